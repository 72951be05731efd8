"""The history entry that a rule prescribes for a sentence which a law brought into the text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from speclint.edits.edit import InsertItem
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from speclint.spec.reading import Entry, Reading


class Prescribed(NamedTuple):
    """A sentence of a section, the day its law took effect, and the entry that tells of it."""

    section: str
    sentence: str
    since: date
    entry: str

    def is_missing(self, reading: Reading) -> bool:
        """Whether the sentence stands in its section and no entry since its day tells of it."""
        for entry in reversed(reading.entries):
            if self._is_told_by(entry):
                return False
        return any(text.strip() == self.sentence for text in reading.texts(self.section))

    def _is_told_by(self, entry: Entry) -> bool:
        on = entry.on
        if on is None or on < self.since:
            return False
        form = entry.sentence.form
        if not form.known:
            named = self.section.replace("_", " ").removesuffix("s") in entry.text.casefold()
            return named or (on == self.since and self._is_meant_by(entry.text))
        if self.section in [key for _, key in form.changes]:
            return True
        return any(
            clause.kind in {"new", "reinstated", "general-revision"} for clause in form.clauses
        )

    def _is_meant_by(self, text: str) -> bool:
        """Whether a misspelled entry is the one prescribed: most of its words are the same."""
        words = set(self.entry.casefold().split())
        return 3 * len(words.intersection(text.casefold().split())) >= 2 * len(words)

    def insertion(self, reading: Reading) -> InsertItem:
        """Put the entry where its date belongs."""
        return inserted(reading, self.since, (("effective", self.since.isoformat()),), self.entry)

    def is_entry(self, entry: Entry) -> bool:
        """Whether a history entry is the one prescribed; blanks and capitals do not count."""
        same_words = entry.text.casefold().split() == self.entry.casefold().split()
        return same_words and entry.on == self.since

    def tells_it_alone(self, entry: Entry) -> bool:
        """Whether an entry of the law's day names nothing but the section, and a law as cause."""
        if entry.on != self.since or {key for _, key in entry.sentence.changes} != {self.section}:
            return False
        return self.is_entry(entry) or any(event.cause for event in entry.sentence.events)

    def is_all_that_differs(self, old: Reading, new: Reading) -> bool:
        """Whether nothing but the sentence came into the section, and nothing went."""
        before, after = (
            Counter(paragraph.text.strip() for paragraph in side.section(self.section))
            for side in (old, new)
        )
        return before.total() > 0 and after - before == {self.sentence: 1} and before <= after

    def is_all_that_comes(self, old: Reading, new: Reading) -> bool:
        """Whether no other text came into the section beside the sentence.

        What went may have been a near miss of it, which is the same change.
        """
        before, after = (
            Counter(text.strip() for text in side.texts(self.section)) for side in (old, new)
        )
        return not (after - before).keys() - {self.sentence}


def inserted(
    reading: Reading, day: date, dates: tuple[tuple[str, str], ...], sentence: str
) -> InsertItem:
    """Put an entry of a day before the first one that is later."""
    later = [entry.number - 1 for entry in reading.entries if entry.on and entry.on > day]
    return InsertItem(("history",), later[0] if later else None, (*dates, ("text", sentence)))
