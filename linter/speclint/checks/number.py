"""Kind `number-below`: a number among the metadata stays under a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape


class NumberBelow(SpecCheck):
    """The number of `key` is less than `limit`; a series without a limit sets it to null."""

    kind: Literal["number-below"]
    key: Literal["clerical_share"]
    limit: float | None
    fills: ClassVar[frozenset[str]] = frozenset({"found", "limit"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem, at the number."""
        del interval
        number = reading.spec.clerical_share
        if number is None or self.limit is None or number < self.limit:
            return
        found, limit = f"{number:g}", f"{self.limit:g}"
        yield Problem(
            Place((self.key,)),
            {"found": found, "limit": limit},
            expected=f"under {limit}",
            found=found,
        )

    def passes(self, shape: Shape) -> bool:
        """There is no number where its heading is not written."""
        return self.limit is None or self.key not in shape.keys
