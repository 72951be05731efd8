"""Edits of one text as places in its characters, with paragraphs and spare blanks seen to."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from speclint.edits.edit import InsertItem, ReplaceText, SetValue
from speclint.edits.slots import CannotEdit, nowhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.edits.slots import Inside
    from speclint.text.pointer import Pointer

Splice = tuple[int, int, str]
"""Put a text in the place of characters `start` to `end` of a value."""

_PARAGRAPH: Final = re.compile(r"[^\n]+")
_CLOSING: Final = frozenset(",.;:!?)")


def splices(value: str, at: Pointer, edits: Iterable[Inside]) -> tuple[Splice, ...]:
    """Turn edits of one text into places in order; they do not overlap.

    Raises CannotEdit where two edits want the same words, or one does not concern a text.
    """
    found = sorted(_places(value, at, edits), key=lambda splice: splice[:2])
    if any(one[1] > other[0] for one, other in pairwise(found)):
        raise CannotEdit("Two changes meet at the same words.")
    result: list[Splice] = []
    last = 0
    for place in found:
        start, end = _without_spare_blank(value, *place)
        result.append((max(start, last), max(end, last), place[2]))
        last = result[-1][1]
    return tuple(result)


def spliced(value: str, places: Iterable[Splice]) -> str:
    """Put the texts in their places; these are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, text in places:
        parts += (value[at:start], text)
        at = end
    return "".join((*parts, value[at:]))


def _places(value: str, at: Pointer, edits: Iterable[Inside]) -> Iterator[Splice]:
    length = len(value.rstrip("\n"))
    for edit in edits:
        match edit:
            case ReplaceText(pointer, start, end, text) if pointer == at:
                last = length if end is None else min(end, length)
                yield min(start, last), last, text
            case SetValue(pointer, text) if pointer == at:
                yield 0, length, text
            case InsertItem(pointer, index, str(text)) if pointer == at:
                yield _paragraph(value, index, text)
            case _:
                raise nowhere()


def _paragraph(value: str, index: int | None, text: str) -> Splice:
    """Place of a new paragraph: before paragraph `index`, or behind the last; one there is."""
    found = [*_PARAGRAPH.finditer(value)]
    if index is None or index >= len(found):
        return found[-1].end(), found[-1].end(), f"\n{text}"
    return found[index].start(), found[index].start(), f"{text}\n"


def _without_spare_blank(value: str, start: int, end: int, text: str) -> tuple[int, int]:
    """Widen a deletion by the blank that would stand twice, or at an end, or before a comma."""
    if text or not value[start:end].strip():
        return start, end
    before = value[start - 1] if start else "\n"
    after = value[end] if end < len(value) else "\n"
    if not before.isspace() or not (after.isspace() or after in _CLOSING):
        return start, end
    if before == " " and after != " ":
        return start - 1, end
    return start, end + (end < len(value) and after.isspace())
