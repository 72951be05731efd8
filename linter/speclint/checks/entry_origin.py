"""Kind `entry-origin`: the first history entry tells where the class comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.form import Clause
    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


_ORIGINS: Final = frozenset({"new", "general-revision"})


class EntryOrigin(SpecCheck):
    """The first entry is the one of a new class, or names what the class was formerly."""

    kind: Literal["entry-origin"]

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem, at the sentence of the first entry."""
        del interval
        if not reading.entries or "history" in reading.broken:
            return
        first = reading.entries[0]
        form = first.sentence.form
        if form.known and not any(_tells(clause) for clause in form.clauses):
            yield Problem(Place((*first.pointer, "text")))


def _tells(clause: Clause) -> bool:
    return clause.kind in _ORIGINS or clause.names_older
