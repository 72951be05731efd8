"""Which old statement became which new one, and which were moved, split, merged, added, removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from speclint.diff.characters import plain
from speclint.diff.groups import Group, regroup
from speclint.diff.pairs import equal_pairs, nearby_pairs, similar_pairs, unpaired
from speclint.diff.sequence import heaviest_increasing
from speclint.diff.similarity import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PairingKind = Literal[
    "equal",
    "formatting",
    "reworded",
    "moved",
    "moved-and-reworded",
    "split",
    "merged",
    "added",
    "removed",
]

_MOST_STATEMENTS = 400
_MOST_WORK = 8_000_000_000  # statements x statements x bits of a bag: about half a second
_MOST_PAIRS = 1_000_000
_NEARBY = 200
_LIMITED = (
    "Too many statements changed to compare each with each. Each is compared with those near its "
    "place; splits, merges and long moves are not looked for."
)


@dataclass(frozen=True, slots=True)
class Pairing:
    """What became of some statements: their places in the old and in the new list, from 0.

    `equal` is equal in every character, `formatting` differs only in spaces, quotation marks and
    other look-alikes. A moved statement whose words do not differ is `moved`. Only `split` has
    several new places and only `merged` several old ones; neither says whether it also moved.
    """

    kind: PairingKind
    old: tuple[int, ...]
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every old and new place in exactly one pairing, in the order of the new list.

    A removed statement comes after the one it followed. `limited` says in a sentence what was not
    looked for, when there were too many statements; None otherwise.
    """

    pairings: tuple[Pairing, ...]
    limited: str | None = None


def align(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """Aligns two lists of statements; `align(new, old)` gives the same pairings the other way."""
    flip = tuple(new) < tuple(old)
    first, second = (new, old) if flip else (old, new)
    groups, limited = _groups(first, second)
    kept = _in_order(groups, first, second)
    if flip:
        groups = [group.flipped() for group in groups]
    moved = {group for group, stays in zip(groups, kept, strict=True) if not stays}
    return Alignment(tuple(_for_reader(old, new, groups, moved)), limited)


def _groups(old: Sequence[str], new: Sequence[str]) -> tuple[list[Group], str | None]:
    """The statements that belong together, and what was not looked for; the rest came or went."""
    pairs = equal_pairs(old, new)
    old_loose, new_loose = unpaired(len(old), len(new), pairs)
    vocabulary = Vocabulary()
    old_bags = {place: vocabulary.bag(old[place]) for place in old_loose}
    new_bags = {place: vocabulary.bag(new[place]) for place in new_loose}
    most = max(len(old_bags), len(new_bags))
    if most > _MOST_STATEMENTS or len(old_bags) * len(new_bags) * len(vocabulary) > _MOST_WORK:
        size = 1 + min(_NEARBY, _MOST_PAIRS // most, _MOST_WORK // (most * len(vocabulary)))
        return _paired(pairs + nearby_pairs(pairs, old_bags, new_bags, size)), _LIMITED
    similar = similar_pairs(old_bags, new_bags)
    loose = (
        old_bags.keys() - {place for place, _ in similar},
        new_bags.keys() - {place for _, place in similar},
    )
    return _paired(pairs) + regroup((old, new), vocabulary, similar, loose), None


def _paired(pairs: Sequence[tuple[int, int]]) -> list[Group]:
    return [Group((old,), (new,)) for old, new in pairs]


def _in_order(groups: Sequence[Group], old: Sequence[str], new: Sequence[str]) -> list[bool]:
    """Of every group, whether it kept its place: the most words that can be read on in order."""
    order = sorted(range(len(groups)), key=lambda at: groups[at].old)
    weights = [1 + sum(len(text.split()) for text in _texts(groups[at], old, new)) for at in order]
    kept = heaviest_increasing([groups[at].new[0] for at in order], weights)
    stays = {at for place, at in enumerate(order) if place in kept}
    return [at in stays for at in range(len(groups))]


def _texts(group: Group, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    yield from (old[place] for place in group.old)
    yield from (new[place] for place in group.new)


def _for_reader(
    old: Sequence[str], new: Sequence[str], groups: Sequence[Group], moved: set[Group]
) -> Iterator[Pairing]:
    by_new = {group.new[0]: group for group in groups}
    inner = {place for group in groups for place in group.new[1:]}
    gone_after = _gone_after(len(old), groups, moved)
    yield from gone_after.get(None, [])
    for place in range(len(new)):
        if place in inner:
            continue
        group = by_new.get(place)
        if group is None:
            yield Pairing("added", (), (place,))
            continue
        yield Pairing(_kind(group, old, new, moved=group in moved), group.old, group.new)
        yield from gone_after.get(group, [])


def _gone_after(
    old_length: int, groups: Sequence[Group], moved: set[Group]
) -> dict[Group | None, list[Pairing]]:
    """The removed statements by the group that they followed and that kept its place."""
    group_of = {place: group for group in groups for place in group.old}
    result: dict[Group | None, list[Pairing]] = {}
    before: Group | None = None
    for place in range(old_length):
        group = group_of.get(place)
        if group is None:
            result.setdefault(before, []).append(Pairing("removed", (place,), ()))
        elif group not in moved:
            before = group
    return result


def _kind(group: Group, old: Sequence[str], new: Sequence[str], *, moved: bool) -> PairingKind:
    if len(group.new) > 1:
        return "split"
    if len(group.old) > 1:
        return "merged"
    before, after = _texts(group, old, new)
    if plain(before) != plain(after):
        return "moved-and-reworded" if moved else "reworded"
    if moved:
        return "moved"
    return "equal" if before == after else "formatting"
