"""Values that one process leaves for another: whole or not at all, and never waited for."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from speclint.handover import Handover, handed_over, start_handover, take_handover

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="on Linux alone")

COOK = ("title", "102A")
LAST = ("title", "the last")
SECONDS = 20


@pytest.fixture
def handover() -> Iterator[Handover]:
    made = Handover()
    yield made
    made.close()


def awaited(handover: Handover, name: tuple[str, str] = LAST) -> object:
    """A value that the other process is about to leave."""
    until = time.monotonic() + SECONDS
    while (found := handover.value(name)) is None:
        assert time.monotonic() < until, "nothing came"
        time.sleep(0.001)
    return found


@pytest.mark.parametrize(
    "value", ["Cook 2", "’ and \udcff", b"\x00\xff", ["a", None], {"series": {"see": ["102A"]}}, ""]
)
def test_what_is_left_is_found(handover: Handover, value: object) -> None:
    handover.start(lambda h: h.leave([(COOK, value), (LAST, "done")]))
    assert awaited(handover) == "done"
    assert handover.value(COOK) == value
    assert handover.value(("title", "102B")) is None


def test_pages_come_one_by_one_and_a_page_may_be_long(handover: Handover) -> None:
    names = [("title", f"{number:05}") for number in range(2000)]

    def work(handover: Handover) -> None:
        for at in range(0, len(names), 500):
            handover.leave((name, {name[1]: "words " * 20}) for name in names[at : at + 500])
        handover.leave([])
        handover.leave([(LAST, "done")])

    handover.start(work)
    awaited(handover)
    assert [handover.value(name) for name in names] == [{code: "words " * 20} for _, code in names]


def test_what_is_not_there_in_the_end_never_is(handover: Handover) -> None:
    def work(handover: Handover) -> None:
        handover.leave([(COOK, "Cook 2")])
        time.sleep(60)
        handover.leave([(LAST, "done")])

    begun = time.monotonic()
    handover.start(work)
    awaited(handover, COOK)
    handover.end()
    assert (handover.value(COOK), handover.value(LAST)) == ("Cook 2", None)
    assert time.monotonic() < begun + SECONDS


@pytest.mark.parametrize("missing", [1, 5, 40, 120, 150])
def test_half_a_page_is_none(handover: Handover, missing: int) -> None:
    file = handover._file  # noqa: SLF001 - to damage it
    handover.leave([(COOK, "Cook 2")])
    handover.leave([(LAST, "words " * 20)])
    os.ftruncate(file, os.fstat(file).st_size - missing)
    assert (handover.value(COOK), handover.value(LAST)) == ("Cook 2", None)


def test_work_that_fails_leaves_what_came_before(handover: Handover) -> None:
    def work(handover: Handover) -> None:
        handover.leave([(LAST, "done")])
        raise ValueError

    handover.start(work)
    assert awaited(handover) == "done"


def test_the_process_is_put_away() -> None:
    handover = Handover()
    handover.start(lambda _: time.sleep(60))
    handover.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_handover_is_taken_once() -> None:
    start_handover(lambda h: h.leave([(LAST, "done")]))
    while handed_over(LAST) is None:
        time.sleep(0.001)
    taken = take_handover()
    assert taken is not None
    assert (handed_over(LAST), take_handover()) == (None, None)
    assert taken.value(LAST) == "done"
    taken.close()


def refuse(*_: object) -> int:
    raise OSError("none left")


@pytest.mark.parametrize("refused", ["fork", "memfd_create"])
def test_without_processes_or_files_nothing_is_handed_over(
    refused: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, refused, refuse)
    open_files = list(Path("/proc/self/fd").iterdir())
    start_handover(lambda _: None)
    assert (handed_over(LAST), take_handover()) == (None, None)
    assert len(list(Path("/proc/self/fd").iterdir())) == len(open_files)


def test_a_system_without_such_files_is_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "memfd_create")
    start_handover(lambda _: None)
    assert take_handover() is None
