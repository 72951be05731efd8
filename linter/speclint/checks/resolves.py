"""Kind `resolves`: a class named in the text is in the plan, under the name it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.experience_level import too_high
from speclint.checks.scope import PlanCheck
from speclint.edits.edit import ReplaceText
from speclint.naming.titles import exact_key, loose_key, split_title
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.naming.directory import Match
    from speclint.naming.references import Reference
    from speclint.spec.facts import Cited, Facts
    from speclint.spec.plan import Plan


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
        """Yield one problem for each name that no class in the plan has."""
        for facts in subjects:
            for cited in facts.cited:
                if cited.reference.relative:
                    continue
                match = plan.directory.resolve(cited.reference.title)
                plural = match.outcome == "exact" and _plural_of_one(cited.reference, match)
                known = match.outcome in {"exact", "series"} and not plural
                if not (known or _is_told_otherwise(facts, cited, match)):
                    yield from ((facts, p) for p in _judged(cited, match, plural=plural))


def _is_told_otherwise(facts: Facts, cited: Cited, match: Match) -> bool:
    """A missing level above the class's own is told once, as a level that is too high."""
    return match.outcome == "unknown" and too_high(facts, cited)


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
