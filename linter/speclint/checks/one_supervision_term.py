"""Kind `one-supervision-term`: a class works under one kind of supervision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.pointer import Place
from speclint.problem import Label, Problem
from speclint.supervision import supervision_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.interval import Interval
    from speclint.reading import Reading


@dataclass(frozen=True, slots=True)
class OneSupervisionTerm(SpecCheck):
    """What the sections say of the supervision agrees: each place shares a term with the first.

    A range, such as "close to general supervision", has the terms of both its ends.
    """

    kind: Literal["one-supervision-term"]
    terms: tuple[str, ...]
    sections: tuple[str, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"first", "second"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each other term, beside the first."""
        del interval
        first: tuple[Place, frozenset[str], str] | None = None
        for paragraph in (p for key in self.sections for p in reading.section(key)):
            for stated in supervision_of(paragraph.text, self.terms):
                start, end = paragraph.start + stated.start, paragraph.start + stated.end
                found = paragraph.text[stated.start : stated.end].lower()
                if first is None:
                    first = Place(paragraph.pointer, start, end), stated.terms, found
                elif not first[1] & stated.terms:
                    yield Problem(
                        Place(paragraph.pointer, start, end),
                        {"first": first[2], "second": found},
                        also=(Label(first[0], "stated here first"),),
                    )
