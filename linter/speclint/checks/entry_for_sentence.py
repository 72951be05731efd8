"""Kind `entry-for-sentence`: a sentence that a law brought in has its history entry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.history.dates import write_out
from speclint.history.prescribed import Prescribed
from speclint.problem import Problem
from speclint.spec.sections import BodyKey
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


class EntryForSentence(SpecCheck):
    """Where the section carries the sentence, the history tells of it from `since` on.

    A class that is new since then needs no entry of its own for it.
    """

    kind: Literal["entry-for-sentence"]
    section: BodyKey
    sentence: str
    since: date
    entry: str
    fills: ClassVar[frozenset[str]] = frozenset({"entry", "since"})

    @property
    def prescribed(self) -> Prescribed:
        """The entry, as drafts and other rules use it."""
        return Prescribed(self.section, self.sentence, self.since, self.entry)

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem, at the end of the history."""
        del interval
        if not reading.entries or "history" in reading.broken:
            return  # without any entry, what is missing is the history
        prescribed = self.prescribed
        if prescribed.is_missing(reading):
            values = {"entry": self.entry, "since": write_out(self.since)}
            place = Place(("history",), on="end")
            yield Problem(place, values, edits=(prescribed.insertion(reading),))
