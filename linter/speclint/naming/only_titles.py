"""Reads statements that name one class and have no other title: most that name any."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.naming.level_lists import UNITS
from speclint.naming.title_words import (
    ends_in_a_job,
    may_begin_a_title,
    names_a_job,
    stands_before_a_title,
)
from speclint.text.late import late

if TYPE_CHECKING:
    import re

# A capital that begins a sentence and no run of capitals, and the small letters behind it.
_SMALL = r"[A-Z][a-z]*+ (?!and\b)[a-z][^A-Z\d\n]*+"
_SENTENCES = rf"(?:(?<=[.;:] ){_SMALL})*"
# Behind the title stands neither a run of capitals nor a figure: nothing there is part of it.
_ONLY: re.Pattern[str] = late(
    rf"(?:(?P<verb>[A-Z][a-z]++) |{_SMALL}{_SENTENCES}(?<=[a-z,] ))"
    r"(?P<title>(?P<series>[A-Z][a-z]++(?: [A-Z][a-z]++){0,5}) (?P<level>1\d|[1-9]))"
    rf"(?![\w%'\u2019])(?!-[a-z])(?!{UNITS})[^A-Z\d\n]*+{_SENTENCES}"
)


class OnlyTitle(NamedTuple):
    """A title with a level in figures, in the singular and with single spaces, and its place."""

    text: str
    level: int
    start: int
    end: int


def only_title(text: str) -> OnlyTitle | None:
    """Return the one title of a statement where its form leaves no doubt."""
    found = _ONLY.fullmatch(text)
    if found is None:
        return None
    verb, title, series, level = found.groups()
    if not _is_a_series(series) or (verb and not _is_surely_before(verb, series.split()[0])):
        return None
    start, end = found.span("title")
    return OnlyTitle(title, int(level), start, end)


@lru_cache(maxsize=1024)
def _is_a_series(name: str) -> bool:
    """Say whether words with a level behind them are a title, without a word before it."""
    words = name.split()
    return not stands_before_a_title(words[0], at_start=False) and _ends_a_title(words)


@lru_cache(maxsize=1024)
def _is_surely_before(verb: str, first: str) -> bool:
    """Say whether the first word of a statement is no part of the title behind it."""
    if may_begin_a_title(verb) or may_begin_a_title(first):
        return False
    return stands_before_a_title(verb, at_start=True)


def _ends_a_title(words: list[str]) -> bool:
    return ends_in_a_job(words) or (len(words) > 1 and names_a_job(words[-1]) == "perhaps")
