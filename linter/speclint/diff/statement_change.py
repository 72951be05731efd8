"""What became of single statements of a class specification, as plain data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from speclint.diff.characters import plain
from speclint.diff.list_marks import only_renumbered
from speclint.diff.marks_only import marks_only
from speclint.diff.words import Edit, Unseen, as_seen, rewritten
from speclint.spec.sections import ALLOCATING, HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal[
    "added",
    "removed",
    "reworded",
    "moved",
    "moved-and-reworded",
    "split",
    "merged",
    "punctuation",
    "data",
    "formatting",
]
"""What became of a statement.

`punctuation`: the same words with other marks; never in legal text, where every character counts.
`data`: the same text, another share of the work or another date. `formatting`: only spaces,
quotation marks and other look-alikes.
"""

SameClass = Literal["now by its code", "now by its title", "in other words"]
"""How a pointer that names the same class as before does so."""

LEGAL = "legal_requirements"

_PUBLISHED = frozenset({"class_code", "variant", "title", "category", "abolished"})
"""Data that the published page shows; series, level and shares of the work stand in the file."""

_REWORDED = frozenset({"reworded", "moved-and-reworded", "split", "merged"})
"""Kinds of changes in which words become others."""

_CONNECTOR = re.compile(r"\W*(?:and|or|and\W+or)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A datum that differs: its name in words, and both values as a reader sees them."""

    key: str
    name: str
    before: str | None
    after: str | None

    @property
    def label(self) -> str:
        """The name as it begins a line."""
        return self.name[:1].upper() + self.name[1:]

    @property
    def published(self) -> bool:
        """Whether the published page shows it."""
        return self.key in _PUBLISHED

    @property
    def needs_adoption(self) -> bool:
        """Whether the Director adopts it: until when the class is in force."""
        return self.key == "abolished"


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of one version; `number` counts from 1 as a reader does, within its `part`.

    An item that only says AND or OR has the number of the statement before it.
    """

    number: int
    text: str
    part: str = ""


def is_connector(section: str, text: str) -> bool:
    """Whether a statement only says how those around it belong together; no entry does."""
    return section != "history" and _CONNECTOR.fullmatch(text) is not None


def without_connectors(section: str, statements: Iterable[Statement]) -> list[Statement]:
    """The statements that say more than AND or OR."""
    return [one for one in statements if not is_connector(section, one.text)]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another class of the same proposal where a removed text came to, or an added one stood."""

    name: str
    same_words: bool


@dataclass(frozen=True, slots=True)
class OtherSection:
    """Another section of the same class where a removed text came to, or an added one stood.

    `where` is the place under that heading. `edits` turn the old words into the new ones; none
    where the words are the same.
    """

    section: str
    where: str
    edits: tuple[Edit, ...] = ()

    @property
    def place(self) -> str:
        """The place in words."""
        return f"{HEADINGS[self.section]}, {self.where}" if self.where else HEADINGS[self.section]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of statements of a section, or of entries of the history.

    `where` names the place under its heading ("duty 3, now number 5"; empty where the section is
    one paragraph). `edits` turn the words before into the words after; several statements are
    joined by a line end, with an AND or OR between them that the whole holds too. `unseen` are
    differences of legal text that the eye passes over.
    `elsewhere` is set where another class lost what this one gains, or the reverse; `moved` where
    another section of this class did. `same_class` is set where a pointer names the same class.
    """

    kind: Kind
    section: str
    where: str
    before: tuple[Statement, ...]
    after: tuple[Statement, ...]
    edits: tuple[Edit, ...] = ()
    data: tuple[ValueChange, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    elsewhere: Elsewhere | None = None
    moved: OtherSection | None = None
    same_class: SameClass | None = None

    @property
    def heading(self) -> str:
        """The heading under which it stands, as published."""
        return HEADINGS[self.section]

    @property
    def place(self) -> str:
        """The place in words: "Typical Work, duty 3, now number 5"."""
        return f"{self.heading}, {self.where}" if self.where else self.heading

    @property
    def needs_adoption(self) -> bool:
        """Whether an allocating criterion differs, also where a text moved from or to one.

        Otherwise the change is administrative.
        """
        if self.same_class:
            return False
        sections = {self.section, self.moved.section if self.moved else self.section}
        return bool(sections & ALLOCATING) and self.more_than_marks

    @property
    def published_differs(self) -> bool:
        """Whether the published text differs, were it by a comma."""
        return self.kind not in ("data", "formatting")

    @property
    def more_than_marks(self) -> bool:
        """Whether published words differ: other words, or the same at another place."""
        if self.kind == "reworded":
            return not marks_only(self.before[0].text, self.after[0].text)
        return self.published_differs and self.kind != "punctuation"

    @property
    def renumbered(self) -> bool:
        """Whether only the number or bullet differs that it begins with; never of legal text."""
        if self.legal or self.kind != "reworded":
            return False
        return only_renumbered(self.before[0].text, self.after[0].text)

    @property
    def connector(self) -> bool:
        """Whether it is only about an AND or OR between two statements."""
        return not without_connectors(self.section, (*self.before, *self.after))

    @property
    def other_words(self) -> tuple[str, str] | None:
        """The words before and after, a statement a line, where some became others."""
        if self.connector or self.kind not in _REWORDED:
            return None
        before, after = ("\n".join(s.text for s in side) for side in (self.before, self.after))
        return before, after

    @property
    def shown(self) -> tuple[Edit, ...]:
        """The edits to show: outside legal text, a look-alike in the place of another is none."""
        return self.edits if self.legal else tuple(as_seen(self.edits))

    @property
    def unmarked(self) -> bool:
        """Whether a reader is shown the words as they are, for none of them is to be marked."""
        if self.kind == "added":
            return self.moved is not None and not self.moved.edits
        if self.kind == "moved":
            return plain(self.before[0].text) == plain(self.after[0].text)
        return self.kind in ("data", "formatting")

    @property
    def legal(self) -> bool:
        """Whether it is a change of the legal text."""
        return self.section == LEGAL

    @property
    def rewritten(self) -> bool:
        """Whether Before and After read better than marked words."""
        return rewritten(self.edits) and not self.connector
