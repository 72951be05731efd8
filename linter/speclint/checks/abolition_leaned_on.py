"""Kind `abolition-leaned-on`: an abolished class leaves no other that leans on it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.leaning import will_lean_on_abolished
from speclint.checks.scope import PlanCheck
from speclint.history.dates import write_out
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.checks.leaning import Leaning
    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan

_SHOWN = 3
"""Classes that are named; more are counted."""


class AbolitionLeanedOn(PlanCheck):
    """On the day from which a proposal abolishes a class, no class in force leans on it.

    It speaks of proposals alone, and of days to come; each class that leans on it is told too.
    """

    kind: Literal["abolition-leaned-on"]
    fills: ClassVar[frozenset[str]] = frozenset({"abolished", "leaning"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each class of the proposal on which others lean."""
        ending = [facts for facts in subjects if facts.identity in plan.ending]
        if not ending:
            return
        leaning = _leaning(plan)
        for facts in ending:
            if found := leaning.get(facts.identity):
                yield facts, _problem(found)


def _leaning(plan: Plan) -> dict[str, list[tuple[Facts, Leaning]]]:
    """Classes in force and what they lean on, by the identity of the class that ends last."""
    found: defaultdict[str, list[tuple[Facts, Leaning]]] = defaultdict(list)
    for facts in plan.specs:
        if plan.active(facts):
            for leaning in will_lean_on_abolished(facts, plan):
                for entry in leaning.match.entries:
                    if entry.ends == leaning.last:
                        found[entry.identity].append((facts, leaning))
    return found


def _problem(found: list[tuple[Facts, Leaning]]) -> Problem:
    names = list(dict.fromkeys(f"{facts.title} ({facts.identity})" for facts, _ in found))
    labels = {
        facts.identity: Label(
            Place(cited.pointer, cited.start, cited.end), "leans on it here", facts.identity
        )
        for facts, (cited, _, _) in reversed(found)
    }
    shown = [labels[facts.identity] for facts, _ in found]
    values = {"abolished": write_out(found[0][1].last), "leaning": _listed(names)}
    return Problem(Place(("abolished",)), values, also=tuple(dict.fromkeys(shown))[:_SHOWN])


def _listed(names: list[str]) -> str:
    more = len(names) - _SHOWN
    parts = [*names[:_SHOWN], f"{more:,} more"] if more > 0 else names
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
