"""A forked process that hands its results over as they come."""

from __future__ import annotations

import fcntl
import os
import pickle
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Result = TypeVar("Result")

_HEAD: Final = 8
"""Bytes before each message, with its length; a length of 0 says that the work is done."""

_ROOM: Final = 1 << 20
"""Bytes that wait in the pipe before the child has to."""


class Child(Generic[Result]):
    """A child as its parent sees it; its results are numbered."""

    def __init__(self, process: int, pipe: int) -> None:
        self._process = process
        self._pipe = pipe
        self._ended = False

    def arrived(self) -> Iterator[tuple[int, list[Result]]]:
        """Results that are there already; raises the child's exception."""
        while not self._ended:
            os.set_blocking(self._pipe, False)
            try:
                head = os.read(self._pipe, _HEAD)
            except BlockingIOError:
                return
            finally:
                os.set_blocking(self._pipe, True)
            yield from self._message(head)

    def rest(self) -> Iterator[tuple[int, list[Result]]]:
        """Wait for all other results; raises the child's exception."""
        while not self._ended:
            yield from self._message(b"")

    def dismiss(self) -> int:
        """End the child, whose work is done or not waited for any more; who is to be waited for."""
        os.close(self._pipe)
        os.kill(self._process, signal.SIGKILL)
        return self._process

    def _message(self, begun: bytes) -> Iterator[tuple[int, list[Result]]]:
        """Read the message of which some bytes were read; the child is about to write the rest."""
        length = int.from_bytes(self._whole(begun, _HEAD), "big")
        self._ended = length == 0
        if not self._ended:
            yield self._told(self._whole(b"", length))

    def _told(self, message: bytes) -> tuple[int, list[Result]]:
        try:
            told: tuple[int, list[Result]] | Exception = pickle.loads(message)  # noqa: S301 - ours
        except Exception:  # noqa: BLE001 - an exception may be unable to cross
            raise _ended_early() from None
        if isinstance(told, Exception):
            raise told
        return told

    def _whole(self, begun: bytes, length: int) -> bytes:
        parts = [begun]
        left = length - len(begun)
        while left:
            part = os.read(self._pipe, left)
            if not part:
                raise _ended_early()
            parts.append(part)
            left -= len(part)
        return b"".join(parts)


def start_child(work: Iterable[tuple[int, list[Result]]]) -> Child[Result]:
    """Fork a process that runs through `work` and hands over what it yields.

    Raises OSError where no more processes are allowed.
    """
    read_end, write_end = os.pipe()
    with suppress(OSError):  # a system may allow less room
        fcntl.fcntl(write_end, fcntl.F_SETPIPE_SZ, _ROOM)
    try:
        process = os.fork()
    except OSError:
        os.close(read_end)
        os.close(write_end)
        raise
    if process:
        os.close(write_end)
        return Child(process, read_end)
    status = 1
    try:
        os.close(read_end)
        _hand_over(work, write_end)
        status = 0
    finally:
        os._exit(status)


def _hand_over(work: Iterable[tuple[int, list[Result]]], pipe: int) -> None:
    with os.fdopen(pipe, "wb") as file:
        try:
            for results in work:
                _send(results, file)
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
            _send(error, file)
        file.write(bytes(_HEAD))


def _send(message: object, file: BinaryIO) -> None:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    file.write(len(data).to_bytes(_HEAD, "big"))
    file.write(data)
    file.flush()


def _ended_early() -> RuntimeError:
    return RuntimeError("a helper process ended before its work was done")
