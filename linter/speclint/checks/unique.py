"""Kind `unique`: no two specifications of the plan have the same class code and variant."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class Unique(PlanCheck):
    """The identity is compared; capitals and blanks make no difference."""

    kind: Literal["unique"]
    fills: ClassVar[frozenset[str]] = frozenset({"identity", "path"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each specification behind the first of its identity."""
        del subjects
        found: defaultdict[str, list[Facts]] = defaultdict(list)
        for facts in plan.specs:
            if facts.code:
                found["".join(facts.identity.split()).casefold()].append(facts)
        for group in found.values():
            for facts in group[1:]:
                values = {"identity": facts.identity, "path": group[0].path}
                first = Label(Place(("class_code",)), "the other one", group[0].identity)
                yield facts, Problem(Place(("class_code",)), values, also=(first,))
