"""Kind `series-category`: the classes of a series share one category."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.edits.edit import SetValue
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class SeriesCategory(PlanCheck):
    """All classes of a series that state a category state the same one."""

    kind: Literal["series-category"]
    fills: ClassVar[frozenset[str]] = frozenset({"series", "found", "expected"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each class outside the category that most of the series has."""
        del subjects
        for series, classes in plan.series.items():
            stated = [facts for facts in classes if facts.category]
            if len({facts.category for facts in stated}) < 2:
                continue
            counts = Counter(facts.category for facts in stated)
            usual = counts.most_common(1)[0][0] or ""
            example = next(facts for facts in stated if facts.category == usual)
            for facts in stated:
                if facts.category != usual:
                    yield facts, _problem(series, facts, usual, example)


def _problem(series: str, facts: Facts, usual: str, example: Facts) -> Problem:
    found = facts.category or ""
    values = {"series": series, "found": found, "expected": usual}
    label = Label(Place(("category",)), f"the category of {example.identity}", example.identity)
    place = Place(("category",))
    edit = SetValue(("category",), usual)
    return Problem(place, values, also=(label,), expected=usual, found=found, edits=(edit,))
