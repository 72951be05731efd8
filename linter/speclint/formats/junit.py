"""A test report: each finding is a test that did not pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.formats.closing import closing
from speclint.formats.xml_text import document, element
from speclint.history.dates import write_out
from speclint.policy.rule import SEVERITY_WORDS

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

    from speclint.finding import Finding
    from speclint.formats.options import Options
    from speclint.report import Report, Waived

    File = tuple[list[Finding], list[tuple[Finding, str]]]


def render(report: Report, _options: Options) -> str:
    """Write a suite for each file.

    What must or should be fixed is a failure; advice is a test that passed with a remark; waived
    findings and known debts are skipped tests. A run without a finding is one test that passed.
    """
    files = _files(report)
    tests = sum(len(found) + len(skipped) for found, skipped in files.values())
    failures = report.counts.error + report.counts.warning
    numbers = {"tests": str(max(1, tests)), "failures": str(failures), "errors": "0"}
    root = element(None, "testsuites", {"name": "speclint", **numbers})
    for path, (found, skipped) in files.items():
        _suite(root, path, found, skipped)
    if not files:
        suite = element(root, "testsuite", {"name": "speclint", **numbers})
        element(suite, "testcase", {"name": " ".join(closing(report)), "classname": "speclint"})
    return document(root)


def _files(report: Report) -> dict[str, File]:
    """Findings of each file, and those that stand aside with the reason why."""
    files: dict[str, File] = {}
    for finding in report.findings:
        files.setdefault(finding.path, ([], []))[0].append(finding)
    for waived in report.waived:
        files.setdefault(waived.finding.path, ([], []))[1].append((waived.finding, _reason(waived)))
    for debt in report.debts:
        files.setdefault(debt.path, ([], []))[1].append(
            (debt, f"Known debt in the baseline. {debt.message}")
        )
    return files


def _suite(
    root: ET.Element, path: str, found: list[Finding], skipped: list[tuple[Finding, str]]
) -> None:
    failures = sum(finding.severity != "advice" for finding in found)
    numbers = {
        "tests": str(len(found) + len(skipped)),
        "failures": str(failures),
        "errors": "0",
        "skipped": str(len(skipped)),
    }
    suite = element(root, "testsuite", {"name": path, **numbers})
    for finding in found:
        _found(suite, finding)
    for finding, reason in skipped:
        element(_case(suite, finding), "skipped", {"message": reason})


def _found(suite: ET.Element, finding: Finding) -> None:
    case = _case(suite, finding)
    text = f"{finding.place}\n{finding.message}\n{finding.why}\n{finding.remedy.title}"
    if finding.severity == "advice":
        element(case, "system-out", {}, text)
        return
    kind = SEVERITY_WORDS[finding.severity]
    element(case, "failure", {"type": kind, "message": finding.message}, text)


def _case(suite: ET.Element, finding: Finding) -> ET.Element:
    span = finding.span
    name = f"{finding.label} at {finding.place}, line {span.line}, column {span.column}"
    return element(suite, "testcase", {"name": name, "classname": finding.path})


def _reason(waived: Waived) -> str:
    until = f" (until {write_out(waived.until)})" if waived.until else ""
    return f"Waived{until}: {waived.reason}"
