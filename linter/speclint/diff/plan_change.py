"""What differs between two versions of the classification plan, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from speclint.diff.change import (  # noqa: TC001 - the bot's file is read by these types
    SectionChange,
    SpecChange,
)
from speclint.diff.words import Edit  # noqa: TC001 - as above

OneSide = Literal["old", "new", "both"]


@dataclass(frozen=True, slots=True)
class Member:
    """A class that a change stands for, besides others."""

    identity: str
    title: str
    path: str

    @property
    def name(self) -> str:
        """Title and class code, as readers know the class."""
        return f"{self.title} ({self.identity})" if self.identity else self.title


@dataclass(frozen=True, slots=True)
class Departure:
    """How a class departs from a group that it nearly belongs to.

    `edits` turn the words that the group has into those that this class has.
    """

    text: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Classes with exactly the same changes; `change` is that of the first member."""

    members: tuple[Member, ...]
    change: SpecChange

    @property
    def name(self) -> str:
        """How many classes they are."""
        return f"{len(self.members):,} class specifications"


@dataclass(frozen=True, slots=True)
class Single:
    """A class whose changes are its own, and how they depart from those of the largest group.

    `rest` are the changes that the departures do not show and the group does not have.
    """

    change: SpecChange
    departures: tuple[Departure, ...] = ()
    rest: tuple[SectionChange, ...] = ()

    @property
    def name(self) -> str:
        """Title and class code, as readers know the class."""
        return self.change.name

    @property
    def sections(self) -> tuple[SectionChange, ...]:
        """The sections to show: all, or only those that the group does not show already."""
        return self.rest if self.departures else self.change.all_sections


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that cannot be read on one side, or for the same reason on both; and why.

    `name` is the class that the readable version holds, where there is one.
    """

    path: str
    side: OneSide
    reason: str
    line: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Reread:
    """A class outside the proposal that leans on what the proposal changes.

    `target` is the name of the changed class, `reasons` are sentences.
    """

    member: Member
    target: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Allowance:
    """A waiver in a file, or a line of the list of known debts, that came or went."""

    kind: Literal["waiver", "debt"]
    change: Literal["added", "removed"]
    path: str
    text: str
    line: int | None = None


def weight(change: SpecChange) -> int:
    """How soon a reviewer must see it, 0 before all: adoption and law, words, marks, files."""
    if change.needs_adoption or change.legal:
        return 0
    if change.more_than_marks:
        return 1
    return 2 if change.words_differ else 3


@dataclass(frozen=True, slots=True)
class PlanChange:
    """Two versions of a plan, or of a part of it.

    `groups` come largest first, `singles` by class code; `entries` has them as shown. `policy` are
    the files of rules and configuration that differ. `unchanged` counts the files that are the same
    on both sides.
    """

    old: str
    new: str
    groups: tuple[Group, ...]
    singles: tuple[Single, ...]
    unchanged: int
    unreadable: tuple[Unreadable, ...] = ()
    rereads: tuple[Reread, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    policy: tuple[str, ...] = ()
    limited: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[Group | Single, ...]:
        """Groups and single classes as they are shown: what weighs most comes first."""
        return tuple(sorted((*self.groups, *self.singles), key=self._place))

    @property
    def changes(self) -> tuple[SpecChange, ...]:
        """One change for each group and for each single class, the weightiest first."""
        return tuple(entry.change for entry in self.entries)

    def _place(self, entry: Group | Single) -> tuple[int, bool, int]:
        """Groups before single classes of their weight; the sort keeps the order within.

        Who is unlike the others is never shown before the others.
        """
        own = weight(entry.change)
        if isinstance(entry, Group) or not entry.departures:
            return own, isinstance(entry, Single), own
        others = next(g for g in self.groups if g.change.words_differ)
        return max(own, weight(others.change)), True, own

    @property
    def count(self) -> int:
        """How many classes differ, formatting included."""
        return sum(len(group.members) for group in self.groups) + len(self.singles)

    @property
    def words_differ(self) -> bool:
        """Whether any class differs in more than the way its file is written or placed."""
        return any(change.words_differ for change in self.changes)

    @property
    def differs(self) -> bool:
        """Whether there is anything to tell at all."""
        told = (self.changes, self.unreadable, self.allowances, self.policy)
        return any(map(bool, told))

    @property
    def needs_adoption(self) -> bool:
        """Whether the Director must adopt any of it."""
        return any(change.needs_adoption for change in self.changes)

    @property
    def legal_changed(self) -> bool:
        """Whether one character of any legal text differs."""
        return any(change.legal for change in self.changes)

    @property
    def unsure_of_legal(self) -> int:
        """Of how many files nobody can tell whether legal text is changed."""
        broken = sum(file.side != "both" for file in self.unreadable)
        return broken + sum(change.unsure_of_legal for change in self.changes)
