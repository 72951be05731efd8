"""Annotations on the lines of a pull request, through the log of a GitHub workflow."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from speclint.formats.closing import as_known, closing, lasting_debts
from speclint.formats.locations import relative_path
from speclint.terminal import visible

if TYPE_CHECKING:
    from speclint.finding import Finding
    from speclint.formats.options import Options
    from speclint.policy.rule import Severity
    from speclint.report import Report

LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "advice": "notice"}
_SHOWN: Final = 10
"""Annotations of one level that GitHub shows for one step; the log has them all."""


def render(report: Report, options: Options) -> str:
    """Write one workflow command a finding, then the count as plain lines of the log."""
    lines = [_command(finding, LEVELS[finding.severity]) for finding in report.findings]
    lasting = lasting_debts(report, options.rules)
    lines += [_command(as_known(debt), "notice") for debt in lasting]
    lines += [visible(line) for line in (*report.notes, *closing(report), *_left_off(report))]
    return "\n".join(lines) + "\n"


def _command(finding: Finding, level: str) -> str:
    span = finding.span
    properties = {
        "file": relative_path(finding.path),
        "line": str(span.line),
        "endLine": str(span.end_line),
    }
    if span.line == span.end_line:  # GitHub refuses columns where the lines differ
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = finding.label
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join((f"{finding.place}: {finding.message}", finding.why, finding.remedy.title))
    return f"::{level} {written}::{_data(text)}"


def _left_off(report: Report) -> list[str]:
    levels = Counter(LEVELS[finding.severity] for finding in report.findings)
    if max(levels.values(), default=0) <= _SHOWN:
        return []
    return [f"GitHub shows only {_SHOWN} annotations of each kind; the lines above name them all."]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
