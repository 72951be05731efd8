"""What the comment shows of a finding, wherever the finding comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from speclint.policy.rule import Severity


class Lines(Protocol):
    """Where a finding stands."""

    @property
    def line(self) -> int:
        """The first line, from 1."""
        ...


class Instruction(Protocol):
    """How to mend it."""

    @property
    def title(self) -> str:
        """One sentence."""
        ...


class ShownFinding(Protocol):
    """A finding as the linter makes it, or as a report hands it on."""

    @property
    def code(self) -> str:
        """The rule's code."""
        ...

    @property
    def severity(self) -> Severity:
        """How serious it is."""
        ...

    @property
    def path(self) -> str:
        """The file."""
        ...

    @property
    def identity(self) -> str:
        """Class code and variant; empty where the file cannot be read."""
        ...

    @property
    def title(self) -> str:
        """The class; empty where the file cannot be read."""
        ...

    @property
    def place(self) -> str:
        """The place in the analyst's words."""
        ...

    @property
    def message(self) -> str:
        """What is wrong."""
        ...

    @property
    def span(self) -> Lines:
        """The lines."""
        ...

    @property
    def remedy(self) -> Instruction:
        """What to do."""
        ...
