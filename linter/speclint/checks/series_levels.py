"""Kind `series-levels`: codes, levels and titles of a series are unique and rise together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.problem import Label, Problem
from speclint.spec.doubt import stands_in_doubt
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class SeriesLevels(PlanCheck):
    """In the order of class codes, each numbered level of a series is above the one before it.

    Variants of one class code, and levels that are words or letters, are left alone. So is a class
    whose title and level disagree: the slip is there, and its neighbours are in order.
    """

    kind: Literal["series-levels"]
    fills: ClassVar[frozenset[str]] = frozenset({"level", "other", "other_code"})
    variants: ClassVar[frozenset[str]] = frozenset({"same-level", "same-title"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each class that is not above its predecessor."""
        del subjects
        for classes in plan.series.values():
            if len(classes) < 2:
                continue
            ordered = _one_for_each_code(classes)
            if any(_fault(*pair) is not None for pair in pairwise(ordered)):
                yield from _faults([facts for facts in ordered if not stands_in_doubt(facts)])


def _faults(ordered: list[Facts]) -> Iterator[tuple[Facts, Problem]]:
    for lower, upper in pairwise(ordered):
        if (variant := _fault(lower, upper)) is not None:
            yield upper, _problem(lower, upper, variant)


def _one_for_each_code(classes: tuple[Facts, ...]) -> list[Facts]:
    """Classes with a numbered level, shorter codes first, one for each class code.

    A file that gives no code has no place among them.
    """
    numbered = [facts for facts in classes if isinstance(facts.level, int) and facts.code]
    found = {facts.code: facts for facts in reversed(numbered)}
    return sorted(found.values(), key=lambda facts: (len(facts.code), facts.code.upper()))


def _fault(lower: Facts, upper: Facts) -> str | None:
    """Name what is wrong between two neighbours; "" is the rule's own wording."""
    if lower.title.casefold() == upper.title.casefold():
        return "same-title"
    if not isinstance(lower.level, int) or not isinstance(upper.level, int):
        return None
    if lower.level == upper.level:
        return "same-level"
    return "" if lower.level > upper.level else None


def _problem(lower: Facts, upper: Facts, variant: str) -> Problem:
    place = Place(("title",) if variant == "same-title" else ("level",))
    values = {"level": str(upper.level), "other": lower.title, "other_code": lower.identity}
    label = Label(place, f"the class {lower.identity}", lower.identity)
    return Problem(place, values, variant or None, also=(label,))
