"""Kind `entry-for-sentence`: a sentence that a law brought in has its history entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import InsertItem
from speclint.history.dates import write_out
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Entry, Reading


@dataclass(frozen=True, slots=True)
class EntryForSentence(SpecCheck):
    """Where the section carries the sentence, the history tells of it from `since` on.

    A class that is new since then needs no entry of its own for it.
    """

    kind: Literal["entry-for-sentence"]
    section: str
    sentence: str
    since: date
    entry: str
    fills: ClassVar[frozenset[str]] = frozenset({"entry", "since"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem, at the end of the history."""
        del interval
        if "history" not in reading.keys or "history" in reading.broken:
            return
        carries = any(p.text.strip() == self.sentence for p in reading.section(self.section))
        if not carries or any(self._tells(entry) for entry in reading.entries):
            return
        values = {"entry": self.entry, "since": write_out(self.since)}
        place = Place(("history",), on="end" if reading.entries else "key")
        yield Problem(place, values, edits=(self._insertion(reading),))

    def _tells(self, entry: Entry) -> bool:
        if entry.on is None or entry.on < self.since:
            return False
        if not entry.sentence.known:
            return self.section.replace("_", " ").removesuffix("s") in entry.text.casefold()
        return any(
            event.kind in {"new", "general-revision"}
            or any(change.key == self.section for change in event.sections)
            for event in entry.sentence.events
        )

    def _insertion(self, reading: Reading) -> InsertItem:
        """Put the entry where its date belongs."""
        later = [e.number - 1 for e in reading.entries if e.on and e.on > self.since]
        item = (("effective", self.since.isoformat()), ("text", self.entry))
        return InsertItem(("history",), later[0] if later else None, item)
