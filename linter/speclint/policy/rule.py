"""A rule ready to be applied: its wording, and for each stretch of days the check that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from speclint.checks import Check
    from speclint.policy.interval import Interval

Severity = Literal["error", "warning", "advice"]
Category = Literal[
    "files",
    "structure",
    "history",
    "legal",
    "clerical",
    "levels",
    "references",
    "wording",
    "waivers",
]
Status = Literal["active", "abolished"]
Clock = Literal["standing", "on-revision", "per-entry"]
Safety = Literal["safe", "unsafe", "by-hand"]

SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "advice")
"""Most serious first."""

SEVERITY_WORDS: Final[dict[Severity, str]] = {
    "error": "must fix",
    "warning": "should fix",
    "advice": "advice",
}
"""What a finding of each severity is called in front of readers."""


class Authority(NamedTuple):
    """A text that a reader can look up."""

    cite: str
    act: str | None = None
    url: str | None = None

    def __str__(self) -> str:
        if not self.act:
            return self.cite
        return f"{self.cite} ({self.act.replace(' (', ', ').replace(')', '')})"


class Fix(NamedTuple):
    """How a finding is mended: by an edit of ours (safe, unsafe) or by the author's hand."""

    safety: Safety
    title: str


class Wording(NamedTuple):
    """The sentences of a rule, or of one variant of it."""

    message: str
    why: str
    fix: Fix


class Period(NamedTuple):
    """Days, and the check with the parameters that hold on them."""

    interval: Interval
    check: Check


class Rule(NamedTuple):
    """One rule; `name` and `code` are permanent."""

    name: str
    code: str
    title: str
    category: Category
    severity: Severity
    waivable: bool
    authority: tuple[Authority, ...]
    clock: Clock
    status: frozenset[Status]
    layout: frozenset[str]
    periods: tuple[Period, ...]
    wording: Wording
    variants: Mapping[str, Wording]

    def period(self, day: date) -> Period | None:
        """Find what holds on a day, or None while the rule is not in force."""
        return next((p for p in self.periods if p.interval.contains(day)), None)

    @property
    def label(self) -> str:
        """Readable name and short code, the same everywhere."""
        return f"{self.name} ({self.code})"


def status(abolished: date | None, day: date) -> Status:
    """A class is abolished from the day of its abolition on."""
    return "abolished" if abolished is not None and abolished <= day else "active"
