"""Defects of wording and of references to other classes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from corpus.draft import Statement
from corpus.planted import planted
from corpus.qualifications import with_article

if TYPE_CHECKING:
    from random import Random

    from corpus.draft import Draft
    from corpus.planted import Planted

_NO_SUCH_CLASSES: Final = ("Lighthouse Keeper 2", "Canal Toll Gatherer 1", "Telegraph Relayer 3")
_SCANNING: Final = ((" in ", " iIn "), (" of ", " o®f "), ("tion", "t1on"))
_GENDERED: Final = (
    " The employee plans his work within agency policy.",
    " Positions report to the foreman of the crew.",
    " Positions determine the manpower needed for projects.",
)
_REFERENCE: Final = re.compile(r"One year of experience as an? (.+)\.")
_REPLACED: Final = re.compile(r"replaces \d{5} ([^;,)]+)")


def imperative_verb(draft: Draft, _: Random) -> Planted | None:
    """Take the third-person ending off the verb of the first statement."""
    for index, item in enumerate(draft.typical_work):
        verb, _space, rest = item.text.partition(" ")
        if re.fullmatch(r"[A-Z][a-z]+[a-df-rt-z]s", verb) and not item.clerical:
            work = list(draft.typical_work)
            work[index] = Statement(f"{verb[:-1]} {rest}")
            changed = replace(draft, typical_work=tuple(work))
            pointer = f"/typical_work/{index}"
            what = f"“{verb[:-1]}” is not in the third person."
            return planted(changed, "imperative-verb", pointer, what)
    return None


def scanning_artefact(draft: Draft, rng: Random) -> Planted | None:
    """Put characters of a bad scan into the definition."""
    found = [pair for pair in _SCANNING if draft.definition and pair[0] in draft.definition[0]]
    if not found:
        return None
    clean, scanned = rng.choice(found)
    first, *rest = draft.definition
    text = first.replace(clean, scanned, 1)
    what = f"“{scanned.strip()}” is an error of the scan."
    changed = replace(draft, definition=(text, *rest))
    return planted(changed, "scanning-artefact", "/definition", what)


def gendered_word(draft: Draft, rng: Random) -> Planted | None:
    """Add a sentence with a gendered word to the definition."""
    if not draft.definition:
        return None
    first, *rest = draft.definition
    changed = replace(draft, definition=(first + rng.choice(_GENDERED), *rest))
    return planted(changed, "gendered-word", "/definition", "The definition has a gendered word.")


def repeated_statement(draft: Draft, rng: Random) -> Planted | None:
    """Write a statement of typical work twice."""
    if len(draft.typical_work) < 3 or draft.typical_work[0].clerical:
        return None
    index = rng.randrange(1, len(draft.typical_work) - 1)
    work = list(draft.typical_work)
    work.insert(index, work[0])
    changed = replace(draft, typical_work=tuple(work))
    pointer = f"/typical_work/{index}"
    return planted(changed, "repeated-statement", pointer, "The statement stands twice.")


def unresolved_reference(draft: Draft, rng: Random) -> Planted | None:
    """Ask for experience in a class that no plan has."""
    return _refer(draft, rng.choice(_NO_SUCH_CLASSES), "unresolved-reference")


def misspelt_reference(draft: Draft, _: Random) -> Planted | None:
    """Write the class below with a plural in its title."""
    lower = _lower(draft)
    name, _space, level = (lower or "").rpartition(" ")
    return _refer(draft, f"{name}s {level}", "misspelt-reference") if lower else None


def reference_to_same_level(draft: Draft, _: Random) -> Planted | None:
    """Ask for experience in the class itself."""
    return _refer(draft, draft.title, "reference-to-same-level")


def abolished_reference(draft: Draft, _: Random) -> Planted | None:
    """Ask for experience in the class that this one replaced."""
    found = _REPLACED.search(draft.history[0].text) if draft.history else None
    return _refer(draft, found[1].strip(), "abolished-reference") if found else None


def _lower(draft: Draft) -> str | None:
    for way in draft.desirable_qualifications:
        found = _REFERENCE.fullmatch(way)
        if found:
            return found[1]
    return None


def _refer(draft: Draft, title: str, rule: str) -> Planted | None:
    """Put another title where the qualifications name the class below."""
    ways = list(draft.desirable_qualifications)
    for index, way in enumerate(ways):
        if _REFERENCE.fullmatch(way):
            ways[index] = f"One year of experience as {with_article(title)}."
            changed = replace(draft, desirable_qualifications=tuple(ways))
            pointer = f"/desirable_qualifications/{index}"
            return planted(changed, rule, pointer, f"The qualification names {title}.")
    return None
