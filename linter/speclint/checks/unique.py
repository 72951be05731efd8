"""Kind `unique`: no two specifications of the plan have the same class code and variant."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.file_name import plain_name
from speclint.checks.scope import PlanCheck
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class Unique(PlanCheck):
    """The identity is compared; capitals and blanks make no difference.

    The file that is named for the class is taken for the right one, whichever is looked at first.
    """

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
            if len(group) < 2:
                continue
            first, *others = rightful_first(group)
            for facts in others:
                values = {"identity": facts.identity, "path": first.path}
                other = Label(Place(("class_code",)), "the other one", first.identity)
                yield facts, Problem(Place(("class_code",)), values, also=(other,))


def rightful_first(group: Sequence[Facts]) -> Sequence[Facts]:
    """Put the file that is named for the class first, then the others by their paths."""
    return sorted(group, key=_rank) if len(group) > 1 else group


def _rank(facts: Facts) -> tuple[bool, str]:
    from pathlib import PurePath  # takes as long to load as a file to judge

    return plain_name(PurePath(facts.path).stem) != plain_name(facts.identity), facts.path
