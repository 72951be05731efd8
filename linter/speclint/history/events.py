"""What a history sentence says: events, the sections they name, the classes they mention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from speclint.history.dates import WrittenDate
    from speclint.history.phrases import SectionKey

Verb = Literal["added", "revised", "deleted"]
Kind = Literal[
    "new",
    "revised",
    "added",
    "deleted",
    "general-revision",
    "class-code",
    "title",
    "salary",
    "note",
    "abolished",
]


class ClassMention(NamedTuple):
    """A class named by code, title or both, from `start` up to `end`; `title` may be empty."""

    code: str | None
    title: str
    start: int
    end: int


class SectionChange(NamedTuple):
    """One thing that a sentence says was added, revised or deleted, and where it names it.

    A new class reads as ("added", "class"), an abolished one as ("deleted", "class").
    """

    verb: Verb
    key: SectionKey
    start: int
    end: int


class Event(NamedTuple):
    """One clause of a history sentence, with the dates it shares with its neighbours.

    `dated` is a date that no word introduces; "Approved" counts as adopted. `replaced_by` are the
    successors of an abolished class; `former` the codes and titles it had; `named` the code or
    title the sentence gives the class itself; `subject` what a note or study is about; `ranges`
    the salary ranges before and after.
    """

    kind: Kind
    start: int
    end: int
    sections: tuple[SectionChange, ...] = ()
    adopted: WrittenDate | None = None
    effective: WrittenDate | None = None
    dated: WrittenDate | None = None
    replaces: tuple[ClassMention, ...] = ()
    consolidates: tuple[ClassMention, ...] = ()
    replaced_by: tuple[ClassMention, ...] = ()
    former: tuple[ClassMention, ...] = ()
    named: ClassMention | None = None
    cause: str | None = None
    subject: str | None = None
    ranges: tuple[str, str] | None = None

    @property
    def title(self) -> str | None:
        """The title that the sentence gives the class itself."""
        return self.named.title or None if self.named else None

    @property
    def former_codes(self) -> tuple[str, ...]:
        """The codes that the class had."""
        return tuple(mention.code for mention in self.former if mention.code)

    @property
    def former_titles(self) -> tuple[str, ...]:
        """The titles that the class had."""
        return tuple(mention.title for mention in self.former if mention.title)


class Sentence(NamedTuple):
    """A history sentence as read; every offset counts characters of `text`.

    `unknown` are the places that the grammar does not cover. `adopted`, `effective` and `dated`
    hold the dates in these roles even where no event was understood, and `dates` every date in the
    text. `gaps` are blanks kept for a date ("[date]").
    """

    text: str
    events: tuple[Event, ...]
    unknown: tuple[tuple[int, int], ...]
    dates: tuple[WrittenDate, ...]
    adopted: tuple[WrittenDate, ...]
    effective: tuple[WrittenDate, ...]
    dated: tuple[WrittenDate, ...]
    gaps: tuple[tuple[int, int], ...]

    @property
    def known(self) -> bool:
        """Whether the grammar covers the whole sentence."""
        return bool(self.events) and not self.unknown

    @property
    def changes(self) -> tuple[tuple[Verb, SectionKey], ...]:
        """Every verb and section named, in order."""
        return tuple((named.verb, named.key) for event in self.events for named in event.sections)
