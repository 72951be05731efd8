"""The report for people at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.formats.closing import closing, lasting_debts, next_command
from speclint.history.dates import write_out
from speclint.terminal import paint, visible, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.finding import Finding
    from speclint.formats.options import Options
    from speclint.report import Report, Waived


def render(report: Report, options: Options) -> str:
    """Write every finding with its frame, reason and remedy, then what to do next."""
    lines = list(_lines(report, options))
    return "\n".join(lines) + "\n"


def _lines(report: Report, options: Options) -> Iterator[str]:
    if report.findings:
        from speclint.formats.text_findings import told  # most runs find nothing

        yield from told(report.findings, options)
    yield from _aside(report, options)
    for note in report.notes:
        yield from (*wrap(f"Note: {visible(note)}", options.columns), "")
    yield from _close(report, options)


def _aside(report: Report, options: Options) -> Iterator[str]:
    lasting = lasting_debts(report, options.rules)
    if lasting:
        yield paint("Known debts that must still be fixed", "bold", colour=options.colour)
        for debt in lasting:
            yield from _listed(debt, debt.message, options)
        yield ""
    if report.waived:
        yield paint("Waived", "bold", colour=options.colour)
        for waived in report.waived:
            yield from _listed(waived.finding, _reason(waived), options)
        yield ""


def _listed(finding: Finding, said: str, options: Options) -> Iterator[str]:
    where = f"{finding.path}:{finding.span.line}:{finding.span.column}"
    text = f"{finding.label}, {where}, {finding.place}: {said}"
    for number, line in enumerate(wrap(visible(text), options.columns - 4)):
        yield f"  {'  ' if number else ''}{line}"


def _reason(waived: Waived) -> str:
    until = f" (until {write_out(waived.until)})" if waived.until else ""
    return f"{waived.reason}{until}"


def _close(report: Report, options: Options) -> Iterator[str]:
    if report.findings or report.waived or report.notes:
        yield paint("─" * options.columns, "dim", colour=options.colour)
    first, *rest = closing(report)
    for line in wrap(first, options.columns):
        yield paint(line, "bold", colour=options.colour)
    for sentence in rest:
        yield from wrap(sentence, options.columns)
    command = next_command(report)
    if command is not None:
        yield f"Next: {paint(visible(command), 'bold', colour=options.colour)}"
