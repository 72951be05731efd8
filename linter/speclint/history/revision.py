"""A revision of one specification as rules about changes see it: before, after, and between."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from speclint.history.entry_match import match_entries
from speclint.history.sentences import SECTION_KEYS
from speclint.spec.sections import QUALIFICATIONS, SECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.diff.change import SpecChange, Verb
    from speclint.history.entry_match import EntryMatch
    from speclint.history.sentences import SectionChange as Named
    from speclint.history.sentences import SectionKey
    from speclint.spec.reading import Entry, Reading

_WHOLE_CLASS: Final = frozenset({"new", "general-revision"})
_METADATA: Final = ("title", "class_code", "category", "series")


@dataclass(frozen=True)
class Revision:
    """Two versions of a class specification, what differs, and what the new entries say of it.

    `approved` is the version that is in force now, where others were approved since `old`.
    """

    old: Reading
    new: Reading
    change: SpecChange
    approved: Reading | None = None

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
        """What differs, by the key a history sentence names it with, and how."""
        found: dict[str, Verb] = {}
        for section in self.change.sections:
            if section.verb is not None:
                found[named_key(section.key)] = section.verb
        for value in self.change.metadata:
            if value.key in _METADATA and value.before and value.after:
                found[value.key] = "revised"
        return found

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
        """Whether a new entry tells of the whole class: a new class, a general revision."""
        return any(
            event.kind in _WHOLE_CLASS or any(c.key == "class" for c in event.sections)
            for entry in self.new_entries
            for event in entry.sentence.events
        )

    def names(self, key: str) -> bool:
        """Whether a new entry tells of a change of this."""
        kinds = {"title": "title", "class_code": "class-code"}
        return (
            self.covers_all
            or key in self.named
            or any(
                event.kind == kinds.get(key) or event.former
                for entry in self.new_entries
                for event in entry.sentence.events
                if key in kinds
            )
        )

    @property
    def understood(self) -> bool:
        """Whether all new entries are in a form that tells what they name."""
        return all(entry.sentence.known for entry in self.new_entries)


def named_key(section: str) -> str:
    """The key under which history sentences name a section."""
    return "qualifications" if section in QUALIFICATIONS else section


def words_for(key: str) -> str:
    """A section as a history sentence calls it."""
    if key == "qualifications":
        return "desirable qualifications"
    return SECTIONS.get(key, key.replace("_", " ")).casefold().replace("(s)", "s")


def named_section(key: str) -> bool:
    """Whether a key of a history sentence is a section of the specification."""
    return key == "qualifications" or (key in SECTIONS and key != "history")


def as_named(changed: Mapping[str, Verb]) -> list[tuple[Verb, SectionKey]]:
    """Keep what a history sentence has words for, in order."""
    known: dict[str, SectionKey] = {key: key for key in SECTION_KEYS}
    return [(verb, known[key]) for key, verb in changed.items() if key in known]


def listed(words: list[str]) -> str:
    """Join words as a sentence does: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
