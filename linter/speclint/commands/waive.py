"""`speclint waive`: allow one finding, with a reason, by a comment above what it is about."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.cli import StopError
from speclint.edits.safe_write import WriteError, write_whole
from speclint.exemptions.finding_place import at_place, place_of
from speclint.exemptions.waiver_writing import thing_at, waiver_text, with_waiver
from speclint.history.asked_day import DayError, asked_day
from speclint.history.dates import write_out
from speclint.policy.rule_choice import UnknownRuleError, called
from speclint.run import Job, check
from speclint.setup.complaint import WrittenError
from speclint.setup.selection import RULE_CODE, add_day
from speclint.setup.workspace import open_workspace
from speclint.text.document import parse
from speclint.text.slip import Slip
from speclint.text.source import Source, read

if TYPE_CHECKING:
    import argparse

    from speclint.finding import Finding
    from speclint.policy.rule import Rule
    from speclint.report import Report
    from speclint.setup.workspace import Workspace
    from speclint.text.document import Document

_SHOWN: Final = 3
"""Places named in a refusal; the rest is counted."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add("rule", help="the code or the name of the rule, such as HIS004")
    add("place", nargs="+", help="where: FILE:LINE, or a class and a place: 102A, History, entry 2")
    add("--reason", required=True, metavar="TEXT", help="why the finding may stay")
    add("--until", metavar="DATE", help="last day on which it may stay (2027-01-01)")
    add_day(parser)
    add("--config", metavar="FILE", help="use this configuration file")


def run(arguments: argparse.Namespace) -> int:
    """Write the waiver; exit code 2 where it cannot be, with the reason."""
    today = arguments.on or date.today()  # noqa: DTZ011 - the user's own day
    reason, until = _reason(arguments.reason), _until(arguments.until, today)
    place = " ".join(arguments.place)
    try:
        workspace = open_workspace(arguments.config)
        book = workspace.rulebook()
        rule = called(book.rules, arguments.rule)
    except (WrittenError, UnknownRuleError) as error:
        swapped = next((w for w in arguments.place if RULE_CODE.fullmatch(w)), None)
        hint = f" The rule comes first: speclint waive {swapped} {arguments.rule} …"
        raise StopError(f"{error}{hint if swapped else ''}") from None
    if not rule.waivable:
        raise StopError(f"{rule.label} may never be waived.\nMore: speclint explain {rule.code}")
    job = _job(place, workspace)
    report = check(job, book, today)
    finding = _chosen(rule, place, report)
    document = _document(finding)
    thing = thing_at(document, finding.pointer)
    words = waiver_text(rule.code, reason, until, whole_file=thing is None)
    text = with_waiver(document, thing, words)
    source = document.source.rewritten(text)
    proof = Job(job.files, given={finding.path: source})
    count = _proved(check(proof, book, today), finding, report)
    try:
        write_whole(finding.path, source.data, workspace.root)
    except WriteError as error:
        raise StopError(str(error)) from None
    line = document.source.line_column(thing.start if thing else document.root.start_mark.index)[0]
    sys.stdout.write(f"Wrote line {line} of {finding.path}:\n  {words}\n")
    if count > 1:
        sys.stdout.write(f"It holds for {count} findings.\n")
    return 0


def _reason(text: str) -> str:
    reason = " ".join(text.split())
    if not any(character.isalnum() for character in reason):
        raise StopError("The reason is empty. Say why the finding may stay.")
    return reason


def _until(text: str | None, today: date) -> date | None:
    if text is None:
        return None
    try:
        day = asked_day(text)
    except DayError as error:
        raise StopError(str(error)) from None
    if day < today:
        raise StopError(f"{write_out(day)} is past. Name a day that is still to come.")
    return day


def _job(place: str, workspace: Workspace) -> Job:
    """The whole plan, or a file outside it that the place names."""
    plan = workspace.plan_files()
    file = Path(place.partition(":")[0])
    known = {Path(path).resolve() for path in plan}
    if file.is_file() and file.resolve() not in known:
        return Job((str(file),))
    return Job(tuple(plan))


def _chosen(rule: Rule, place: str, report: Report) -> Finding:
    """The finding at the place; several count as one where one waiver allows them all."""
    own = [finding for finding in report.findings if finding.code == rule.code]
    found = at_place(own, place)
    if not found:
        raise StopError(_none_there(rule, place, own, report))
    if len({(finding.path, finding.pointer) for finding in found}) > 1:
        raise StopError(f"Several findings stand there. Name one of them:\n{_listed(found)}")
    return found[0]


def _none_there(rule: Rule, place: str, own: list[Finding], report: Report) -> str:
    waived = [w for w in report.waived if w.finding.code == rule.code]
    for finding in at_place((w.finding for w in waived), place):
        reason = next(w.reason for w in waived if w.finding is finding)
        return f"{place_of(finding)} is waived already: {reason}"
    message = f"{rule.label} finds nothing at {place}."
    return f"{message} It finds something at:\n{_listed(own)}" if own else message


def _listed(findings: list[Finding]) -> str:
    lines = [f"  {place_of(finding)}" for finding in findings[:_SHOWN]]
    if len(findings) > _SHOWN:
        lines.append(f"  and at {len(findings) - _SHOWN:,} more")
    return "\n".join(lines)


def _document(finding: Finding) -> Document:
    source = read(finding.path)
    document = parse(source) if isinstance(source, Source) else source
    if isinstance(document, Slip):
        raise StopError(f"{finding.path} cannot be read, so nothing in it can be waived.")
    return document


def _proved(after: Report, finding: Finding, before: Report) -> int:
    """How many findings the new text allows; stops where it is not this one, or brings another."""
    allowed = [waived.finding.fingerprint for waived in after.waived]
    known = {other.fingerprint for other in before.findings}
    fresh = [other for other in after.findings if other.fingerprint not in known]
    if finding.fingerprint not in allowed or fresh:
        place = f"{finding.path}:{finding.span.line}"
        raise StopError(f"No waiver can be written at {place}. Nothing was changed.")
    return len(allowed) - len(before.waived)
