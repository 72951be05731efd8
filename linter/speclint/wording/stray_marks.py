"""Marks that stand where they do not belong: a stop, an apostrophe, a hyphen, "l" for 1.

Others stand right but for the blank before or behind them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.wording.common_words import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS: Final = "ments?|tions?|sions?|ances?|ences?|ness"
# What no word begins with, so that it goes on from the one before: "rt", "nf". Those with "l" and
# "rn" are judged by themselves, as "lndustries" and "rnust" are.
_GOES_ON: Final = (
    r"(?:r[bcdfgj-mp-tvz]|n[bcdfghj-np-tvz]|m[bcdfghjklp-tvz]|c[cdfgkmt]|[bdfgpt][bdfgmt]|s[bdfgs]"
    r"|pp|v[bcdfgmnt])[a-z]{2,}"
)
_OPENED: Final = late("(?:^|[\\s(])['\u2018]")
_CLAUSE: Final = late(r"[;:] {1,2}([A-Za-z])")
_ITEM_BEFORE: Final = late(r"\bk\)")
_ITEM_BEHIND: Final = late(r"\b2\)")

SHAPES: Final = (
    rf"\b[a-z]{{2,}}-(?:{_ENDINGS})\b",
    r"\b[a-z]{4,}\. (?:and|or|of|with|for)\b",
    r"\b[a-z]{3,}[a-rt-wy]['\x{2019}] [a-z]",
    r"\bl\)",
    r"\b[a-z]{2,} ,[a-z]{2,}\b|\b[a-z]{2,} [,;]",
    r"\b[a-z]{3,},[a-z]{3,}\b",
    r"\b[a-z]{3,}\)[a-z]{2,}\b",
    r"(?:\b[a-z]{3,}(?:\([a-z]+\))?|[a-z]\))\.[A-Z][a-z]{2,}\b",
    rf"\b[a-z]{{3,}} (?:ies|ing|ly|ng|ty|{_ENDINGS})\b|\b[B-HJ-Z] [a-z]{{4,}}\b",
    rf"\b[A-Za-z]+ {_GOES_ON}\b",
)
"""RE2 patterns; the words on either side of a mark belong to what they find."""


def _parted(found: str) -> Iterator[str]:
    """Judge `manage-ment`: the ending is no word."""
    first, _, ending = found.partition("-")
    if re.fullmatch(_ENDINGS, ending) and is_common(first + ending):
        yield first + ending


def _stray_stop(found: str) -> Iterator[str]:
    """Judge `system. and`; leave `approx. of` alone."""
    word, _, joint = found.partition(". ")
    if joint and is_common(word):
        yield f"{word} {joint}"
        yield f"{word}, {joint}"


def _stray_apostrophe(found: str) -> Iterator[str]:
    """Judge `audit' work`; leave `staffs' work` alone."""
    match = re.fullmatch(r"([a-z]+)['’] [a-z]", found)
    if match is not None and is_common(match[1]):
        yield match[1]
        yield f"{match[1]}’s"


def _list_number(found: str) -> Iterator[str]:
    """Judge `l)`, the first of a list."""
    if found == "l)":
        yield "1)"


def _blank_misplaced(found: str) -> Iterator[str]:
    """Judge `delivery ;`, `field ,on` and `motor,social`; leave what are no words alone."""
    match = re.fullmatch(r"([a-z]+) ?([,;])([a-z]*)", found)
    if match is not None and (is_common(match[1]) or is_common(match[3])):
        yield f"{match[1]}{match[2]} {match[3]}".rstrip()


def _blank_behind_bracket(found: str) -> Iterator[str]:
    """Judge `resolution)and`."""
    word, bracket, behind = found.partition(")")
    if bracket and is_common(word) and is_common(behind):
        yield f"{word}) {behind}"


def _blank_behind_stop(found: str) -> Iterator[str]:
    """Judge `the division.Makes`; leave `example.Com` alone."""
    before, stop, word = found.partition(".")
    if not (stop and word.isalpha() and is_common(word.lower())):
        return
    if before.endswith(")") or is_common(before):
        yield f"{before}. {word}"


def _blank_inside(found: str) -> Iterator[str]:
    """Judge `pertaini ng`, `Depa rtment` and `W ashington`; leave `class B license` alone."""
    match = re.fullmatch(r"([A-Z]?[a-z]*) ([a-z]+)", found)
    if match is None or not is_common(match[1] + match[2]):
        return
    if match[1].islower() or not is_common(match[2]):
        yield match[1] + match[2]


KINDS: Final = (
    _blank_inside,
    _blank_misplaced,
    _blank_behind_bracket,
    _blank_behind_stop,
    _parted,
    _stray_stop,
    _stray_apostrophe,
    _list_number,
)


def is_sound_here(text: str, start: int, end: int) -> bool:
    """Tell by what stands around a hit that it is none: a quotation's end, or the item "l)".

    Nor is `sub)contractors` one, where the bracket holds the beginning of a word, or "; Assists"
    where all clauses of the line begin with a capital.
    """
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if ")" in text[start + 1 : end - 1] and "." not in text[start:end]:
        return " " not in line[line.rfind("(") + 1 :]
    if text[start + 1 : start + 2] == ";" and text[start + 2 : start + 3] == " ":
        behind = text.find("\n", end)
        return _has_capitals(line + text[start : behind if behind > 0 else len(text)])
    if text[start:end] == "l)":
        alone = line.removesuffix("(")[-1:].strip() == ""
        items = _ITEM_BEHIND.search(text, end) and not _ITEM_BEFORE.search(text, 0, start)
        return not (alone and items)
    return text[end - 3 : end - 2] in {"'", "’"} and _OPENED.search(line) is not None


def _has_capitals(line: str) -> bool:
    """Tell a line whose clauses begin with capitals: behind semicolons, or behind a colon."""
    firsts = [(clause[0][0], clause[1].isupper()) for clause in _CLAUSE.finditer(line)]
    if (";", False) in firsts:
        return False
    return (":", True) in firsts or firsts.count((";", True)) > 1
