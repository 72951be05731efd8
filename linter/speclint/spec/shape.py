"""The shape of a specification: its headings, and which of its sections have text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.history.doubts import doubts_of
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from speclint.history.doubts import Doubt
    from speclint.spec.reading import Reading


class Shape(NamedTuple):
    """What a specification has in common with many others, whatever their words are.

    `keys` are the headings in the author's order, `told` the sections that have statements or
    entries. `full` tells that no heading, nor part of a section, stands without text. `doubts` are
    what may be wrong with the history.
    """

    keys: tuple[str, ...]
    told: tuple[str, ...]
    full: bool
    doubts: frozenset[Doubt] = frozenset()

    def tells(self, sections: Collection[str]) -> bool:
        """Tell whether one of some sections has statements or entries."""
        return not set(sections).isdisjoint(self.told)


def shape_of(reading: Reading) -> Shape | None:
    """Tell the shape; None where a value could not be typed, and so nothing is certain."""
    data = reading.document.data
    if reading.broken or not isinstance(data, dict):
        return None
    told = [key for key, texts in reading.words.items() if texts]
    if reading.spec.history:
        told.append("history")
    parts = [value for value in data.values() if isinstance(value, dict)]
    full = all(data.values()) and all(all(part.values()) for part in parts)
    return Shape(reading.keys, tuple(told), full, doubts_of(reading.entries))
