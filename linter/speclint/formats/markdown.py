"""A short table in Markdown, for the summary of a job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.formats.closing import closing, lasting_debts, next_command
from speclint.formats.markdown_escape import escape
from speclint.formats.text_findings import class_name
from speclint.history.dates import write_out
from speclint.policy.rule import SEVERITY_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.finding import Finding
    from speclint.formats.options import Options
    from speclint.report import Report, Waived

_ROWS: Final = 200
"""Rows of one table; GitHub shows up to a megabyte, a reader far less."""


def render(report: Report, options: Options) -> str:
    """Write the count, a row for each finding, and what to run next."""
    return "\n".join(_lines(report, options)) + "\n"


def _lines(report: Report, options: Options) -> Iterator[str]:
    first, *rest = closing(report)
    yield from (f"### speclint: {first}", "")
    yield from _table(report.findings)
    lasting = lasting_debts(report, options.rules)
    if lasting:
        yield from ("**Known debts that must still be fixed**", "")
        yield from _table(lasting)
    if report.waived:
        yield from ("**Waived**", "")
        yield from _waived(report.waived)
    for sentence in (*rest, *report.notes):
        yield from (escape(sentence), "")
    command = next_command(report)
    if command is not None:
        yield f"Next: {_code(command)}"


def _table(findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        return
    yield from ("| | Where | What is wrong | How to fix it | Rule |", "|---|---|---|---|---|")
    for finding in findings[:_ROWS]:
        yield f"| {' | '.join(_cells(finding))} |"
    yield ""
    if len(findings) > _ROWS:
        left = len(findings) - _ROWS
        yield from (f"… and {left:,} more, which `speclint check` shows.", "")


def _cells(finding: Finding) -> tuple[str, ...]:
    place = (escape(class_name(finding)), escape(finding.place), _where(finding))
    return (
        SEVERITY_WORDS[finding.severity],
        "<br>".join(part for part in place if part),
        escape(finding.message),
        escape(finding.remedy.title),
        escape(finding.label),
    )


def _waived(waived: Sequence[Waived]) -> Iterator[str]:
    yield from ("| Where | Rule | Reason | Until |", "|---|---|---|---|")
    for one in waived[:_ROWS]:
        finding = one.finding
        until = write_out(one.until) if one.until else ""
        yield f"| {_where(finding)} | {escape(finding.label)} | {escape(one.reason)} | {until} |"
    yield ""
    if len(waived) > _ROWS:
        yield from (f"… and {len(waived) - _ROWS:,} more.", "")


def _where(finding: Finding) -> str:
    return f"{_code(finding.path)}, line {finding.span.line}"


def _code(text: str) -> str:
    """Show a path or a command as code that no character of it can end."""
    return f"<code>{escape(text)}</code>"
