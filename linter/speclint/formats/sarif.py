"""SARIF 2.1.0, complete: rules with help, places with snippets, fixes, fingerprints, waivers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from speclint.formats.corrected import Files
from speclint.formats.locations import uri
from speclint.formats.sarif_rules import LEVELS, rule_objects

if TYPE_CHECKING:
    from speclint.finding import Finding, Related, Span
    from speclint.formats.finding_data import Json, Object
    from speclint.formats.options import Options
    from speclint.report import Report
    from speclint.text.source import Source

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT: Final = "%SRCROOT%"
_FINGERPRINT: Final = "speclint/v1"


def render(report: Report, options: Options) -> str:
    """Write one run; columns count characters, and waived findings are suppressed results."""
    told = [
        *((finding, None) for finding in report.findings),
        *((waived.finding, _waiver(waived.reason)) for waived in report.waived),
        *((debt, _debt()) for debt in report.debts),
    ]
    rules = rule_objects([finding for finding, _ in told], options)
    writer = _Writer(options, {str(rule["id"]): n for n, rule in enumerate(rules)})
    run: Object = {
        "tool": {
            "driver": {
                "name": "speclint",
                "version": report.version,
                "semanticVersion": report.version,
                "rules": [*rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the run."}}},
        "invocations": [_invocation(report)],
        "results": [writer.result(finding, aside) for finding, aside in told],
        "properties": {"on": report.on.isoformat(), "checked": report.checked},
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _invocation(report: Report) -> Object:
    notes: list[Json] = [{"level": "note", "message": {"text": note}} for note in report.notes]
    told: Object = {"toolExecutionNotifications": notes} if notes else {}
    return {"executionSuccessful": True, **told}


def _waiver(reason: str) -> Object:
    return {"kind": "inSource", "status": "accepted", "justification": reason}


def _debt() -> Object:
    reason = "Known debt: the finding stands in the baseline."
    return {"kind": "external", "status": "accepted", "justification": reason}


class _Writer:
    """Writes results; `indexes` are the places of the rules in the list of rules."""

    def __init__(self, options: Options, indexes: dict[str, int]) -> None:
        self._files = Files(options)
        self._indexes = indexes

    def result(self, finding: Finding, aside: Object | None) -> Object:
        told: Object = {
            "ruleId": finding.code,
            "ruleIndex": self._indexes[finding.code],
            "level": LEVELS[finding.severity],
            "message": _message(finding),
            "locations": [self._location(finding)],
        }
        if finding.related:
            told["relatedLocations"] = [
                _related(number, related) for number, related in enumerate(finding.related)
            ]
        if finding.fingerprint:
            told["partialFingerprints"] = {_FINGERPRINT: finding.fingerprint}
        told["suppressions"] = [aside] if aside else []
        if fixes := self._fixes(finding):
            told["fixes"] = fixes
        return told

    def _location(self, finding: Finding) -> Object:
        source = self._files.source(finding)
        region = _region(finding.span)
        words = _words(finding, source)
        frame = finding.frame
        place: Object = {"artifactLocation": _artifact(finding.path), "region": region}
        if words:
            region["snippet"] = {"text": words}
        if frame.lines:
            place["contextRegion"] = {
                "startLine": frame.first,
                "endLine": frame.first + len(frame.lines) - 1,
                "snippet": {"text": "\n".join(frame.lines)},
            }
        name = f"{finding.identity}: {finding.place}" if finding.identity else finding.place
        return {
            "physicalLocation": place,
            "logicalLocations": [{"name": finding.place, "fullyQualifiedName": name}],
        }

    def _fixes(self, finding: Finding) -> list[Json]:
        edits = self._files.edits(finding)
        if not edits:
            return []
        replacements: list[Json] = [
            {
                "deletedRegion": {
                    "startLine": edit.line,
                    "startColumn": edit.column,
                    "endLine": edit.end_line,
                    "endColumn": edit.end_column,
                },
                "insertedContent": {"text": edit.text},
            }
            for edit in edits
        ]
        change: Object = {
            "artifactLocation": _artifact(finding.path),
            "replacements": replacements,
        }
        remedy = finding.remedy
        title = f"{remedy.title} ({remedy.safety})"
        return [{"description": {"text": title}, "artifactChanges": [change]}]


def _message(finding: Finding) -> Object:
    text = f"{finding.place}: {finding.message} {finding.why} {finding.remedy.title}"
    return {"text": text}


def _region(span: Span) -> Object:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _words(finding: Finding, source: Source | None) -> str:
    """The words concerned, from the file or from the frame."""
    span, frame = finding.span, finding.frame
    if source is not None:
        return source.text[span.start : span.end]
    lines = list(frame.lines[span.line - frame.first : span.end_line - frame.first + 1])
    if not lines or len(lines) != span.end_line - span.line + 1:
        return ""
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def _related(number: int, related: Related) -> Object:
    return {
        "id": number,
        "message": {"text": f"{related.place}: {related.text}" if related.text else related.place},
        "physicalLocation": {
            "artifactLocation": _artifact(related.path),
            "region": {
                **_region(related.span),
                "snippet": {"text": "\n".join(related.frame.lines)},
            },
        },
    }


def _artifact(path: str) -> Object:
    address, relative = uri(path)
    return {"uri": address, **({"uriBaseId": _ROOT} if relative else {})}
