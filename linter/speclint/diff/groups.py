"""Groups of statements that say the same: pairs, and wholes with the parts they were split into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from speclint.diff.openings import same_openings
from speclint.diff.pairs import similar_pairs
from speclint.diff.parts import Open, Part, Statement, Whole, clause_gain, statement_gain
from speclint.diff.similarity import Vocabulary, dice, quoted, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_ORPHAN = 0.60  # so much of every part are words of a whole that itself has no pair,
_ORPHAN_WHOLE = 0.50  # and so similar are the parts together to it
_OPENED = 0.20  # so similar are statements that begin with the same clause
_EXTENDED = 0.80  # so much of a short statement is in a longer one that begins with its first word

_CLAUSE_END = re.compile(r";|:(?=\s|$)|(?<=[.!?])\s")


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
    """The pairs, with the loose statements that are parts of one of them; new pairs and wholes.

    A statement may leave its pair for a whole that explains it much better.
    """
    work = _Regrouping(texts, vocabulary, [Open(([old], [new])) for old, new in pairs], loose)
    while work.join_statements():
        pass
    work.shed()
    work.pair_loose()
    while work.join_clauses():
        pass
    work.join_quoted()
    work.join_orphans()
    work.join_extended()
    work.join_openings()
    return [
        Group(tuple(sorted(group.places[0])), tuple(sorted(group.places[1])))
        for group in work.groups
    ]


@dataclass(frozen=True, slots=True)
class _Join:
    """A part that could join the group of a whole, and what that would gain (above zero)."""

    gain: float
    part: Part
    whole: Whole

    def rank(self) -> tuple[float, int, int, list[int]]:
        """The best gain first; the rest only makes the order certain."""
        whole = self.whole
        return -self.gain, whole.side, self.part.place, whole.group.places[whole.side]


class _Regrouping:
    def __init__(
        self,
        texts: tuple[Sequence[str], Sequence[str]],
        vocabulary: Vocabulary,
        groups: list[Open],
        loose: tuple[set[int], set[int]],
    ) -> None:
        self.groups = groups
        self._texts = texts
        self._loose = loose
        self._vocabulary = vocabulary
        self._statements: dict[str, Statement] = {}

    def join_statements(self) -> bool:
        """Whether a loose or badly paired statement joined a group that it completes."""
        return self._join(statement_gain, (self._parts(0), self._parts(1)))

    def join_clauses(self) -> bool:
        """Whether a loose statement joined a group because its clauses come from the whole."""
        return self._join(clause_gain, (self._loose_parts(0), self._loose_parts(1)))

    def shed(self) -> None:
        """Loosens parts that bring nothing any more, since better ones joined after them."""
        for whole in list(self._wholes()):
            side, bag = 1 - whole.side, whole.says.bag
            places = whole.group.places[side]
            for place in sorted(places, key=lambda at: dice(bag, self._says(side, at).bag)):
                rest = reduce(or_, (self._says(side, at).bag for at in places if at != place), 0)
                if rest and dice(bag, rest) >= dice(bag, rest | self._says(side, place).bag):
                    places.remove(place)
                    self._loose[side].add(place)

    def pair_loose(self) -> None:
        """Pairs the statements that lost their partners to better groups, where they are alike."""
        old, new = (
            {at: self._says(side, at).bag for at in sorted(self._loose[side])} for side in (0, 1)
        )
        for one, other in similar_pairs(old, new):
            self._found(0, one, [other])

    def join_quoted(self) -> None:
        """Adds each loose statement that a whole has word for word and no other part of it has."""
        for whole in list(self._wholes()):
            side, other = whole.side, 1 - whole.side
            if len(whole.group.places[side]) > 1:
                continue  # it took one in itself, seen from the other side
            text = self._texts[side][whole.group.places[side][0]]
            for place in sorted(self._loose[other]):
                said = self._texts[other][place]
                parts = [self._texts[other][at] for at in whole.group.places[other]]
                if quoted(said, text) and not any(quoted(said, part) for part in parts):
                    whole.group.places[other].append(place)
                    self._loose[other].discard(place)

    def join_orphans(self) -> None:
        """Makes groups of a loose whole and the loose statements that together say it."""
        for side in (0, 1):
            for place in sorted(self._loose[side]):
                whole = self._says(side, place).bag
                parts = [part for part in self._loose_parts(1 - side) if _inside(part, whole)]
                said = reduce(or_, (part.says.bag for part in parts), 0)
                if len(parts) > 1 and dice(whole, said) >= _ORPHAN_WHOLE:
                    self._found(side, place, [part.place for part in parts])

    def join_extended(self) -> None:
        """Pairs a short loose statement with the longer one that spells it out, or the reverse."""
        found = [
            (-dice(old.says.bag, new.says.bag), old.place, new.place)
            for old in self._loose_parts(0)
            for new in self._loose_parts(1)
            if self._extends(old, new)
        ]
        for _, old, new in sorted(found):
            if old in self._loose[0] and new in self._loose[1]:
                self._found(0, old, [new])

    def join_openings(self) -> None:
        """Pairs loose statements that begin with the same clause and go on in other words."""
        old, new = ({at: self._texts[side][at] for at in self._loose[side]} for side in (0, 1))
        for one, other in [*same_openings(old, new)]:
            if dice(self._says(0, one).bag, self._says(1, other).bag) >= _OPENED:
                self._found(0, one, [other])

    def _extends(self, old: Part, new: Part) -> bool:
        shared = (old.says.bag & new.says.bag).bit_count()
        shorter = min(old.says.bag.bit_count(), new.says.bag.bit_count())
        if shared < 2 or shared < _EXTENDED * shorter:
            return False
        return words(self._texts[0][old.place])[0] == words(self._texts[1][new.place])[0]

    def _found(self, side: int, whole: int, parts: list[int]) -> None:
        self._loose[side].discard(whole)
        self._loose[1 - side].difference_update(parts)
        self.groups.append(Open((parts, [whole]) if side else ([whole], parts)))

    def _join(
        self, gain: Callable[[Whole, Part], float], parts: tuple[list[Part], list[Part]]
    ) -> bool:
        """Whether a part joined a group: the best joins first, each group and part once."""
        joins = [
            _Join(gained, part, whole)
            for whole in self._wholes()
            for part in parts[1 - whole.side]
            if part.pair is not whole.group and (gained := gain(whole, part)) > 0
        ]
        touched: set[int] = set()
        for join in sorted(joins, key=_Join.rank):
            taking = {id(join.whole.group), id(join.part.pair or join.part)}
            if not taking & touched:
                touched |= taking
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

    def _wholes(self) -> Iterator[Whole]:
        for group in self.groups:
            for side in (0, 1):
                if len(group.places[side]) == 1:
                    parts = [self._says(1 - side, place) for place in group.places[1 - side]]
                    yield Whole(group, side, self._says(side, group.places[side][0]), parts)

    def _parts(self, side: int) -> list[Part]:
        return [*self._loose_parts(side), *self._paired_parts(side)]

    def _loose_parts(self, side: int) -> list[Part]:
        parts = [Part(place, self._says(side, place)) for place in sorted(self._loose[side])]
        return [part for part in parts if part.says.bag]

    def _paired_parts(self, side: int) -> Iterator[Part]:
        for group in self.groups:
            if group.is_pair():
                says = self._says(side, group.places[side][0])
                partner = self._says(1 - side, group.places[1 - side][0])
                own = dice(says.bag, partner.bag)
                yield Part(group.places[side][0], says, group, own)

    def _says(self, side: int, place: int) -> Statement:
        text = self._texts[side][place]
        if text not in self._statements:
            bags = [self._vocabulary.bag(clause) for clause in _CLAUSE_END.split(text)]
            clauses = tuple(bag for bag in bags if bag)
            self._statements[text] = Statement(self._vocabulary.bag(text), clauses)
        return self._statements[text]


def _inside(part: Part, whole: int) -> bool:
    return (part.says.bag & whole).bit_count() >= _ORPHAN * part.says.bag.bit_count()
