"""Kind `experience-level`: a qualification asks for experience at a lower level."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import PlanCheck
from speclint.naming.standing import may_stand
from speclint.naming.title_words import after_the_first_word
from speclint.naming.titles import loose_key, split_title
from speclint.problem import Label, Problem
from speclint.spec.doubt import stands_in_doubt
from speclint.spec.sections import QUALIFICATIONS
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.naming.titles import Level
    from speclint.spec.facts import Cited, Facts
    from speclint.spec.plan import Plan


class ExperienceLevel(PlanCheck):
    """Experience as a class of the same series means a level below this one.

    Numbers and letters (`Program Manager A`) rise; of level words only the same one is too high.
    """

    kind: Literal["experience-level"]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "level"})

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each class asked for that is not below."""
        for facts in subjects:
            for cited in facts.cited:
                if cited.reference.kind == "experience-as" and too_high(facts, cited, plan):
                    values = {"found": cited.reference.title, "level": str(facts.level)}
                    place = Place(cited.pointer, cited.start, cited.end)
                    label = Label(Place(("level",)), "the level of this class")
                    yield facts, Problem(place, values, also=(label,))


def too_high(facts: Facts, cited: Cited, plan: Plan) -> bool:
    """Tell whether a reference asks for experience at the level of its own class, or above."""
    reference = cited.reference
    if reference.kind != "experience-as" or cited.section not in QUALIFICATIONS:
        return False
    if not _not_below(reference.level, facts.level) or _may_be_below(reference.level, facts):
        return False
    if reference.relative or is_not_below(facts, reference.title):
        return True
    later = after_the_first_word(reference.title)  # "Lead Cook 2" may mean the class Cook 2
    if not later or not is_not_below(facts, later):
        return False
    return plan.directory.resolve(reference.title).asked == later


def _may_be_below(asked: Level | None, facts: Facts) -> bool:
    """Tell whether a level is below that of a class if its title is right and its data are not."""
    if not isinstance(asked, int) or not stands_in_doubt(facts):
        return False
    standings = may_stand(facts.title, facts.series, facts.level)
    return any(standing.level > asked for standing in standings)


def is_not_below(facts: Facts, title: str) -> bool:
    """Tell whether a title is of the level of a class, or above, in the same series."""
    named = split_title(title)
    if not _not_below(named.level, facts.level):
        return False
    own = facts.series or split_title(facts.title).series
    return loose_key(named.series) == loose_key(own)


def _not_below(asked: Level | None, own: Level | None) -> bool:
    if isinstance(asked, int) and isinstance(own, int):
        return asked >= own
    if isinstance(asked, str) and isinstance(own, str):
        letters = len(asked) == len(own) == 1
        return asked >= own if letters else asked.casefold() == own.casefold()
    return False
