"""The sentences that close a report: how much there is to do, and what to run next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.history.dates import write_out
from speclint.report import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.finding import Finding
    from speclint.policy.rule import Rule
    from speclint.report import Counts, Report


def closing(report: Report) -> list[str]:
    """Say in plain sentences what was found, what mends itself, what stands aside, and the day."""
    counts = report.counts
    lines = [_headline(report, counts)]
    if counts.fixable:
        lines.append(_automatic(counts))
    if counts.waived or counts.debts:
        lines.append(_aside(counts))
    lines.append(f"Judged by the law of {write_out(report.on)}.")
    return lines


def next_command(report: Report) -> str | None:
    """Name the command to run next; None where nothing is left to do."""
    if not report.findings:
        return None
    fixable = [f for f in report.findings if f.remedy.automatic and f.path != STANDARD_INPUT]
    if fixable:
        unsafe = "" if report.counts.fixable_safe else " --unsafe"
        return f"speclint fix{_only_path(fixable)}{unsafe}"
    if drafted := [f for f in report.findings if f.remedy.command]:
        return f"{drafted[0].remedy.command}{_only_path(drafted)}"
    return f"speclint explain {report.findings[0].code}"


def _only_path(findings: list[Finding]) -> str:
    """Name the file where all findings stand in one."""
    paths = {finding.path for finding in findings}
    return f" {quoted(paths.pop())}" if len(paths) == 1 else ""


def mending_command(findings: list[Finding]) -> str | None:
    """Name the command that mends findings of one rule and file; None where there is none."""
    safeties = {finding.remedy.safety for finding in findings if finding.remedy.automatic}
    if not safeties:
        remedy = findings[0].remedy
        return f"{remedy.command} {quoted(findings[0].path)}" if remedy.command else None
    return f"speclint fix {quoted(findings[0].path)}{' --unsafe' if 'unsafe' in safeties else ''}"


def lasting_debts(report: Report, rules: Mapping[str, Rule]) -> list[Finding]:
    """Known debts of rules that may never be waived: every report names them until mended."""
    return [debt for debt in report.debts if debt.code in rules and not rules[debt.code].waivable]


def as_known(debt: Finding) -> Finding:
    """Tell a known debt as advice that says what it is, for formats that only know findings."""
    return debt._replace(severity="advice", message=f"Known debt: {debt.message}")


def tally(counts: Counts) -> str:
    """Count findings by severity: "3 must be fixed, 5 should be fixed, 1 is advice"."""
    parts = (
        (counts.error, "must be fixed"),
        (counts.warning, "should be fixed"),
        (counts.advice, "is advice" if counts.advice == 1 else "are advice"),
    )
    return ", ".join(f"{number:,} {words}" for number, words in parts if number)


def number_of(number: int, noun: str) -> str:
    """Count things: "1 finding", "2,000 findings"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def quoted(path: str) -> str:
    """Write a path as a shell takes it."""
    from shlex import quote

    return quote(path)


def _headline(report: Report, counts: Counts) -> str:
    specifications = number_of(report.checked, "specification")
    if not report.checked and not counts.findings:
        return "No specification was checked."
    if not counts.findings:
        return f"Nothing {'new ' if counts.debts else ''}to fix in {specifications}."
    where = specifications if report.checked == 1 else f"{len(report.paths):,} of {specifications}"
    return f"{number_of(counts.findings, 'finding')} in {where}: {tally(counts)}."


def _automatic(counts: Counts) -> str:
    if not counts.fixable_unsafe:
        return f"{counts.fixable_safe:,} can be fixed automatically."
    if not counts.fixable_safe:
        return f"{counts.fixable_unsafe:,} can be fixed automatically, with --unsafe only."
    return (
        f"{counts.fixable:,} can be fixed automatically: "
        f"{counts.fixable_safe:,} safely, {counts.fixable_unsafe:,} with --unsafe only."
    )


def _aside(counts: Counts) -> str:
    parts = []
    if counts.waived:
        parts.append(f"{number_of(counts.waived, 'finding')} waived")
    if counts.debts:
        parts.append(f"{number_of(counts.debts, 'known debt')} in the baseline")
    return f"Besides: {', '.join(parts)}."
