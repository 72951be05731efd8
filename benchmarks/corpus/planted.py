"""What a planted defect is, and how one is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from corpus.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random


@dataclass(frozen=True, slots=True)
class PlantedDefect:
    """What is wrong in one specification.

    `rule` names the kind of defect, `pointer` is a JSON pointer into the defective text (empty
    for the whole specification), `description` is a sentence for people.
    """

    rule: str
    pointer: str
    description: str


Planted: TypeAlias = tuple[Draft, PlantedDefect]
"""The draft with the defect in it, and the defect."""
Planter: TypeAlias = "Callable[[Draft, Random], Planted | None]"
"""Plants one kind of defect, or gives None where the draft offers no place for it."""


def planted(draft: Draft, rule: str, pointer: str, description: str) -> Planted:
    """Pair a changed draft with what is wrong in it."""
    return draft, PlantedDefect(rule, pointer, description)
