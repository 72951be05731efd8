"""The heaviest part of a sequence that is already in rising order."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class _Chain:
    """A rising subsequence: its last place, its weight, and the chain it extends."""

    place: int
    weight: int
    before: _Chain | None


def heaviest_increasing(values: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """The places of the rising subsequence with the greatest total weight.

    Weights are positive. Among equal totals the same one is always chosen. Costs n log n steps.
    """
    ends: list[int] = []  # the last values of the chains worth extending, rising as their weights
    chains: list[_Chain] = []
    for place, (value, weight) in enumerate(zip(values, weights, strict=True)):
        at = bisect_left(ends, value)
        before = chains[at - 1] if at else None
        chain = _Chain(place, weight + (before.weight if before else 0), before)
        beaten = at
        while beaten < len(chains) and chains[beaten].weight <= chain.weight:
            beaten += 1
        ends[at:beaten] = [value]
        chains[at:beaten] = [chain]
    return frozenset(_places(chains[-1])) if chains else frozenset()


def _places(chain: _Chain | None) -> Iterator[int]:
    while chain is not None:
        yield chain.place
        chain = chain.before
