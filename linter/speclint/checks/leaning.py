"""The classes that a specification leans on although they are abolished, or will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.naming.directory import Directory, Match
    from speclint.spec.facts import Cited, Facts
    from speclint.spec.plan import Plan


class Leaning(NamedTuple):
    """A name, and the day on which the last of the classes that have it is abolished."""

    cited: Cited
    match: Match
    last: date


def leans_on_abolished(facts: Facts, plan: Plan) -> Iterator[Leaning]:
    """Find the names that only abolished classes have."""
    for found in _leaning(facts, plan.directory):
        if found.last <= plan.day:
            yield found


def will_lean_on_abolished(facts: Facts, plan: Plan) -> Iterator[Leaning]:
    """Find the names that a class in force has today and none will have from a day on.

    A class that is abolished itself by that day leans on nothing then.
    """
    for found in _leaning(facts, plan.directory):
        if found.last > plan.day and (facts.abolished is None or facts.abolished > found.last):
            yield found


def _leaning(facts: Facts, directory: Directory) -> Iterator[Leaning]:
    """Find the names of classes that all have a day of abolition."""
    pointer = facts.concept_of
    if pointer is not None and _last(directory.resolve(pointer)) is not None:
        named = facts.named
    else:
        named = facts.cited
    for one in named:
        cited = _as_called(directory, one) if one.reference.opening else one
        match = directory.resolve(cited.reference.title)
        entries = match.entries
        if not entries or entries[0].ends is None or cited.reference.relative:
            continue  # as with nearly all
        last = _last(match)
        if last is not None:
            yield Leaning(cited, match, last)


def _as_called(directory: Directory, cited: Cited) -> Cited:
    """Take the word that opens the statement for part of the title, where a class has it."""
    reference = cited.reference
    title = f"{reference.opening}{reference.title}"
    if directory.resolve(title).outcome != "exact":
        return cited
    whole = reference._replace(title=title, opening="")
    return cited._replace(reference=whole, start=cited.start - len(reference.opening))


def _last(match: Match) -> date | None:
    """The day on which the last class is abolished; None where one stays, or none is named."""
    if match.outcome not in {"exact", "series"}:
        return None
    last: date | None = None
    for entry in match.entries:
        if entry.ends is None:
            return None
        if last is None or entry.ends > last:
            last = entry.ends
    return last
