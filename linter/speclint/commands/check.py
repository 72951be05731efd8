"""`speclint check`: judge specifications and print what is wrong."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.cli import NOTHING, StopError
from speclint.formats import FORMATS, render
from speclint.rule_choice import UnknownRuleError
from speclint.run import check
from speclint.selection import day_of, job_of, nothing_to_check, words_of
from speclint.terminal import options_for
from speclint.workspace import open_workspace
from speclint.written import WrittenError

if TYPE_CHECKING:
    import argparse

    from speclint.report import Report
    from speclint.rulebook import Rulebook
    from speclint.run import Job

_LONG_RUN: Final = 500
"""Files from which a progress bar is worth its place on a terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders or patterns; - reads the input")
    add("--on", metavar="DATE", type=day_of, help="judge by the law of this day (2024-06-06)")
    add("--select", metavar="RULES", action="append", default=[], help="only these rules")
    add("--ignore", metavar="RULES", action="append", default=[], help="all but these rules")
    add(
        "--fail-on",
        choices=("error", "warning", "advice", "never"),
        default="error",
        help="least severity that makes the exit code 1 (default: error)",
    )
    add("--format", choices=tuple(FORMATS), default="text", help="how to report (default: text)")
    add("--output", metavar="FILE", help="write the report to a file")
    add("--stdin-filename", metavar="PATH", help="the file that the input of - stands for")
    add("--config", metavar="FILE", help="use this configuration file")
    add("--color", choices=("auto", "always", "never"), default="auto", help="use colour")


def run(arguments: argparse.Namespace) -> int:
    """Judge, print, and return 0 (clean), 1 (findings) or 3 (nothing to check)."""
    try:
        workspace = open_workspace(arguments.config)
        book = workspace.rulebook(words_of(arguments.select), words_of(arguments.ignore))
    except (WrittenError, UnknownRuleError) as error:
        raise StopError(str(error)) from None
    job = job_of(arguments, workspace)
    if not job.files:
        raise StopError(nothing_to_check(arguments, workspace), NOTHING)
    report = _judge(job, book, arguments.on or date.today())  # noqa: DTZ011 - the user's own day
    _write(arguments, report, book, job)
    code: int = report.exit_code(arguments.fail_on)
    return code


def _judge(job: Job, book: Rulebook, day: date) -> Report:
    if len(job.files) + len(job.plan_only) < _LONG_RUN or not sys.stderr.isatty():
        return check(job, book, day)
    from tqdm import tqdm

    total = len(job.files) + len(job.plan_only)
    with tqdm(total=total, desc="Reading", unit=" specifications", leave=False) as bar:

        def tick(done: int) -> None:
            bar.update(done)

        return check(job, book, day, tick=tick)


def _write(arguments: argparse.Namespace, report: Report, book: Rulebook, job: Job) -> None:
    file = arguments.output
    options = options_for(
        arguments.color, sys.stdout, to_file=bool(file), rules=book.rules, source=job.source
    )
    text = render(arguments.format, report, options)
    if not file:
        sys.stdout.write(text)
        return
    try:
        Path(file).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise StopError(f"The report cannot be written to {file}: {reason}.") from None
