"""Kind `entry-dates-agree`: the dates of an entry agree in its data and its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import SetValue
from speclint.history.dates import write_month, write_out
from speclint.history.doubts import plainly_agree
from speclint.history.further_days import is_day, misfits
from speclint.problem import Label, Problem
from speclint.spec.place_words import dated_words
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.history.dates import WrittenDate
    from speclint.policy.interval import Interval
    from speclint.spec.reading import Entry, Reading
    from speclint.spec.shape import Shape


Role = Literal["adopted", "effective", "dated"]
_ROLES: Final[tuple[Role, ...]] = ("adopted", "effective", "dated")
_WORDS: Final = {"adopted": "Adopted", "effective": "Effective", "dated": "Dated"}
_LIMITS: Final = {"adoption": "its adoption on ", "entry-above": "the entry above, of "}


class EntryDatesAgree(SpecCheck):
    """Each date of the data stands in the sentence, and an adoption date in both.

    A sentence whose date no word introduces supports whichever date the data gives. Changes of one
    sentence may take effect on days of their own, but one change on one day alone, and none before
    it was adopted or before the entry above.
    """

    kind: Literal["entry-dates-agree"]
    fills: ClassVar[frozenset[str]] = frozenset({"role", "data", "written", "limit"})
    variants: ClassVar[frozenset[str]] = frozenset(
        {"not-in-sentence", "not-in-data", "second-day", "too-early"}
    )

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each date that the other side puts otherwise or lacks."""
        del interval
        if "history" in reading.broken:
            return
        for entry in reading.entries:
            if not plainly_agree(entry):
                for role in _ROLES:
                    yield from _compared(entry, role, reading)

    def passes(self, shape: Shape) -> bool:
        """Both sides give one day, or neither gives any."""
        return "dates-differ" not in shape.doubts


def _compared(entry: Entry, role: Role, reading: Reading) -> Iterator[Problem]:
    given: date | None = getattr(entry, role)
    written = _written(entry, role)
    values = {"role": _WORDS[role].lower()}
    text = (*entry.pointer, "text")
    if given is None:
        if role == "adopted" and written and written[0].date:
            day = written[0].date
            edit = SetValue((*entry.pointer, role), day.isoformat())
            place = Place(text, written[0].start, written[0].end)
            values["written"] = write_out(day)
            yield Problem(place, values, "not-in-data", edits=(edit,))
        return
    values["data"] = dated_words(reading, entry) if role == "dated" else write_out(given)
    if any(is_day(given, w) for w in (*written, *entry.sentence.dated)):
        if role == "effective" and len(written) > 1:
            yield from _further(entry, given, reading)
        return
    place = Place((*entry.pointer, role))
    if not written:
        yield Problem(place, values, "not-in-sentence", also=(Label(Place(text), "the sentence"),))
        return
    other = written[0]
    if other.date is None and other.day is not None:
        return  # a day that no calendar has is another rule's to tell
    values["written"] = _in_words(other)
    label = Label(Place(text, other.start, other.end), "the sentence says")
    yield Problem(
        place,
        values,
        also=(label,),
        label="the data says",
        expected=values["written"],
        found=values["data"],
    )


def _further(entry: Entry, given: date, reading: Reading) -> Iterator[Problem]:
    """Days that the sentence gives besides the one of the data, and that cannot be."""
    above = [other.on for other in reading.entries[: entry.number - 1] if other.on]
    for written, reason, day in misfits(entry, given, above[-1] if above else None):
        limit = f"{_LIMITS.get(reason, '')}{write_out(day)}"
        values = {"role": "effective", "data": write_out(given), "written": _in_words(written)}
        place = Place((*entry.pointer, "text"), written.start, written.end)
        variant = "second-day" if reason == "second-day" else "too-early"
        yield Problem(place, values | {"limit": limit}, variant)


def _in_words(written: WrittenDate) -> str:
    if written.first is None:
        return written.text
    return write_out(written.first) if written.day else write_month(written.first)


def _written(entry: Entry, role: Role) -> tuple[WrittenDate, ...]:
    if role == "dated":
        return entry.sentence.dates
    return entry.sentence.adopted if role == "adopted" else entry.sentence.effective
