"""The report format of Checkstyle, which many build servers read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from speclint.formats.closing import as_known, lasting_debts
from speclint.formats.xml_text import document, element

if TYPE_CHECKING:
    from speclint.finding import Finding
    from speclint.formats.options import Options
    from speclint.policy.rule import Severity
    from speclint.report import Report

_SEVERITIES: Final[dict[Severity, str]] = {
    "error": "error",
    "warning": "warning",
    "advice": "info",
}


def render(report: Report, options: Options) -> str:
    """Write a `file` for each file with findings, and an `error` for each finding."""
    root = element(None, "checkstyle", {"version": "10.0"})
    lasting = map(as_known, lasting_debts(report, options.rules))
    told = sorted((*report.findings, *lasting), key=lambda finding: finding.sort_key)
    for path, found in groupby(told, key=lambda finding: finding.path):
        file = element(root, "file", {"name": path})
        for finding in found:
            element(file, "error", _attributes(finding))
    return document(root)


def _attributes(finding: Finding) -> dict[str, str]:
    return {
        "line": str(finding.span.line),
        "column": str(finding.span.column),
        "severity": _SEVERITIES[finding.severity],
        "message": f"{finding.place}: {finding.message} {finding.remedy.title}",
        "source": f"speclint.{finding.category}.{finding.code}",
    }
