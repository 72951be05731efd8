"""What edits declare: the data of a specification as it reads once they are made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.edit import (
    InsertItem,
    RemoveItem,
    RenameFile,
    RenameKey,
    ReorderItems,
    ReorderKeys,
    ReplaceText,
    SetValue,
)
from speclint.slots import (
    CannotEdit,
    New,
    check_conflicts,
    fresh,
    key_slots,
    list_slots,
    nowhere,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.document import Data
    from speclint.pointer import Pointer
    from speclint.edit import Edit
    from speclint.slots import Inside

Splice = tuple[int, int, str]
"""Put a text in the place of characters `start` to `end` of a value."""

_PARAGRAPH: Final = re.compile(r"[^\n]+")
_CLOSING: Final = frozenset(",.;:!?)")


def edited(data: Data, edits: Sequence[Edit]) -> Data:
    """Work out the data after edits whose pointers all count the data as given.

    A list or heading that loses its last part becomes an empty heading (None). Raises
    CannotEdit where an edit leads nowhere or two of them meet.
    """
    inside = [edit for edit in edits if not isinstance(edit, RenameFile)]
    check_conflicts(inside)
    result = _value(data, (), inside)
    if result is None and data is not None:
        raise CannotEdit("Nothing would be left of the specification.")
    return result


def alike(one: Data, other: Data) -> bool:
    """Compare data as readers see it: order counts, and so does every character of a paragraph.

    How many line breaks part two paragraphs depends on the way the file writes them.
    """
    if isinstance(one, str) and isinstance(other, str):
        return one == other or _PARAGRAPH.findall(one) == _PARAGRAPH.findall(other)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return [*one] == [*other] and all(map(alike, one.values(), other.values()))
    return one is None and other is None


def splices(value: str, at: Pointer, edits: Iterable[Inside]) -> tuple[Splice, ...]:
    """Turn edits of one text into places of that text, in order; new paragraphs are places too."""
    found = sorted(_places(value, at, edits), key=lambda splice: splice[:2])
    result: list[Splice] = []
    for start, end, text in found:
        last = result[-1][1] if result else 0
        start, end = _without_spare_blank(value, start, end, text)
        result.append((max(start, last), max(end, last), text))
    if any(one[1] > other[0] for one, other in zip(found, found[1:], strict=False)):
        raise CannotEdit("Two changes meet at the same words.")
    return tuple(result)


def spliced(value: str, places: Iterable[Splice]) -> str:
    """Put the texts in their places; these are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, text in places:
        parts += (value[at:start], text)
        at = end
    return "".join((*parts, value[at:]))


def _value(value: Data, at: Pointer, edits: Sequence[Inside]) -> Data:
    if not edits:
        return value
    match value:
        case None:
            return fresh(at, edits)
        case str():
            return spliced(value, splices(value, at, edits))
        case list():
            return _list(value, at, edits)
        case dict():
            return _mapping(value, at, edits)


def new_names(at: Pointer, edits: Iterable[Inside]) -> dict[str, str]:
    """New name by old name for the keys at `at` that edits rename."""
    return {
        str(edit.pointer[-1]): edit.name
        for edit in edits
        if isinstance(edit, RenameKey) and edit.pointer[:-1] == at
    }


def _list(value: list[Data], at: Pointer, edits: Sequence[Inside]) -> Data:
    inner = _by_step(at, edits, (InsertItem, ReorderItems))
    if not inner.keys() <= set(range(len(value))):
        raise nowhere()
    return [
        slot.value
        if isinstance(slot, New)
        else _value(value[slot], (*at, slot), inner.get(slot, ()))
        for slot in list_slots(len(value), at, edits)
    ] or None


def _mapping(value: dict[str, Data], at: Pointer, edits: Sequence[Inside]) -> Data:
    inner = _by_step(at, edits, (ReorderKeys,))
    names = new_names(at, edits)
    result: dict[str, Data] = {}
    for slot in key_slots([*value], at, edits):
        if isinstance(slot, New):
            name, changed = slot.name, slot.value
        else:
            name = names.get(slot, slot)
            changed = _value(value[slot], (*at, slot), inner.get(slot, ()))
        if name in result:
            raise CannotEdit("The new heading stands in the file already.")
        result[name] = changed
    return result or None


def _by_step(
    at: Pointer, edits: Iterable[Inside], whole: tuple[type[Inside], ...]
) -> dict[str | int, list[Inside]]:
    """Sort edits by the item or key they lie in; `whole` names those that may concern them all."""
    inner: dict[str | int, list[Inside]] = {}
    for edit in edits:
        if len(edit.pointer) > len(at):
            own = edit.pointer[:-1] == at and isinstance(edit, (RemoveItem, RenameKey))
            inner.setdefault(edit.pointer[len(at)], []).extend(() if own else (edit,))
        elif not isinstance(edit, whole):
            raise nowhere()
    return inner


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
    """Place of a new paragraph: before paragraph `index`, or behind the last one."""
    found = [*_PARAGRAPH.finditer(value)]
    if not found:
        return 0, 0, text
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
