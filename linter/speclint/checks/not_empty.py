"""Kind `not-empty`: a heading that is written has text under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.spec.sections import HEADINGS, PARTS, SpecKey
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape


class NotEmpty(SpecCheck):
    """None of the headings `keys` stands without text; what is not written at all passes."""

    kind: Literal["not-empty"]
    keys: tuple[SpecKey, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"heading"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each empty heading, at the heading."""
        del interval
        data = reading.document.data
        if not isinstance(data, dict):
            return
        for key in self.keys:
            if key not in data or key in reading.broken:
                continue
            value = data[key]
            if not value:
                yield Problem(Place((key,), on="key"), {"heading": HEADINGS[key]})
            elif isinstance(value, dict):
                yield from (
                    Problem(Place((key, part), on="key"), {"heading": PARTS.get(part, part)})
                    for part, text in value.items()
                    if not text
                )

    def passes(self, shape: Shape) -> bool:
        """Nothing is wrong where all headings have text."""
        return shape.full
