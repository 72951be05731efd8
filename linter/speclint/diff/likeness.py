"""A class that ends, and of whose text a new class of the same proposal is mostly made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST: Final = 20
"""Differences that a reader is shown."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The class that ends, and in sentences all that the new one says otherwise."""

    name: str
    differences: tuple[str, ...]

    @property
    def introduction(self) -> str:
        """Say whose text it is, before what differs."""
        whose = f"{self.name}, a class that this proposal ends"
        if not self.differences:
            return f"Its text is that of {whose}: no words differ."
        return f"Most of its text is that of {whose}. What differs from that class:"

    @property
    def shown(self) -> Iterator[str]:
        """The differences that a reader is shown, and how many they are of."""
        yield from self.differences[:_MOST]
        if len(self.differences) > _MOST:
            yield f"Shown {_MOST} of {len(self.differences):,}."
