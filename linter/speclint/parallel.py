"""The same work on many items, shared among processes where that pays."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_WORTH_A_FORK: Final = 75
"""Items below which a second process costs more than it saves."""

_LARGEST: Final = 128
_SMALLEST: Final = 4
"""Items dealt at a time: many at first, few at last, so that all processes end together."""

_MOST_SHARES: Final = 8192
"""The numbers of so many shares fit into a pipe."""

_NUMBER: Final = 4
"""Bytes of the number of a share."""

_LEAVING: Final[list[int]] = []
"""Processes whose work is done: the system may still be taking back their memory."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def each(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    tick: Callable[[int], None] = lambda _: None,
) -> list[Result]:
    """Results in the order of the items; `tick` hears how many more are done."""
    try:
        return in_shares(lambda share: [work(item) for item in share], items, tick)
    finally:
        see_off()


def see_off() -> None:
    """Wait until the processes of `in_shares` are gone; until then there is other work to do."""
    while _LEAVING:
        os.waitpid(_LEAVING.pop(), 0)


def in_shares(
    work: Callable[[Sequence[Item]], list[Result]],
    items: Sequence[Item],
    tick: Callable[[int], None] = lambda _: None,
) -> list[Result]:
    """Do work that takes several items at a time and gives a result for each, in their order.

    An exception in a child is raised here. Who calls this calls `see_off` in the end. Processes
    are forked on Linux only: elsewhere forking is missing or unsafe, and the shares are worked on
    one after the other.
    """
    workers = min(os.cpu_count() or 1, len(items) // _WORTH_A_FORK + 1)
    shares = list(_shares(items, workers))
    if workers < 2 or sys.platform != "linux":
        done = [_one(work, share, tick) for share in shares]
    else:
        done = _forked(work, shares, workers, tick)
    return [result for results in done for result in results]


def _shares(items: Sequence[Item], workers: int) -> Iterator[Sequence[Item]]:
    least = max(_SMALLEST, -(-len(items) // _MOST_SHARES))
    at = 0
    while at < len(items):
        size = max(least, min(_LARGEST, (len(items) - at) // (2 * workers)))
        yield items[at : at + size]
        at += size


def _one(
    work: Callable[[Sequence[Item]], list[Result]],
    share: Sequence[Item],
    tick: Callable[[int], None],
) -> list[Result]:
    results = work(share)
    tick(len(results))
    return results


def _forked(
    work: Callable[[Sequence[Item]], list[Result]],
    shares: Sequence[Sequence[Item]],
    workers: int,
    tick: Callable[[int], None],
) -> list[list[Result]]:
    """Deal out shares until none is left; results of children are taken in between.

    Every process begins with a share of its own, the others go to whoever is free.
    """
    from speclint.child import Child, start_child

    done: dict[int, list[Result]] = {}
    children: list[Child[Result]] = []
    own = [0]
    deck = _deck(range(workers, len(shares)))

    def take(arrived: Iterable[tuple[int, list[Result]]]) -> None:
        for number, results in arrived:
            done[number] = results
            tick(len(results))

    try:
        for first in range(1, workers):
            numbers = _numbers([first], deck)
            try:
                children.append(start_child((n, work(shares[n])) for n in numbers))
            except OSError:  # no more processes are allowed
                own.append(first)
        for number in _numbers(own, deck):
            done[number] = _one(work, shares[number], tick)
            for child in children:
                take(child.arrived())
        for child in children:
            take(child.rest())
    finally:
        os.close(deck)
        _LEAVING.extend([child.dismiss() for child in children])
    return [done[number] for number in range(len(shares))]


def _deck(numbers: Iterable[int]) -> int:
    """A pipe full of the numbers of shares: whoever reads one has it for himself."""
    read_end, write_end = os.pipe()
    with os.fdopen(write_end, "wb") as pipe:
        pipe.writelines(number.to_bytes(_NUMBER, "big") for number in numbers)
    return read_end


def _numbers(own: Sequence[int], deck: int) -> Iterator[int]:
    """Numbers of the shares that this process is to work on, one after the other."""
    yield from own
    while number := os.read(deck, _NUMBER):
        yield int.from_bytes(number, "big")
