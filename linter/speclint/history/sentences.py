"""Reads the sentences of a class specification's history, and writes them in house style."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from speclint.history.dates import find_dates, write_out
from speclint.history.events import (
    ClassMention,
    Event,
    Kind,
    SectionChange,
    Sentence,
    Verb,
)
from speclint.history.grammar import read_form
from speclint.history.parted import may_hold_date, parted, read_usual, split_at, with_zeros
from speclint.history.phrases import SECTION_KEYS, SectionKey

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from speclint.history.form import Form, Span

    _Cutter = Callable[[str], Sequence[str]]

__all__ = [
    "GAP",
    "SECTION_KEYS",
    "Change",
    "ClassMention",
    "Event",
    "HeadingKey",
    "Kind",
    "SectionChange",
    "SectionKey",
    "Sentence",
    "Verb",
    "abolition",
    "house_style",
    "parse_sentence",
    "reinstatement",
]

# The two headings that a spec may give its qualifications; read back as "qualifications".
HeadingKey = Literal["desirable_qualifications", "minimum_qualifications"]
Change = tuple[Verb, SectionKey | HeadingKey]

# What a draft says for a day that is not known yet; `Sentence.gaps` finds it again.
GAP = "[date]"

# A `Sentence` from all its fields at once, in half the time.
_NEW = tuple.__new__

_WORDS: dict[SectionKey | HeadingKey, str] = {
    "qualifications": "desirable qualifications",
    "series": "series name",
}


@lru_cache(maxsize=4096)
def parse_sentence(text: str) -> Sentence:
    """What the sentence says; text outside the grammar ends up in `unknown`, never in an error."""
    if text.isascii():
        form, places, dates = _usual_form(with_zeros(text))
        if form is not None:
            return _NEW(Sentence, (text, tuple(map(read_usual, dates(text))), places, form))
    found = find_dates(text)
    meant, places = tuple([day[3:] for day in found]), tuple([day[:2] for day in found])
    return Sentence(text, meant, places, _form_of_any(tuple(split_at(text, found))))


@lru_cache(maxsize=4096)
def _usual_form(zeros: bytes) -> tuple[Form | None, tuple[Span, ...], _Cutter]:
    """The form of sentences that are so but for their figures, and where their dates stand.

    There is none where a date is written in another way. The last one cuts the dates out.
    """
    around, places = parted(zeros)
    return _form(around), places, _cutter(places)


def _cutter(places: Sequence[Span]) -> _Cutter:
    """Cut places out of a text, in one step where there are several."""
    slices = [slice(*place) for place in places]
    if len(slices) > 1:
        return itemgetter(*slices)
    return lambda text: [text[place] for place in slices]


@lru_cache(maxsize=4096)
def _form(around: tuple[bytes, ...]) -> Form | None:
    """The form of sentences in which this stands around the usual dates; None with other dates."""
    if may_hold_date(b"|".join(around)):
        return None
    return read_form([part.decode("ascii") for part in around])


@lru_cache(maxsize=1024)
def _form_of_any(around: tuple[str, ...]) -> Form:
    return read_form(around)


def house_style(
    changes: Sequence[Change],
    adopted: dt.date | None,
    effective: dt.date | None,
    cause: str | None = None,
    *,
    needs_adoption: bool = True,
) -> str:
    """The history sentence for `changes`, in their order; at least one change.

    A day that is not known is left as "[date]". A `cause` ("due to adopted legislative action")
    ends the sentence; then no adoption is mentioned unless its day is given. The same holds where
    `needs_adoption` is false.
    """
    if not changes:
        raise ValueError("A history sentence names at least one change.")
    clauses = list(_clauses(changes))
    if adopted or (needs_adoption and not cause):
        clauses.append(f"adopted {_day(adopted)}")
    clauses.append(f"effective {_day(effective)}" + (f", {cause}" if cause else ""))
    sentence = "; ".join(clauses)
    return f"{sentence[0].upper()}{sentence[1:]}."


def abolition(adopted: dt.date | None, effective: dt.date) -> str:
    """The sentence for a class that ends, as it was published ("652I Third Mate", 2009)."""
    return f"Abolished; adopted {_day(adopted)}, effective {_day(effective)}."


def reinstatement(
    changes: Sequence[Change],
    adopted: dt.date | None,
    effective: dt.date | None,
    cause: str | None = None,
) -> str:
    """The sentence for a class that was abolished and is in force again, and what else is new."""
    if not changes:
        because = f", {cause}" if cause else ""
        return f"Reinstated class; adopted {_day(adopted)}; effective {_day(effective)}{because}."
    told = house_style(changes, adopted, effective, cause)
    return f"Reinstated class; {told[0].lower()}{told[1:]}"


def _clauses(changes: Iterable[Change]) -> Iterable[str]:
    for (verb, of_class), run in groupby(
        changes, key=lambda change: (change[0], change[1] == "class")
    ):
        names = [_WORDS.get(key, key.replace("_", " ")) for _, key in run]
        if of_class and verb != "revised":
            yield from ("new class" if verb == "added" else "abolished class" for _ in names)
        else:
            yield f"{verb} {_listed(names)}"


def _listed(names: list[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _day(day: dt.date | None) -> str:
    return write_out(day) if day else GAP
