"""What one process leaves for another while both work: values by name, in a file without one."""

from __future__ import annotations

import marshal
import os

TYPE_CHECKING = False
if TYPE_CHECKING:  # loading `typing` would take as long as the other process to begin
    from collections.abc import Callable, Iterable
    from typing import Any

Name = tuple[str, str]
"""A kind of value, and whose value it is."""

_NUMBER = 4
"""Bytes of each of two numbers before a page: the length of its list of contents, and the rest."""

_HEAD = 2 * _NUMBER
_LIST = 4096
"""Bytes read at once: nearly always both numbers and the list."""

_current: list[Handover] = []


class Handover:
    """Pages of plain values: a process writes them, another and those forked from it read them."""

    def __init__(self) -> None:
        self._file = os.memfd_create("speclint")
        self._writer: int | None = None
        self._ended = False
        self._places: dict[Name, tuple[int, int]] = {}
        self._read_to = 0

    def start(self, work: Callable[[Handover], None]) -> None:
        """Fork the process that writes; raises OSError where no more processes are allowed."""
        process = os.fork()
        if process:
            self._writer = process
            return
        try:
            nothing = os.open(os.devnull, os.O_RDWR)
            for standard in range(3):  # who waits for the end of the output waits for the reader
                os.dup2(nothing, standard)
            work(self)
        finally:
            os._exit(0)

    def leave(self, values: Iterable[tuple[Name, Any]]) -> None:
        """Write a page of values: text, bytes, numbers, and lists and mappings of them.

        Raises OSError where there is no memory left; nothing may be written behind half a page.
        """
        bodies = [(name, marshal.dumps(value)) for name, value in values]
        contents = marshal.dumps([(name, len(body)) for name, body in bodies])
        rest = b"".join([body for _, body in bodies])
        lengths = [len(part).to_bytes(_NUMBER, "big") for part in (contents, rest)]
        page = b"".join([*lengths, contents, rest])
        if os.write(self._file, page) < len(page):
            raise OSError("no memory left for a page")

    def value(self, name: Name) -> object | None:
        """What is there under a name; None where nothing is, or not yet."""
        if name not in self._places and not self._ended:
            self._look()
        place = self._places.get(name)
        if place is None:
            return None
        found: object = marshal.loads(os.pread(self._file, *place))  # noqa: S302 - our own
        return found

    def end(self) -> None:
        """Stop the writer: what is not there by now, its readers work out sooner themselves."""
        if self._writer and not self._ended:
            from signal import SIGKILL

            os.kill(self._writer, SIGKILL)
            self._look()
        self._ended = True

    def close(self) -> None:
        """Give back the memory of all pages."""
        self.end()
        if self._writer:
            os.waitpid(self._writer, 0)  # not sooner: the system takes its time to put it away
        os.close(self._file)

    def _look(self) -> None:
        """Take note of the pages that are complete by now."""
        size = os.fstat(self._file).st_size
        while size - self._read_to >= _HEAD:
            words = os.pread(self._file, _LIST, self._read_to)
            listed, rest = (int.from_bytes(words[at : at + _NUMBER], "big") for at in (0, _NUMBER))
            at = self._read_to + _HEAD + listed
            if at + rest > size:
                return
            if len(words) < _HEAD + listed:
                words = os.pread(self._file, _HEAD + listed, self._read_to)
            for name, length in marshal.loads(words[_HEAD : _HEAD + listed]):  # noqa: S302 - our own
                self._places[name] = length, at
                at += length
            self._read_to = at


def start_handover(work: Callable[[Handover], None]) -> None:
    """Let another process leave values, on a system where one can."""
    try:
        handover = Handover()
    except (OSError, AttributeError):  # no files without names
        return
    try:
        handover.start(work)
    except OSError:  # no more processes
        handover.close()
    else:
        _current.append(handover)


def handed_over(name: Name) -> object | None:
    """What another process left under a name; None where nothing is, or not yet."""
    return _current[-1].value(name) if _current else None


def take_handover() -> Handover | None:
    """The handover that goes on, for whoever closes it; nobody else finds its values any more."""
    return _current.pop() if _current else None
