"""Kind `entry-effective`: each history entry says from when its change holds."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import SetValue
from speclint.history.dates import write_out
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Entry, Reading


class EntryEffective(SpecCheck):
    """Each entry of the interval has an effective date among its data.

    An entry without any date belongs to the time of the entry before it, or of the one after. A
    month is a date: "Note added: 10-73" was never meant to have a day.
    """

    kind: Literal["entry-effective"]
    fills: ClassVar[frozenset[str]] = frozenset({"date"})
    variants: ClassVar[frozenset[str]] = frozenset({"in-sentence"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each entry, at its sentence."""
        if "history" in reading.broken:
            return
        for entry in reading.entries:
            if entry.effective is not None or not _within(entry, reading, interval):
                continue
            written = next((w for w in entry.sentence.effective if w.date), None)
            text = (*entry.pointer, "text")
            if written is None or written.date is None:
                yield Problem(Place(text))
                continue
            edit = SetValue((*entry.pointer, "effective"), written.date.isoformat())
            place = Place(text, written.start, written.end)
            yield Problem(place, {"date": write_out(written.date)}, "in-sentence", edits=(edit,))


def _within(entry: Entry, reading: Reading, interval: Interval) -> bool:
    if entry.on is not None:
        return interval.contains(entry.on)
    sentence = entry.sentence
    told = (w.last for w in (*sentence.effective, *sentence.adopted, *sentence.dated) if w.last)
    if (month := next(told, None)) is not None:
        return interval.contains(month)
    nearest = chain(reversed(reading.entries[: entry.number]), reading.entries[entry.number :])
    on = next((other.on for other in nearest if other.on), None)
    return on is None or interval.contains(on)
