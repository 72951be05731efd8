"""Files read side by side: a disk that hears of many at once fetches them together."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_BYTES: Final = 512 * 1024
"""A specification has about 6 kB; a file beyond this is none, and would only cost time."""

_USUAL_BYTES: Final = 32 * 1024
"""What is read at once: room for the largest file that is allowed would have to be cleared."""

_TOGETHER: Final = 64
"""Files that are open at a time; some systems allow a process 256."""

_READING: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)  # there is no such flag but on Windows

Content = bytes | OSError | ValueError
"""What a file holds, or why it cannot be read."""


def read_files(paths: Sequence[str]) -> Iterator[Content]:
    """Read files in their order, each no further than shows that it is too large.

    Those to come are announced.
    """
    for at in range(0, len(paths), _TOGETHER):
        opened = [_opened(path, alone=len(paths) == 1) for path in paths[at : at + _TOGETHER]]
        yield from [_content(file) for file in opened]


def _opened(path: str, *, alone: bool) -> int | OSError | ValueError:
    """Open a file; a file object would take half as long again to read."""
    try:
        file = os.open(path, _READING)
    except (OSError, ValueError) as error:
        return error
    if not alone:
        _announce(file)
    return file


def _announce(file: int) -> None:
    """Tell the system that the file is read next; it need not heed that."""
    try:
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_WILLNEED)
    except (AttributeError, OSError):  # a system without it, or a file that is a pipe
        return


def _content(file: int | OSError | ValueError) -> Content:
    if not isinstance(file, int):
        return file
    try:
        data = os.read(file, _USUAL_BYTES)
        while len(data) <= MAX_BYTES and (more := os.read(file, _USUAL_BYTES)):
            data += more
    except OSError as error:
        return error
    finally:
        os.close(file)
    return data
