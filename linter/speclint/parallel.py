"""The same work on many items, shared among processes where that pays."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_WORTH_A_FORK: Final = 75
"""Items below which a second process costs more than it saves."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def each(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    tick: Callable[[int], None] = lambda _: None,
) -> list[Result]:
    """Results in the order of the items; `tick` hears how many more are done.

    An exception in a child is raised here. Processes are forked on Linux only: elsewhere
    forking is missing or unsafe, and the items are worked on one after the other.
    """
    workers = min(os.cpu_count() or 1, len(items) // _WORTH_A_FORK + 1)
    if workers < 2 or sys.platform != "linux":
        return list(_one_by_one(work, items, tick))
    return _forked(work, items, workers, tick)


def _one_by_one(
    work: Callable[[Item], Result], items: Sequence[Item], tick: Callable[[int], None]
) -> Iterator[Result]:
    for item in items:
        yield work(item)
        tick(1)


def _forked(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    workers: int,
    tick: Callable[[int], None],
) -> list[Result]:
    """Deal out contiguous shares; the parent works on the last one itself."""
    bounds = [len(items) * n // workers for n in range(workers + 1)]
    shares = [items[a:b] for a, b in pairwise(bounds)]
    children = [_child(work, share) for share in shares[:-1]]
    results: list[Result] = []
    try:
        own = list(_one_by_one(work, shares[-1], _for_all(tick, len(items), workers)))
        while children:
            results += _gathered(*children.pop(0))
    finally:
        for process, pipe in children:
            _dismiss(process, pipe)
    return results + own


def _for_all(tick: Callable[[int], None], items: int, workers: int) -> Callable[[int], None]:
    """Take it that the other processes are as far as this one."""
    left = items

    def step(done: int) -> None:
        nonlocal left
        done = min(done * workers, left)
        left -= done
        tick(done)

    return step


def _child(work: Callable[[Item], Result], share: Sequence[Item]) -> tuple[int, int]:
    read_end, write_end = os.pipe()
    process = os.fork()
    if process:
        os.close(write_end)
        return process, read_end
    os.close(read_end)
    status = 1
    try:
        with os.fdopen(write_end, "wb") as pipe:
            pickle.dump(_outcome(work, share), pipe, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)


def _outcome(
    work: Callable[[Item], Result], share: Sequence[Item]
) -> tuple[list[Result], Exception | None]:
    """Work on all items before reporting: a pipe that fills up would stop the work."""
    try:
        return [work(item) for item in share], None
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
        return [], error


def _gathered(process: int, pipe: int) -> list[Result]:
    with os.fdopen(pipe, "rb") as file:
        try:
            outcome: tuple[list[Result], Exception | None] = pickle.load(file)  # noqa: S301 - ours
        except (EOFError, pickle.UnpicklingError):
            outcome = [], RuntimeError("a helper process ended before its work was done")
    os.waitpid(process, 0)
    results, error = outcome
    if error is not None:
        raise error
    return results


def _dismiss(process: int, pipe: int) -> None:
    """Stop a child whose work nobody waits for any more."""
    os.close(pipe)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
