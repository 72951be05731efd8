"""A pointer that leads to the same class under another name: by its code in place of its title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from speclint.diff.pointed import target
from speclint.diff.statement_change import Change
from speclint.diff.words import word_edits

if TYPE_CHECKING:
    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.pointed import Pointed
    from speclint.diff.statement_change import SameClass
    from speclint.spec.reading import Reading

    Sides = tuple[Pointed, Pointed]

_CONCEPT: Final = "class_series_concept"


def with_same_class(
    change: SpecChange, old: Reading | None, new: Reading | None, sides: Sides
) -> SpecChange:
    """Tell of a class named otherwise that it is the same, where each side's plan knows it."""
    if old is None or new is None:
        return change
    sections = tuple(
        _told(section, old, new, sides)
        if section.key == _CONCEPT and section.more_than_marks
        else section
        for section in change.sections
    )
    if change.cites and change.cites_no_more:
        gone, come = (
            {name: side.identity(name) for name in names}
            for side, names in zip(sides, (change.cites_no_more, change.cites), strict=True)
        )
        both = {*gone.values()} & {*come.values()} - {None}
        change = replace(
            change,
            cites=tuple(name for name in come if come[name] not in both),
            cites_no_more=tuple(name for name in gone if gone[name] not in both),
        )
    return replace(change, sections=sections)


def _told(section: SectionChange, old: Reading, new: Reading, sides: Sides) -> SectionChange:
    before_as, after_as = target(old), target(new)
    if before_as is None or after_as is None:
        return section
    identity = sides[1].identity(after_as)
    if identity is None or sides[0].identity(before_as) != identity:
        return section
    before = tuple(one for change in section.changes for one in change.before)
    after = tuple(one for change in section.changes for one in change.after)
    changes: tuple[Change, ...] = ()
    if before and after:
        edits = word_edits(before[0].text, after[0].text)
        how = _how(before_as, after_as, identity)
        changes = (Change("reworded", _CONCEPT, "", before, after, edits, same_class=how),)
    return replace(section, state_before="pointer", state_after="pointer", changes=changes)


def _how(was: str, now: str, code: str) -> SameClass:
    if (was == code) == (now == code):
        return "in other words"
    return "now by its code" if now == code else "now by its title"
