"""The rows of the first screen and the lists at the end, in words, for every output alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from speclint.diff.alternatives import alternatives
from speclint.diff.counting import Run, listed
from speclint.diff.plan_change import Group
from speclint.diff.wording import mark, section_phrase, spec_phrase, value_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.diff.change import SpecChange
    from speclint.diff.counting import Phrase
    from speclint.diff.plan_change import Allowance, PlanChange, Reread, Single, Unreadable
    from speclint.diff.statement_change import ValueChange

_FEW: Final = 3
"""Classes that are told by name."""

_DECIDING: Final = 8
"""Sentences on words that decide something, on the first screen."""

_IN_NAME: Final = frozenset({"class_code", "variant", "title"})
"""Data that the heading of a class shows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: what, what happened to it, and what a reviewer must know of it."""

    name: str
    phrase: Phrase
    marks: tuple[str, ...]


def rows(plan: PlanChange) -> tuple[Row, ...]:
    """One row for each section of a single class, else one for each group and each class."""
    if plan.count == 1:
        return tuple(rows_of_class(plan.changes[0]))
    return tuple(map(_of_entry, plan.entries))


def _of_entry(entry: Group | Single) -> Row:
    if isinstance(entry, Group):
        return Row(_name(entry), *_told(entry.change))
    return Row(entry.change.name, _of_single(entry), marks(entry.change))


def _name(group: Group) -> str:
    """The classes by name, or their number where there are more than a reader wants to be told."""
    if len(group.members) > _FEW:
        return f"{len(group.members):,} class specifications"
    return listed([member.name or member.path for member in group.members])


def rows_of_class(change: SpecChange) -> Iterator[Row]:
    """One row for each datum and each section that differs, and for the file."""
    yield from (_of_datum(value, change) for value in change.metadata)
    for section in change.all_sections:
        told = tuple(filter(None, (mark(section, change),)))
        yield Row(section.heading, section_phrase(section), told)
    if "renamed" in change.statuses:
        moved = Run("Moved", strong=True), Run(f" from {change.path_before} to {change.path}")
        yield Row("File", moved, ())


def rows_of_data(change: SpecChange) -> tuple[Row, ...]:
    """One row for each datum that differs; of a class that comes or goes, all but its name."""
    shown = (v for v in change.metadata if not (change.whole and v.key in _IN_NAME))
    return tuple(_of_datum(value, change) for value in shown)


def _of_datum(value: ValueChange, of: SpecChange) -> Row:
    if of.whole:
        return Row(value.name, (Run(value.after or value.before or ""),), ())
    return Row(value.name, value_phrase(value), (_mark_of(value),))


def _mark_of(value: ValueChange) -> str:
    if value.needs_adoption:
        return "needs adoption"
    return "administrative" if value.published else "not published"


def marks(change: SpecChange) -> tuple[str, ...]:
    """What a reviewer must know of a class."""
    found = [
        words
        for words, told in (
            ("needs adoption", change.needs_adoption),
            ("legal text", change.legal is not None),
        )
        if told
    ]
    if found or not change.words_differ:
        return tuple(found)
    return ("administrative",) if change.published_differs else ("not published",)


def cites(change: SpecChange) -> Iterator[str]:
    """Sentences on the classes that the text names now, or no longer."""
    if change.cites:
        yield f"Now refers to {listed(change.cites)}."
    if change.cites_no_more:
        yield f"No longer refers to {listed(change.cites_no_more)}."


def warnings(plan: PlanChange) -> Iterator[str]:
    """Sentences that belong on the first screen: what is not compared, and who judges."""
    broken = len(plan.unreadable)
    if broken == 1:
        file = plan.unreadable[0]
        yield f"1 file cannot be read: {unreadable(file)}"
    elif broken:
        yield f"{broken:,} files cannot be read; they are listed at the end."
    if plan.policy:
        yield "The rules or the configuration are changed too: see the end."
    deciding = [*alternatives(plan)]
    yield from deciding[:_DECIDING]
    if len(deciding) > _DECIDING:
        yield f"There are {len(deciding) - _DECIDING:,} more changes of this kind."
    yield from plan.limited


def lists(plan: PlanChange) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What stands at the end as lists: a heading and its items, where there are any."""
    broken = plan.unreadable if len(plan.unreadable) > 1 else ()  # a single one is a warning
    for heading, items in (
        ("Who should read their class again", map(reread, plan.rereads)),
        ("Waivers and known debts", map(allowance, plan.allowances)),
        ("Rules and configuration that change", plan.policy),
        ("Files that cannot be read", map(unreadable, broken)),
    ):
        if told := tuple(items):
            yield heading, told


def unreadable(file: Unreadable) -> str:
    """Name a file that cannot be read, the line to look at, and why."""
    where = f"{file.path}, line {file.line}" if file.line else file.path
    of_class = f" ({file.name})" if file.name else ""
    side = {"old": " in the old version", "new": "", "both": " in both versions"}[file.side]
    return f"{where}{of_class}{side}: {file.reason}"


def reread(one: Reread) -> str:
    """Say who should read their class again, because of which class, and why."""
    return f"{one.member.name}, because of {one.target}: {' '.join(one.reasons)}"


def allowance(one: Allowance) -> str:
    """Tell a waiver or a known debt that came or went."""
    what = "Waiver" if one.kind == "waiver" else "Known debt"
    where = f"{one.path}, line {one.line}" if one.line else one.path
    return f"{what} {one.change} in {where}: {one.text}"


def _of_single(single: Single) -> Phrase:
    if not single.departures:
        return spec_phrase(single.change)
    texts = " ".join(departure.text for departure in single.departures)
    return Run("Unlike the others", strong=True), Run(f". {texts}")


def _told(change: SpecChange) -> tuple[Phrase, tuple[str, ...]]:
    return spec_phrase(change), marks(change)
