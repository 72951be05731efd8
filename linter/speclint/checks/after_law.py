"""Kind `after-law`: legal text that a law brought takes effect with the law, not before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.history.dates import write_out
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.revision import Revision
    from speclint.spec.reading import Reading


class AfterLaw(ChangeCheck):
    """A revision that brings the sentence in takes effect on `since` or later."""

    kind: Literal["after-law"]
    sentence: str
    since: date
    fills: ClassVar[frozenset[str]] = frozenset({"date", "since"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each new entry that is too early, at its date."""
        if _carries(revision.old, self.sentence) or not _carries(revision.new, self.sentence):
            return
        for entry in revision.new_entries:
            if entry.effective is not None and entry.effective < self.since:
                values = {"date": write_out(entry.effective), "since": write_out(self.since)}
                yield Problem(Place((*entry.pointer, "effective")), values)


def _carries(reading: Reading, sentence: str) -> bool:
    return any(p.text.strip() == sentence for p in reading.section("legal_requirements"))
