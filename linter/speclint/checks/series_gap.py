"""Kind `series-gap`: no level is missing between two classes of a series."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.naming.titles import loose_key
from speclint.problem import Label, Problem
from speclint.spec.doubt import stands_in_doubt
from speclint.spec.series_order import out_of_order
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class SeriesGap(PlanCheck):
    """Numbered levels of a series follow each other without a gap.

    No level is missing where a class may have it: one whose title and level disagree, or one that
    is out of order. Those slips are told where they stand.
    """

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
            levels = sorted({facts.level for facts in classes if isinstance(facts.level, int)})
            if levels and levels[-1] - levels[0] >= len(levels):
                yield from _gaps(plan, series, classes)


def _gaps(plan: Plan, series: str, classes: tuple[Facts, ...]) -> Iterator[tuple[Facts, Problem]]:
    """Find the gaps below classes of a sure level, and none that an unsure one may fill."""
    unsure = out_of_order(classes)
    misplaced = [f for f in classes if f.code in unsure and not stands_in_doubt(f)]
    placed = sorted([f for f in classes if f not in misplaced], key=stands_in_doubt, reverse=True)
    by_level = {facts.level: facts for facts in placed if isinstance(facts.level, int)}
    held = plan.levels_held[loose_key(series)]
    gaps = [
        (by_level[below], by_level[above], numbers)
        for below, above in pairwise(sorted(by_level))
        if not stands_in_doubt(by_level[above])
        and (numbers := [n for n in range(below + 1, above) if n not in held])
    ]
    if sum(len(numbers) for _, _, numbers in gaps) > len(misplaced):
        for lower, upper, numbers in gaps:
            yield upper, _problem(series, _missing(plan, lower, upper, numbers), lower)


def _problem(series: str, missing: str, lower: Facts) -> Problem:
    values = {"series": series, "missing": missing, "below": lower.title}
    label = Label(Place(("level",)), "the level below it", lower.identity)
    return Problem(Place(("level",)), values, also=(label,))


def _missing(plan: Plan, lower: Facts, upper: Facts, numbers: list[int]) -> str:
    """Name the missing levels, with their codes where codes and levels rise in step.

    A code that a class of another series has is none of theirs.
    """
    if not isinstance(lower.level, int) or not isinstance(upper.level, int):
        raise TypeError("levels of a gap are numbers")
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
