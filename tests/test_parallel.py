"""Work shared among processes gives the same results in the same order."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from speclint.parallel import each

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]
LARGE = 100_000
"""Characters of a result that no pipe holds at once."""

FORKS = pytest.mark.skipif(
    sys.platform != "linux" or (os.cpu_count() or 1) < 2, reason="work is shared on Linux alone"
)


def double(number: int) -> int:
    return 2 * number


def grow(number: int) -> str:
    return f"{number}" + "x" * LARGE


def worker(number: int) -> tuple[int, int]:
    return number, os.getpid()


def refuse_seven(number: int) -> int:
    if number == 7:
        raise LookupError("seven is not there")
    return number


def refuse_last(number: int) -> int:
    if number == 299:
        raise LookupError("the last is not there")
    return number


def end_early(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


class OddError(Exception):
    """Cannot be handed from one process to another."""

    def __init__(self) -> None:
        super().__init__("odd")
        self.made_of = lambda: None


def raise_odd(number: int) -> int:
    if number == 7:
        raise OddError
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


@pytest.mark.parametrize(
    ("work", "message"),
    [
        pytest.param(refuse_seven, "seven is not there", id="in a child"),
        pytest.param(refuse_last, "the last is not there", id="in this process"),
    ],
)
def test_an_exception_is_raised_here(work: object, message: str) -> None:
    assert callable(work)
    with pytest.raises(LookupError, match=message):
        each(work, range(300))


@FORKS
@pytest.mark.parametrize("work", [end_early, raise_odd], ids=["killed", "cannot say why"])
def test_a_child_that_ends_early_is_told(work: object) -> None:
    assert callable(work)
    with pytest.raises(RuntimeError, match="a helper process ended before its work was done"):
        each(work, range(300))


@FORKS
def test_no_child_is_left_behind() -> None:
    each(double, range(300))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
