"""A Code Quality report for GitLab's merge requests."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from speclint.formats.closing import as_known, lasting_debts
from speclint.formats.locations import relative_path

if TYPE_CHECKING:
    from speclint.finding import Finding
    from speclint.formats.finding_data import Object
    from speclint.formats.options import Options
    from speclint.policy.rule import Severity
    from speclint.report import Report

_SEVERITIES: Final[dict[Severity, str]] = {
    "error": "critical",
    "warning": "minor",
    "advice": "info",
}


def render(report: Report, options: Options) -> str:
    """Write a list of issues; lines count from 1, and no two fingerprints are the same."""
    lasting = map(as_known, lasting_debts(report, options.rules))
    seen: dict[str, int] = {}
    issues = [_issue(finding, seen) for finding in (*report.findings, *lasting)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding, seen: dict[str, int]) -> Object:
    return {
        "type": "issue",
        "check_name": finding.code,
        "description": f"{finding.place}: {finding.message} {finding.remedy.title}",
        "content": {"body": f"{finding.message}\n\n{finding.why}\n\n{finding.remedy.title}"},
        "categories": ["Compatibility" if finding.category == "legal" else "Style"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": _fingerprint(finding, seen),
        "location": {
            "path": relative_path(finding.path),
            "lines": {"begin": finding.span.line, "end": finding.span.end_line},
        },
    }


def _fingerprint(finding: Finding, seen: dict[str, int]) -> str:
    """GitLab shows one issue of those that share a fingerprint, so equal ones are counted."""
    base = finding.fingerprint or f"{finding.code} {finding.path} {finding.message}"
    seen[base] = seen.get(base, 0) + 1
    return hashlib.sha256(f"{base} {seen[base]}".encode()).hexdigest()
