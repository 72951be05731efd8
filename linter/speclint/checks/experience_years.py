"""Kind `experience-years`: years of experience do not fall as levels rise."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.problem import Label, Problem
from speclint.spec.doubt import stands_in_doubt
from speclint.spec.series_order import out_of_order
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Experience, Facts
    from speclint.spec.plan import Plan


class ExperienceYears(PlanCheck):
    """Without a degree, a level asks for at least the years that the levels below it ask for.

    Years beside a degree are left alone: which degree it is outweighs their number. So are years
    in a class, which has its own qualifications below them. A class whose level is a slip, told
    elsewhere, is passed over.
    """

    kind: Literal["experience-years"]
    fills: ClassVar[frozenset[str]] = frozenset({"years", "more", "below"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each class that asks for less than one below it."""
        del subjects
        for classes in plan.series.values():
            asking = [f for f in classes if f.experience and isinstance(f.level, int)]
            if len(asking) < 2:
                continue
            rising = sorted(asking, key=attrgetter("level", "identity"))
            if next(_falling(rising), None):
                unsure = out_of_order(classes)
                sure = [f for f in rising if f.code not in unsure and not stands_in_doubt(f)]
                yield from _falling(sure)


def _falling(rising: list[Facts]) -> Iterator[tuple[Facts, Problem]]:
    most: tuple[Facts, Experience] | None = None
    for facts in rising:
        years = max(facts.experience, key=attrgetter("years"))  # the first of equal ones
        if most is not None and years.years < most[1].years:
            yield facts, _problem(years, *most)
        else:
            most = facts, years


def _problem(years: Experience, below: Facts, more: Experience) -> Problem:
    values = {
        "years": _spoken(years.years),
        "more": _spoken(more.years),
        "below": f"{below.title} ({below.identity})",
    }
    place = Place(more.pointer, more.start, more.end)
    label = Label(place, "a lower level asks for more", below.identity)
    return Problem(Place(years.pointer, years.start, years.end), values, also=(label,))


def _spoken(years: float) -> str:
    return "1 year" if years == 1 else f"{years:g} years"
