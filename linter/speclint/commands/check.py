"""`speclint check`: judge specifications and print what is wrong."""

from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING, Final

from speclint.cli import NOTHING, StopError
from speclint.formats import FOR_PEOPLE, FORMATS, render
from speclint.formats.outputs import OutputError, outputs
from speclint.policy.rule_choice import UnknownRuleError
from speclint.run import check
from speclint.setup.complaint import WrittenError
from speclint.setup.selection import add_day, add_rules, job_of, nothing_to_check, words_of
from speclint.setup.workspace import open_workspace
from speclint.terminal import in_utf8, options_for

if TYPE_CHECKING:
    import argparse

    from speclint.exemptions.debts import Renamed
    from speclint.formats.outputs import Output
    from speclint.policy.rulebook import Rulebook
    from speclint.report import Report
    from speclint.run import Job
    from speclint.setup.workspace import Workspace
    from speclint.terminal import ColourChoice

_LONG_RUN: Final = 500
"""Files from which a progress bar is worth its place on a terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders or patterns (default: the whole plan); - reads the input",
    )
    add_day(parser)
    add("--against", metavar="REV", help="also judge what changed since this revision (main)")
    add_rules(parser)
    add(
        "--fail-on",
        choices=("error", "warning", "advice", "never"),
        help="least severity that makes the exit code 1 (default: error)",
    )
    add(
        "--format",
        metavar="FORMAT[:FILE]",
        action="append",
        default=[],
        help=f"how to report, several times if need be: {', '.join(FORMATS)} (default: text)",
    )
    add("--output", metavar="FILE", help="write the report to a file")
    add("--no-baseline", action="store_true", help="report known debts as findings")
    add("--update-baseline", action="store_true", help="take paid debts out of the baseline")
    add("--stdin-filename", metavar="PATH", help="the file that the input of - stands for")
    add("--config", metavar="FILE", help="use this configuration file")
    add("--color", choices=("auto", "always", "never"), default="auto", help="use colour")


def run(arguments: argparse.Namespace) -> int:
    """Judge, print, and return 0 (clean), 1 (findings) or 3 (nothing to check)."""
    try:
        workspace = open_workspace(arguments.config)
        book = workspace.rulebook(words_of(arguments.select), words_of(arguments.ignore))
        wanted = outputs(arguments.format, workspace.settings.format.value, arguments.output)
    except (WrittenError, UnknownRuleError, OutputError) as error:
        raise StopError(str(error)) from None
    job = job_of(arguments, workspace)
    if not job.files:
        raise StopError(nothing_to_check(arguments.paths, workspace), NOTHING)
    day = arguments.on or date.today()  # noqa: DTZ011 - the user's own day
    renamed: Renamed = ()
    if arguments.against:
        book, job, renamed = _against(arguments, workspace, book, day, job)
    report = _judge(job, book, workspace, day)
    if not arguments.no_baseline:
        report = _with_debts(arguments, report, workspace, renamed)
    for output in wanted:
        _write(output, arguments.color, report, book, job, workspace)
    if all(output.file for output in wanted):
        from speclint.formats.closing import closing

        files = ", ".join(str(output.file) for output in wanted)
        sys.stderr.write(f"Wrote {files}. {closing(report)[0]}\n")
    return report.exit_code(arguments.fail_on or workspace.settings.fail_on.value)


def _against(
    arguments: argparse.Namespace, workspace: Workspace, book: Rulebook, day: date, job: Job
) -> tuple[Rulebook, Job, Renamed]:
    """The rules of the approved version, and the job with what they say of the revision."""
    from speclint.against import approved_rulebook, ending, findings, proposal, renamed
    from speclint.diff.git import GitError

    try:
        asked = proposal(arguments.against, workspace)
        words = words_of(arguments.select), words_of(arguments.ignore)
        approved = approved_rulebook(asked, workspace, *words) or book
        debts = workspace.baseline().debts
    except (GitError, WrittenError, UnknownRuleError) as error:
        raise StopError(str(error)) from None
    brought = tuple(findings(asked, approved, day))
    job = job._replace(brought=brought, ending=ending(asked))
    return approved, job, renamed(asked, approved, day, debts)


def _judge(job: Job, book: Rulebook, workspace: Workspace, day: date) -> Report:
    wanted = workspace.wanted(book)
    if len(job.files) + len(job.plan_only) < _LONG_RUN or not sys.stderr.isatty():
        return check(job, book, day, wanted)
    from tqdm import tqdm

    total = len(job.files) + len(job.plan_only)
    with tqdm(total=total, desc="Reading", unit=" specifications", leave=False) as bar:

        def tick(done: int) -> None:
            bar.update(done)

        return check(job, book, day, wanted, tick)


def _with_debts(
    arguments: argparse.Namespace, report: Report, workspace: Workspace, renamed: Renamed
) -> Report:
    """Set known debts apart. Paid ones leave their file at a person's terminal, never in CI."""
    partial = arguments.paths or arguments.select or arguments.ignore or arguments.on
    if arguments.update_baseline and partial:
        raise StopError(
            "--update-baseline needs a check of the whole plan by today's law: "
            "leave out PATH, --select, --ignore and --on."
        )
    if not workspace.has_baseline:
        return report
    from speclint.exemptions.debts import with_debts

    person = sys.stdout.isatty() and os.environ.get("CI", "") in ("", "false")
    shrink = arguments.update_baseline or person
    try:
        return with_debts(report, workspace, whole=not partial, shrink=shrink, renamed=renamed)
    except WrittenError as error:
        raise StopError(str(error)) from None


def _write(  # noqa: PLR0913, PLR0917 - each argument is a fact of its own
    output: Output,
    colour: ColourChoice,
    report: Report,
    book: Rulebook,
    job: Job,
    workspace: Workspace,
) -> None:
    options = options_for(
        colour, sys.stdout, to_file=bool(output.file), rules=book.rules, source=job.source
    )
    text = render(output.form, report, options)
    if not output.file:
        if output.form not in FOR_PEOPLE:
            in_utf8(sys.stdout)
        sys.stdout.write(text)
        return
    from speclint.report_file import ReportFileError, write_report  # most runs write none

    try:
        write_report(output.file, text.encode("utf-8", "backslashreplace"), workspace)
    except ReportFileError as error:
        raise StopError(str(error)) from None
