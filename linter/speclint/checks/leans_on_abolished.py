"""Kind `leans-on-abolished`: no class in force leans on an abolished one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.history.dates import write_out
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class LeansOnAbolished(PlanCheck):
    """A class that a statement names is still in force."""

    kind: Literal["leans-on-abolished"]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "abolished"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each name that only abolished classes have."""
        for facts in subjects:
            for cited in facts.cited:
                if cited.reference.relative:
                    continue
                match = plan.directory.resolve(cited.reference.title)
                ends = [entry.abolished for entry in match.entries]
                if match.outcome in {"exact", "series"} and ends and all(ends):
                    place = Place(cited.pointer, cited.start, cited.end)
                    last = max(end for end in ends if end)
                    values = {"found": cited.reference.title, "abolished": write_out(last)}
                    yield facts, Problem(place, values, suggestions=match.suggestions)
