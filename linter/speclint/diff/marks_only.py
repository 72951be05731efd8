"""Whether two texts say the same words and differ in marks only: a comma, a full stop, a bullet."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from speclint.diff.characters import folded
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_BULLETS: Final = "·•●○◦▪■‣"
_MARKS: Final = frozenset(f" .,;:!?'\"`()[]-—―{_BULLETS}")
"""Marks that part words. Any other sign, such as § % $ / &, says something itself."""

_OPENERS: Final = frozenset(f".;:!?{_BULLETS}")
"""Marks after which a capital is only a way of writing."""


class _Gap(NamedTuple):
    """What stands between two words; empty words stand for the start and the end."""

    before: str
    marks: str
    after: str


def marks_only(old: str, new: str) -> bool:
    """Whether the words are the same, in order, and nothing else that says something differs.

    A sign, a figure's own marks ("10-15", "1,000", "-5") and the case of a letter say something,
    but for the capital of a first word.
    """
    one, other = list(_gaps(folded(old))), list(_gaps(folded(new)))
    return len(one) == len(other) > 1 and all(map(_same, one, other))


def _gaps(text: str) -> Iterator[_Gap]:
    ends = [(0, 0), *(match.span() for match in _WORD.finditer(text)), (len(text), len(text))]
    for (start, end), (following, last) in pairwise(ends):
        yield _Gap(text[start:end], text[end:following], text[following:last])


def _same(one: _Gap, other: _Gap) -> bool:
    """Whether both gaps say the same and lead to the same word."""
    if one.after != other.after and not (
        _small(one.after) == _small(other.after) and _opens(one, other)
    ):
        return False
    return _meaning(one) == _meaning(other)


def _small(word: str) -> str:
    return word[:1].lower() + word[1:]


def _opens(one: _Gap, other: _Gap) -> bool:
    """Whether a statement, a clause or an item begins here, so that its first letter may differ.

    The same full stop on both sides may belong to an abbreviation: "the U.S. government".
    """
    if not one.before:
        return True
    marks = {*one.marks, *other.marks} if one.marks != other.marks else {*one.marks} - {"."}
    return not marks.isdisjoint(_OPENERS)


def _meaning(gap: _Gap) -> str:
    """The part of a gap that says something: signs, and all that stands between two figures."""
    before_figure = gap.after[:1].isnumeric()
    if before_figure and gap.before[-1:].isnumeric():
        return gap.marks
    said = "".join(mark for mark in gap.marks if mark not in _MARKS)
    glued = bool(gap.before) and len(gap.marks) == 1  # as in "Level-3"
    is_sign = before_figure and not glued and gap.marks.endswith(("-", "."))
    return said + gap.marks[-1] if is_sign else said
