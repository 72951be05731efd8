"""A change to a specification in its own terms; `text_edits` turns it into edits of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from speclint.text.pointer import Pointer


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Put `text` in the place of characters `start` to `end` of a value (`end` None: its end)."""

    pointer: Pointer
    start: int
    end: int | None
    text: str


@dataclass(frozen=True, slots=True)
class SetValue:
    """Give a key a one-line value: a new key at its published place, or another value."""

    pointer: Pointer
    value: str


@dataclass(frozen=True, slots=True)
class InsertItem:
    """Put an item into a list (or a paragraph into prose) before position `index`; None: last.

    `item` is text, or keys and values in order for a history entry.
    """

    pointer: Pointer
    index: int | None
    item: str | tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Take out a list item, or a key with its value."""

    pointer: Pointer


@dataclass(frozen=True, slots=True)
class ReorderItems:
    """Put the items of a list in the order named: old positions in their new sequence."""

    pointer: Pointer
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReorderKeys:
    """Put the keys at `pointer` (the whole specification: `()`) in the order named."""

    pointer: Pointer
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Give a key another name."""

    pointer: Pointer
    name: str


@dataclass(frozen=True, slots=True)
class RenameFile:
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
