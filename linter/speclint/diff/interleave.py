"""The order in which old and new statements stand in one text, from how they were aligned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from speclint.diff.sequence import heaviest_increasing
from speclint.diff.similarity import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.diff.align import Pairing
    from speclint.diff.published import Block

Range = tuple[int, int]
"""Places first to last (excluded)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Neighbouring old statements that became neighbouring new ones, at their place."""

    old: Range
    new: Range


@dataclass(frozen=True, slots=True)
class Moved:
    """A statement, unchanged, where it left (`delete`) or where it came to (`insert`)."""

    place: int
    end: Literal["delete", "insert"]
    number: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """Old statements that go, and new ones that come in their place; either may be none."""

    old: Range
    new: Range


_Choice = tuple[Kept, int]
"""What may stay, and how many words that would save."""


def interleaved(
    pairings: Sequence[Pairing], old: Sequence[Block], new: Sequence[Block]
) -> Iterator[Kept | Moved | Replaced]:
    """Every old and every new place exactly once; both sides in their own order."""
    kept = _in_order(one for p in pairings for one in _candidates(p, old, new))
    held = {place for one in kept for place in range(*one.old)}
    pairs = [(p.old[0], p.new[0]) for p in pairings if p.kind == "moved"]
    same = [(o, n) for o, n in pairs if o not in held and old[o][-1] == new[n][-1]]
    left = {o: number for number, (o, _) in enumerate(same)}
    came = {n: number for number, (_, n) in enumerate(same)}
    old_at = new_at = 0
    for one in (*kept, Kept((len(old), len(old)), (len(new), len(new)))):
        yield from _between((old_at, one.old[0]), (new_at, one.new[0]), left, came)
        if one.old[0] < one.old[1]:
            yield one
        old_at, new_at = one.old[1], one.new[1]


def _candidates(pairing: Pairing, old: Sequence[Block], new: Sequence[Block]) -> Iterator[_Choice]:
    """What may stay at its place; nothing of what moved, came or went.

    Of a statement in parts that do not stand together, any one part may stay.
    """
    if pairing.kind in ("added", "removed", "moved", "moved-and-reworded"):
        return
    if _one_text(pairing.old, old) and _one_text(pairing.new, new):
        words = sum(len(old[place][-1].text.split()) for place in pairing.old)
        yield Kept(_range(pairing.old), _range(pairing.new)), 1 + words
        return
    vocabulary = Vocabulary()
    for o in pairing.old:
        for n in pairing.new:
            shared = vocabulary.bag(old[o][-1].text) & vocabulary.bag(new[n][-1].text)
            yield Kept((o, o + 1), (n, n + 1)), 1 + shared.bit_count()


def _one_text(places: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Whether they are neighbours that part by nothing but the end of a paragraph."""
    inner = [blocks[place] for place in places[1:]]
    return places[-1] - places[0] == len(inner) and all(
        len(block) == 1 and block[0].role == blocks[places[0]][-1].role for block in inner
    )


def _range(places: Sequence[int]) -> Range:
    return places[0], places[-1] + 1


def _in_order(found: Iterable[_Choice]) -> list[Kept]:
    """The most words that both sides have in the same order; every place at most once."""
    ordered = sorted(found, key=lambda one: (one[0].old, -one[0].new[0]))
    places = heaviest_increasing(
        [one.new[0] for one, _ in ordered], [weight for _, weight in ordered]
    )
    return [one for place, (one, _) in enumerate(ordered) if place in places]


def _between(
    old: Range, new: Range, left: dict[int, int], came: dict[int, int]
) -> Iterator[Moved | Replaced]:
    """What stands between two that stay: what goes or left, then what comes or came."""
    if not any(place in left for place in range(*old)) and not any(
        place in came for place in range(*new)
    ):
        if old[0] < old[1] or new[0] < new[1]:
            yield Replaced(old, new)
        return
    for place in range(*old):
        if place in left:
            yield Moved(place, "delete", left[place])
        else:
            yield Replaced((place, place + 1), (new[0], new[0]))
    for place in range(*new):
        if place in came:
            yield Moved(place, "insert", came[place])
        else:
            yield Replaced((old[1], old[1]), (place, place + 1))
