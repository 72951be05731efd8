"""Findings and whole reports as plain data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.formats.corrected import Files

if TYPE_CHECKING:
    from speclint.finding import Finding, Related, Span
    from speclint.formats.corrected import PlacedEdit
    from speclint.formats.options import Options
    from speclint.report import Report, Waived

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]
Object = dict[str, Json]


class Data:
    """Turns the findings of a report into data; `report.schema.json` describes its shape."""

    def __init__(self, options: Options) -> None:
        self._files = Files(options)
        self._rules = options.rules

    def finding(self, finding: Finding) -> Object:
        """Everything that is known of a finding."""
        remedy = finding.remedy
        return {
            "code": finding.code,
            "name": finding.name,
            "category": finding.category,
            "severity": finding.severity,
            "path": finding.path,
            **_place(finding.span),
            "place": finding.place,
            "class_code": finding.identity,
            "class_title": finding.title,
            "message": finding.message,
            "why": finding.why,
            "help": remedy.title,
            "authority": [*finding.authority],
            "url": self.url(finding),
            "expected": finding.expected,
            "found": finding.found,
            "suggestions": [*finding.suggestions],
            "related": [_related(related) for related in finding.related],
            "fix": self._fix(finding),
            "fingerprint": finding.fingerprint,
        }

    def waived(self, waived: Waived) -> Object:
        """Describe a finding that is allowed, with the reason."""
        until = waived.until.isoformat() if waived.until else None
        return {**self.finding(waived.finding), "reason": waived.reason, "until": until}

    def debt(self, finding: Finding) -> Object:
        """Describe a finding that the baseline knows; some may never be waived."""
        rule = self._rules.get(finding.code)
        return {**self.finding(finding), "waivable": rule.waivable if rule else True}

    def url(self, finding: Finding) -> str | None:
        """Address of the first authority that has one."""
        rule = self._rules.get(finding.code)
        authorities = rule.authority if rule else ()
        return next((authority.url for authority in authorities if authority.url), None)

    def _fix(self, finding: Finding) -> Object | None:
        remedy = finding.remedy
        if not remedy.automatic:
            return None
        return {
            "title": remedy.title,
            "safety": remedy.safety,
            "automatic": True,
            "edits": [_edit(edit) for edit in self._files.edits(finding)],
        }


def summary(report: Report) -> Object:
    """Everything of a report but its findings: version, day, counts, notes."""
    counts = report.counts
    return {
        "version": report.version,
        "on": report.on.isoformat(),
        "checked": report.checked,
        "counts": {
            "error": counts.error,
            "warning": counts.warning,
            "advice": counts.advice,
            "fixable_safe": counts.fixable_safe,
            "fixable_unsafe": counts.fixable_unsafe,
            "waived": counts.waived,
            "debts": counts.debts,
        },
        "notes": [*report.notes],
    }


def _place(span: Span) -> Object:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _related(related: Related) -> Object:
    return {
        "path": related.path,
        **_place(related.span),
        "place": related.place,
        "text": related.text,
    }


def _edit(edit: PlacedEdit) -> Object:
    return {
        "line": edit.line,
        "column": edit.column,
        "end_line": edit.end_line,
        "end_column": edit.end_column,
        "text": edit.text,
    }
