"""The form of a history sentence: what it says, apart from its dates, figures and names.

Sentences that differ in their dates and figures alone have one form, so it is read once. Offsets
in a form count each date as one character; a date is told by its number among the dates, and what
is quoted from the text by its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from speclint.history.events import Kind, SectionChange, Verb
    from speclint.history.phrases import SectionKey

Span = tuple[int, int]
"""Where something starts, and the offset after its end."""


FormDoubt = Literal["unknown-form", "section-added"]
"""It is not known, or it says that something was added besides the class itself."""


class Mention(NamedTuple):
    """Where a class is named, and therein its code and its title, which may be empty."""

    code: Span | None
    title: Span
    start: int
    end: int


class Clause(NamedTuple):
    """An `Event` before its dates and words are known."""

    kind: Kind
    start: int
    end: int
    sections: tuple[SectionChange, ...]
    adopted: int | None
    effective: int | None
    dated: int | None
    replaces: tuple[Mention, ...]
    consolidates: tuple[Mention, ...]
    replaced_by: tuple[Mention, ...]
    former: tuple[Mention, ...]
    named: Mention | None
    cause: Span | None
    subject: Span | None
    ranges: tuple[Span, Span] | None

    @property
    def names_older(self) -> bool:
        """Whether it names a class that this one replaces or consolidates, or formerly was."""
        return bool(self.former or self.replaces or self.consolidates)


class Form(NamedTuple):
    """What is common to all sentences of one form.

    `changes` are the verbs and sections of all clauses. `known` tells whether the grammar covers
    it all, `names_older` whether a clause does, `tells_origin` whether one tells where the class
    comes from. `doubts` are what a history may have wrong with such a sentence in it.
    """

    clauses: tuple[Clause, ...]
    changes: tuple[tuple[Verb, SectionKey], ...]
    unknown: tuple[Span, ...]
    adopted: tuple[int, ...]
    effective: tuple[int, ...]
    dated: tuple[int, ...]
    gaps: tuple[Span, ...]
    known: bool
    names_older: bool
    tells_origin: bool
    doubts: frozenset[FormDoubt]
