"""Kind `series-gap`: no level is missing between two classes of a series."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.pointer import Place
from speclint.problem import Label, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.facts import Facts
    from speclint.plan import Plan


@dataclass(frozen=True, slots=True)
class SeriesGap(PlanCheck):
    """Numbered levels of a series follow each other without a gap."""

    kind: Literal["series-gap"]
    fills: ClassVar[frozenset[str]] = frozenset({"series", "missing", "below"})

    def plan_problems(self, plan: Plan, day: date) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each gap, at the level above it."""
        del day
        for series, classes in plan.series.items():
            by_level = {facts.level: facts for facts in classes if isinstance(facts.level, int)}
            levels = sorted(level for level in by_level if isinstance(level, int))
            for below, above in pairwise(levels):
                if above - below > 1:
                    yield by_level[above], _problem(series, below, above, by_level[below])


def _problem(series: str, below: int, above: int, lower: Facts) -> Problem:
    missing = " and ".join(str(level) for level in range(below + 1, above))
    word = "level" if above - below == 2 else "levels"
    values = {"series": series, "missing": f"{word} {missing}", "below": lower.title}
    label = Label(Place(("level",)), "the level below it", lower.identity)
    return Problem(Place(("level",)), values, also=(label,))
