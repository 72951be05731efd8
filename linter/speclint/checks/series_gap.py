"""Kind `series-gap`: no level is missing between two classes of a series."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class SeriesGap(PlanCheck):
    """Numbered levels of a series follow each other without a gap."""

    kind: Literal["series-gap"]
    fills: ClassVar[frozenset[str]] = frozenset({"series", "missing", "below"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each gap, at the level above it."""
        del subjects
        for series, classes in plan.series.items():
            if len(classes) < 2:
                continue
            by_level = {facts.level: facts for facts in classes if isinstance(facts.level, int)}
            levels = sorted(level for level in by_level if isinstance(level, int))
            for below, above in pairwise(levels):
                if above - below > 1:
                    lower, upper = by_level[below], by_level[above]
                    yield upper, _problem(series, _missing(plan, lower, upper), lower)


def _problem(series: str, missing: str, lower: Facts) -> Problem:
    values = {"series": series, "missing": missing, "below": lower.title}
    label = Label(Place(("level",)), "the level below it", lower.identity)
    return Problem(Place(("level",)), values, also=(label,))


def _missing(plan: Plan, lower: Facts, upper: Facts) -> str:
    """Name the missing levels, with their codes where codes and levels rise in step.

    A code that a class of another series has is none of theirs.
    """
    if not isinstance(lower.level, int) or not isinstance(upper.level, int):
        raise TypeError("levels of a gap are numbers")
    numbers = range(lower.level + 1, upper.level)
    below, above = lower.code.upper(), upper.code.upper()
    first, last = below[-1:], above[-1:]
    in_step = (
        below[:-1] == above[:-1]
        and first.isalpha()
        and last.isalpha()
        and ord(last) - ord(first) == upper.level - lower.level
    )
    codes = [f"{below[:-1]}{chr(ord(first) + n - lower.level)}" for n in numbers if in_step]
    if any(facts.series != lower.series for code in codes for facts in plan.by_identity(code)):
        codes = []
    names = (
        [f"{n} ({c})" for n, c in zip(numbers, codes, strict=True)]
        if codes
        else [*map(str, numbers)]
    )
    *others, end = names
    return f"levels {', '.join(others)} and {end}" if others else f"level {end}"
