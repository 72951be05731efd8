"""Puts changes that leave every word as it is in a place of their own, after the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.diff.change import SectionChange
    from speclint.diff.statement_change import Change


def is_light(change: Change) -> bool:
    """Whether only marks or spaces differ; an entry of the history is never taken lightly."""
    return change.kind in ("punctuation", "formatting") and change.section != "history"


def heavy(sections: Iterable[SectionChange]) -> list[SectionChange]:
    """The sections without the light changes; sections that have no other are left out."""
    return [
        replace(section, changes=changes)
        for section in sections
        if (changes := tuple(change for change in section.changes if not is_light(change)))
    ]


def light(sections: Iterable[SectionChange]) -> tuple[Change, ...]:
    """The light changes of all sections, in their order."""
    return tuple(c for section in sections for c in section.changes if is_light(c))


def light_heading(changes: Sequence[Change]) -> str:
    """The heading of the place where they are shown."""
    if all(change.kind == "punctuation" for change in changes):
        return "Only punctuation changes"
    return "Only punctuation or spaces change"


def light_label(change: Change) -> str:
    """The place of a light change, and what a reader cannot see in it."""
    if change.kind == "formatting":
        return f"{change.place}: spaces or look-alike marks"
    return change.place
