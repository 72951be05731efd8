"""Defects of structure: keys, sections, levels, list punctuation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.draft import OTHER_DUTIES, Statement
from corpus.planted import planted

if TYPE_CHECKING:
    from random import Random

    from corpus.draft import Draft
    from corpus.planted import Planted


def empty_section(draft: Draft, _: Random) -> Planted | None:
    """Keep the heading of an optional section, drop its text."""
    if not draft.distinguishing_characteristics:
        return None
    key = "distinguishing_characteristics"
    changed = replace(draft, distinguishing_characteristics=(), blank=frozenset({key}))
    return planted(changed, "empty-section", f"/{key}", "The heading has no text.")


def missing_section(draft: Draft, _: Random) -> Planted | None:
    """Drop the definition."""
    if not draft.definition:
        return None
    return planted(
        replace(draft, definition=()), "missing-section", "", "The definition is missing."
    )


def key_order(draft: Draft, _: Random) -> Planted | None:
    """Put typical work before the definition."""
    if not (draft.definition and draft.typical_work):
        return None
    order = [key for key in draft.order if key != "typical_work"]
    order.insert(order.index("definition"), "typical_work")
    changed = replace(draft, order=tuple(order))
    return planted(changed, "key-order", "/typical_work", "Typical work precedes the definition.")


def unknown_key(draft: Draft, rng: Random) -> Planted:
    """Add a key that no specification has."""
    key, value = rng.choice((("salary_range", '"54"'), ("remarks", "none"), ("flsa", "exempt")))
    changed = replace(draft, extra=(f"{key}: {value}",))
    return planted(changed, "unknown-key", f"/{key}", f"The key {key} is not known.")


def level_mismatch(draft: Draft, _: Random) -> Planted | None:
    """Give the class a level that its title does not bear."""
    if not isinstance(draft.level, int):
        return None
    changed = replace(draft, level=draft.level + 1)
    return planted(changed, "title-level-mismatch", "/level", "Title and level differ.")


def concept_pointer(draft: Draft, _: Random) -> Planted | None:
    """Let the class series concept point to the class itself."""
    if not draft.see:
        return None
    changed = replace(draft, see=draft.class_code)
    pointer = "/class_series_concept/see"
    return planted(changed, "concept-pointer", pointer, "The concept points to a pointer.")


def list_punctuation(draft: Draft, _: Random) -> Planted | None:
    """End the last item of typical work with a semicolon."""
    if not draft.typical_work:
        return None
    *work, last = draft.typical_work
    changed = replace(last, text=f"{last.text.removesuffix('.')};")
    return planted(
        replace(draft, typical_work=(*work, changed)),
        "list-punctuation",
        f"/typical_work/{len(work)}",
        "The last item ends with a semicolon.",
    )


def other_duties_not_last(draft: Draft, _: Random) -> Planted | None:
    """Swap the last two items of typical work, with the punctuation of their new places."""
    if len(draft.typical_work) < 2 or draft.typical_work[-2].clerical:
        return None
    *work, second, _last = draft.typical_work
    duties = Statement(f"{OTHER_DUTIES.removesuffix('.')};")
    last = Statement(f"{second.text.removesuffix(';')}.")
    return planted(
        replace(draft, typical_work=(*work, duties, last)),
        "other-duties-not-last",
        f"/typical_work/{len(work)}",
        "Other duties are not the last item.",
    )
