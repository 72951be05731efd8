"""A proposal compared and judged: by the approved rules, whatever it says of them itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from speclint.diff.compare_plans import compare_classes, plan_change
from speclint.diff.unreadable import rule_reason
from speclint.exemptions.baseline import apart
from speclint.history.drafting import draft_of_abolition, draft_of_new_class, drafts
from speclint.history.revision import Revision
from speclint.lint import reading_of
from speclint.lint_changes import (
    is_ending,
    keeps_history,
    lint_change,
    lint_removal,
    prescribed,
)
from speclint.recoded import recoded, under_new_codes
from speclint.run import Job, check
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from speclint.bot.approved import Approved
    from speclint.bot.commits import Sides
    from speclint.diff.compare_plans import Compared
    from speclint.diff.plan_change import PlanChange
    from speclint.diff.side import Side
    from speclint.finding import Finding
    from speclint.recoded import Recoded
    from speclint.report import Report
    from speclint.spec.reading import Reading
    from speclint.text.slip import Slip


@dataclass(frozen=True, slots=True)
class Judged:
    """A proposal with what is wrong with it.

    `report` holds what counts; `stood` are the fingerprints of those findings in it that the
    proposal did not bring. `older` counts what stood in the changed files before, and must
    not be mended now. `drafts` are history sentences by class; `moved` names the classes whose
    approved version was changed after the proposal began.
    """

    plan: PlanChange
    report: Report
    stood: frozenset[str]
    older: int
    drafts: tuple[tuple[str, str], ...]
    moved: tuple[str, ...]


def judge(sides: Sides, policy: Approved, day: date) -> Judged:
    """Compare where the proposal began with where it is, and judge what it brings.

    Findings count where the proposal brings them, in whatever file; in the files it changes,
    what must be fixed counts also where it stood there before.
    """

    def told(slip: Slip) -> str:
        return rule_reason(policy.book, slip)

    found = compare_classes(sides.start.files, sides.head.files, reason=told)
    approved = _approved(sides, found.specs)
    brought = tuple(_of_changes(found.specs, approved, policy, day))
    ending = frozenset(c.new.identity for c in found.specs if c.new and is_ending(c.old, c.new))
    changed = _changed(sides.start.files, sides.head.files)
    before = _report(sides.start, policy, day)
    known = (*before.findings, *before.debts)
    renamed = tuple(recoded(found.specs, sides.start.files, policy.book, day, known))
    report = _report(sides.head, _in_new_codes(policy, renamed), day, brought, ending)
    counted, stood, older = _counted(report, (*known, *(pair.after for pair in renamed)), changed)
    return Judged(
        plan_change(found, sides.start, sides.head),
        _about(report, counted, changed),
        stood,
        older,
        tuple(_drafts(found.specs, approved, policy, day)),
        tuple(_moved(found.specs, approved)),
    )


def _report(
    side: Side,
    policy: Approved,
    day: date,
    brought: tuple[Finding, ...] = (),
    ending: frozenset[str] = frozenset(),
) -> Report:
    job = Job(tuple(side.files), given=side.files, brought=brought, ending=ending)
    return apart(check(job, policy.book, day, policy.wanted), policy.baseline)


def _in_new_codes(policy: Approved, pairs: Sequence[Recoded]) -> Approved:
    """The policy that knows debts of classes with a new code under that code as well."""
    debts = policy.baseline.debts
    new = dict(under_new_codes(debts, pairs))
    known = tuple(new.get(debt, debt) for debt in debts)
    return replace(policy, baseline=policy.baseline._replace(debts=known))


def _changed(before: Mapping[str, Source | Slip], after: Mapping[str, Source | Slip]) -> set[str]:
    return {path for path, now in after.items() if not _same(before.get(path), now)}


def _same(one: Source | Slip | None, other: Source | Slip) -> bool:
    return isinstance(one, Source) and isinstance(other, Source) and one.data == other.data


def _counted(
    report: Report, stood_there: Iterable[Finding], changed: set[str]
) -> tuple[list[Finding], frozenset[str], int]:
    """What counts, which of it stood before, and how much does not count."""
    known = Counter(finding.fingerprint for finding in stood_there)
    counted: list[Finding] = []
    stood: set[str] = set()
    older = 0
    for finding in report.findings:
        new = not known[finding.fingerprint]
        known[finding.fingerprint] -= not new
        if new:
            counted.append(finding)
        elif finding.path in changed and finding.severity == "error":
            counted.append(finding)
            stood.add(finding.fingerprint)
        else:
            older += finding.path in changed
    return counted, frozenset(stood), older


def _about(report: Report, counted: Iterable[Finding], changed: set[str]) -> Report:
    """The report on the changed files only."""
    return report._replace(
        findings=tuple(counted),
        checked=len(changed),
        waived=tuple(waived for waived in report.waived if waived.finding.path in changed),
        debts=tuple(debt for debt in report.debts if debt.path in changed),
    )


def _approved(sides: Sides, specs: Iterable[Compared]) -> dict[str, Reading]:
    """The approved versions, as they are now, of the classes that the proposal changes."""
    olds = {one.old.identity: one.old for one in specs if one.old}
    if sides.base is sides.start or not olds:
        return olds
    readings = (reading_of(source) for source in sides.base.files.values())
    return {r.identity: r for r in readings if r is not None and r.identity in olds}


def _of_changes(
    specs: Iterable[Compared], approved: Mapping[str, Reading], policy: Approved, day: date
) -> Iterator[Finding]:
    for one in specs:
        if one.old is not None and one.new is not None:
            now = approved.get(one.old.identity)
            yield from lint_change(one.old, one.new, policy.book, day, now)
        elif one.old is not None:
            yield from lint_removal(one.old, policy.book, day)


def _moved(specs: Iterable[Compared], approved: Mapping[str, Reading]) -> Iterator[str]:
    for one in specs:
        if one.old is not None:
            now = approved.get(one.old.identity)
            if now is None or now.document.source.data != one.old.document.source.data:
                yield f"{one.old.spec.title} ({one.old.identity})"


def _drafts(
    specs: Iterable[Compared], approved: Mapping[str, Reading], policy: Approved, day: date
) -> Iterator[tuple[str, str]]:
    """Names of classes and the sentence their histories lack, the same sentence once."""
    names: dict[tuple[str, str], list[str]] = {}
    for one in specs:
        if one.new is None:
            continue
        asks = keeps_history(one.new, policy.book, day)
        if one.old is not None:
            laws = tuple(prescribed(one.new, policy.book, day))
            now = approved.get(one.old.identity)
            revision = Revision(one.old, one.new, one.change, now, laws, day=day)
            told = [*(drafts(revision, None, None) if asks else draft_of_abolition(revision, None))]
        else:
            told = [] if one.new.entries or not asks else [draft_of_new_class(None, None)]
        for found in told:
            place = ", in the place of the new entry" if found.extends else ""
            names.setdefault((found.sentence, place), []).append(one.new.identity)
    for (sentence, place), classes in names.items():
        more = f" and {len(classes) - 3:,} more" if len(classes) > 3 else ""
        yield f"{', '.join(classes[:3])}{more}{place}", sentence
