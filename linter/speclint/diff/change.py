"""What differs between two versions of one class specification, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from speclint.diff.likeness import Likeness  # noqa: TC001 - the bot's file is read by it
from speclint.diff.statement_change import (
    LEGAL,
    Change,
    SameClass,
    ValueChange,
)
from speclint.spec.sections import ALLOCATING, HEADINGS

State = Literal["absent", "empty", "pointer", "text"]
"""A section: not there, a heading without text, a pointer to another class, or text."""

Status = Literal[
    "new", "removed", "abolished", "reinstated", "renamed", "recoded", "retitled", "reclassified"
]
"""What became of the class or its file; `renamed` is the file, `removed` taken out of the plan."""

Verb = Literal["added", "revised", "deleted"]
"""The word by which a history entry names the change of a section."""


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
        """Whether more than spaces and quotation marks differs; data of the file count."""
        return self._frame_differs or any(c.kind != "formatting" for c in self.changes)

    @property
    def _frame_differs(self) -> bool:
        """Whether the heading differs, or text came or went under it."""
        return self.heading_before is not None or self.state_before != self.state_after

    @property
    def same_class(self) -> SameClass | None:
        """How a pointer that leads to the same class as before does so, where it is one."""
        return next((change.same_class for change in self.changes if change.same_class), None)

    @property
    def needs_adoption(self) -> bool:
        """Whether an allocating criterion differs."""
        differs = self.more_than_marks and not self.same_class
        return self.key in ALLOCATING and self.verb is not None and differs

    @property
    def published_differs(self) -> bool:
        """Whether the published text differs, were it by a comma; data of the file do not count."""
        return self._frame_differs or any(change.published_differs for change in self.changes)

    @property
    def more_than_marks(self) -> bool:
        """Whether published words differ, and not only commas and other marks between them."""
        return self._frame_differs or any(change.more_than_marks for change in self.changes)

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
    sentences on what could not be compared, and on items of the same words parted otherwise. `like`
    are the classes that end of which a new one is mostly made.
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
    like: tuple[Likeness, ...] = ()

    @property
    def name(self) -> str:
        """Title and class code, as readers know the class."""
        return f"{self.title} ({self.identity})" if self.identity else self.title

    @property
    def whole(self) -> bool:
        """Whether all of the class comes or goes: only one side has it."""
        return self.path is None or self.path_before is None

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
    def published_differs(self) -> bool:
        """Whether the published page differs, were it by a comma; data of the file do not count."""
        return (
            self.whole
            or any(value.published for value in self.metadata)
            or any(section.published_differs for section in self.all_sections)
        )

    @property
    def more_than_marks(self) -> bool:
        """Whether published words differ, and not only commas and other marks between them."""
        return (
            self.whole
            or any(value.published for value in self.metadata)
            or any(section.more_than_marks for section in self.all_sections)
        )

    @property
    def data_differ(self) -> bool:
        """Whether data differ that the file holds and the published page does not show."""
        changes = (change for section in self.all_sections for change in section.changes)
        return not all(value.published for value in self.metadata) or any(c.data for c in changes)

    @property
    def formatting_only(self) -> bool:
        """Whether the file differs and no words do."""
        return not self.words_differ and not self.same_bytes

    @property
    def needs_adoption(self) -> bool:
        """Whether the Director must adopt it; everything that a reviewer is told follows from this.

        That is where a class comes, or goes while in force, where its day of abolition differs,
        and where allocating criteria differ.
        """
        if self.whole:
            return self.abolished is None
        of_data = any(value.needs_adoption for value in self.metadata)
        return of_data or any(section.needs_adoption for section in self.sections)

    @property
    def limited(self) -> tuple[str, ...]:
        """What was not looked for because there were too many statements."""
        return tuple(f"{s.heading}: {s.limited}" for s in self.all_sections if s.limited)
