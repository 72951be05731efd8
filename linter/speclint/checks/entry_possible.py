"""Kind `dates-possible`: every date of the history can be one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.history.dates import write_out
from speclint.history.doubts import USUAL_DAYS
from speclint.history.months import mended
from speclint.problem import Problem
from speclint.spec.place_words import dated_words
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.dates import WrittenDate
    from speclint.policy.interval import Interval
    from speclint.spec.reading import Entry, Reading
    from speclint.spec.shape import Shape


class DatesPossible(SpecCheck):
    """Dates in sentences exist, and all dates lie between `earliest` and `latest`."""

    kind: Literal["dates-possible"]
    earliest: date
    latest: date
    fills: ClassVar[frozenset[str]] = frozenset({"found", "earliest", "latest"})
    variants: ClassVar[frozenset[str]] = frozenset({"out-of-range"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each date, in the sentence or else in the data."""
        del interval
        for entry in reading.entries:
            told: set[date] = set()
            for written in entry.sentence.dates:
                if written.date is None and written.day is not None:
                    meant = mended(written.text)
                    place, values = _place(entry, written), {"found": written.text}
                    yield Problem(place, values, suggestions=(meant,) if meant else ())
                elif written.date is not None and self._outside(written.date):
                    told.add(written.date)
                    values = self._values(written.text)
                    yield Problem(_place(entry, written), values, "out-of-range")
            for key in ("adopted", "effective", "dated"):
                day: date | None = getattr(entry, key)
                if day is not None and day not in told and self._outside(day):
                    is_dated = key == "dated"
                    found = dated_words(reading, entry) if is_dated else write_out(day)
                    values = self._values(found)
                    yield Problem(Place((*entry.pointer, key)), values, "out-of-range")

    def passes(self, shape: Shape) -> bool:
        """All dates are usual ones, for those of the data stand in the sentences."""
        first, last = USUAL_DAYS
        is_wide = self.earliest <= first and last <= self.latest
        return is_wide and shape.doubts.isdisjoint({"odd-date", "dates-differ"})

    def _outside(self, day: date) -> bool:
        return not self.earliest <= day <= self.latest

    def _values(self, found: str) -> dict[str, str]:
        return {
            "found": found,
            "earliest": write_out(self.earliest),
            "latest": write_out(self.latest),
        }


def _place(entry: Entry, written: WrittenDate) -> Place:
    return Place((*entry.pointer, "text"), written.start, written.end)
