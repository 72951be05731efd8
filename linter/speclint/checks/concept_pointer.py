"""Kind `concept-pointer`: a pointer to a class series concept leads to its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.naming.titles import without_full_stop
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.naming.directory import Match
    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan

_MOST = 3
"""Suggestions a reader is given."""


class ConceptPointer(PlanCheck):
    """The class that a concept points to is in the plan, and carries the text itself."""

    kind: Literal["concept-pointer"]
    fills: ClassVar[frozenset[str]] = frozenset({"target"})
    variants: ClassVar[frozenset[str]] = frozenset({"no-text", "pointer-again", "itself"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each pointer that does not lead to text."""
        for facts in subjects:
            target = facts.concept_of
            if target is None:
                continue
            match = plan.directory.resolve(target)
            # "Lead Cook 1" does not point to Cook 1
            whole = match.asked == target or match.asked == without_full_stop(target)
            aims = _aims(plan, match) if whole else []
            if "text" in [aim.concept for aim in aims]:
                continue
            asked = match.asked if whole else without_full_stop(target)
            place, values = _place(facts), {"target": asked}
            if aims:
                variant, also = _variant(facts, aims[0]), (_label(aims[0]),)
                yield facts, Problem(place, values, variant, also)
            else:
                near = match.suggestions or (match.asked,)
                yield facts, Problem(place, values, suggestions=_with_text(plan, near))


def _aims(plan: Plan, match: Match) -> list[Facts]:
    return [aim for entry in match.entries for aim in plan.by_identity(entry.identity)]


def _with_text(plan: Plan, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the classes among these, or in the series of these, to which one may point."""
    aims = [aim for name in names for aim in _aims(plan, plan.directory.resolve(name))]
    titles = [aim.title for aim in aims if aim.concept == "text" and plan.active(aim)]
    return tuple(dict.fromkeys(titles))[:_MOST]


def _place(facts: Facts) -> Place:
    told = facts.concept_at
    if told is None:
        return Place(("class_series_concept", "see"))
    return Place(told.pointer, told.start, told.end)


def _variant(facts: Facts, aim: Facts) -> str:
    if aim.identity == facts.identity:
        return "itself"
    return "pointer-again" if aim.concept == "pointer" else "no-text"


def _label(aim: Facts) -> Label:
    return Label(Place(("class_series_concept",), on="key"), "no text here", aim.identity)
