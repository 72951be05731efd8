"""Whether a statement is a part of another one, and how much closer it brings the parts to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from speclint.diff.similarity import dice

if TYPE_CHECKING:
    from collections.abc import Sequence

# Tuned on the hand-labelled revisions of tests/data/alignment and on planted edits, see
# benchmarks/alignment_f1.py.
_CONTAINED = 0.45  # so much of a part are words of the whole,
_EXPLAINED = 0.50  # what it adds and what was missing are so much the same words,
_GAIN = 0.05  # and it brings the parts closer to the whole by more than this
_BETTER = 0.20  # a paired statement becomes a part only where that explains so much more of it
_CLAUSE = 0.50  # clauses that share so much wording are the same clause,
_CLAUSES = 0.50  # so much of a part are clauses of the whole that no other part says as well,
_CLAUSE_LOSS = 0.10  # and the part takes the parts away from the whole by less than this


@dataclass(slots=True, eq=False)
class Open:
    """A group that may still grow: places by side, 0 for old and 1 for new."""

    places: tuple[list[int], list[int]]

    def is_pair(self) -> bool:
        """Whether one old statement stands against one new one."""
        return len(self.places[0]) == len(self.places[1]) == 1


@dataclass(frozen=True, slots=True)
class Statement:
    """The words of a statement, and those of each of its clauses, as bags of one vocabulary."""

    bag: int
    clauses: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A statement that may be part of a whole; in a pair, it shares `own` with its partner."""

    place: int
    says: Statement
    pair: Open | None = None
    own: float = 0.0


@dataclass(frozen=True, slots=True)
class Whole:
    """A statement, the side it stands on, and the parts in its group."""

    group: Open
    side: int
    says: Statement
    parts: Sequence[Statement]
    said: int = field(init=False)

    def __post_init__(self) -> None:
        said = 0
        for part in self.parts:
            said |= part.bag
        object.__setattr__(self, "said", said)

    def gain(self, bag: int) -> float:
        """How much closer the parts come to the whole with this one."""
        return dice(self.says.bag, self.said | bag) - dice(self.says.bag, self.said)


def statement_gain(whole: Whole, part: Part) -> float:
    """Above zero where the part says what the whole says and its other parts do not."""
    bag, size = part.says.bag, part.says.bag.bit_count()
    if (bag & whole.says.bag).bit_count() < _CONTAINED * size:
        return 0
    added = (bag & ~whole.said).bit_count()
    missing = (whole.says.bag & ~whole.said).bit_count()
    explained = (bag & whole.says.bag & ~whole.said).bit_count()
    if part.pair is None:
        enough = explained >= _EXPLAINED * min(added, missing)
    else:
        enough = explained >= (part.own + _BETTER) * added
    return whole.gain(bag) - _GAIN if enough and explained else 0


def clause_gain(whole: Whole, part: Part) -> float:
    """Above zero where the part is made of clauses of the whole that no other part says as well."""
    if len(whole.says.clauses) < 2 or not part.says.bag & whole.says.bag:
        return 0
    found = sum(
        clause.bit_count()
        for clause in part.says.clauses
        if any(_said_best(clause, other, whole.parts) for other in whole.says.clauses)
    )
    gain = whole.gain(part.says.bag) + _CLAUSE_LOSS
    return gain if found >= _CLAUSES * part.says.bag.bit_count() else 0


def _said_best(clause: int, of_whole: int, parts: Sequence[Statement]) -> bool:
    share = dice(clause, of_whole)
    return share >= _CLAUSE and all(
        share > dice(other, of_whole) for part in parts for other in part.clauses
    )
