"""A revision of one specification as rules about changes see it: before, after, and between."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from speclint.diff.characters import folded
from speclint.history.entry_match import match_entries
from speclint.history.named import named_anywhere
from speclint.history.section_words import named_key
from speclint.history.sentences import SECTION_KEYS
from speclint.naming.titles import loose_key
from speclint.spec.sections import QUALIFICATIONS

if TYPE_CHECKING:
    from datetime import date

    from speclint.diff.change import SectionChange, SpecChange, Verb
    from speclint.diff.statement_change import ValueChange
    from speclint.history.entry_match import EntryMatch
    from speclint.history.events import ClassMention, Event
    from speclint.history.prescribed import Prescribed
    from speclint.history.sentences import SectionChange as Named
    from speclint.spec.reading import Entry, Reading

_METADATA: Final = ("title", "class_code", "category")
"""Data that the page shows and a history sentence has words for.

Series and level do not stand on it by themselves: the title says them.
"""


@dataclass(frozen=True)
class Revision:
    """Two versions of a class specification, what differs, and what the new entries say of it.

    `approved` is the version that is in force now, where others were approved since `old`.
    `prescribed` are the entries that rules prescribe for sentences of the law. `asked` are the
    keys of which each rule that asks for an entry does so; those that weigh most stand first.
    `day` is the one on which it is judged, if that is known.
    """

    old: Reading
    new: Reading
    change: SpecChange
    approved: Reading | None = None
    prescribed: tuple[Prescribed, ...] = ()
    asked: tuple[frozenset[str], ...] = ()
    day: date | None = None

    @cached_property
    def entries(self) -> EntryMatch:
        """The history entries of both versions, the same ones paired."""
        return match_entries(self.old.entries, self.new.entries)

    @property
    def new_entries(self) -> tuple[Entry, ...]:
        """History entries that the revision adds."""
        return self.entries.added

    @cached_property
    def changed(self) -> dict[str, Verb]:
        """The sections that differ, by the key a history sentence names them with, and how."""
        sections = self.change.sections
        return {named_key(s.key): s.verb for s in sections if s.verb is not None}

    @cached_property
    def to_tell(self) -> dict[str, Verb]:
        """What readers of the published page see changed: that the history must tell.

        Shares of the work stand in the file alone, and marks between the same words say nothing
        new; but in legal text a mark may.
        """
        found: dict[str, Verb] = {"class": "added"} if self.reinstated else {}
        for value in self.change.metadata:
            if value.key in _METADATA and _is_another(value):
                found[value.key] = "revised"
        for section in self.change.sections:
            key = named_key(section.key)
            if section.verb and key in SECTION_KEYS and self._says_other_things(section):
                found[key] = section.verb
        return {key: found[key] for key in SECTION_KEYS if key in found}

    @property
    def reinstated(self) -> bool:
        """Whether the class was abolished and is no longer; a day that lay ahead does not count."""
        ended = self.old.spec.abolished
        if ended is None or self.new.spec.abolished is not None:
            return False
        return self.day is None or ended <= self.day

    def spoken(self, key: str) -> str:
        """The heading under which a sentence names the qualifications; other keys as they are."""
        if key != "qualifications":
            return key
        changed = [s.key for s in self.change.sections if s.key in QUALIFICATIONS]
        keys = changed or [key for key in QUALIFICATIONS if key in self.new.keys]
        return keys[0] if len(keys) == 1 else "desirable_qualifications"

    def _says_other_things(self, section: SectionChange) -> bool:
        """Tell legal text by its words and marks, wherever blanks and line ends part them.

        Another kind of apostrophe or quotation mark is shown to reviewers, but no new text.
        """
        if section.legal:
            return _words_of(self.old, section.key) != _words_of(self.new, section.key)
        return section.more_than_marks

    @cached_property
    def named(self) -> dict[str, tuple[Entry, Named]]:
        """What the new entries name, by key; where two name it, the last one."""
        return {
            change.key: (entry, change)
            for entry in self.new_entries
            for event in entry.sentence.events
            for change in event.sections
        }

    @cached_property
    def covers_all(self) -> bool:
        """Whether a new entry tells of the whole class: a general revision, a new history."""
        return "class" in self._named_loosely or any(
            self._covers_all(entry, event)
            for entry in self.new_entries
            for event in entry.sentence.events
        )

    def _covers_all(self, entry: Entry, event: Event) -> bool:
        """Whether an event tells of the whole class, as it is and not as somebody says it is."""
        if event.kind in {"new", "reinstated"}:
            return entry.number == 1
        if event.kind == "abolished":
            return self.new.spec.abolished is not None
        return event.kind == "general-revision" or any(c.key == "class" for c in event.sections)

    @cached_property
    def _named_loosely(self) -> frozenset[str]:
        """What new entries that are not understood in full may tell of."""
        unread = [entry.text for entry in self.new_entries if not entry.sentence.known]
        return frozenset().union(*map(named_anywhere, unread))

    def only_law_names(self, key: str) -> bool:
        """Whether what names a section tells of a law's sentence alone, and more came into it."""
        more = [
            law
            for law in self.prescribed
            if named_key(law.section) == key and not law.is_all_that_comes(self.old, self.new)
        ]
        told = [e for e in self.new_entries if any(key == named for _, named in e.sentence.changes)]
        return bool(told) and all(any(law.tells_it_alone(e) for law in more) for e in told)

    def names(self, key: str) -> bool:
        """Whether a new entry tells of a change of this, or may tell of it."""
        if key == "class":
            return self._tells_reinstatement
        if self.only_law_names(key):
            return False
        return (
            self.covers_all
            or key in self.named
            or key in self._named_loosely
            or bool(self.former(key))
        )

    @property
    def _tells_reinstatement(self) -> bool:
        kinds = {event.kind for entry in self.new_entries for event in entry.sentence.events}
        return bool(kinds & {"new", "reinstated"}) or "class" in self._named_loosely

    def former(self, key: str) -> list[tuple[Entry, ClassMention]]:
        """What new entries call the former title, or the former class code."""
        return [
            (entry, mention)
            for entry in self.new_entries
            for event in entry.sentence.events
            for mention in event.former
            if (key == "title" and mention.title) or (key == "class_code" and mention.code)
        ]


def _words_of(reading: Reading, section: str) -> str:
    return folded(" ".join(paragraph.text for paragraph in reading.section(section)))


def _is_another(value: ValueChange) -> bool:
    """Whether it is another datum; a category spelled as the job listing does is the same."""
    if not (value.before and value.after):
        return False
    return value.key != "category" or loose_key(value.before) != loose_key(value.after)
