"""Kind `own-title`: a specification spells its own title in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.naming.titles import exact_key, loose_key, singular_title, split_title
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan


class OwnTitle(PlanCheck):
    """Where a statement names the class's own series, it spells it as the title does."""

    kind: Literal["own-title"]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "own"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each other spelling."""
        del plan
        for facts in subjects:
            own = split_title(facts.title).series
            for cited in facts.cited:
                named = cited.reference.title
                found = split_title(named).series
                if found == own or cited.reference.relative:
                    continue
                key = exact_key(own)
                if exact_key(found) == key:
                    continue
                one = split_title(singular_title(named)).series
                if exact_key(one) != key and loose_key(found) == loose_key(own):
                    place = Place(cited.pointer, cited.start, cited.end)
                    label = Label(Place(("title",)), "the title")
                    yield facts, Problem(place, {"found": found, "own": own}, also=(label,))
