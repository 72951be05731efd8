"""One run of the linter over files: read, judge each, judge the plan, report."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING

from speclint import __version__
from speclint.handover import take_handover
from speclint.lint import FileResult, lint_files, lint_plan
from speclint.named_tuple import NamedTuple
from speclint.parallel import in_shares, see_off
from speclint.read_ahead import FIRST, sources
from speclint.report import Report
from speclint.setup.kept_patterns import kept_patterns
from speclint.text.source import read, read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from speclint.finding import Finding
    from speclint.handover import Handover
    from speclint.policy.rulebook import Rulebook
    from speclint.report import Waived
    from speclint.text.document import Document
    from speclint.text.slip import Slip
    from speclint.text.source import Source


class Job(NamedTuple):
    """What to judge: the files asked for, the other files of their plan, text given by hand.

    `brought` are findings about changes, which come from a comparison; so does `ending`, the
    identities of classes to which a proposal gives a day of abolition.
    """

    files: tuple[str, ...]
    plan_only: tuple[str, ...] = ()
    given: Mapping[str, Source | Slip] | None = None
    brought: tuple[Finding, ...] = ()
    ending: frozenset[str] = frozenset()

    def source(self, path: str) -> Source | Slip:
        """Read a file, or take the text that was given for it."""
        if self.given and path in self.given:
            return self.given[path]
        return read(path)

    def sources(
        self, paths: Sequence[str], handover: Handover | None
    ) -> Sequence[Document | Source | Slip]:
        """Read files, or take what was given or handed over of them."""
        if self.given:
            return [self.source(path) for path in paths]
        return sources(paths, handover) if handover else read_all(paths)


def check(
    job: Job,
    book: Rulebook,
    day: date,
    wanted: Callable[[Finding], bool] = lambda _: True,
    tick: Callable[[int], None] = lambda _: None,
) -> Report:
    """Judge the files asked for; the rest of the plan only tells what they may refer to.

    Findings that are not `wanted` are left out before waivers are looked at.
    """
    gc.disable()  # nothing here forms cycles, and the collector would walk every result
    paths: Sequence[str] = (*job.files, *job.plan_only)
    handover = take_handover()
    try:
        with kept_patterns():
            work = partial(_judge, job, book, day, handover)
            results = _judge(job, book, day, None, paths[:FIRST])
            tick(len(results))
            if handover:
                handover.end()
            results += in_shares(work, paths[FIRST:], tick)
        asked, found = _found(job, book, day, results)
    finally:
        see_off()
        if handover:
            handover.close()
    findings: Iterable[Finding] = filter(wanted, found)
    waived: tuple[Waived, ...] = ()
    if any(result.waivers for result in asked):
        from speclint.exemptions.waiving import settle  # few plans have a waiver

        findings, waived = settle(findings, asked, book, day, job.source)
    return Report(
        findings=tuple(sorted(findings, key=lambda f: f.sort_key)),
        checked=len(job.files),
        on=day,
        version=__version__,
        waived=tuple(sorted(waived, key=lambda w: w.finding.sort_key)),
    )


def _found(
    job: Job, book: Rulebook, day: date, results: Sequence[FileResult]
) -> tuple[list[FileResult], list[Finding]]:
    """Results of the files asked for, and all findings in these files."""
    names = frozenset(job.files)
    asked = [result for result in results if result.path in names]
    found = [f for result in asked for f in result.findings]
    if job.brought:
        from speclint.asked_once import asked_once  # for a comparison alone

        found = [*job.brought, *asked_once(found, job.brought)]
    facts = [result.facts for result in results if result.facts is not None]
    found += (f for f in lint_plan(facts, book, day, job.source, job.ending) if f.path in names)
    return asked, found


def _judge(
    job: Job, book: Rulebook, day: date, handover: Handover | None, paths: Sequence[str]
) -> list[FileResult]:
    return lint_files(zip(paths, job.sources(paths, handover), strict=True), book, day)
