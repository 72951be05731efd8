"""Specifications of a few lines, judged by one check: what it says, and of which words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from speclint.edits.apply_edits import apply_edits
from speclint.edits.text_edits import text_edits
from speclint.lint import reading_of
from speclint.policy.interval import ALWAYS
from speclint.spec.facts import facts_of
from speclint.spec.place_words import place_words
from speclint.spec.plan import Plan
from speclint.text.source import decode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.checks.scope import PlanCheck, SpecCheck
    from speclint.policy.interval import Interval
    from speclint.problem import Problem
    from speclint.spec.reading import Reading
    from speclint.text.pointer import Place

Told = tuple[str, str]
"""Variant of a problem ("" is the rule's own wording), and the words it underlines."""

DAY = date(2026, 1, 1)


def legal(*paragraphs: str) -> str:
    """Legal requirements of these paragraphs."""
    return "legal_requirements:\n" + "".join(f'  - "{text}"\n' for text in paragraphs)


def work(*items: str) -> str:
    """Typical work with these items."""
    return "typical_work:\n" + "".join(f"  - {item}\n" for item in items)


def reading(text: str, path: str = "spec.yaml") -> Reading:
    found = reading_of(decode(path, text.encode()))
    assert found is not None, text
    return found


def problems(check: SpecCheck, text: str) -> list[Problem]:
    return list(check.problems(reading(text), ALWAYS))


def told(check: SpecCheck, text: str, interval: Interval = ALWAYS) -> list[Told]:
    read = reading(text)
    return [
        (problem.variant or "", words(read, problem.place))
        for problem in check.problems(read, interval)
    ]


def underlined(check: SpecCheck, text: str) -> list[str]:
    """Words that the problems underline."""
    return [words for _, words in told(check, text)]


def mend(check: SpecCheck, text: str) -> str:
    """The text once the only problem is mended."""
    (problem,) = problems(check, text)
    return apply_edits(text, text_edits(reading(text).document, problem.edits))


def plan_problems(
    check: PlanCheck,
    specs: Mapping[str, str],
    day: date = DAY,
    ending: frozenset[str] = frozenset(),
) -> list[tuple[str, Problem]]:
    """Judge files by name; each problem comes with the name of its file."""
    facts = tuple(facts_of(reading(text, name)) for name, text in specs.items())
    found = check.plan_problems(Plan(facts, day, ending), facts)
    return [(one.path, problem) for one, problem in found]


def plan_told(
    check: PlanCheck, specs: Mapping[str, str], day: date = DAY
) -> list[tuple[str, str, str]]:
    """File, variant and words underlined of each problem."""
    return [
        (name, problem.variant or "", words(reading(specs[name], name), problem.place))
        for name, problem in plan_problems(check, specs, day)
    ]


def words(read: Reading, place: Place) -> str:
    """Words that a place underlines; line breaks and indents are one blank."""
    start, end = read.document.span(place)
    return " ".join(read.document.source.text[start:end].split())


def place_of(text: str, problem: Problem) -> str:
    return place_words(reading(text), problem.place)
