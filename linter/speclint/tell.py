"""From a problem to a finding: the place in words and characters, the sentences, the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.exemptions import fingerprint as named
from speclint.finding import Finding, Frame, Related, Remedy, Span
from speclint.policy.template import common_values, fill
from speclint.spec.place_words import place_words
from speclint.spec.sections import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from speclint.policy.interval import Interval
    from speclint.policy.rule import Fix, Rule
    from speclint.problem import Label, Problem
    from speclint.spec.reading import Reading
    from speclint.text.source import Source

_FRAME_LINES: Final = 4


def finding(  # noqa: PLR0913, PLR0917 - each argument is a fact of its own
    rule: Rule,
    interval: Interval,
    problem: Problem,
    reading: Reading,
    day: date,
    others: Callable[[str], Reading | None] = lambda _: None,
) -> Finding:
    """Tell one problem of a specification; `others` finds a related one by its identity."""
    start, end = reading.document.span(problem.place)
    source = reading.document.source
    wording = rule.variants.get(problem.variant or "", rule.wording)
    values = _values(rule, interval, problem, reading, day)
    remedy = _remedy(wording.fix, fill(wording.fix.title, values), problem, reading)
    return Finding(
        code=rule.code,
        name=rule.name,
        category=rule.category,
        severity=rule.severity,
        path=source.path,
        identity=reading.identity,
        title=reading.spec.title,
        span=span(source, start, end),
        place=place_words(reading, problem.place),
        message=fill(wording.message, values),
        why=fill(wording.why, values),
        remedy=remedy,
        authority=tuple(str(text) for text in rule.authority),
        frame=frame(source, start, end, problem.label),
        related=tuple(
            related for label in problem.also if (related := _related(label, reading, others))
        ),
        suggestions=problem.suggestions,
        expected=problem.expected,
        found=problem.found,
        fingerprint=_fingerprint(rule, problem, reading),
        pointer=problem.place.pointer,
    )


def _remedy(fix: Fix, title: str, problem: Problem, reading: Reading) -> Remedy:
    """Offer edits where the rule has one right answer and the file lets us write it safely."""
    if fix.safety == "by-hand" or not problem.edits:
        return Remedy(fix.safety, title, drafted=problem.drafted)
    from speclint.edits.text_edits import CannotEdit, text_edits  # most remedies have none

    try:
        return Remedy(fix.safety, title, problem.edits, text_edits(reading.document, problem.edits))
    except CannotEdit:
        return Remedy("by-hand", title)


def span(source: Source, start: int, end: int) -> Span:
    """Lines and columns of two offsets."""
    return Span(start, end, *source.line_column(start), *source.line_column(end))


def frame(source: Source, start: int, end: int, label: str) -> Frame:
    """Lines that show a span: the one before it, and its own up to a limit."""
    first = source.line_column(start)[0]
    last = min(source.line_column(max(start, end - 1))[0], first + _FRAME_LINES - 1)
    top = max(1, first - 1)
    return Frame(top, tuple(source.line(n) for n in range(top, last + 1)), label)


def _values(
    rule: Rule, interval: Interval, problem: Problem, reading: Reading, day: date
) -> Mapping[str, str]:
    key = str(problem.place.pointer[0]) if problem.place.pointer else ""
    return {
        **common_values(rule, interval, day),
        "title": reading.spec.title,
        "code": reading.identity,
        "section": HEADINGS.get(key, key),
        **problem.values,
    }


def _related(
    label: Label, reading: Reading, others: Callable[[str], Reading | None]
) -> Related | None:
    home = reading if label.identity is None else others(label.identity)
    if home is None:
        return None
    source = home.document.source
    start, end = home.document.span(label.place)
    return Related(
        source.path,
        span(source, start, end),
        place_words(home, label.place),
        label.text,
        frame(source, start, end, label.text),
    )


def _fingerprint(rule: Rule, problem: Problem, reading: Reading) -> str:
    who = named.who(reading.identity, reading.path)
    subject = named.subject(reading.document.data, problem.place)
    return named.fingerprint(rule.code, who, subject, problem.values, problem.variant)
