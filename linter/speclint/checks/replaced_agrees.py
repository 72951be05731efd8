"""Kind `replaced-agrees`: a replaced class agrees with what the history says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.history.dates import write_out
from speclint.naming.titles import exact_key
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts, Replaced
    from speclint.spec.plan import Plan


class ReplacedAgrees(PlanCheck):
    """Code and title of a replaced class match, and it was abolished when its heir took effect."""

    kind: Literal["replaced-agrees"]
    fills: ClassVar[frozenset[str]] = frozenset(
        {"found", "title", "code", "abolished", "effective"}
    )
    variants: ClassVar[frozenset[str]] = frozenset({"in-force", "other-day"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each replaced class that disagrees."""
        for facts in subjects:
            if not facts.replaced:
                continue
            told: set[str] = set()
            for replaced in facts.replaced:
                if replaced.code is None or replaced.code in told:
                    continue
                told.add(replaced.code)
                for old in plan.by_identity(replaced.code):
                    yield from ((facts, p) for p in _judged(facts, replaced, old))


def _judged(facts: Facts, replaced: Replaced, old: Facts) -> Iterator[Problem]:
    values = {
        "found": replaced.title,
        "title": old.title,
        "code": old.code,
        "abolished": write_out(old.abolished) if old.abolished else "",
        "effective": write_out(replaced.effective) if replaced.effective else "",
    }
    place = Place(replaced.pointer, replaced.start, replaced.end)
    if replaced.title and exact_key(replaced.title) not in _titles(old):
        label = Label(Place(("title",)), "the title there", old.identity)
        yield Problem(place, values, also=(label,), expected=old.title, found=replaced.title)
    if old.identity == facts.identity or replaced.effective is None:
        return
    if old.abolished is None:
        label = Label(Place(("title",)), "still in force", old.identity)
        yield Problem(place, values, "in-force", also=(label,))
    elif old.abolished != replaced.effective:
        label = Label(Place(("abolished",)), "abolished here", old.identity)
        yield Problem(
            place,
            values,
            "other-day",
            also=(label,),
            expected=values["abolished"],
            found=values["effective"],
        )


def _titles(old: Facts) -> set[str]:
    return {exact_key(title) for title in (old.title, *old.former_titles)}
