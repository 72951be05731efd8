"""Kind `concept-pointer`: a pointer to a class series concept leads to its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


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
            aims = [aim for entry in match.entries for aim in plan.by_identity(entry.identity)]
            if "text" in [aim.concept for aim in aims]:
                continue
            place, values = _place(facts), {"target": target}
            if aims:
                variant, also = _variant(facts, aims[0]), (_label(aims[0]),)
                yield facts, Problem(place, values, variant, also)
            else:
                yield facts, Problem(place, values, suggestions=match.suggestions)


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
