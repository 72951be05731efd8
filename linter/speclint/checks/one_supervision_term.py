"""Kind `one-supervision-term`: a class works under one kind of supervision."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Label, Problem
from speclint.spec.sections import BodyKey
from speclint.wording.supervision import sought_of, supervision_named, supervision_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


class OneSupervisionTerm(SpecCheck):
    """What the sections say of the supervision agrees: each place shares a term with the first.

    A range, such as "close to general supervision", has the terms of both its ends.
    """

    kind: Literal["one-supervision-term"]
    terms: tuple[str, ...]
    sections: tuple[BodyKey, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"first", "second"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each other term, beside the first."""
        del interval
        told = reading.running(self.sections)
        named = supervision_named(told.text, self.terms)
        if not named or frozenset.intersection(*[one.terms for one in named]):
            return  # all agree, whoever they tell of
        stated = supervision_of(told.text, self.terms, reading.spec.level)
        for other in stated[1:]:
            first = stated[0]
            if not first.terms & other.terms:
                yield Problem(
                    told.place(other.start, other.end),
                    {"first": first.words.lower(), "second": other.words.lower()},
                    also=(Label(told.place(first.start, first.end), "stated here first"),),
                )

    def sought(self) -> str:
        """Pattern of the terms."""
        return sought_of(self.terms)
