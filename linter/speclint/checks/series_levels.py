"""Kind `series-levels`: codes, levels and titles of a series are unique and rise together."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.problem import Label, Problem
from speclint.spec.doubt import stands_in_doubt
from speclint.spec.series_order import are_named_alike, by_code, in_order, is_below, rise
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class SeriesLevels(PlanCheck):
    """In the order of class codes, each numbered level of a series is above the one before it.

    Variants of one class code, and levels that are words or letters, are left alone. So is a class
    whose title and level disagree: the slip is there, and its neighbours are in order. Where levels
    do not rise, as few classes as can be are out of order, and of as few the last ones.
    """

    kind: Literal["series-levels"]
    fills: ClassVar[frozenset[str]] = frozenset({"level", "other", "other_code"})
    variants: ClassVar[frozenset[str]] = frozenset({"same-level", "same-title", "too-high"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each class that is out of order."""
        del subjects
        for classes in plan.series.values():
            if len(classes) < 2:
                continue
            ordered = by_code(classes)
            if not rise(ordered):
                yield from _faults(ordered)


def _faults(ordered: list[Facts]) -> Iterator[tuple[Facts, Problem]]:
    """Yield a problem for each class that is not among those that rise."""
    rising = in_order(ordered)
    for at, facts in enumerate(ordered):
        if facts in rising or stands_in_doubt(facts):
            continue
        before = [one for one in ordered[:at] if one in rising]
        behind = [one for one in ordered[at:] if one in rising]
        lower = next((one for one in reversed(before) if not is_below(one, facts)), None)
        upper = next((one for one in behind if not is_below(facts, one)), None)
        if other := lower or upper:
            yield facts, _problem(facts, other, behind=lower is None)


def _problem(facts: Facts, other: Facts, *, behind: bool) -> Problem:
    if are_named_alike(facts, other):
        variant: str | None = "same-title"
    elif facts.level == other.level:
        variant = "same-level"
    else:
        variant = "too-high" if behind else None
    place = Place(("title",) if variant == "same-title" else ("level",))
    values = {"level": str(facts.level), "other": other.title, "other_code": other.identity}
    label = Label(place, f"the class {other.identity}", other.identity)
    return Problem(place, values, variant, also=(label,))
