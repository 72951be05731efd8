"""Kind `supervision-fits`: the supervision under which a class works fits its level."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Label, Problem
from speclint.wording.supervision import levels_of, supervision_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


@dataclass(frozen=True, slots=True)
class SupervisionFits(SpecCheck):
    """Where sections state both a level and a supervision, one of the level's terms is there.

    `levels` gives the terms that go with each word for a level.
    """

    kind: Literal["supervision-fits"]
    levels: dict[str, tuple[str, ...]]
    sections: tuple[str, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"level", "found", "expected"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield at most one problem, at the supervision."""
        del interval
        told = reading.running(self.sections)
        levels = list(levels_of(told.text, self.levels))
        if not levels:
            return
        known = _terms(tuple(self.levels.values()))
        supervision = supervision_of(told.text, known)
        fitting = {term for at in levels for word in at.terms for term in self.levels[word]}
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


@lru_cache(maxsize=16)
def _terms(levels: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """All terms, each once, in the order in which the levels give them."""
    return tuple(dict.fromkeys(term for terms in levels for term in terms))
