"""Items of the same words that are parted otherwise: two that became one, or one that became two.

No word of theirs differs, and yet it may be a change: each qualification is one way to qualify.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from speclint.diff.where import unit
from speclint.spec.sections import HEADINGS, QUALIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.diff.statements import Section


_ITEMS: Final = frozenset({"typical_work", *QUALIFICATIONS})
"""Sections whose items are counted; of other text, readers see the paragraphs."""


def parted_otherwise(key: str, old: Section, new: Section) -> Iterator[str]:
    """Yield a sentence for each two statements that stand together in one version alone."""
    if key not in _ITEMS or old == new:
        return
    before, after = _numbers(old), _numbers(new)
    one, many = unit(key), unit(key, many=True)
    for words, (third, fourth) in after.items():
        first, second = before.get(words, (0, 0))
        if not first or (first == second) == (third == fourth):
            continue
        if third == fourth:
            told = f"{many} {first} and {second} are now one, number {third}"
        else:
            told = f"{one} {first} is now two, numbers {third} and {fourth}"
        yield f"{HEADINGS[key]}: {told}; the words are the same."


def _numbers(section: Section) -> dict[tuple[str, str], tuple[int, int]]:
    """The numbers that a reader gives to each two statements that follow each other."""
    return {
        (one.text, other.text): (one.number, other.number)
        for one, other in pairwise(section.statements)
    }
