"""The effective days that a sentence gives besides the one of its data, where they cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.history.dates import WrittenDate
    from speclint.history.events import Sentence
    from speclint.spec.reading import Entry

Reason = Literal["second-day", "adoption", "entry-above"]
"""A second day for one change, a day before its adoption, a day before the entry above."""

Misfit = tuple["WrittenDate", Reason, "date"]
"""A day, why it cannot be, and the day with which it does not go together."""


def misfits(entry: Entry, given: date, above: date | None) -> Iterator[Misfit]:
    """Find them in an entry that takes effect on `given`, below one of the day `above`.

    Each change may have a day of its own: "typical work effective January 1, 2019; definition
    effective July 1, 2019". Which of two is right nobody can tell, unless one fits and one does
    not.
    """
    known = dict(_adoptions(entry.sentence))
    for written in entry.sentence.effective:
        last = written.last
        if last is None or is_day(given, written):
            continue
        adopted = known.get(written)
        if written not in known:
            if _repeats(entry.sentence, written):
                yield written, "second-day", given
        elif adopted is not None and last < adopted <= given:
            yield written, "adoption", adopted
        elif above is not None and last < above <= given:
            yield written, "entry-above", above


def is_day(day: date, written: WrittenDate) -> bool:
    """Whether a day is the one written, or lies in the month written."""
    if written.day is None:
        return (day.year, day.month) == (written.year, written.month)
    return day == written.date


def _adoptions(sentence: Sentence) -> Iterator[tuple[WrittenDate, date | None]]:
    """The effective day of each change, and its day of adoption, or else of the one before."""
    adopted: date | None = None
    for event in sentence.events:
        adopted = event.adopted.date if event.adopted else adopted
        if event.effective:
            yield event.effective, adopted


def _repeats(sentence: Sentence, written: WrittenDate) -> bool:
    """Whether nothing but "effective" stands before it, so that it is no day of another change."""
    start = next((start for start, end in sentence.unknown if start < written.start < end), None)
    if start is None:
        return False
    before = sentence.text[start : written.start].casefold().split()
    return bool(before) and all(word.strip(":,.;") in _WHEN for word in before)


_WHEN = frozenset({"effective", "eff", "date", "as", "of", "on", "and"})
