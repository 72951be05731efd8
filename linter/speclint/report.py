"""What one run found: findings, waived ones, known debts, and what must be said besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple
from speclint.policy.rule import SEVERITIES

if TYPE_CHECKING:
    from datetime import date

    from speclint.finding import Finding
    from speclint.policy.rule import Severity

FailOn = Literal["error", "warning", "advice", "never"]
"""The least severity that makes a run exit with 1."""

STANDARD_INPUT: Final = "standard input"
"""Stands for the path of a text that came without a file."""

_GRAVITY: Final = {severity: number for number, severity in enumerate(SEVERITIES)}


class Waived(NamedTuple):
    """A finding that a comment in the file allows, why, and the last day on which it does."""

    finding: Finding
    reason: str
    until: date | None = None


class Counts(NamedTuple):
    """How many findings there are; `fixable_*` are those among them that the tool can mend."""

    error: int
    warning: int
    advice: int
    fixable_safe: int
    fixable_unsafe: int
    waived: int
    debts: int

    @property
    def findings(self) -> int:
        """Findings of every severity, without waived ones and known debts."""
        return self.error + self.warning + self.advice

    @property
    def fixable(self) -> int:
        """Findings that the tool can mend, safely or not."""
        return self.fixable_safe + self.fixable_unsafe


class Report(NamedTuple):
    """One run: `findings` by file, place and rule; `checked` counts files; `on` is the day judged.

    `debts` are findings that the baseline knows; `notes` are sentences for the reader.
    """

    findings: tuple[Finding, ...]
    checked: int
    on: date
    version: str
    waived: tuple[Waived, ...] = ()
    debts: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def counts(self) -> Counts:
        """Numbers of this run."""
        severities = [finding.severity for finding in self.findings]
        safeties = [f.remedy.safety for f in self.findings if f.remedy.automatic]
        return Counts(
            error=severities.count("error"),
            warning=severities.count("warning"),
            advice=severities.count("advice"),
            fixable_safe=safeties.count("safe"),
            fixable_unsafe=safeties.count("unsafe"),
            waived=len(self.waived),
            debts=len(self.debts),
        )

    @property
    def paths(self) -> tuple[str, ...]:
        """Files with a finding, in order."""
        return tuple(dict.fromkeys(finding.path for finding in self.findings))

    @property
    def worst(self) -> Severity | None:
        """The most serious severity found, None where nothing was."""
        found = {finding.severity for finding in self.findings}
        return next((severity for severity in SEVERITIES if severity in found), None)

    def exit_code(self, fail_on: FailOn) -> int:
        """1 where a finding is as serious as `fail_on` or more, otherwise 0."""
        if fail_on == "never" or self.worst is None:
            return 0
        return int(_GRAVITY[self.worst] <= _GRAVITY[fail_on])
