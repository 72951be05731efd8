"""A change to a specification in its own terms; `text_edits` turns it into edits of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from speclint.text.pointer import Pointer


class ReplaceText(NamedTuple):
    """Put `text` in the place of characters `start` to `end` of a value (`end` None: its end)."""

    pointer: Pointer
    start: int
    end: int | None
    text: str


class SetValue(NamedTuple):
    """Give a key a one-line value: a new key at its published place, or another value."""

    pointer: Pointer
    value: str


class InsertItem(NamedTuple):
    """Put an item into a list (or a paragraph into prose) before the position; None: last.

    `item` is text, or keys and values in order for a history entry.
    """

    pointer: Pointer
    before: int | None
    item: str | tuple[tuple[str, str], ...]


class RemoveItem(NamedTuple):
    """Take out a list item, or a key with its value."""

    pointer: Pointer


class ReorderItems(NamedTuple):
    """Put the items of a list in the order named: old positions in their new sequence."""

    pointer: Pointer
    order: tuple[int, ...]


class ReorderKeys(NamedTuple):
    """Put the keys at `pointer` (the whole specification: `()`) in the order named."""

    pointer: Pointer
    order: tuple[str, ...]


class RenameKey(NamedTuple):
    """Give a key another name."""

    pointer: Pointer
    name: str


class RenameFile(NamedTuple):
    """Give the file another name in its folder."""

    name: str


Edit = (
    ReplaceText
    | SetValue
    | InsertItem
    | RemoveItem
    | ReorderItems
    | ReorderKeys
    | RenameKey
    | RenameFile
)
