"""What every kind of check offers, by what it looks at."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.history.revision import Revision
    from speclint.policy.interval import Interval
    from speclint.problem import Problem
    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan
    from speclint.spec.reading import Reading


class Parameters:
    """Base of all checks: their fields are the parameters a rule file gives."""

    __slots__ = ()
    __pydantic_config__: ClassVar = {"extra": "forbid"}
    fills: ClassVar[frozenset[str]] = frozenset()
    """Placeholders the check fills in a rule's sentences, besides the common ones."""
    variants: ClassVar[frozenset[str]] = frozenset()
    """Variants of its problem, for which a rule may have wordings of their own."""


class SpecCheck(Parameters, ABC):
    """A question about one specification; it looks at nothing else."""

    __slots__ = ()

    @abstractmethod
    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield problems; `interval` matters to checks that judge each entry by its own day."""

    def sought(self) -> str | None:
        """RE2 pattern without which the statements hold no problem; None where there is none."""
        return None


class PlanCheck(Parameters, ABC):
    """A question about the whole plan; it looks at facts, never at prose."""

    __slots__ = ()

    @abstractmethod
    def plan_problems(self, plan: Plan, day: date) -> Iterator[tuple[Facts, Problem]]:
        """Yield problems with the specification in which each stands."""


class ChangeCheck(Parameters, ABC):
    """A question about a revision: whether its history entry tells the truth."""

    __slots__ = ()

    @abstractmethod
    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield problems, each at a place of the new version."""
