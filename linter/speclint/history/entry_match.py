"""Which history entries of two versions are the same: by sentence, by date, by words alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.spec.reading import Entry


@dataclass(frozen=True, slots=True)
class EntryMatch:
    """Entries that are new, those of the past that are gone, and pairs of the same entry."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    pairs: tuple[tuple[Entry, Entry], ...]

    @property
    def edited(self) -> tuple[tuple[Entry, Entry], ...]:
        """Pairs whose sentence or dates differ; a date added that the sentence states is none."""
        return tuple(pair for pair in self.pairs if not _same(*pair))

    @property
    def moved(self) -> tuple[Entry, ...]:
        """Entries that stand after one which they stood before."""
        found: list[Entry] = []
        last = 0
        for _, new in sorted(self.pairs, key=lambda pair: pair[0].number):
            if new.number < last:
                found.append(new)
            last = max(last, new.number)
        return tuple(found)


def match_entries(old: Sequence[Entry], new: Sequence[Entry]) -> EntryMatch:
    """Pair entries of the same sentence, then of the same day, then those with other dates only."""
    left, right = list(old), list(new)
    pairs: list[tuple[Entry, Entry]] = []
    for key in (_sentence, _day, _words):
        for entry in list(left):
            twin = next((e for e in right if key(entry) and key(e) == key(entry)), None)
            if twin is not None:
                pairs.append((entry, twin))
                left.remove(entry)
                right.remove(twin)
    kept = {_sentence(entry) for entry in new}
    removed = tuple(entry for entry in left if _sentence(entry) not in kept)
    return EntryMatch(tuple(right), removed, tuple(pairs))


def _sentence(entry: Entry) -> str:
    return " ".join(entry.text.split())


def _day(entry: Entry) -> str:
    return entry.on.isoformat() if entry.on else ""


def _words(entry: Entry) -> str:
    """The sentence without its dates."""
    words, at = [], 0
    for date in entry.sentence.dates:
        words.append(entry.text[at : date.start])
        at = date.end
    return " ".join("".join([*words, entry.text[at:]]).split())


def _same(old: Entry, new: Entry) -> bool:
    if _sentence(old) != _sentence(new):
        return False
    days = ((old.adopted, new.adopted), (old.effective, new.effective), (old.dated, new.dated))
    return all(before in (None, after) for before, after in days)
