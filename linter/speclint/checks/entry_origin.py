"""Kind `entry-origin`: the first history entry tells where the class comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape


class EntryOrigin(SpecCheck):
    """The first entry is the one of a new class, or names what the class was formerly."""

    kind: Literal["entry-origin"]

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem, at the sentence of the first entry."""
        del interval
        if not reading.entries or "history" in reading.broken:
            return
        first = reading.entries[0]
        form = first.sentence.form
        if form.known and not form.tells_origin:
            yield Problem(Place((*first.pointer, "text")))

    def passes(self, shape: Shape) -> bool:
        """Look whether the first entry tells it."""
        return "origin" not in shape.doubts
