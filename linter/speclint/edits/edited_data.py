"""What edits declare: the data of a specification as it reads once they are made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.edits.edit import (
    InsertItem,
    RemoveItem,
    RenameFile,
    RenameKey,
    ReorderItems,
    ReorderKeys,
)
from speclint.edits.slots import (
    CannotEdit,
    New,
    check_conflicts,
    fresh,
    key_slots,
    list_slots,
    nowhere,
)
from speclint.edits.splices import spliced, splices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.edits.edit import Edit
    from speclint.edits.slots import Inside
    from speclint.text.document import Data
    from speclint.text.pointer import Pointer

_PARAGRAPH: Final = re.compile(r"[^\n]+")


def edited(data: Data, edits: Sequence[Edit]) -> Data:
    """Work out the data after edits whose pointers all count the data as given.

    What loses its last item, key or word becomes an empty heading (None). Raises
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


def _value(value: Data, at: Pointer, edits: Sequence[Inside]) -> Data:
    if not edits:
        return value
    match value:
        case None:
            return fresh(at, edits)
        case str():
            text = spliced(value, splices(value, at, edits))
            return text if text.strip() else None
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
    if any(isinstance(step, int) for step in inner):
        raise nowhere()
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
            step = edit.pointer[len(at)]
            own = isinstance(edit, RemoveItem if isinstance(step, int) else (RemoveItem, RenameKey))
            whose = edit.pointer[:-1] == at
            inner.setdefault(step, []).extend(() if own and whose else (edit,))
        elif not isinstance(edit, whole):
            raise nowhere()
    return inner
