"""Pairs of statements: equal ones, similar ones, and by order where there are too many."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from itertools import pairwise
from typing import TYPE_CHECKING

from speclint.diff.assignment import best_pairs
from speclint.diff.characters import plain
from speclint.diff.sequence import heaviest_increasing
from speclint.diff.similarity import dice, words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

Pair = tuple[int, int]

_SIMILAR = 0.40


def unpaired(old: int, new: int, pairs: Sequence[Pair]) -> tuple[list[int], list[int]]:
    """The old and the new places that are in none of the pairs."""
    old_done, new_done = {one for one, _ in pairs}, {other for _, other in pairs}
    return (
        [place for place in range(old) if place not in old_done],
        [place for place in range(new) if place not in new_done],
    )


def equal_pairs(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pairs equal in every character, then in look, then in words; in order among equal ones.

    What is equal from the start and from the end is paired first, so that of a statement that
    stands twice the one in the changed place is found removed.
    """
    lead = 0
    while lead < min(len(old), len(new)) and old[lead] == new[lead]:
        lead += 1
    tail = 0
    while tail < min(len(old), len(new)) - lead and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    old_ends = _to_first_repeat(old, [*range(lead), *range(len(old) - tail, len(old))])
    new_ends = _to_first_repeat(new, [*range(lead), *range(len(new) - tail, len(new))])
    pairs = list(zip(old_ends, new_ends, strict=True))
    for key in (str, plain, words):
        pairs += _pairs_with_same(key, old, new, pairs)
    return pairs


def _to_first_repeat(texts: Sequence[str], places: Iterable[int]) -> list[int]:
    """The places, each moved up over repeats of its text directly above that are not taken."""
    result: list[int] = []
    for place in places:
        free = result[-1] + 1 if result else 0
        first = place
        while first > free and texts[first - 1] == texts[place]:
            first -= 1
        result.append(first)
    return result


def _pairs_with_same(
    key: Callable[[str], Hashable], old: Sequence[str], new: Sequence[str], done: Sequence[Pair]
) -> Iterator[Pair]:
    old_loose, new_loose = unpaired(len(old), len(new), done)
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for place in new_loose:
        waiting[key(new[place])].append(place)
    for place in old_loose:
        found = key(old[place])
        if found != () and waiting[found]:
            yield place, waiting[found].popleft()


def similar_pairs(old_bags: dict[int, int], new_bags: dict[int, int]) -> list[Pair]:
    """The pairs with the best total of shared wording, none below the threshold."""
    rows, columns = list(old_bags), list(new_bags)
    scores = [
        [
            _score(share, row / len(rows) - column / len(columns)) if share >= _SIMILAR else 0
            for column, new_place in enumerate(columns)
            for share in (dice(old_bags[old_place], new_bags[new_place]),)
        ]
        for row, old_place in enumerate(rows)
    ]
    return [(rows[row], columns[column]) for row, column in best_pairs(scores)]


def _score(share: float, shift: float) -> int:
    """Shared wording in millionths; between equal shares the smaller shift in the list decides."""
    return int(share * 1_000_000) * 1_000_000 + int(999_999 * (1 - shift * shift))


def nearby_pairs(
    anchors: Sequence[Pair], old_bags: dict[int, int], new_bags: dict[int, int], size: int
) -> list[Pair]:
    """The similar pairs among statements that stand near each other, for lists too long to compare.

    Between anchors (pairs already found), the statements are cut into stretches of at most `size`,
    and the first stretch is compared with the first, the second with the second.
    """
    rising = heaviest_increasing([new for _, new in sorted(anchors)], [1] * len(anchors))
    fixed = [pair for place, pair in enumerate(sorted(anchors)) if place in rising]
    old_parts = _between([old for old, _ in fixed], old_bags)
    new_parts = _between([new for _, new in fixed], new_bags)
    pairs: list[Pair] = []
    for part, olds in old_parts.items():
        news = new_parts.get(part, [])
        count = -(-max(len(olds), len(news)) // size)
        for stretch in zip(_cut(olds, count), _cut(news, count), strict=True):
            near = [
                {place: bags[place] for place in places}
                for places, bags in zip(stretch, (old_bags, new_bags), strict=True)
            ]
            pairs += similar_pairs(*near)
    return pairs


def _cut(places: Sequence[int], count: int) -> list[Sequence[int]]:
    ends = [len(places) * part // count for part in range(count + 1)]
    return [places[start:end] for start, end in pairwise(ends)]


def _between(anchors: Sequence[int], places: Iterable[int]) -> dict[int, list[int]]:
    """The places by the number of anchors before them."""
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for place in places:
        parts[bisect_left(anchors, place)].append(place)
    return parts
