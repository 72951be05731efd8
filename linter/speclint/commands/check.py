"""`speclint check`: judge specifications and print what is wrong."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.cli import NOTHING, StopError
from speclint.discover import spec_files
from speclint.formats import FORMATS, render
from speclint.rule_choice import UnknownRuleError
from speclint.run import Job, check
from speclint.source import decode
from speclint.terminal import options_for
from speclint.workspace import Workspace, open_workspace
from speclint.written import WrittenError

if TYPE_CHECKING:
    import argparse

    from speclint.report import Report
    from speclint.rulebook import Rulebook

_LONG_RUN: Final = 500
"""Files from which a progress bar is worth its place on a terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders or patterns; - reads the input")
    add("--on", metavar="DATE", type=_day, help="judge by the law of this day (2024-06-06)")
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
        book = workspace.rulebook(_words(arguments.select), _words(arguments.ignore))
    except (WrittenError, UnknownRuleError) as error:
        raise StopError(str(error)) from None
    job = _job(arguments, workspace)
    if not job.files:
        raise StopError(_nothing(arguments, workspace), NOTHING)
    report = _judge(job, book, arguments.on or date.today())  # noqa: DTZ011 - the user's own day
    _write(arguments, report, book, job)
    code: int = report.exit_code(arguments.fail_on)
    return code


def _job(arguments: argparse.Namespace, workspace: Workspace) -> Job:
    plan = workspace.plan_files()
    if not arguments.paths:
        return Job(tuple(plan))
    if "-" in arguments.paths:
        name = arguments.stdin_filename or "standard-input.yaml"
        given = {name: decode(name, sys.stdin.buffer.read())}
        return Job((name,), tuple(p for p in plan if p != name), given)
    files = tuple(str(Path(path)) for path in spec_files(arguments.paths))
    return Job(files, _rest_of_plan(files, plan))


def _rest_of_plan(files: tuple[str, ...], plan: list[str]) -> tuple[str, ...]:
    """The plan's other files, where a file asked for belongs to the plan."""
    asked = {os.path.realpath(file) for file in files}  # resolve() raises on a loop of links
    others = {path: os.path.realpath(path) for path in plan}
    if asked.isdisjoint(others.values()):
        return ()
    return tuple(path for path, full in others.items() if full not in asked)


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


def _nothing(arguments: argparse.Namespace, workspace: Workspace) -> str:
    where = ", ".join(arguments.paths or workspace.config.paths)
    return f"There is nothing to check: no specification (.yaml) in {where}."


def _words(lists: list[str]) -> tuple[str, ...]:
    return tuple(word.strip() for text in lists for word in text.split(",") if word.strip())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        import argparse

        raise argparse.ArgumentTypeError(f"“{text}” is not a date such as 2024-06-06") from None
