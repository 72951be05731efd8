"""Kind `series-spelling`: a series is spelled in one way."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.edits.edit import SetValue
from speclint.naming.titles import loose_key, split_title
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class SeriesSpelling(PlanCheck):
    """No two names of series in force differ in spelling alone (plural, `&`, apostrophes)."""

    kind: Literal["series-spelling"]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "expected"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each class whose series is spelled unlike most of its kin.

        Of two spellings that are as common, the titles decide, and then the lowest class.
        """
        del subjects
        kin: defaultdict[str, list[str]] = defaultdict(list)
        for name in plan.series:
            kin[loose_key(name)].append(name)
        for names in kin.values():
            if len(names) < 2:
                continue
            usual = min(names, key=lambda name: _rank(name, plan.series[name]))
            for name in names:
                if name != usual:
                    example = plan.series[usual][0]
                    for facts in plan.series[name]:
                        yield facts, _problem(name, usual, example)


def _rank(name: str, classes: tuple[Facts, ...]) -> tuple[int, int, str]:
    titled = sum(split_title(facts.title).series == name for facts in classes)
    return -len(classes), -titled, classes[0].code.upper()


def _problem(name: str, usual: str, example: Facts) -> Problem:
    label = Label(Place(("series",)), f"the spelling of {example.identity}", example.identity)
    return Problem(
        Place(("series",)),
        {"found": name, "expected": usual},
        also=(label,),
        suggestions=(usual,),
        expected=usual,
        found=name,
        edits=(SetValue(("series",), usual),),
    )
