"""What a history sentence says: events, the sections they name, the classes they mention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from speclint.cached_property import cached_property
from speclint.history.dates import WrittenDate
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.history.dates import Meant
    from speclint.history.form import Clause, Form, Mention, Span
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
    "reinstated",
]


class ClassMention(NamedTuple):
    """A class named by code, title or both, from `start` up to `end`; `title` may be empty."""

    code: str | None
    title: str
    start: int
    end: int


class SectionChange(NamedTuple):
    """One thing that a sentence says was added, revised or deleted, and where it names it.

    A new or reinstated class reads as ("added", "class"), an abolished one as ("deleted", "class").
    """

    verb: Verb
    key: SectionKey
    start: int
    end: int


class Event(NamedTuple):
    """One clause of a history sentence, with the dates it shares with its neighbours.

    `dated` is a date that no word introduces; "Approved" counts as adopted. `replaced_by` are the
    successors of an abolished class; `former` the codes and titles it had; `named` the code or
    title the sentence gives the class itself; `subject` what a note or study is about, a short
    form in brackets, or the salary range that holds; `ranges` those before and after.
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
    """A history sentence as read: its text, what each date in it means and where, and its form.

    Offsets count characters of `text`, but those in `form` do not. `form` tells at once what
    needs neither offsets nor words; `dates` and `events` are put together each time they are
    asked for.
    """

    text: str
    meant: tuple[Meant, ...]
    places: tuple[Span, ...]
    form: Form

    @property
    def dates(self) -> tuple[WrittenDate, ...]:
        """Every date in it, in order."""
        text = self.text
        return tuple(
            WrittenDate(start, end, text[start:end], *meant)
            for (start, end), meant in zip(self.places, self.meant, strict=True)
        )

    @property
    def known(self) -> bool:
        """Whether the grammar covers the whole sentence."""
        return self.form.known

    @property
    def adopted(self) -> tuple[WrittenDate, ...]:
        """Dates of adoption, even where no event was understood."""
        return self._in(self.form.adopted)

    @property
    def effective(self) -> tuple[WrittenDate, ...]:
        """Dates of taking effect, even where no event was understood."""
        return self._in(self.form.effective)

    @property
    def dated(self) -> tuple[WrittenDate, ...]:
        """Dates that no word introduces, even where no event was understood."""
        return self._in(self.form.dated)

    def _in(self, numbers: Iterable[int]) -> tuple[WrittenDate, ...]:
        dates = self.dates
        return tuple([dates[number] for number in numbers])

    @property
    def changes(self) -> tuple[tuple[Verb, SectionKey], ...]:
        """Every verb and section named, in order."""
        return self.form.changes

    @property
    def events(self) -> tuple[Event, ...]:
        """The clauses of the sentence, in order."""
        laid = _Laid(self)
        return tuple(laid.event(clause) for clause in self.form.clauses)

    @property
    def older(self) -> Iterator[tuple[tuple[ClassMention, ...], tuple[ClassMention, ...]]]:
        """By clause, what the class was before, and what it replaces or consolidates.

        The same stands in `events`, which take three times as long.
        """
        laid = _Laid(self)
        for clause in self.form.clauses:
            if clause.names_older:
                merged = (*clause.replaces, *clause.consolidates)
                yield laid.mentions(clause.former), laid.mentions(merged)

    @property
    def unknown(self) -> tuple[Span, ...]:
        """The places that the grammar does not cover."""
        return _Laid(self).spans(self.form.unknown) if self.form.unknown else ()

    @property
    def gaps(self) -> tuple[Span, ...]:
        """Blanks kept for a date ("[date]")."""
        return _Laid(self).spans(self.form.gaps) if self.form.gaps else ()


class _Laid:
    """A form laid on a text; `places` are the offsets in the text, by those in the form."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence, self.text = sentence, sentence.text
        self.places: list[int] = []
        start = 0
        for first, end in sentence.places:
            self.places += range(start, first + 1)
            start = end
        self.places += range(start, len(self.text) + 1)

    def event(self, clause: Clause) -> Event:
        return Event(
            clause.kind,
            self.places[clause.start],
            self.places[clause.end],
            tuple(self.section(change) for change in clause.sections),
            self.date(clause.adopted),
            self.date(clause.effective),
            self.date(clause.dated),
            self.mentions(clause.replaces),
            self.mentions(clause.consolidates),
            self.mentions(clause.replaced_by),
            self.mentions(clause.former),
            self.mention(clause.named) if clause.named else None,
            self.words(clause.cause),
            self.words(clause.subject),
            (self.cut(clause.ranges[0]), self.cut(clause.ranges[1])) if clause.ranges else None,
        )

    def section(self, change: SectionChange) -> SectionChange:
        verb, key, start, end = change
        return SectionChange(verb, key, self.places[start], self.places[end])

    @cached_property
    def dates(self) -> tuple[WrittenDate, ...]:
        """Put together once, where an event is asked for."""
        return self.sentence.dates

    def date(self, number: int | None) -> WrittenDate | None:
        return None if number is None else self.dates[number]

    def mentions(self, listed: tuple[Mention, ...]) -> tuple[ClassMention, ...]:
        return tuple(self.mention(mention) for mention in listed)

    def mention(self, mention: Mention) -> ClassMention:
        start, end = self.places[mention.start], self.places[mention.end]
        return ClassMention(self.words(mention.code), self.cut(mention.title), start, end)

    def words(self, span: Span | None) -> str | None:
        return None if span is None else self.cut(span)

    def cut(self, span: Span) -> str:
        return self.text[self.places[span[0]] : self.places[span[1]]]

    def spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((self.places[start], self.places[end]) for start, end in spans)
