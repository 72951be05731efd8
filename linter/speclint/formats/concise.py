"""One line a finding, as editors and `grep` take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.formats.closing import closing, lasting_debts, next_command
from speclint.policy.rule import SEVERITY_WORDS
from speclint.terminal import paint, visible

if TYPE_CHECKING:
    from speclint.finding import Finding
    from speclint.formats.options import Options
    from speclint.report import Report


def render(report: Report, options: Options) -> str:
    """Write `path:line:column: must fix CODE message [place]`, then the count."""
    lines = [_line(finding, SEVERITY_WORDS[finding.severity]) for finding in report.findings]
    lines += [_line(debt, "known debt") for debt in lasting_debts(report, options.rules)]
    lines += [f"Note: {visible(note)}" for note in report.notes]
    first, *rest = closing(report)
    lines += [paint(first, "bold", colour=options.colour), *rest]
    command = next_command(report)
    if command is not None:
        lines.append(f"Next: {visible(command)}")
    return "\n".join(lines) + "\n"


def _line(finding: Finding, word: str) -> str:
    where = f"{finding.path}:{finding.span.line}:{finding.span.column}"
    return visible(f"{where}: {word} {finding.code} {finding.message} [{finding.place}]")
