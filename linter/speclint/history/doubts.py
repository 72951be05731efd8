"""What a look at a history's entries leaves open: where all is plainly well, no check need ask."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from speclint.history.form import FormDoubt

if TYPE_CHECKING:
    from speclint.history.dates import Meant
    from speclint.history.form import Form
    from speclint.spec.reading import Entry

Doubt = FormDoubt | Literal["adopted-late", "order", "dates-differ", "odd-date", "origin", "twice"]
"""What may be wrong with a history; without the doubt, it is certain that nothing is.

An `odd-date` stands in a sentence; no calendar has it, or it is outside `USUAL_DAYS`.
"""

USUAL_DAYS: Final = date(1950, 1, 1), date(2049, 12, 31)
"""Nearly all dates lie between: all that two figures for the year can mean."""

_FIRST, _LAST = (day.year for day in USUAL_DAYS)
_PART: Final = "\x1f"
_NO_FIGURES: Final = bytes(set(range(256)) - {*b"0123456789", *_PART.encode()})


def doubts_of(entries: tuple[Entry, ...]) -> frozenset[Doubt]:
    """Tell what may be wrong with the entries of a history."""
    if not entries:
        return frozenset()
    found: set[Doubt] = set()
    before = date.min
    for entry in entries:
        _, _, adopted, effective, _, on, _, (_, meant, _, form) = entry
        if on is not None:
            if on < before:
                found.add("order")
            before = on
        if adopted is not None and effective is not None and adopted > effective:
            found.add("adopted-late")
        found |= form.doubts
        if not plainly_agree(entry):
            found.add("dates-differ")
        if not _are_usual(meant):
            found.add("odd-date")
    if not entries[0].sentence.form.tells_origin:
        found.add("origin")
    if not _plainly_differ(entries):
        found.add("twice")
    return frozenset(found)


def _are_usual(meant: tuple[Meant, ...]) -> bool:
    for year, _, day, date_meant in meant:
        if not _FIRST <= year <= _LAST or (date_meant is None and day is not None):
            return False
    return True


def plainly_agree(entry: Entry) -> bool:
    """Tell whether sentence and data give one day for each role, or the data gives none.

    Of adoption both or neither give a day; a month agrees with the first date of the sentence.
    Of two effective days of a sentence that is understood, none lies before that of the data.
    """
    _, _, adopted, effective, dated, _, _, (_, meant, _, form) = entry
    said = meant[form.adopted[0]][-1] if form.adopted else None
    if adopted != said or (said is None and form.adopted):
        return False
    if effective is not None:
        if not form.effective or effective != meant[form.effective[0]][-1]:
            return False
        if len(form.effective) > 1 and (form.unknown or not _go_on(form, meant, effective)):
            return False
    return dated is None or (bool(meant) and _agrees(meant[0], dated))


def _agrees(meant: Meant, dated: date) -> bool:
    """Tell whether a day is the one meant, or lies in the month meant."""
    year, month, day, date_meant = meant
    return dated == date_meant if day is not None else (dated.year, dated.month) == (year, month)


def _go_on(form: Form, meant: tuple[Meant, ...], effective: date) -> bool:
    """Tell whether no effective day of a sentence lies before a day."""
    days = [meant[number][-1] for number in form.effective]
    return all(day is not None and day >= effective for day in days)


def _plainly_differ(entries: tuple[Entry, ...]) -> bool:
    """Tell sentences apart by their figures alone: those of the same words have the same."""
    text = _PART.join([entry.text for entry in entries])
    figures = text.encode("utf-8", "replace").translate(None, _NO_FIGURES).split(_PART.encode())
    return len(set(figures)) == len(figures) == len(entries)
