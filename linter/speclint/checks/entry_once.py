"""Kind `entry-once`: no history entry stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import RemoveItem
from speclint.problem import Label, Problem
from speclint.text.late import late
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Entry, Reading
    from speclint.spec.shape import Shape

_WORD: Final = late(r"\w+")


class EntryOnce(SpecCheck):
    """No two entries have the same sentence; blanks, marks and capitals do not count.

    A sentence without a date may stand again under another one: "General revision."
    """

    kind: Literal["entry-once"]

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each repetition, beside the first of its kind."""
        del interval
        firsts: dict[object, Entry] = {}
        for entry in reading.entries:
            words = _words(entry.text)
            if not words:
                continue
            key = words if entry.sentence.dates else (words, _dates(entry))
            first = firsts.setdefault(key, entry)
            if first is not entry:
                yield Problem(
                    Place((*entry.pointer, "text")),
                    also=(Label(Place((*first.pointer, "text")), "the same entry"),),
                    edits=(RemoveItem(entry.pointer),) if _dates(first) == _dates(entry) else (),
                )

    def passes(self, shape: Shape) -> bool:
        """No two sentences have the same letters and figures."""
        return "twice" not in shape.doubts


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _dates(entry: Entry) -> tuple[date | None, ...]:
    return entry.adopted, entry.effective, entry.dated
