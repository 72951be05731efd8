"""The months by name, and by slips of their names: “Septmber 1, 2007”."""

from __future__ import annotations

from functools import lru_cache

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_LIKE = 80.0
"""Likeness, out of 100, from which a word before a day and a year is a month and a slip."""

_SHORT = 3
"""“May” is too short to tell a slip from a name: “Mary 1, 2009”."""


@lru_cache(maxsize=256)
def month_meant(word: str) -> str | None:
    """The month that a word is a slip for: it begins alike, and it is the only one so near."""
    from rapidfuzz import fuzz  # for the few sentences with such a word

    plain = word.casefold()
    months = [m for m in MONTHS if m[0].lower() == plain[:1] and len(m) > _SHORT]
    alike = [month for month in months if fuzz.ratio(plain, month.lower()) >= _LIKE]
    return alike[0] if len(alike) == 1 else None


def mended(date: str) -> str | None:
    """A date with its month as it is spelled; None where no month is misspelled."""
    word = date.partition(" ")[0].rstrip(".")
    month = month_meant(word) if word.isalpha() else None
    if month is None or month.lower().startswith(word.casefold()):
        return None
    return f"{month}{date[len(word) :].removeprefix('.')}"
