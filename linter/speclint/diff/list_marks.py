"""The number, letter or bullet that an item of a list begins with: it orders and says nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.diff.marks_only import marks_only

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER: Final = r"(?:\d{1,2}|[A-Za-z]|[ivx]{2,4})"
_COUNTS: Final = r"(?!(?:years?|months?|weeks?|days?|hours?|quarters?|semesters?|credits?)\b)"
"""A number in brackets before these orders nothing: “(2) years of experience”."""

_AT_START: Final = re.compile(
    rf"\s*(?:\({_NUMBER}\)|{_NUMBER}[.)]|[·•●○◦▪■‣*–—-])\s+(?=\S){_COUNTS}"
)
_INSIDE: Final = re.compile(
    r"(?:(?<=[;:,.]\s)|(?<=[;:,.]\s\s)|(?<=\bor\s)|(?<=\band\s))"
    rf"\(?{_NUMBER}\)\s+(?=[^\W\d_]){_COUNTS}"
)
"""As in “one of these: 1) permits; and 2) grants”; a number behind another word counts."""

_REFERENCE: Final = re.compile(rf"\(?{_NUMBER}\)(?=\s+(?:above|below)\b)")


def without_list_mark(text: str) -> str:
    """The text behind the mark that it begins with."""
    found = _AT_START.match(text)
    return text[found.end() :] if found else text


def only_renumbered(old: str, new: str) -> bool:
    """Whether two statements say the same behind the marks that they begin with."""
    before, after = without_list_mark(old), without_list_mark(new)
    if (before, after) == (old, new) or marks_only(old, new):
        return False
    return before == after or marks_only(before, after)


def list_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers and letters stand that only order items, or point to one by its number.

    That is at the start of a line, inside it, and in “(2) above”.
    """
    start = 0
    for line in text.splitlines(keepends=True):
        found = _AT_START.match(line)
        if found:
            yield start, start + found.end()
        start += len(line)
    for pattern in (_INSIDE, _REFERENCE):
        yield from (match.span() for match in pattern.finditer(text))
