"""Sentences for the first screen on each AND, OR or heading of qualifications that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.counting import became, became_another
from speclint.diff.inner_connectors import inner_connectors
from speclint.diff.small_words import small_words
from speclint.diff.where import without_numbers
from speclint.spec.sections import QUALIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.diff.change import SectionChange
    from speclint.diff.plan_change import PlanChange
    from speclint.diff.statement_change import Change

_DECIDES: Final = {
    "minimum_qualifications": "who qualifies",
    "desirable_qualifications": "who qualifies",
    "class_series_concept": "which positions belong in the class series",
    "definition": "which positions belong in the class",
    "distinguishing_characteristics": "which positions belong in the class",
    "legal_requirements": "what is legally required",
}
"""What an AND or OR between the statements of a section decides; elsewhere it is no first news."""


def alternatives(plan: PlanChange) -> Iterator[str]:
    """Sentences on each AND or OR that decides something and became another, came or went.

    So does the heading that makes desirable qualifications the minimum, or the reverse.
    """
    for entry in plan.entries:
        change = entry.change
        who = f"{entry.name}: " if plan.count > 1 else ""
        for section in () if change.whole else change.sections:
            if section.heading_before:
                words = became_another(section.heading_before, section.heading)
                yield f"{who}{words}. This changes {_DECIDES[section.key]}."
            if section.key in _DECIDES:
                yield from (f"{who}{sentence}" for sentence in _deciding(section))


def _deciding(section: SectionChange) -> Iterator[str]:
    """What came or went together with a statement says nothing of its own."""
    of = "" if section.key in QUALIFICATIONS else f" of the {section.heading}"
    decides = _DECIDES[section.key]
    grown = any(c.kind in ("added", "removed") and not c.connector for c in section.changes)
    for change in section.changes:
        if change.connector and change.more_than_marks and not _same_word(change):
            if change.kind == "reworded":
                yield f"{became(change)} {change.where}{of}. This changes {decides}."
            elif not grown:
                said = became(change).replace(f" {change.kind}", f" is {change.kind}")
                yield f"{said} {change.where}{of}. This may change {decides}."
        for old, new in inner_connectors(change):
            words = became_another(old, new)
            yield f"{words} {_inside(change, of)}. This changes {decides}."
        for words in small_words(change):
            verb = "changes" if section.key in QUALIFICATIONS else "may change"
            where = _inside(change, of) if change.where else f"in the {section.heading}"
            yield f"{words} {where}. This {verb} {decides}."


def _same_word(change: Change) -> bool:
    """Whether only case or marks differ; of legal text that is told, but decides nothing."""
    old, new = (
        ["".join(filter(str.isalpha, s.text)).casefold() for s in side]
        for side in (change.before, change.after)
    )
    return old == new


def _inside(change: Change, of: str) -> str:
    """The place of an AND or OR that stands inside, or where statements were merged or split."""
    place = change.where.partition(", now ")[0]
    if change.kind == "merged":
        return f"where {place}{of} are merged"
    numbered = without_numbers(change.where) != change.where
    if change.kind == "split":
        return f"where {place if numbered else f'a {place}'}{of} is split"
    return f"in {change.where if numbered else f'a {change.where}'}{of}"
