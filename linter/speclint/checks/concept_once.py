"""Kind `concept-once`: the concept of a series stands on its lowest class alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class ConceptOnce(PlanCheck):
    """Of the classes of a series, the lowest that has the concept's text is the only one."""

    kind: Literal["concept-once"]
    fills: ClassVar[frozenset[str]] = frozenset({"lowest", "lowest_code"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each further class that carries the text."""
        del subjects
        for classes in plan.series.values():
            carriers = [facts for facts in classes if facts.concept == "text"]
            for facts in carriers[1:]:
                lowest = carriers[0]
                values = {"lowest": lowest.title, "lowest_code": lowest.identity}
                place = Place(("class_series_concept",), on="key")
                label = Label(place, "the first class that carries it", lowest.identity)
                yield facts, Problem(place, values, also=(label,))
