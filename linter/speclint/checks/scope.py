"""What every kind of check offers, by what it looks at."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from speclint.history.revision import Revision
    from speclint.policy.interval import Interval
    from speclint.problem import Problem
    from speclint.spec.facts import Facts
    from speclint.spec.plan import Plan
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape


@dataclass_transform(frozen_default=True)
class Parameters:
    """Base of all checks: their fields are the parameters a rule file gives.

    A kind is made a data class when it is first needed as one (`as_dataclass`): rules that are
    kept come without, and making all sixty kinds would take longer than judging many files.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    fills: ClassVar[frozenset[str]] = frozenset()
    """Placeholders the check fills in a rule's sentences, besides the common ones."""
    variants: ClassVar[frozenset[str]] = frozenset()
    """Variants of its problem, for which a rule may have wordings of their own."""

    def __init__(self, *values: object, **named: object) -> None:
        as_dataclass(type(self)).__init__(self, *values, **named)

    def work_out(self) -> None:
        """Work out all that follows from the parameters alone: it is kept along with the rule."""
        for kind in type(self).__mro__:
            for name, value in vars(kind).items():
                if isinstance(value, cached_property):
                    getattr(self, name)

    def __eq__(self, other: object) -> bool:
        return as_dataclass(type(self)).__eq__(self, other)

    def __hash__(self) -> int:
        return as_dataclass(type(self)).__hash__(self)


class SpecCheck(Parameters):
    """A question about one specification; it looks at nothing else."""

    @abstractmethod
    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield problems; `interval` matters to checks that judge each entry by its own day."""

    def sought(self) -> str | None:
        """RE2 pattern without which there is no problem; None where there is none such.

        It is searched in all statements and history sentences, one a line.
        """
        return None

    @cached_property
    def core(self) -> str | None:
        """Pattern of what every hit of `sought` contains."""
        from speclint.wording.pattern_core import core

        sought = self.sought()
        return None if sought is None else core(sought)

    def passes(self, shape: Shape) -> bool:
        """Tell whether no specification of a shape has a problem, whatever its words are."""
        del shape
        return False


class PlanCheck(Parameters):
    """A question about the whole plan; it looks at facts, never at prose."""

    @abstractmethod
    def plan_problems(
        self, plan: Plan, subjects: Iterable[Facts]
    ) -> Iterator[tuple[Facts, Problem]]:
        """Yield problems with the specification in which each stands.

        `subjects` are those of the plan that the rule speaks about; problems of others are dropped.
        """


class ChangeCheck(Parameters):
    """A question about a revision: whether its history entry tells the truth."""

    @abstractmethod
    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield problems, each at a place of the new version."""

    def removal_problems(self, old: Reading, day: date) -> Iterator[Problem]:
        """Yield problems of a revision that takes the class out, each at a place of the old one."""
        del old, day
        yield from ()


def as_dataclass(kind: type[Parameters]) -> type[Parameters]:
    """Make a kind of check the frozen data class that its annotations say it is."""
    if "__dataclass_fields__" not in vars(kind):
        from dataclasses import dataclass

        dataclass(frozen=True)(kind)
    return kind


def parameters_of(kind: type[Parameters]) -> tuple[str, ...]:
    """Names of the parameters that rule files give to a kind of check, in order."""
    from inspect import signature

    return tuple(name for name in signature(as_dataclass(kind)).parameters if name != "kind")
