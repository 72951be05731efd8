"""What became of the AND and OR that stand as items of their own between qualifications."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from speclint.diff.marks_only import marks_only
from speclint.diff.statement_change import Change, is_connector
from speclint.diff.statements import Section
from speclint.diff.words import word_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.align import Pairing
    from speclint.diff.statement_change import Kind, Statement

Joints = dict[int, tuple["Statement", ...]]
"""The connectors by the number of qualifications before them."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A section without its connectors, and those."""

    section: Section
    joints: Joints = field(default_factory=dict)


def apart(key: str, section: Section) -> Apart:
    """Take the connectors out of qualifications; another section has none."""
    kept: list[int] = []
    joints: Joints = {}
    for place, statement in enumerate(section.statements):
        if is_connector(key, statement.text):
            joints[len(kept)] = (*joints.get(len(kept), ()), statement)
        else:
            kept.append(place)
    if not joints:
        return Apart(section)
    statements = tuple(section.statements[place] for place in kept)
    data = tuple(section.data[place] for place in kept)
    return Apart(Section(section.state, statements, data), joints)


def connector_changes(
    key: str, old: Apart, new: Apart, pairings: Sequence[Pairing]
) -> Iterator[Change]:
    """The connectors that became others, came or went, in the order of the new version."""
    became = _became(old, new, pairings)
    gone = [place for place in old.joints if place not in became.values()]
    for place, connectors in new.joints.items():
        before = old.joints[became[place]] if place in became else ()
        if _texts(before) != _texts(connectors):
            yield _change(key, _where(new.section, place), before, connectors)
    for place in gone:
        yield _change(key, _where(old.section, place), old.joints[place], ())


def _became(old: Apart, new: Apart, pairings: Sequence[Pairing]) -> dict[int, int]:
    """New place to old place of the connectors before, or else after, the same qualification.

    Those left over that say the same have moved with others: no news.
    """
    found: dict[int, int] = {}
    before = {p.old[0]: p.new[0] for p in pairings if p.old and p.new}
    after = {p.old[-1] + 1: p.new[-1] + 1 for p in pairings if p.old and p.new}
    for places in (before, after):
        for place in old.joints:
            if place not in found.values() and places.get(place) in new.joints:
                found.setdefault(places[place], place)
    for place, now in product(old.joints, new.joints):
        if place not in found.values() and _texts(old.joints[place]) == _texts(new.joints[now]):
            found.setdefault(now, place)
    return found


def _texts(statements: Sequence[Statement]) -> list[str]:
    return [statement.text for statement in statements]


def _change(
    key: str, where: str, before: tuple[Statement, ...], after: tuple[Statement, ...]
) -> Change:
    old, new = ("\n".join(_texts(side)) for side in (before, after))
    kind: Kind = "added" if after else "removed"
    if before and after:
        kind = "punctuation" if marks_only(old, new) else "reworded"
    return Change(kind, key, where, before, after, word_edits(old, new))


def _where(section: Section, place: int) -> str:
    """Name the place by the qualifications around it."""
    before = section.statements[place - 1].number if place else None
    after = section.statements[place].number if place < len(section.statements) else None
    if before is None or after is None:
        return f"after qualification {before}" if before else f"before qualification {after or 1}"
    if before == after:
        return f"in qualification {before}"
    return f"between qualifications {before} and {after}"
