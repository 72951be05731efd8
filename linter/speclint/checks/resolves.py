"""Kind `resolves`: a class named in the text is in the plan, under the name it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.experience_level import is_not_below, too_high
from speclint.checks.missing_levels import levels_at_once
from speclint.checks.scope import PlanCheck
from speclint.edits.edit import ReplaceText
from speclint.naming.titles import exact_key, level_of, loose_key, singular_title, split_title
from speclint.problem import Problem
from speclint.spec.sections import QUALIFICATIONS
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from speclint.naming.directory import Match
    from speclint.naming.references import Reference
    from speclint.spec.facts import Cited, Facts
    from speclint.spec.plan import Plan
    from speclint.text.pointer import Pointer


_OF_PEOPLE: Final = frozenset({"experience-as", "reports-to", "supervises"})
"""What is said of those who have a job, in a class of the plan or in none."""

_KNOWN: Final = frozenset({"exact", "series"})


class Resolves(PlanCheck):
    """A class that a statement names resolves by code, title, former title or close spelling.

    Experience is had as one class: "as a Fiscal Analysts 2" is another spelling of its title.
    """

    kind: Literal["resolves"]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "now", "series", "level"})
    variants: ClassVar[frozenset[str]] = frozenset(
        {"other-spelling", "former-title", "no-such-level", "no-such-series"}
    )

    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield one problem for each name that no class in the plan has, once in each text."""
        resolve = plan.directory.resolve
        for facts in subjects:
            told: set[tuple[Pointer, str]] = set()
            found: list[Problem] = []
            for named in _named(facts, plan):
                if named.reference.relative:
                    continue
                match = resolve(named.reference.title)
                plural = match.outcome == "exact" and _is_plural_of_one(named.reference, match)
                if match.outcome in _KNOWN and not plural:
                    continue
                cited, match = _as_read(named, match)
                match = _as_meant(facts, cited, match)
                if match.outcome in _KNOWN and not plural:
                    continue
                if match.outcome == "unknown":
                    if _is_told_otherwise(facts, cited, match, plan, told):
                        continue
                    told.add((cited.pointer, cited.reference.title))
                found += _judged(facts, cited, match, plural=plural)
            if facts.names:
                found += _slips(facts, plan)
            if found:
                yield from ((facts, problem) for problem in levels_at_once(found))


def _slips(facts: Facts, plan: Plan) -> Iterator[Problem]:
    """Tell the names of which nothing says that they are classes, where one is nearly a title."""
    for cited in facts.names:
        title = cited.reference.title
        meant = plan.directory.slips.meant(title)
        if meant and plan.directory.resolve(title).outcome == "unknown":
            place = Place(cited.pointer, cited.start, cited.end)
            yield Problem(place, {"found": title}, suggestions=meant)


def _named(facts: Facts, plan: Plan) -> tuple[Cited, ...]:
    """The classes that a specification names; most pointers to a concept are as they should be."""
    pointer = facts.concept_of
    known = pointer is None or plan.directory.resolve(pointer).outcome in _KNOWN
    return facts.cited if known else facts.named


def _as_read(cited: Cited, match: Match) -> tuple[Cited, Match]:
    """Take the word before a title for part of it, or leave the first one out, as the plan does."""
    title, opening = cited.reference.title, cited.reference.opening
    if opening:
        longer = match.directory.resolve(f"{opening.strip()} {title}")
        if longer.asked != match.asked and (
            longer.outcome != "unknown" or _series_of(longer, longer.suggestions)
        ):
            return _called(cited, longer.asked, cited.start - len(opening), cited.end), longer
    at = title.find(match.asked)
    if at < 0:
        return cited, match
    start = cited.start + at
    return _called(cited, match.asked, start, start + len(match.asked)), match


def _called(cited: Cited, title: str, start: int, end: int) -> Cited:
    """Name a class by other words of the text; a list of levels keeps its place."""
    if not _is_whole(cited):
        start, end = cited.start, cited.end
    return cited._replace(reference=cited.reference._replace(title=title), start=start, end=end)


def _as_meant(facts: Facts, cited: Cited, match: Match) -> Match:
    """Take no former title in a qualification for the class itself, or for one above it.

    "Research Auditor 2" was once the level that is 3 today; who qualifies for it had a lower one.
    """
    if not match.outcome.startswith("former"):
        return match
    others = tuple([e for e in match.entries if not _is_no_way_in(facts, cited, e.title)])
    outcome = match.outcome if others else "unknown"
    return match._replace(outcome=outcome, entries=others)


def _is_no_way_in(facts: Facts, cited: Cited, title: str) -> bool:
    """Say whether a title is the class's own, or one above it, where a qualification names it."""
    if cited.section not in QUALIFICATIONS:
        return False
    asks = cited.reference.kind == "experience-as"
    return exact_key(title) == exact_key(facts.title) or (asks and is_not_below(facts, title))


def _is_told_otherwise(
    facts: Facts, cited: Cited, match: Match, plan: Plan, told: Container[tuple[Pointer, str]]
) -> bool:
    """Say whether an unknown name is told elsewhere, or means no class.

    A pointer to a concept has a rule of its own, and so has a level above the class's own. Who is
    called by a role ("the Station Manager"), or by the last word of titles alone ("Officers"), has
    no class by that name, unless it has a slip in it. Nor need one who has a job, whom others lead
    or to whom they report: many have jobs that are in no class of the plan.
    """
    if cited.section == "class_series_concept" and facts.concept_of is not None:
        return True
    if (cited.pointer, cited.reference.title) in told or too_high(facts, cited, plan):
        return True
    return _may_be_no_class(cited, match) and not plan.directory.slips.meant(match.asked)


def _may_be_no_class(cited: Cited, match: Match) -> bool:
    """Say whether a name may be what people are called: a class is sure by its level alone."""
    reference = cited.reference
    if reference.role or reference.level is not None:
        return reference.role
    if reference.as_class:
        return False
    is_cut_short = " " not in match.asked and match.directory.ends_titles(match.asked)
    return reference.kind in _OF_PEOPLE or is_cut_short


def _judged(facts: Facts, cited: Cited, match: Match, *, plural: bool) -> Iterator[Problem]:
    place = Place(cited.pointer, cited.start, cited.end)
    names = (match.entries[0].title,) if plural else match.suggestions
    values = {"found": match.asked}
    if match.outcome == "unknown":
        levelled = [name for name in names if _has_levels(match, name)]
        series, asked = _series_of(match, levelled), split_title(match.asked)
        known = series and level_of(asked.level_text) is not None
        same = _of_its_level(match, levelled) if known else ()
        if known and not same:
            values |= {"series": series, "level": asked.level_text}
            yield Problem(place, values, "no-such-level")
        else:
            names = same or names
            names = tuple([name for name in names if not _is_no_way_in(facts, cited, name)])
            variant = "no-such-series" if _may_be_a_series(cited.reference) else None
            yield Problem(place, values, variant, suggestions=names)
        return
    values["now"] = names[0] if names else ""
    variant = "former-title" if match.outcome.startswith("former") else "other-spelling"
    edits = tuple(_edits(cited, match, names))
    yield Problem(place, values, variant, suggestions=names, edits=edits)


def _may_be_a_series(reference: Reference) -> bool:
    """Tell "the Legal Assistant series": a title is not all that the plan may lack."""
    return reference.as_class and reference.level is None


def _series_of(match: Match, names: Iterable[str]) -> str:
    """Return the name of the series that was meant, where classes of it are suggested."""
    asked = loose_key(split_title(match.asked).series)
    series = [split_title(name).series for name in names]
    return next((name for name in series if loose_key(name) == asked), "")


def _has_levels(match: Match, title: str) -> bool:
    """Say whether a class is one of several levels: no level is missing where there are none."""
    if split_title(title).level is not None:
        return True
    return any(entry.level is not None for entry in match.directory.resolve(title).entries)


def _of_its_level(match: Match, names: Iterable[str]) -> tuple[str, ...]:
    """Keep the titles whose level is asked for: of `Cook 2 - Ferries` only the end is unknown."""
    level = split_title(match.asked).level
    return tuple([name for name in names if split_title(name).level == level])


def _is_plural_of_one(reference: Reference, match: Match) -> bool:
    if match.entries[0].title == match.asked:  # as of nearly all
        return False
    if reference.kind != "experience-as" or reference.level is None:
        return False
    asked = exact_key(match.asked)
    if any(exact_key(entry.title) == asked for entry in match.entries):
        return False
    return exact_key(singular_title(match.asked)) != asked  # else a title without its unit


def _edits(cited: Cited, match: Match, names: tuple[str, ...]) -> Iterator[ReplaceText]:
    """Put the one right title in; a plural or a part of a list of levels is left to the author."""
    if len(names) == 1 and _is_whole(cited) and not _is_plural(cited, match, names[0]):
        yield ReplaceText(cited.pointer, cited.start, cited.end, names[0])


def _is_whole(cited: Cited) -> bool:
    return cited.end - cited.start == len(cited.reference.title)


def _is_plural(cited: Cited, match: Match, now: str) -> bool:
    """Say whether several people are named: "Hearings Examiners 2", but not as a class one was."""
    if cited.reference.kind == "experience-as" or singular_title(now) != now:
        return False
    asked = exact_key(match.asked)
    former = any(exact_key(title) == asked for e in match.entries for title in e.former_titles)
    return not former and exact_key(singular_title(match.asked)) != asked
