"""What readers ask of a rule: its sentences in every case, its days, and its examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from speclint.policy.rule import SEVERITIES, SEVERITY_WORDS

if TYPE_CHECKING:
    from speclint.policy.rule import Authority

_SEVERITY: Final = {str(severity): SEVERITY_WORDS[severity] for severity in SEVERITIES}
_OUTCOMES: Final = {
    "nothing": "Nothing to fix.",
    "not-in-force": "The rule is not in force on that day.",
    "not-applicable": "The rule does not speak about this specification.",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which the rule holds, as dates and in words, and what it asks on them."""

    start: str
    until: str
    days: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What the rule says in one case; `name` is empty for the rule's own sentences."""

    name: str
    message: str
    why: str
    fix: str
    how: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding that an example shows: the words underlined, the message, the text once mended."""

    under: str
    message: str
    place: str
    file: str
    fixed: str


@dataclass(frozen=True, slots=True)
class ExamplePage:
    """An example: the text, the other files of its plan, and what the rule says of it."""

    title: str
    source: str
    day: str
    params: tuple[str, ...]
    text: str
    was: str
    plan: tuple[tuple[str, str], ...]
    finds: tuple[Shown, ...]
    outcome: str

    @property
    def verdict(self) -> str:
        """What the rule says of an example without a finding; empty where it has one."""
        return _OUTCOMES.get(self.outcome, "")


@dataclass(frozen=True, slots=True)
class RulePage:
    """Everything of a rule that a reader asks for."""

    name: str
    code: str
    title: str
    category: str
    severity: str
    waivable: bool
    authority: tuple[Authority, ...]
    stretches: tuple[Stretch, ...]
    clock: str
    applies: str
    cases: tuple[Case, ...]
    examples: tuple[ExamplePage, ...]

    @property
    def label(self) -> str:
        """Readable name and short code, the same everywhere."""
        return f"{self.name} ({self.code})"

    @property
    def level(self) -> str:
        """What readers call the severity: "must fix"."""
        return _SEVERITY.get(self.severity, self.severity)

    @property
    def since(self) -> str:
        """Days of the first stretch: "Since June 6, 2024"."""
        return self.stretches[0].days
