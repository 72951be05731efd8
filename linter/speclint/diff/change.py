"""What differs between two versions of one class specification, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from speclint.diff.words import Edit, Unseen, rewritten
from speclint.spec.sections import ALLOCATING, HEADINGS

Kind = Literal[
    "added",
    "removed",
    "reworded",
    "moved",
    "moved-and-reworded",
    "split",
    "merged",
    "data",
    "formatting",
]
"""What became of a statement; `data`: same words, another share of the work or another date."""

State = Literal["absent", "empty", "pointer", "text"]
"""A section: not there, a heading without text, a pointer to another class, or text."""

Status = Literal[
    "new", "removed", "abolished", "reinstated", "renamed", "recoded", "retitled", "reclassified"
]
"""What became of the class or its file; `renamed` is the file, `removed` taken out of the plan."""

Verb = Literal["added", "revised", "deleted"]
"""The word by which a history entry names the change of a section."""

LEGAL = "legal_requirements"


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A datum that differs: its name in words, and both values as a reader sees them."""

    key: str
    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of one version; `number` counts from 1 as a reader does, within its `part`."""

    number: int
    text: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of statements of a section, or of entries of the history.

    `where` names the place under its heading ("duty 3, now number 5"; empty where the section is
    one paragraph). `edits` turn the words before into the words after; several statements are
    joined by a line end. `unseen` are differences of legal text that the eye passes over.
    """

    kind: Kind
    section: str
    where: str
    before: tuple[Statement, ...]
    after: tuple[Statement, ...]
    edits: tuple[Edit, ...] = ()
    data: tuple[ValueChange, ...] = ()
    unseen: tuple[Unseen, ...] = ()

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
        """Whether an allocating criterion differs; otherwise the change is administrative."""
        return self.section in ALLOCATING and self.kind != "formatting"

    @property
    def legal(self) -> bool:
        """Whether it is a change of the legal text."""
        return self.section == LEGAL

    @property
    def rewritten(self) -> bool:
        """Whether Before and After read better than marked words."""
        return rewritten(self.edits)


@dataclass(frozen=True, slots=True)
class SectionChange:
    """What differs in a section; `unchanged` counts the statements that are the same.

    `heading_before` is the published heading that this one took the place of. `limited` says what
    was not looked for where there were too many statements.
    """

    key: str
    state_before: State
    state_after: State
    unchanged: int
    changes: tuple[Change, ...]
    heading_before: str | None = None
    limited: str | None = None

    @property
    def heading(self) -> str:
        """The heading as published."""
        return HEADINGS[self.key]

    @property
    def verb(self) -> Verb | None:
        """How a history entry names it; None where no words differ."""
        there = ("text", "pointer")
        if self.state_before in there and self.state_after not in there:
            return "deleted"
        if self.state_after in there and self.state_before not in there:
            return "added"
        return "revised" if self.words_differ and self.state_after in there else None

    @property
    def words_differ(self) -> bool:
        """Whether more than spaces and quotation marks differs."""
        return (
            self.heading_before is not None
            or self.state_before != self.state_after
            or any(change.kind != "formatting" for change in self.changes)
        )

    @property
    def needs_adoption(self) -> bool:
        """Whether an allocating criterion differs."""
        return self.key in ALLOCATING and self.verb is not None

    @property
    def legal(self) -> bool:
        """Whether it is the legal text."""
        return self.key == LEGAL


@dataclass(frozen=True, slots=True)
class SpecChange:
    """Two versions of a class specification; what a version lacks is None or empty.

    `path` and `path_before` are None where there is no file on that side. `sections` stand in
    published order and leave out what is the same. `abolished` is the day of abolition, written
    out. `cites` and `cites_no_more` are titles that the text names now, or no longer. `notes` are
    sentences on what could not be compared.
    """

    identity: str
    identity_before: str | None
    title: str
    title_before: str | None
    path: str | None
    path_before: str | None
    statuses: tuple[Status, ...]
    metadata: tuple[ValueChange, ...]
    sections: tuple[SectionChange, ...]
    history: SectionChange | None
    abolished: str | None = None
    cites: tuple[str, ...] = ()
    cites_no_more: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unsure_of_legal: bool = False
    same_bytes: bool = False

    @property
    def name(self) -> str:
        """Title and class code, as readers know the class."""
        return f"{self.title} ({self.identity})" if self.identity else self.title

    @property
    def all_sections(self) -> tuple[SectionChange, ...]:
        """The sections that differ, the history last."""
        return (*self.sections, self.history) if self.history else self.sections

    @property
    def legal(self) -> SectionChange | None:
        """The change of the legal text, None where not one character differs."""
        return next((section for section in self.sections if section.legal), None)

    @property
    def words_differ(self) -> bool:
        """Whether the class itself differs, not only the way its file is written or placed."""
        return (
            any(status != "renamed" for status in self.statuses)
            or bool(self.metadata)
            or any(section.words_differ for section in self.all_sections)
        )

    @property
    def formatting_only(self) -> bool:
        """Whether the file differs and no words do."""
        return not self.words_differ and not self.same_bytes

    @property
    def needs_adoption(self) -> bool:
        """Whether allocating criteria differ, come with a new class, or go with one in force."""
        if "abolished" in self.statuses or "reinstated" in self.statuses:
            return True
        if "removed" in self.statuses or "new" in self.statuses:
            return self.abolished is None
        return any(section.needs_adoption for section in self.sections)

    @property
    def limited(self) -> tuple[str, ...]:
        """What was not looked for because there were too many statements."""
        return tuple(f"{s.heading}: {s.limited}" for s in self.all_sections if s.limited)
