"""Reviewdog's diagnostic format; its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from speclint.formats.closing import as_known, lasting_debts
from speclint.formats.corrected import Files
from speclint.formats.finding_data import Data
from speclint.formats.locations import relative_path

if TYPE_CHECKING:
    from speclint.finding import Finding
    from speclint.formats.corrected import PlacedEdit
    from speclint.formats.finding_data import Object
    from speclint.formats.options import Options
    from speclint.policy.rule import Severity
    from speclint.report import Report
    from speclint.text.source import Source

_SEVERITIES: Final[dict[Severity, str]] = {
    "error": "ERROR",
    "warning": "WARNING",
    "advice": "INFO",
}


def render(report: Report, options: Options) -> str:
    """Write one object with a diagnostic for each finding, and its edits as suggestions."""
    files, data = Files(options), Data(options)
    told = (*report.findings, *map(as_known, lasting_debts(report, options.rules)))
    whole = {
        "source": {"name": "speclint"},
        "severity": "WARNING",
        "diagnostics": [_diagnostic(finding, files, data) for finding in told],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding, files: Files, data: Data) -> Object:
    span, source = finding.span, files.source(finding)
    url = data.url(finding)
    code: Object = {"value": finding.code, "url": url} if url else {"value": finding.code}
    start = _position(span.line, span.column, _line(span.line, finding, source))
    end = _position(span.end_line, span.end_column, _line(span.end_line, finding, source))
    suggestions = [_suggestion(edit, source) for edit in files.edits(finding) if source]
    return {
        "message": f"{finding.place}: {finding.message}\n{finding.why}\n{finding.remedy.title}",
        "location": {
            "path": relative_path(finding.path),
            "range": _range(start, end),
        },
        "severity": _SEVERITIES[finding.severity],
        "code": code,
        **({"suggestions": [*suggestions]} if suggestions else {}),
    }


def _suggestion(edit: PlacedEdit, source: Source) -> Object:
    start = _position(edit.line, edit.column, source.line(edit.line))
    end = _position(edit.end_line, edit.end_column, source.line(edit.end_line))
    return {"range": _range(start, end), "text": edit.text}


def _range(start: Object, end: Object) -> Object:
    """Two positions; reviewdog wants both columns or none."""
    if "column" not in start or "column" not in end:
        return {"start": {"line": start["line"]}, "end": {"line": end["line"]}}
    return {"start": start, "end": end}


def _position(line: int, column: int, text: str | None) -> Object:
    if text is None:
        return {"line": line}
    return {"line": line, "column": len(text[: column - 1].encode()) + 1}


def _line(number: int, finding: Finding, source: Source | None) -> str | None:
    """Text of a line from the file, or from the frame where the file is not at hand."""
    if source is not None:
        return source.line(number)
    index = number - finding.frame.first
    return finding.frame.lines[index] if 0 <= index < len(finding.frame.lines) else None
