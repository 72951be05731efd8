"""Work shared among processes gives the same results in the same order."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from speclint.parallel import each

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]
LARGE = 100_000
"""Characters of a result, of which no pipe holds many at once."""

PARENT = os.getpid()

FORKS = pytest.mark.skipif(
    sys.platform != "linux" or (os.cpu_count() or 1) < 2, reason="work is shared on Linux alone"
)


def double(number: int) -> int:
    return 2 * number


def grow(number: int) -> str:
    return f"{number}" + "x" * LARGE


def worker(number: int) -> tuple[int, int]:
    return number, os.getpid()


def refuse_here(number: int) -> int:
    if os.getpid() == PARENT:
        raise LookupError("it is not here")
    return number


def refuse_there(number: int) -> int:
    if os.getpid() != PARENT:
        raise LookupError("it is not there")
    return number


def end_early(number: int) -> int:
    if os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def end_late(number: int) -> int:
    """End when something was handed over; the parent leaves the rest to the child until then."""
    if os.getpid() == PARENT:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
    elif number >= 64:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def interrupt(number: int) -> int:
    """As Ctrl-C does, to the parent alone."""
    if os.getpid() == PARENT:
        raise KeyboardInterrupt
    return number


class OddError(Exception):
    """Cannot be handed from one process to another."""

    def __init__(self) -> None:
        super().__init__("odd")
        self.made_of = lambda: None


def raise_odd(number: int) -> int:
    if os.getpid() != PARENT:
        raise OddError
    return number


class OneWayError(Exception):
    """Can be written for another process, but not read there."""

    def __init__(self) -> None:
        super().__init__("one", "way")


def raise_one_way(number: int) -> int:
    if os.getpid() != PARENT:
        raise OneWayError
    return number


@pytest.mark.parametrize("count", [0, 1, 74, 75, 76, 149, 150, 151, 1000])
def test_results_stand_in_the_order_of_the_items(count: int) -> None:
    assert each(double, range(count)) == [2 * number for number in range(count)]


@pytest.mark.parametrize("count", [0, 1, 74, 75, 150, 1000])
def test_ticks_add_up(count: int) -> None:
    heard: list[int] = []
    each(double, range(count), heard.append)
    assert sum(heard) == count


def test_results_larger_than_a_pipe() -> None:
    assert [len(text) for text in each(grow, range(150))] == [
        len(str(number)) + LARGE for number in range(150)
    ]


@FORKS
def test_many_items_are_shared() -> None:
    processes = {process for _, process in each(worker, range(150))}
    assert len(processes) == min(os.cpu_count() or 1, 3)
    assert os.getpid() in processes


def test_few_items_are_not() -> None:
    assert {process for _, process in each(worker, range(74))} == {os.getpid()}


@FORKS
@pytest.mark.parametrize(
    ("work", "message"),
    [
        pytest.param(refuse_there, "it is not there", id="in a child"),
        pytest.param(refuse_here, "it is not here", id="in this process"),
    ],
)
def test_an_exception_is_raised_here(work: object, message: str) -> None:
    assert callable(work)
    with pytest.raises(LookupError, match=message):
        each(work, range(300))


@FORKS
@pytest.mark.parametrize(
    "work",
    [end_early, end_late, raise_odd, raise_one_way],
    ids=["killed", "killed between", "cannot say why", "cannot be understood"],
)
def test_a_child_that_ends_early_is_told(work: object) -> None:
    assert callable(work)
    with pytest.raises(RuntimeError, match="a helper process ended before its work was done"):
        each(work, range(300))


@FORKS
def test_no_child_is_left_behind() -> None:
    each(double, range(300))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@FORKS
@pytest.mark.parametrize("work", [interrupt, refuse_here, refuse_there, end_early])
def test_no_child_is_left_behind_by_an_end(work: object) -> None:
    assert callable(work)
    with pytest.raises((KeyboardInterrupt, LookupError, RuntimeError)):
        each(work, range(300))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@FORKS
def test_no_pipe_is_left_open() -> None:
    before = sorted(Path("/proc/self/fd").iterdir())
    each(double, range(300))
    assert sorted(Path("/proc/self/fd").iterdir()) == before


@FORKS
def test_where_no_process_may_be_forked_one_does_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert each(worker, range(500)) == [(number, PARENT) for number in range(500)]
