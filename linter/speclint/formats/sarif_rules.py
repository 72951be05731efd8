"""The rules of a SARIF report, each with its help in plain text and in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.formats.markdown_escape import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.finding import Finding
    from speclint.formats.finding_data import Object
    from speclint.formats.options import Options
    from speclint.policy.rule import Rule, Severity

LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "advice": "note"}


def rule_objects(findings: Sequence[Finding], options: Options) -> list[Object]:
    """Describe the rules of the findings, by code."""
    firsts: dict[str, Finding] = {}
    for finding in findings:
        firsts.setdefault(finding.code, finding)
    return [_rule(firsts[code], options.rules.get(code)) for code in sorted(firsts)]


def _rule(finding: Finding, rule: Rule | None) -> Object:
    title = rule.title if rule else finding.message
    url = next((a.url for a in rule.authority if a.url), None) if rule else None
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": f"{title.rstrip('.')}."},
        "fullDescription": {"text": finding.why},
        "help": {"text": _text(finding, title), "markdown": _markdown(finding, title, rule)},
        **({"helpUri": url} if url else {}),
        "defaultConfiguration": {"level": LEVELS[rule.severity if rule else finding.severity]},
        "properties": {"tags": [finding.category], "waivable": rule.waivable if rule else True},
    }


def _text(finding: Finding, title: str) -> str:
    parts = [f"{title.rstrip('.')}.", finding.why, f"How to fix: {finding.remedy.title}"]
    if finding.authority:
        parts.append(f"Authority: {'; '.join(finding.authority)}.")
    parts.append(f"More: speclint explain {finding.code}")
    return "\n".join(parts)


def _markdown(finding: Finding, title: str, rule: Rule | None) -> str:
    parts = [
        f"**{escape(title.rstrip('.'))}.**",
        f"Why: {escape(finding.why)}",
        f"How to fix: {escape(finding.remedy.title)}",
    ]
    if rule and rule.authority:
        parts.append(f"Authority: {'; '.join(_cited(a.cite, a.url) for a in rule.authority)}.")
    if rule and not rule.waivable:
        parts.append("This rule cannot be waived.")
    parts.append(f"More: `speclint explain {finding.code}`")
    return "\n\n".join(parts)


def _cited(cite: str, url: str | None) -> str:
    return f"[{escape(cite)}]({url})" if url else escape(cite)
