"""Kind `resolves`: a class named in the text is in the plan, under the name it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.experience_level import too_high
from speclint.checks.scope import PlanCheck
from speclint.edits.edit import ReplaceText
from speclint.naming.closest import is_nearly
from speclint.naming.titles import exact_key, loose_key, split_title
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from speclint.naming.directory import Match
    from speclint.naming.references import Reference
    from speclint.spec.facts import Cited, Facts
    from speclint.spec.plan import Plan
    from speclint.text.pointer import Pointer


_KNOWN: Final = frozenset({"exact", "series"})


class Resolves(PlanCheck):
    """A class that a statement names resolves by code, title, former title or close spelling.

    Experience is had as one class: "as a Fiscal Analysts 2" is another spelling of its title.
    """

    kind: Literal["resolves"]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "now", "series", "level"})
    variants: ClassVar[frozenset[str]] = frozenset(
        {"other-spelling", "former-title", "no-such-level"}
    )

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each name that no class in the plan has, once in each text."""
        resolve = plan.directory.resolve
        for facts in subjects:
            told: set[tuple[Pointer, str]] = set()
            for cited in _named(facts, plan):
                if cited.reference.relative:
                    continue
                match = resolve(cited.reference.title)
                plural = match.outcome == "exact" and _plural_of_one(cited.reference, match)
                if match.outcome in _KNOWN and not plural:
                    continue
                if match.outcome == "unknown":
                    if _is_told_otherwise(facts, cited, match, told):
                        continue
                    told.add((cited.pointer, cited.reference.title))
                yield from ((facts, p) for p in _judged(cited, match, plural=plural))


def _named(facts: Facts, plan: Plan) -> tuple[Cited, ...]:
    """The classes that a specification names; most pointers to a concept are as they should be."""
    pointer = facts.concept_of
    known = pointer is None or plan.directory.resolve(pointer).outcome in _KNOWN
    return facts.cited if known else facts.named


def _is_told_otherwise(
    facts: Facts, cited: Cited, match: Match, told: Container[tuple[Pointer, str]]
) -> bool:
    """Say whether an unknown name is told elsewhere, or means no class.

    A pointer to a concept has a rule of its own, and so has a level above the class's own. Who is
    called by a role ("the Station Manager") has no class by that name, unless one is nearly it.
    """
    if cited.section == "class_series_concept" and facts.concept_of == cited.reference.title:
        return True
    if (cited.pointer, cited.reference.title) in told or too_high(facts, cited):
        return True
    return cited.reference.role and not any(
        _is_of_the_job(match.asked, t) for t in match.suggestions
    )


def _is_of_the_job(asked: str, title: str) -> bool:
    """Say whether two titles end in one job, a level aside."""
    jobs = (split_title(name).series.rpartition(" ")[2] for name in (asked, title))
    return is_nearly(*jobs)


def _judged(cited: Cited, match: Match, *, plural: bool) -> Iterator[Problem]:
    place = Place(cited.pointer, cited.start, cited.end)
    names = (match.entries[0].title,) if plural else match.suggestions
    values = {"found": cited.reference.title}
    if match.outcome == "unknown":
        asked = split_title(cited.reference.title)
        kin = [
            name for name in names if loose_key(split_title(name).series) == loose_key(asked.series)
        ]
        if kin and asked.level_text:
            values |= {"series": split_title(kin[0]).series, "level": asked.level_text}
            yield Problem(place, values, "no-such-level")
        else:
            yield Problem(place, values, suggestions=names)
        return
    values["now"] = names[0] if names else ""
    variant = "former-title" if match.outcome.startswith("former") else "other-spelling"
    yield Problem(place, values, variant, suggestions=names, edits=tuple(_edits(cited, names)))


def _plural_of_one(reference: Reference, match: Match) -> bool:
    if reference.kind != "experience-as" or reference.level is None:
        return False
    asked = exact_key(reference.title)
    return all(exact_key(entry.title) != asked for entry in match.entries)


def _edits(cited: Cited, names: tuple[str, ...]) -> Iterator[ReplaceText]:
    """Put the one right title in; a plural or a part of a list of levels is left to the author."""
    whole = cited.end - cited.start == len(cited.reference.title)
    if whole and len(names) == 1:
        yield ReplaceText(cited.pointer, cited.start, cited.end, names[0])
