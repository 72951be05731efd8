"""Kind `supervision-fits`: the supervision under which a class works fits its level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.pointer import Place
from speclint.problem import Label, Problem
from speclint.supervision import levels_of, supervision_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.interval import Interval
    from speclint.reading import Paragraph, Reading
    from speclint.supervision import Stated

Told = tuple["Paragraph", "Stated"]


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
        told = [p for key in self.sections for p in reading.section(key)]
        levels = [(p, s) for p in told for s in levels_of(p.text, tuple(self.levels))]
        if not levels:
            return
        known = tuple(dict.fromkeys(term for terms in self.levels.values() for term in terms))
        supervision = [(p, s) for p in told for s in supervision_of(p.text, known)]
        fitting = {t for _, s in levels for word in s.terms for t in self.levels[word]}
        if supervision and not any(fitting & s.terms for _, s in supervision):
            expected = " or ".join(term for term in known if term in fitting)
            yield _problem(supervision[0], levels[0], expected)


def _problem(supervision: Told, level: Told, expected: str) -> Problem:
    paragraph, stated = supervision
    found = paragraph.text[stated.start : stated.end]
    words = " or ".join(sorted(level[1].terms))
    return Problem(
        _place(supervision),
        {"level": words, "found": found.lower(), "expected": expected},
        also=(Label(_place(level), "the level"),),
        expected=expected,
        found=found,
    )


def _place(told: Told) -> Place:
    paragraph, stated = told
    return Place(paragraph.pointer, paragraph.start + stated.start, paragraph.start + stated.end)
