"""The linter: a source goes in, findings and the facts for plan-wide rules come out."""

from __future__ import annotations

from collections import Counter
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from speclint.checks.scope import PlanCheck
from speclint.checks.unique import rightful_first
from speclint.exemptions.waivers import find_waivers
from speclint.many import MOST, and_more
from speclint.named_tuple import NamedTuple
from speclint.policy.rulebook import concerns, periods
from speclint.spec.facts import Facts, facts_of
from speclint.spec.judge import judge
from speclint.spec.plan import Plan
from speclint.spec.reading import Reading, identity
from speclint.text.document import Document, parse
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from datetime import date

    from speclint.exemptions.waivers import Waiver
    from speclint.finding import Finding
    from speclint.policy.interval import Interval
    from speclint.policy.rule import Period, Rule
    from speclint.policy.rulebook import Rulebook
    from speclint.problem import Problem
    from speclint.text.slip import SlipKind


class FileResult(NamedTuple):
    """What one file gave: findings of its own, its facts where it could be read, its waivers."""

    path: str
    findings: tuple[Finding, ...]
    facts: Facts | None = None
    waivers: tuple[Waiver, ...] = ()


class _Opened(NamedTuple):
    """A file that was read: what reading it told, and the specification, if it is one."""

    path: str
    told: tuple[Finding, ...]
    reading: Reading | None = None
    waivers: tuple[Waiver, ...] = ()


def lint_file(path: str, source: Source | Slip, book: Rulebook, day: date) -> FileResult:
    """Judge one file by the rules about single specifications."""
    return lint_files([(path, source)], book, day)[0]


def lint_files(
    files: Iterable[tuple[str, Document | Source | Slip]], book: Rulebook, day: date
) -> list[FileResult]:
    """Judge files, each by itself; the results are in the order of the files.

    All take one step, then all the next: a processor that runs the same few lines over many files
    finds them in its cache, which saves a sixth of the time.
    """
    opened = [_opened(path, source, book, day) for path, source in files]
    readings = [one.reading for one in opened if one.reading is not None]
    for each in readings:
        each.prose.data  # noqa: B018 - made once and kept
    for each in readings:
        each.entries  # noqa: B018 - as above
    found = _findings(readings, book, day)
    facts = [facts_of(reading) for reading in readings]
    judged = iter(zip(found, facts, strict=True))
    results: list[FileResult] = []
    for path, told, reading, waivers in opened:
        own, fact = next(judged) if reading is not None else ([], None)
        results.append(FileResult(path, (*told, *own), fact, waivers))
    return results


def _opened(path: str, source: Document | Source | Slip, book: Rulebook, day: date) -> _Opened:
    document = parse(source) if isinstance(source, Source) else source
    if isinstance(document, Slip):
        at = source if isinstance(source, Source) else path
        return _Opened(path, tuple(_slips((document,), at, book, day)))
    judgement = judge(document.data)
    waivers, unread = find_waivers(document)
    slips = (*document.slips, *judgement.slips, *unread)
    spec = judgement.spec
    who = (identity(spec.class_code, spec.variant), spec.title) if spec else ("", "")
    told = tuple(_slips(slips, document.source, book, day, document, who))
    reading = Reading(document, spec, judgement.broken) if spec else None
    return _Opened(path, told, reading, waivers)


def lint_plan(
    facts: Iterable[Facts],
    book: Rulebook,
    day: date,
    read: Callable[[str], Source | Slip],
    ending: frozenset[str] = frozenset(),
) -> Iterator[Finding]:
    """Judge all specifications together; files with a finding are read again to show it.

    `ending` are the identities of classes to which a proposal gives a day of abolition.
    """
    plan = Plan(tuple(facts), day, ending)
    shelf = _Shelf(plan, read)
    for rule in book.rules:
        for held in rule.periods:
            if isinstance(held.check, PlanCheck):
                problems = held.check.plan_problems(plan, shelf.subjects(rule))
                yield from _plan_findings(rule, held, problems, shelf, day)


def _plan_findings(
    rule: Rule,
    held: Period,
    problems: Iterable[tuple[Facts, Problem]],
    shelf: _Shelf,
    day: date,
) -> Iterator[Finding]:
    told: Counter[str] = Counter()
    after: dict[str, Finding] = {}
    for subject, problem in problems:
        if not concerns(rule, subject.abolished, subject.layout, day):
            continue  # before its file is read again
        from speclint.tell import finding

        reading = shelf.reading(subject.path)
        if reading is None or held not in periods(rule, reading, day):
            continue
        told[subject.path] += 1
        if subject.path not in after:
            found = finding(rule, held.interval, problem, reading, day, shelf.by_identity)
            if told[subject.path] <= MOST:
                yield found
            else:
                after[subject.path] = found
    yield from (and_more(found, told[path] - MOST) for path, found in after.items())


class _Shelf:
    """Readings of the files that plan-wide findings stand in, each read once."""

    def __init__(self, plan: Plan, read: Callable[[str], Source | Slip]) -> None:
        self._plan = plan
        self._read = read
        self._readings: dict[str, Reading | None] = {}
        self._subjects: dict[object, tuple[Facts, ...]] = {}

    def subjects(self, rule: Rule) -> tuple[Facts, ...]:
        """Specifications that a rule speaks about; many rules speak about the same ones."""
        key = (rule.status, rule.layout)
        if key not in self._subjects:
            concerned = cache(partial(concerns, rule, day=self._plan.day))
            self._subjects[key] = tuple(
                facts for facts in self._plan.specs if concerned(facts.abolished, facts.layout)
            )
        return self._subjects[key]

    def reading(self, path: str) -> Reading | None:
        if path not in self._readings:
            self._readings[path] = reading_of(self._read(path))
        return self._readings[path]

    def by_identity(self, identity: str) -> Reading | None:
        facts = self._plan.by_identity(identity)
        return self.reading(rightful_first(facts)[0].path) if facts else None


def reading_of(source: Source | Slip) -> Reading | None:
    """Read a specification as checks see it; None where it cannot be read."""
    document = source if isinstance(source, Slip) else parse(source)
    if isinstance(document, Slip):
        return None
    judgement = judge(document.data)
    return Reading(document, judgement.spec, judgement.broken) if judgement.spec else None


def _findings(readings: Sequence[Reading], book: Rulebook, day: date) -> list[list[Finding]]:
    """Ask one rule after the other of all specifications that it may say something about."""
    found: list[list[Finding]] = [[] for _ in readings]
    for (rule, interval, check), numbers in book.likely(readings, day):
        problems = check.problems
        for number in numbers:
            reading = readings[number]
            told = problems(reading, interval)
            first = next(told, None)  # there is none nearly always
            if first is not None:
                found[number] += _told(rule, interval, chain((first,), told), reading, day)
    return found


def _told(
    rule: Rule, interval: Interval, problems: Iterator[Problem], reading: Reading, day: date
) -> Iterator[Finding]:
    from speclint.tell import finding  # takes longer to load than a file to judge

    for number, problem in enumerate(problems, start=1):
        found = finding(rule, interval, problem, reading, day)
        if number <= MOST:
            yield found
        else:
            yield and_more(found, 1 + sum(1 for _ in problems))


def _slips(  # noqa: PLR0913, PLR0917 - each argument is a fact of its own
    slips: Collection[Slip],
    at: Source | str,
    book: Rulebook,
    day: date,
    document: Document | None = None,
    identity: tuple[str, str] = ("", ""),
) -> Iterator[Finding]:
    if not slips:
        return
    from speclint.slip_finding import slip_finding

    told = Counter(slip.kind for slip in slips)
    shown: Counter[SlipKind] = Counter()
    for slip in slips:
        rule = book.slip_rule(slip.kind, unread=document is None)
        period = rule.period(day) if rule else None
        shown[slip.kind] += 1
        if rule and period and shown[slip.kind] <= MOST + 1:
            found = slip_finding(rule, period, slip, at, day, document, identity)
            left = told[slip.kind] - MOST
            yield and_more(found, left) if shown[slip.kind] > MOST else found
