"""Brings into memory what a check is about to read, while its modules are loaded.

A disk that was not asked for these files lately needs a tenth of a millisecond for each, and a
check of a plan reads thousands. Nothing depends on it: it only fetches, and says nothing.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from itertools import chain, islice

TYPE_CHECKING = False
if TYPE_CHECKING:  # loading `typing` would take longer than all of this
    from collections.abc import Iterator, Sequence

_HERE = os.path.dirname(__file__)
_PLAN = "specs"
"""Where a plan lies, unless a configuration names another place."""

_MOST = 4096
"""Files that are fetched; those behind them are announced when their turn is near."""

_ENDINGS = (".yaml", ".yml", ".pyc", ".so")
_LARGEST_LIBRARY = "re2"


def fetch(words: Sequence[str]) -> None:
    """Fetch, in a process of its own, what `speclint check …` will read."""
    if words[:1] != ["check"] or sys.platform != "linux" or (os.cpu_count() or 1) < 2:
        return
    named = dict.fromkeys((*words[1:], _PLAN))
    folders = [name for name in named if os.path.isdir(name)]
    try:
        if not folders or os.fork():
            return
    except OSError:  # no more processes are allowed
        return
    try:
        os.closerange(0, 3)  # who waits for the end of the output must not wait for this process
        libraries = [f"{folder}/{_LARGEST_LIBRARY}" for folder in sys.path]
        files = chain.from_iterable(map(_files, (_HERE, *libraries, *folders)))
        for path in islice(files, _MOST):
            _announce(path)
    finally:
        os._exit(0)


def _files(folder: str) -> Iterator[str]:
    pending = [folder]
    while pending:
        with suppress(OSError), os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                elif entry.name.endswith(_ENDINGS) and entry.is_file(follow_symlinks=False):
                    yield entry.path


def _announce(path: str) -> None:
    with suppress(OSError):
        file = os.open(path, os.O_RDONLY)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_WILLNEED)
        os.close(file)
