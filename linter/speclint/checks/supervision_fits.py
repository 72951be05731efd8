"""Kind `supervision-fits`: the supervision under which a class works fits its level."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Label, Problem
from speclint.spec.sections import BodyKey
from speclint.wording.supervision import (
    levels_of,
    sought_of,
    supervision_named,
    supervision_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


class SupervisionFits(SpecCheck):
    """Where sections state both a level and a supervision, one of the level's terms is there.

    `levels` gives the terms that go with each word for a level.
    """

    kind: Literal["supervision-fits"]
    levels: dict[str, tuple[str, ...]]
    sections: tuple[BodyKey, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"level", "found", "expected"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield at most one problem, at the supervision."""
        del interval
        told = reading.running(self.sections)
        known = self._known
        named = supervision_named(told.text, known)
        levels = list(levels_of(told.text, tuple(self.levels))) if named else []
        if not levels:
            return
        fitting = {term for at in levels for word in at.terms for term in self.levels[word]}
        if not any(map(fitting.isdisjoint, [one.terms for one in named])):
            return  # whichever of them tell of the class itself
        supervision = supervision_of(told.text, known, reading.spec.level)
        if not supervision or any(fitting & stated.terms for stated in supervision):
            return
        level, under = levels[0], supervision[0]
        expected = " or ".join(term for term in known if term in fitting)
        yield Problem(
            told.place(under.start, under.end),
            {
                "level": " or ".join(sorted(level.terms)),
                "found": under.words.lower(),
                "expected": expected,
            },
            also=(Label(told.place(level.start, level.end), "the level"),),
            expected=expected,
            found=under.words,
        )

    def sought(self) -> str:
        """Pattern of the terms."""
        return sought_of(self._known)

    @cached_property
    def _known(self) -> tuple[str, ...]:
        """All terms, each once, in the order in which the levels give them."""
        return tuple(dict.fromkeys(term for terms in self.levels.values() for term in terms))
