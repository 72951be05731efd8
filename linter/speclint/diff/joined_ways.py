"""Two statements and the AND or OR between them, written as one, however short one of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.diff.align import Pairing
from speclint.diff.similarity import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.connectors import Apart


def with_joined_ways(old: Apart, new: Apart, pairings: Sequence[Pairing]) -> tuple[Pairing, ...]:
    """The pairings, with a merge or split where all words, AND and OR included, are the same.

    Alignment does not know of the connectors, and a short half says too little to be found.
    """
    kept = {id(pairing): pairing for pairing in pairings}
    for side, here, there in ((0, old, new), (1, new, old)):
        for whole, loose, places in _joined(side, here, there, pairings):
            if id(whole) in kept and id(loose) in kept:
                del kept[id(loose)]
                kept[id(whole)] = (
                    Pairing("split", whole.old, places)
                    if side
                    else Pairing("merged", places, whole.new)
                )
    return tuple(kept.values())


def _joined(
    side: int, here: Apart, there: Apart, pairings: Sequence[Pairing]
) -> Iterator[tuple[Pairing, Pairing, tuple[int, int]]]:
    """The pairing of the whole with one half, that of the other half, and both halves' places."""
    of = {at: pairing for pairing in pairings for at in _ends(pairing, side)}
    for place, connectors in here.joints.items():
        halves = [of[at] for at in (place - 1, place) if at in of]
        wholes = [one for one in halves if one.kind in ("reworded", "moved-and-reworded")]
        alone = [one for one in halves if not _ends(one, 1 - side)]
        if len(wholes) == len(alone) == 1:
            texts = here.section.texts
            said = (texts[place - 1], *(one.text for one in connectors), texts[place])
            whole = there.section.texts[_ends(wholes[0], 1 - side)[0]]
            if words(" ".join(said)) == words(whole):
                yield wholes[0], alone[0], (place - 1, place)


def _ends(pairing: Pairing, side: int) -> tuple[int, ...]:
    return pairing.new if side else pairing.old
