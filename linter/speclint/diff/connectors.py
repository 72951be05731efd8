"""What became of the AND and OR that stand as items or paragraphs of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Final

from speclint.diff.inner_connectors import still_inside
from speclint.diff.statement_change import LEGAL, Change, is_connector
from speclint.diff.statements import Section
from speclint.diff.where import unit
from speclint.diff.words import exact_edits, word_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from speclint.diff.align import Pairing
    from speclint.diff.statement_change import Kind, Statement

Joints = dict[int, tuple["Statement", ...]]
"""The connectors by the number of statements before them."""

_MARKS: Final = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Apart:
    """A section without its connectors, and those.

    `seams` are the connectors between statements that are one on the other side, which has them
    inside that one.
    """

    section: Section
    joints: Joints = field(default_factory=dict)
    seams: Joints = field(default_factory=dict)

    def statements(self, places: Sequence[int]) -> tuple[Statement, ...]:
        """The statements at these places, with the seams between them."""
        found: list[Statement] = []
        for place in places:
            if place - 1 in places:
                found += self.seams.get(place, ())
            found.append(self.section.statements[place])
        return tuple(found)


def apart(key: str, section: Section) -> Apart:
    """Take the connectors out of a section."""
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


def with_seams(old: Apart, new: Apart, pairings: Sequence[Pairing]) -> tuple[Apart, Apart]:
    """Tell the connectors that merges and splits have inside from those that came or went."""
    merges = [(p.old, new.section.texts[p.new[0]]) for p in pairings if p.kind == "merged"]
    splits = [(p.new, old.section.texts[p.old[0]]) for p in pairings if p.kind == "split"]
    return _seamed(old, merges), _seamed(new, splits)


def _seamed(side: Apart, joined: Sequence[tuple[tuple[int, ...], str]]) -> Apart:
    seams: Joints = {}
    for places, whole in joined if side.joints else ():
        all_seams = Apart(side.section, seams=side.joints)
        statements = all_seams.statements(places)
        inside = still_inside([one.text for one in statements], whole)
        kept = {id(statements[at]) for at in inside}
        seams |= {
            place: side.joints[place]
            for place in places
            if any(id(one) in kept for one in side.joints.get(place, ()))
        }
    rest = {place: found for place, found in side.joints.items() if place not in seams}
    return Apart(side.section, rest, seams)


def connector_changes(
    key: str, old: Apart, new: Apart, pairings: Sequence[Pairing]
) -> Iterator[Change]:
    """The connectors that became others, came or went, in the order of the new version."""
    became = _became(old, new, pairings)
    gone = [place for place in old.joints if place not in became.values()]
    for place, connectors in new.joints.items():
        before = old.joints[became[place]] if place in became else ()
        if _texts(before) != _texts(connectors):
            yield _change(key, _where(key, new.section, place), before, connectors)
    for place in gone:
        yield _change(key, _where(key, old.section, place), old.joints[place], ())


def _became(old: Apart, new: Apart, pairings: Sequence[Pairing]) -> dict[int, int]:
    """New place to old place of the connectors before, or else after, the same statement.

    Those left over that say the same have moved with others: no news. But where the statements
    around one stand side by side in the other version too, it came between them, or went.
    """
    found: dict[int, int] = {}
    before = {p.old[0]: p.new[0] for p in pairings if p.old and p.new}
    after = {p.old[-1] + 1: p.new[-1] + 1 for p in pairings if p.old and p.new}
    for places in (before, after):
        for place in old.joints:
            if place not in found.values() and places.get(place) in new.joints:
                found.setdefault(places[place], place)
    left = [place for place in old.joints if place not in found.values()]
    if not left:
        return found
    before[len(old.section.statements)] = len(new.section.statements)
    after[0] = 0
    gone = {place for place in left if _side_by_side(place, before, after)}
    back = [{now: place for place, now in places.items()} for places in (before, after)]
    come = {now for now in new.joints if _side_by_side(now, *back)}
    for place, now in product(left, new.joints):
        if place in found.values() or place in gone or now in come:
            continue
        if _texts(old.joints[place]) == _texts(new.joints[now]):
            found.setdefault(now, place)
    return found


def _side_by_side(place: int, before: Mapping[int, int], after: Mapping[int, int]) -> bool:
    """Whether the statements around a place follow each other in the other version too.

    `before` and `after` lead from the place before and behind a statement, the end and the
    beginning among them, to that in the other version.
    """
    there = before.get(place)
    return there is not None and there == after.get(place)


def _texts(statements: Sequence[Statement]) -> list[str]:
    return [statement.text for statement in statements]


def _change(
    key: str, where: str, before: tuple[Statement, ...], after: tuple[Statement, ...]
) -> Change:
    old, new = ("\n".join(_texts(side)) for side in (before, after))
    kind: Kind = "added" if after else "removed"
    if before and after:
        same_words = key != LEGAL and _words(old) == _words(new)
        kind = "punctuation" if same_words else "reworded"
    if key == LEGAL:
        exact = exact_edits(old, new)
        return Change(kind, key, where, before, after, exact.edits, unseen=exact.unseen)
    return Change(kind, key, where, before, after, word_edits(old, new))


def _words(text: str) -> str:
    return _MARKS.sub(" ", text).strip().casefold()


def _where(key: str, section: Section, place: int) -> str:
    """Name the place by the statements around it."""
    before = section.statements[place - 1] if place else None
    after = section.statements[place] if place < len(section.statements) else None
    if before and after and before.part != after.part:
        after = None
    near = before or after
    part = f" of “{near.part}”" if near and near.part else ""
    return f"{_around(key, before, after)}{part}"


def _around(key: str, before: Statement | None, after: Statement | None) -> str:
    one, many = unit(key), unit(key, many=True)
    if before is None or after is None:
        if before:
            return f"after {one} {before.number}"
        return f"before {one} {after.number if after else 1}"
    if before.number == after.number:
        return f"in {one} {before.number}"
    return f"between {many} {before.number} and {after.number}"
