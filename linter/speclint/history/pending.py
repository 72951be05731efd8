"""A new history entry that tells a part of a revision, and the same entry with the rest in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.edits.edit import ReplaceText, SetValue
from speclint.history.sentences import SECTION_KEYS
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from speclint.edits.edit import Edit
    from speclint.history.events import Event
    from speclint.history.revision import Revision
    from speclint.history.sentences import SectionKey, Verb
    from speclint.spec.reading import Entry

_KINDS: Final = frozenset({"added", "revised", "deleted", "title", "class-code"})
"""Kinds of events that name parts of a class, and so can name one more."""

_PARTS: Final = frozenset(SECTION_KEYS) - {"class", "history", "note", "salary_range"}

NamedChange = tuple["Verb", "SectionKey"]


class Days(NamedTuple):
    """When a change was adopted and when it takes effect, as far as it is known."""

    adopted: date | None
    effective: date | None


class Pending(NamedTuple):
    """A new entry that can take in more, and the changes and days that it states."""

    entry: Entry
    changes: tuple[NamedChange, ...]
    days: Days

    def together(self, more: Sequence[NamedChange]) -> list[NamedChange]:
        """What it tells and what it lacks, in the order in which a sentence names it."""
        return sorted([*self.changes, *more], key=lambda change: SECTION_KEYS.index(change[1]))

    @property
    def states_adoption(self) -> bool:
        """Whether its sentence speaks of an adoption."""
        return "adopted" in self.entry.text.casefold()

    def edits(self, sentence: str, days: Days) -> tuple[Edit, ...]:
        """What puts the sentence in the place of the one before, and the days it lacked."""
        at = self.entry.pointer
        known = {"adopted": days.adopted, "effective": days.effective}
        lacks = {k: day for k, day in known.items() if day and getattr(self.entry, k) is None}
        return (
            ReplaceText((*at, "text"), 0, None, sentence),
            *(SetValue((*at, key), day.isoformat()) for key, day in lacks.items()),
        )


def pending(revision: Revision, asked: Days) -> Pending | None:
    """The last new entry that can tell more on the days asked for.

    It is never one that was approved: neither meanwhile, nor before and edited since.
    """
    if revision.entries.removed:
        return None
    approved = {entry.text for entry in revision.approved.entries} if revision.approved else set()
    before = {value.before for value in revision.change.metadata}
    for entry in reversed(revision.new_entries):
        found = _pending(entry, before) if entry.text not in approved else None
        if found and all(map(_fit, asked, found.days)):
            return found._replace(days=Days(*map(_first, found.days, asked)))
    return None


def _fit(asked: date | None, known: date | None) -> bool:
    return asked is None or known is None or asked == known


def _first(known: date | None, asked: date | None) -> date | None:
    return known or asked


def _pending(entry: Entry, before: set[str | None]) -> Pending | None:
    """The entry, where its sentence says nothing that house style would not say again."""
    events = entry.sentence.events
    changes = entry.sentence.changes
    if not entry.sentence.known or not changes or not all(map(_is_plain, events)):
        return None
    written = _days_of(events)
    formers = {mention.code or mention.title for event in events for mention in event.former}
    if written is None or not formers <= before or any(key not in _PARTS for _, key in changes):
        return None
    given = Days(entry.adopted, entry.effective)
    if entry.dated or any(a and b and a != b for a, b in zip(written, given, strict=True)):
        return None
    return Pending(entry, tuple(dict.fromkeys(changes)), Days(*map(_first, written, given)))


def _is_plain(event: Event) -> bool:
    others = (event.dated, event.replaces, event.consolidates, event.replaced_by, event.named)
    return event.kind in _KINDS and not any((*others, event.cause, event.subject, event.ranges))


def _days_of(events: Sequence[Event]) -> Days | None:
    """The days that all events share; None where they differ, or one is no day of a calendar."""
    if len({(event.adopted, event.effective) for event in events}) != 1:
        return None
    written = (events[0].adopted, events[0].effective)
    if any(one is not None and one.date is None for one in written):
        return None
    return Days(*(one.date if one else None for one in written))
