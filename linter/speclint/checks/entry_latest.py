"""Kind `entry-latest`: a new history entry takes effect after the last one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.problem import Problem
from speclint.spec.place_words import day_words
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.revision import Revision
    from speclint.spec.reading import Entry


class EntryLatest(ChangeCheck):
    """The effective date of a new entry is later than that of every entry before the revision.

    A law takes effect on its own day, whenever the text follows it: an entry that names such a
    cause, one of `causes`, may have that day, and so may an entry that a rule prescribes.
    """

    kind: Literal["entry-latest"]
    causes: tuple[str, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"date", "last"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each new entry, at its date."""
        old = revision.old
        latest = max(old.entries, key=lambda entry: entry.on or date.min, default=None)
        if latest is None or latest.on is None or "new" in revision.change.statuses:
            return
        for entry in revision.new_entries:
            if entry.on is None or entry.on > latest.on:
                continue
            if self._has_cause(entry) or any(p.is_entry(entry) for p in revision.prescribed):
                continue
            key = "effective" if entry.effective else "adopted" if entry.adopted else "dated"
            place = Place((*entry.pointer, key))
            yield Problem(
                place, {"date": day_words(revision.new, entry), "last": day_words(old, latest)}
            )

    def _has_cause(self, entry: Entry) -> bool:
        """Whether a law is the cause of all that the entry tells."""
        events = entry.sentence.events
        days = [e.effective for e in events if e.cause and self._is_cause(e.cause)]
        return bool(days) and all(event.effective in days for event in events)

    def _is_cause(self, words: str) -> bool:
        return any(cause in words.casefold() for cause in self.causes)
