"""Kind `entry-origin`: the first history entry tells where the class comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.events import Event
    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


_ORIGINS: Final = frozenset({"new", "general-revision"})


@dataclass(frozen=True, slots=True)
class EntryOrigin(SpecCheck):
    """The first entry is the one of a new class, or names what the class was formerly."""

    kind: Literal["entry-origin"]

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem, at the sentence of the first entry."""
        del interval
        if not reading.entries or "history" in reading.broken:
            return
        first = reading.entries[0]
        if first.sentence.known and not any(_tells(event) for event in first.sentence.events):
            yield Problem(Place((*first.pointer, "text")))


def _tells(event: Event) -> bool:
    return event.kind in _ORIGINS or bool(event.former or event.replaces or event.consolidates)
