"""Kind `replaced-known`: a class that the history says was replaced is in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class ReplacedKnown(PlanCheck):
    """Each class code that a history entry replaces or consolidates is in the plan."""

    kind: Literal["replaced-known"]
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each class that is not there, once in each specification."""
        for facts in subjects:
            if not facts.replaced:
                continue
            told: set[str] = set()
            for replaced in facts.replaced:
                code = replaced.code
                if code is None or code in told or plan.directory.resolve(code).entries:
                    continue
                told.add(code)
                place = Place(replaced.pointer, replaced.start, replaced.end)
                yield facts, Problem(place, {"found": f"{code} {replaced.title}".strip()})
