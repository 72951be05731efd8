"""Reads the levels after a title's name: `2`, `II`, `1 or 2`, `2s and 3s`, `1-3`, `A to C`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.naming.titles import level_of
from speclint.text.late import late

if TYPE_CHECKING:
    import re

UNITS = r"(?:\s(?:years?|months?|weeks?|days?|hours?|percent|or\smore\s(?:years?|months?)))"
_END = rf"(?P<plural>['\u2019]?s)?(?![\w%])(?!-[a-z])(?![.,:]\d)(?!{UNITS})"
_NUMBER = late(rf"\s{{1,3}}(?P<level>1\d|[1-9]){_END}")
_ROMAN = late(rf"(?P<level>I{{1,3}}|IV|VI{{0,3}}|IX|X){_END}")
_LETTER = late(rf"(?P<level>[A-H]){_END}")
_JOINT = late(
    r"\s?(?:(?P<range>-|\u2013|\sto\s|\sthrough\s|\sthru\s)|,?\s(?:and/or|and|or)\s|[,/&])\s?"
)
_NO_JOINT = ".;:)"
_NEXT_NUMBER = late(rf"(?P<level>1\d|[1-9]){_END}(?!\s[A-Z])")


class LevelMention(NamedTuple):
    """One level as written, and where; a level inside a range has the place of the whole range."""

    text: str
    start: int
    end: int


class LevelList(NamedTuple):
    """The levels after one name; `plural` where they are several or written as in `2s`."""

    levels: tuple[LevelMention, ...]
    end: int
    plural: bool


def numbers_after(text: str, at: int) -> LevelList | None:
    """Read the numbers that follow a name which ends at `at`."""
    first = _NUMBER.match(text, at)
    return _list(text, first, _NEXT_NUMBER) if first else None


def level_word_at(text: str, at: int) -> LevelList | None:
    """Read the Roman numerals or the letters that begin at `at`."""
    for pattern in (_ROMAN, _LETTER):
        first = pattern.match(text, at)
        if first:
            return _list(text, first, pattern)
    return None


def _list(text: str, first: re.Match[str], following: re.Pattern[str]) -> LevelList:
    levels = [LevelMention(first["level"], *first.span("level"))]
    plural, end = first["plural"] is not None, first.end()
    if text[end : end + 1] in _NO_JOINT:  # as after most
        return LevelList(tuple(levels), end, plural)
    while joint := _JOINT.match(text, end):
        level = following.match(text, joint.end())
        if level is None:
            break
        last = LevelMention(level["level"], *level.span("level"))
        if joint["range"]:
            levels += _between(levels[-1], last)
        levels.append(last)
        plural, end = True, level.end()
    return LevelList(tuple(levels), end, plural)


def _between(first: LevelMention, last: LevelMention) -> list[LevelMention]:
    """Name the levels that a range passes over; Roman ones are counted in figures."""
    low, high = level_of(first.text), level_of(last.text)
    if isinstance(low, int) and isinstance(high, int):
        inside = [str(level) for level in range(low + 1, high)]
    else:
        inside = [chr(letter) for letter in range(ord(first.text) + 1, ord(last.text))]
    return [LevelMention(level, first.start, last.end) for level in inside]
