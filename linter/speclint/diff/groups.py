"""Statements that were split or merged: which parts together say what one statement said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from speclint.diff.similarity import Vocabulary, dice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# Tuned on the hand-labelled revisions of tests/data/alignment and on planted edits, see
# benchmarks/alignment_f1.py.
_CONTAINED = 0.50  # so much of a part are words of the whole,
_EXPLAINED = 0.50  # so much of what it adds to the other parts are words they lacked,
_GAIN = 0.05  # and it brings the parts closer to the whole by more than this
_BETTER = 0.20  # a paired statement becomes a part only where that explains so much more of it
_CLAUSE = 0.50  # clauses that share so much wording are the same clause,
_CLAUSE_LOSS = 0.02  # and the part around them may bring in only few words of its own
_ORPHAN = 0.60  # so much of every part are words of a whole that itself has no pair,
_ORPHAN_WHOLE = 0.50  # and so similar are the parts together to it

_CLAUSE_END = re.compile(r";|(?<=[.!?])\s")


@dataclass(frozen=True, slots=True)
class Group:
    """Old statements and the new ones that say the same; at least one side holds just one."""

    old: tuple[int, ...]
    new: tuple[int, ...]

    def flipped(self) -> Group:
        """The group seen from the new side."""
        return Group(self.new, self.old)


def regroup(
    texts: tuple[Sequence[str], Sequence[str]],
    vocabulary: Vocabulary,
    pairs: Iterable[tuple[int, int]],
    loose: tuple[set[int], set[int]],
) -> list[Group]:
    """The groups that hold the pairs and the loose statements that are parts of one of them."""
    work = _Regrouping(texts, vocabulary, [_Open(([old], [new])) for old, new in pairs], loose)
    while work.join_statements():
        pass
    work.shed()
    while work.join_clauses():
        pass
    work.join_orphans()
    return [group.closed() for group in work.groups]


@dataclass(slots=True, eq=False)
class _Open:
    """A group that may still grow: places by side, 0 for old and 1 for new."""

    places: tuple[list[int], list[int]]

    def is_pair(self) -> bool:
        return len(self.places[0]) == len(self.places[1]) == 1

    def closed(self) -> Group:
        return Group(tuple(sorted(self.places[0])), tuple(sorted(self.places[1])))


@dataclass(frozen=True, slots=True)
class _Part:
    """A statement that may be part of a whole; in a pair, it shares `own` with its partner."""

    place: int
    text: str
    bag: int
    pair: _Open | None = None
    own: float = 0.0


@dataclass(frozen=True, slots=True)
class _Whole:
    """A statement, the side it stands on, and what the parts in its group say together."""

    group: _Open
    side: int
    text: str
    bag: int
    said: int

    @property
    def missing(self) -> int:
        return self.bag & ~self.said

    def gain(self, bag: int) -> float:
        """How much closer the parts come to the whole with this one."""
        return dice(self.bag, self.said | bag) - dice(self.bag, self.said)


@dataclass(frozen=True, slots=True)
class _Join:
    """A part that could join the group of a whole, and what that would gain (above zero)."""

    gain: float
    part: _Part
    whole: _Whole

    def rank(self) -> tuple[float, int, int, list[int]]:
        """The best gain first; the rest only makes the order certain."""
        whole = self.whole
        return -self.gain, whole.side, self.part.place, whole.group.places[whole.side]


class _Regrouping:
    def __init__(
        self,
        texts: tuple[Sequence[str], Sequence[str]],
        vocabulary: Vocabulary,
        groups: list[_Open],
        loose: tuple[set[int], set[int]],
    ) -> None:
        self.groups = groups
        self._texts = texts
        self._vocabulary = vocabulary
        self._loose = loose

    def join_statements(self) -> bool:
        """Whether a loose or badly paired statement joined a group that it completes."""
        return self._join(_statement_gain, (self._parts(0), self._parts(1)))

    def shed(self) -> None:
        """Loosens parts that bring nothing any more, since better ones joined after them."""
        for whole in list(self._wholes()):
            parts, side = whole.group.places[1 - whole.side], 1 - whole.side
            for place in sorted(parts, key=lambda place: dice(whole.bag, self._bag(side, place))):
                rest = reduce(or_, (self._bag(side, at) for at in parts if at != place), 0)
                if rest and dice(whole.bag, rest) >= dice(whole.bag, rest | self._bag(side, place)):
                    parts.remove(place)
                    self._loose[side].add(place)

    def join_clauses(self) -> bool:
        """Whether a loose statement joined a group because its clauses come from the whole."""
        return self._join(self._clause_gain, (self._loose_parts(0), self._loose_parts(1)))

    def join_orphans(self) -> None:
        """Makes groups of a loose whole and the loose statements that together say it."""
        for side in (0, 1):
            for place in sorted(self._loose[side]):
                whole = self._bag(side, place)
                parts = [part for part in self._loose_parts(1 - side) if _inside(part, whole)]
                said = reduce(or_, (part.bag for part in parts), 0)
                if len(parts) > 1 and dice(whole, said) >= _ORPHAN_WHOLE:
                    self._found(side, place, [part.place for part in parts])

    def _found(self, side: int, whole: int, parts: list[int]) -> None:
        self._loose[side].discard(whole)
        self._loose[1 - side].difference_update(parts)
        self.groups.append(_Open((parts, [whole]) if side else ([whole], parts)))

    def _join(
        self, gain: Callable[[_Whole, _Part], float], parts: tuple[list[_Part], list[_Part]]
    ) -> bool:
        joins = [
            _Join(gained, part, whole)
            for whole in self._wholes()
            for part in parts[1 - whole.side]
            if part.pair is not whole.group and (gained := gain(whole, part)) > 0
        ]
        touched: set[int] = set()
        for join in sorted(joins, key=_Join.rank):
            groups = {id(join.whole.group), id(join.part.pair or join.part)}
            if not groups & touched:
                touched |= groups
                self._apply(join)
        return bool(joins)

    def _apply(self, join: _Join) -> None:
        side, part = join.whole.side, join.part
        join.whole.group.places[1 - side].append(part.place)
        if part.pair is None:
            self._loose[1 - side].discard(part.place)
        else:
            self.groups.remove(part.pair)
            self._loose[side].update(part.pair.places[side])

    def _wholes(self) -> Iterator[_Whole]:
        for group in self.groups:
            for side in (0, 1):
                if len(group.places[side]) == 1:
                    place = group.places[side][0]
                    said = reduce(or_, (self._bag(1 - side, at) for at in group.places[1 - side]))
                    text = self._texts[side][place]
                    yield _Whole(group, side, text, self._vocabulary.bag(text), said)

    def _parts(self, side: int) -> list[_Part]:
        return [*self._loose_parts(side), *self._paired_parts(side)]

    def _loose_parts(self, side: int) -> list[_Part]:
        return [
            _Part(place, self._texts[side][place], bag)
            for place in sorted(self._loose[side])
            if (bag := self._bag(side, place))
        ]

    def _paired_parts(self, side: int) -> Iterator[_Part]:
        for group in self.groups:
            if group.is_pair():
                place = group.places[side][0]
                bag, partner = (
                    self._bag(side, place),
                    self._bag(1 - side, group.places[1 - side][0]),
                )
                yield _Part(place, self._texts[side][place], bag, group, dice(bag, partner))

    def _bag(self, side: int, place: int) -> int:
        return self._vocabulary.bag(self._texts[side][place])

    def _clauses(self, text: str) -> list[int]:
        bags = (self._vocabulary.bag(clause) for clause in _CLAUSE_END.split(text))
        return [bag for bag in bags if bag]

    def _clause_gain(self, whole: _Whole, part: _Part) -> float:
        """Above zero where at least half of the part is clauses that the whole has lost."""
        lost = [
            clause
            for clause in self._clauses(whole.text)
            if (clause & whole.missing).bit_count() > clause.bit_count() / 2
        ]
        found = [
            clause
            for clause in self._clauses(part.text)
            if any(dice(clause, other) >= _CLAUSE for other in lost)
        ]
        share = sum(clause.bit_count() for clause in found) / part.bag.bit_count()
        return whole.gain(part.bag) + _CLAUSE_LOSS if share >= _EXPLAINED else 0


def _statement_gain(whole: _Whole, part: _Part) -> float:
    """Above zero where the part says enough of what the whole says and its other parts do not."""
    size = part.bag.bit_count()
    if (part.bag & whole.bag).bit_count() < _CONTAINED * size:
        return 0
    added = (part.bag & ~whole.said).bit_count()
    needed = _EXPLAINED if part.pair is None else part.own + _BETTER
    explained = (part.bag & whole.missing).bit_count()
    return whole.gain(part.bag) - _GAIN if explained >= needed * added > 0 else 0


def _inside(part: _Part, whole: int) -> bool:
    return (part.bag & whole).bit_count() >= _ORPHAN * part.bag.bit_count()
