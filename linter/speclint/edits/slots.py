"""Which items or keys stand where after edits: old ones by their place, new ones by value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.edits.edit import (
    InsertItem,
    RemoveItem,
    RenameKey,
    ReorderItems,
    ReorderKeys,
    ReplaceText,
    SetValue,
)
from speclint.named_tuple import NamedTuple
from speclint.spec.sections import LIST_SECTIONS, ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.text.document import Data
    from speclint.text.pointer import Pointer

Inside = ReplaceText | SetValue | InsertItem | RemoveItem | ReorderItems | ReorderKeys | RenameKey
"""Every edit but the renaming of the file."""

_INNER: Final = (
    ("adopted", "effective", "dated", "text"),
    ("knowledge_of", "ability_to"),
    ("statement", "share", "clerical"),
)
_ONCE: Final = (RenameKey, ReorderItems, ReorderKeys)
_RANK: Final = {**ORDER, **{key: rank for keys in _INNER for rank, key in enumerate(keys)}}


class CannotEdit(Exception):  # noqa: N818 - it is an answer, not a fault
    """Why edits cannot be made in this file, as one plain sentence for the author."""


class New(NamedTuple):
    """An item or, with a name, a key and its value that the edits bring in."""

    value: Data
    name: str = ""


def nowhere() -> CannotEdit:
    """Answer for an edit whose place does not exist."""
    return CannotEdit("The place of the change is not in the file.")


def check_conflicts(edits: Sequence[Inside]) -> None:
    """Raise CannotEdit where an edit lies inside something that another one takes away."""
    removed = [edit.pointer for edit in edits if isinstance(edit, RemoveItem)]
    values = removed + [edit.pointer for edit in edits if isinstance(edit, SetValue)]
    once = [(edit.pointer, type(edit)) for edit in edits if isinstance(edit, _ONCE)]
    taken, gone = set(values), set(removed)
    if len(taken) < len(values) or len(set(once)) < len(once):
        raise _conflict()
    for edit in edits:
        above = {edit.pointer[:end] for end in range(len(edit.pointer))}
        itself = isinstance(edit, (ReplaceText, InsertItem)) and edit.pointer in taken
        if itself or not taken.isdisjoint(above) or (type(edit) in _ONCE and edit.pointer in gone):
            raise _conflict()


def _conflict() -> CannotEdit:
    return CannotEdit("Two changes meet at one place.")


def list_slots(count: int, at: Pointer, edits: Iterable[Inside]) -> tuple[int | New, ...]:
    """Items of the list at `at`: old positions in their new sequence, new items among them.

    An `index` counts the items as `ReorderItems` leaves them, before any is removed.
    """
    order: Sequence[int] = range(count)
    before: dict[int, list[New]] = {}
    removed: set[str | int] = set()
    for edit in edits:
        if isinstance(edit, ReorderItems) and edit.pointer == at:
            order = edit.order
        elif isinstance(edit, InsertItem) and edit.pointer == at:
            index = count if edit.before is None else min(edit.before, count)
            before.setdefault(index, []).append(New(_item(edit)))
        elif isinstance(edit, RemoveItem) and edit.pointer[:-1] == at:
            removed.add(edit.pointer[-1])
    if not before and not removed and order == range(count):
        return tuple(order)
    if sorted(order) != [*range(count)] or not removed <= {*range(count)}:
        raise nowhere()
    slots: list[int | New] = []
    for index, old in enumerate(order):
        slots += before.get(index, ())
        slots += () if old in removed else (old,)
    return (*slots, *before.get(count, ()))


def key_slots(keys: Sequence[str], at: Pointer, edits: Iterable[Inside]) -> tuple[str | New, ...]:
    """Keys at `at`: old names in their new sequence, new keys at their published place."""
    if len(set(keys)) < len(keys):
        raise CannotEdit("A heading stands twice, so the change has no clear place.")
    order: list[str] = list(keys)
    removed: set[str | int] = set()
    fresh_edits: dict[str, list[Inside]] = {}
    for edit in edits:
        step = edit.pointer[len(at)] if len(edit.pointer) > len(at) else None
        if isinstance(edit, ReorderKeys) and edit.pointer == at:
            order = _reordered(keys, edit.order)
        elif isinstance(step, str) and step not in keys:
            fresh_edits.setdefault(step, []).append(edit)
        elif isinstance(edit, RemoveItem) and edit.pointer[:-1] == at:
            removed.add(edit.pointer[-1])
    slots: list[str | New] = [key for key in order if key not in removed]
    for name, inside in fresh_edits.items():
        slots.insert(_place(name, slots), New(fresh((*at, name), inside), name))
    return tuple(slots)


def fresh(at: Pointer, edits: Sequence[Inside]) -> Data:
    """Value that edits give to a place without one (an absent key or an empty heading)."""
    if all(isinstance(edit, InsertItem) and edit.pointer == at for edit in edits):
        items = [slot.value for slot in list_slots(0, at, edits) if isinstance(slot, New)]
        words = [item for item in items if isinstance(item, str)]
        listed = len(words) < len(items) or (len(at) == 1 and at[0] in LIST_SECTIONS)
        return items if listed else "\n".join(words)
    values = {edit.pointer: edit.value for edit in edits if isinstance(edit, SetValue)}
    if len(values) == len(edits) == 1 and at in values:
        return values[at]
    named = {p[-1]: value for p, value in values.items() if p[:-1] == at and isinstance(p[-1], str)}
    if len(named) == len(edits):
        return {key: named[key] for key in sorted(named, key=lambda key: _RANK.get(key, 99))}
    raise nowhere()


def _item(edit: InsertItem) -> Data:
    return edit.item if isinstance(edit.item, str) else dict(edit.item)


def _reordered(keys: Sequence[str], order: Sequence[str]) -> list[str]:
    """Put the keys that the order names into it; one that it does not name keeps its place."""
    named = iter([key for key in dict.fromkeys(order) if key in keys])
    return [next(named) if key in order else key for key in keys]


def _place(name: str, slots: Sequence[str | New]) -> int:
    """Position for a new key: behind the key that precedes it in published order."""
    rank = _RANK.get(name, len(_RANK))
    found = (-1, 0)
    for index, slot in enumerate(slots):
        other = _RANK.get(slot if isinstance(slot, str) else slot.name, -1)
        if found[0] <= other < rank:
            found = (other, index + 1)
    return found[1] if rank < len(_RANK) else len(slots)
