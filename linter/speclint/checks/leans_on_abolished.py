"""Kind `leans-on-abolished`: no class in force leans on an abolished one, now or from a day on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.leaning import leans_on_abolished, will_lean_on_abolished
from speclint.checks.scope import PlanCheck
from speclint.history.dates import write_out
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class LeansOnAbolished(PlanCheck):
    """A class that a statement names is still in force; or, `ahead`, stays in force.

    Ahead it speaks only of days of abolition that are set and still to come.
    """

    kind: Literal["leans-on-abolished"]
    when: Literal["now", "ahead"] = "now"
    fills: ClassVar[frozenset[str]] = frozenset({"found", "abolished"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each name that only abolished classes have, or will have."""
        if self.when == "ahead" and not plan.ends_ahead:
            return
        leaning = leans_on_abolished if self.when == "now" else will_lean_on_abolished
        for facts in subjects:
            for cited, match, last in leaning(facts, plan):
                place = Place(cited.pointer, cited.start, cited.end)
                values = {"found": cited.reference.title, "abolished": write_out(last)}
                heirs = (
                    match if self.when == "now" else plan.on(last).directory.resolve(match.asked)
                )
                yield facts, Problem(place, values, suggestions=heirs.suggestions)
