"""`speclint baseline`: put all that is found today off, so that only what is new fails a check."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from speclint.cli import CLEAN, FINDINGS, NOTHING, StopError
from speclint.edits.safe_write import WriteError, write_whole
from speclint.exemptions.baseline import apart, baseline_text, paid
from speclint.exemptions.debts import first_of, take_out, unread
from speclint.formats.closing import number_of
from speclint.policy.rule_choice import UnknownRuleError
from speclint.run import Job, check
from speclint.setup.complaint import WrittenError
from speclint.setup.selection import add_day, nothing_to_check
from speclint.setup.workspace import open_workspace

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from speclint.exemptions.baseline import Baseline, Debt
    from speclint.policy.rulebook import Rulebook
    from speclint.report import Report
    from speclint.setup.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add("--prune", action="store_true", help="only take out what is paid; add nothing")
    add_day(parser)
    add("--config", metavar="FILE", help="use this configuration file")


def run(arguments: argparse.Namespace) -> int:
    """Judge the whole plan and write the file of known debts."""
    try:
        workspace = open_workspace(arguments.config)
        book = workspace.rulebook()
        before = workspace.baseline()
    except (WrittenError, UnknownRuleError) as error:
        raise StopError(str(error)) from None
    job = Job(tuple(workspace.plan_files()))
    if not job.files:
        raise StopError(nothing_to_check((), workspace), NOTHING)
    day = arguments.on or date.today()  # noqa: DTZ011 - the user's own day
    report = check(job, book, day, workspace.wanted(book))
    unreadable = unread(report)
    try:
        if arguments.prune:
            sys.stdout.write(f"{_prune(report, before, workspace)}\n")
            return CLEAN
        sys.stdout.write(_write(report, before, workspace))
    except WriteError as error:
        raise StopError(str(error)) from None
    sys.stdout.write(_advice(report, workspace, book))
    return FINDINGS if unreadable else CLEAN


def _prune(report: Report, before: Baseline, workspace: Workspace) -> str:
    if unreadable := unread(report):
        raise StopError(
            f"The class of {unreadable[0]} cannot be read, so nobody can tell which of its debts "
            f"are paid. Mend the file first. Nothing was changed."
        )
    gone = paid(report, before)
    left = number_of(len(before.debts) - len(gone), "known debt")
    if not gone:
        return f"No debt in {before.path} is paid: {left} left."
    take_out(before, gone, workspace.root)
    labels = first_of([debt.label for debt in gone])
    return f"Taken out of {before.path}: {labels}. {left} left."


def _write(report: Report, before: Baseline, workspace: Workspace) -> str:
    """Write what is found in the files whose class is known; other files keep their old debts."""
    path = workspace.baseline_path
    findings = [finding for finding in report.findings if finding.identity]
    unreadable = unread(report)
    left = paid(report, before)
    kept = left if unreadable else ()
    write_whole(path, baseline_text(findings, kept, before.remarks).encode(), workspace.root)
    new = len([f for f in apart(report, before).findings if f.identity])
    where = {f.identity for f in findings} | {debt.who for debt in kept}
    debts = number_of(len(findings) + len(kept), "debt")
    told = f"{new:,} new, {len(left) - len(kept):,} paid"
    lines = [f"Wrote {path}: {debts} in {number_of(len(where), 'specification')} ({told})."]
    return "".join(f"{line}\n" for line in (*lines, *_unread(unreadable, kept)))


def _unread(paths: Sequence[str], kept: Sequence[Debt]) -> Iterator[str]:
    """Say what was not done, because nobody can tell which class a file holds."""
    if not paths:
        return
    one = len(paths) == 1
    yield (
        f"The class of {first_of(paths)} cannot be read. "
        f"What is wrong with {'it' if one else 'them'} was not put off: mend the "
        f"{'file' if one else 'files'}, then run speclint baseline again."
    )
    if kept:
        older = "1 older debt" if len(kept) == 1 else f"{len(kept):,} older debts"
        yield f"Until then nobody can tell what is paid: {older} stayed in the list."


def _advice(report: Report, workspace: Workspace, book: Rulebook) -> str:
    """Say what the file does, and what it cannot do."""
    lines = ["Commit the file. From now on a check fails only for what is new."]
    rules = {rule.code: rule for rule in book.rules}
    lasting = len([f for f in report.findings if f.identity and not rules[f.code].waivable])
    if lasting == 1:
        lines.append(
            "1 of them is of a rule that may never be waived: "
            "every report names it until it is mended."
        )
    elif lasting:
        lines.append(
            f"{lasting:,} of them are of rules that may never be waived: "
            f"every report names them until they are mended."
        )
    attributes = workspace.root / ".gitattributes"
    line = f"{Path(workspace.settings.baseline.value).as_posix()} merge=union"
    if not attributes.is_file() or line not in attributes.read_text(encoding="utf-8"):
        lines.append(f"So that git merges it by itself, write in .gitattributes: {line}")
    return "".join(f"{line}\n" for line in lines)
