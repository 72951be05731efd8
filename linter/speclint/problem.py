"""What a check yields: a place, the words that fill the rule's sentences, and a way to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.edits.edit import Edit
    from speclint.text.pointer import Place


class Label(NamedTuple):
    """A second place of the same problem, in this file or in the specification `identity`."""

    place: Place
    text: str
    identity: str | None = None


class Problem(NamedTuple):
    """One problem at one place.

    `values` fill the placeholders of the rule's message, why and fix. `variant` picks one of
    the rule's wordings where it has several. `suggestions` (at most 3, best first) become
    "Did you mean …?". `expected` and `found` are shown side by side. `edits` mend it; they are
    offered only where the rule calls its fix safe or unsafe. `label` stands under the words.
    `drafted` tells that `speclint draft` writes the history entry that mends it.
    """

    place: Place
    values: Mapping[str, str] = {}
    variant: str | None = None
    also: tuple[Label, ...] = ()
    suggestions: tuple[str, ...] = ()
    expected: str | None = None
    found: str | None = None
    label: str = ""
    edits: tuple[Edit, ...] = ()
    drafted: bool = False
