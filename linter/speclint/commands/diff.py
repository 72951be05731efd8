"""`speclint diff`: show what differs between two versions, as people read it."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Final

from speclint.cli import FINDINGS, NOTHING, StopError
from speclint.diff.compare_plans import compare_classes, plan_change
from speclint.diff.revisions import Asked, GitError, sides
from speclint.diff.side import Layout
from speclint.formats.outputs import by_ending
from speclint.report_file import ReportFileError, write_report
from speclint.setup.complaint import WrittenError
from speclint.setup.workspace import open_workspace
from speclint.terminal import in_utf8, options_for

if TYPE_CHECKING:
    import argparse

    from speclint.diff.compare_plans import Comparison
    from speclint.diff.plan_change import PlanChange
    from speclint.diff.revisions import Sides
    from speclint.setup.workspace import Workspace
    from speclint.text.slip import Slip

FORMATS: Final = ("text", "markdown", "html", "json", "docx")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add(
        "sides",
        nargs="*",
        metavar="OLD NEW",
        help="two revisions, A...B, two files or two folders; leave out NEW for the files as they "
        "are now, and both to compare those with the last commit",
    )
    add("--staged", action="store_true", help="compare with the staged files")
    add(
        "--format",
        choices=FORMATS,
        help="how to show it (default: what the ending of FILE says, or text)",
    )
    add("--summary", action="store_true", help="only what it means, and the table")
    add("--exit-code", action="store_true", help="exit with 1 where words differ")
    add("--output", metavar="FILE", help="write it to a file")
    add("--author", metavar="NAME", default="speclint", help="name on the changes tracked in docx")
    add("--config", metavar="FILE", help="use this configuration file")
    add("--color", choices=("auto", "always", "never"), default="auto", help="use colour")


def run(arguments: argparse.Namespace) -> int:
    """Compare, print, and return 0, or with --exit-code 1 where words differ."""
    if len(arguments.sides) > 2:
        raise StopError("Name at most two things to compare.")
    arguments.format = arguments.format or by_ending(arguments.output, FORMATS) or "text"
    if arguments.format == "docx" and not arguments.output:
        raise StopError("A Word document needs a file: add --output FILE.docx.")
    try:
        workspace = open_workspace(arguments.config)
        found = sides(_asked(arguments, workspace))
    except (WrittenError, GitError) as error:
        raise StopError(str(error)) from None
    if not (found.old.files or found.new.files):
        where = ", ".join(workspace.settings.paths.value)
        raise StopError(f"There is nothing to compare: no specification in {where}.", NOTHING)
    compared = _compare(found, workspace)
    plan = plan_change(compared, found.old, found.new)
    if arguments.format == "docx":
        _write(arguments, _document(arguments, plan, compared), workspace)
    else:
        text = _rendered(arguments, plan)
        made = text.encode("utf-8", "backslashreplace") if arguments.output else text
        _write(arguments, made, workspace)
    differs = plan.words_differ or bool(plan.unreadable)
    return FINDINGS if arguments.exit_code and differs else 0


def _asked(arguments: argparse.Namespace, workspace: Workspace) -> Asked:
    settings = workspace.settings
    layout = Layout(paths=settings.paths.value, debts=settings.baseline.value)
    return Asked(tuple(arguments.sides), arguments.staged, workspace.root, layout)


def _compare(found: Sides, workspace: Workspace) -> Comparison:
    def told(slip: Slip) -> str:
        from speclint.diff.unreadable import rule_reason

        return rule_reason(workspace.rulebook(), slip)

    return compare_classes(found.old.files, found.new.files, as_one=found.as_one, reason=told)


def _rendered(arguments: argparse.Namespace, plan: PlanChange) -> str:
    summary: bool = arguments.summary
    match arguments.format:
        case "markdown":
            from speclint.diff import render_markdown

            return render_markdown.render(plan, summary=summary)
        case "html":
            from speclint.diff import render_html

            return render_html.render(plan, summary=summary)
        case "json":
            from speclint.diff import render_json

            return render_json.render(plan, summary=summary)
    from speclint.diff import render_text

    to_file = bool(arguments.output)
    options = options_for(arguments.color, sys.stdout, to_file=to_file, rules=())
    return render_text.render(plan, options, summary=summary)


def _document(arguments: argparse.Namespace, plan: PlanChange, compared: Comparison) -> bytes:
    from speclint.diff import render_docx

    today = date.today()  # noqa: DTZ011 - the user's own day
    author: str = arguments.author
    return render_docx.render(plan, compared.specs, author, today, summary=arguments.summary)


def _write(arguments: argparse.Namespace, made: str | bytes, workspace: Workspace) -> None:
    if isinstance(made, str):
        if arguments.format != "text":
            in_utf8(sys.stdout)
        sys.stdout.write(made)
        return
    try:
        write_report(arguments.output, made, workspace)
    except ReportFileError as error:
        raise StopError(str(error)) from None
    sys.stderr.write(f"Wrote {arguments.output}.\n")
