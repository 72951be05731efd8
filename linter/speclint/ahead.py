"""Reads what a check is about to judge, in another process, while its modules are loaded.

Nothing depends on it: what it has not read by then is read as ever. It announces the program's own
files to the disk before: one that was not asked for them lately needs a tenth of a millisecond for
each.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from itertools import chain

TYPE_CHECKING = False
if TYPE_CHECKING:  # loading `typing` would take longer than to see that there is nothing to do
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.handover import Handover

_HERE = os.path.dirname(__file__)
_PLAN = "specs"
"""Where a plan lies, unless a configuration names another place."""

_MOST = 2048
"""Files that are read; it is seldom that a process gets to half as many."""

_SAMPLE = 32
"""One file in so many is tried, to tell whether the disk was asked for a plan lately."""

_ENDINGS = (f"{sys.implementation.cache_tag}.pyc", ".so")
_LARGEST_LIBRARY = "re2"


def fetch(words: Sequence[str]) -> None:
    """Begin to read, in a process of its own, what `speclint check …` will judge."""
    if words[:1] != ["check"] or sys.platform != "linux" or (os.cpu_count() or 1) < 2:
        return
    named = dict.fromkeys((*words[1:], _PLAN))
    folders = [name for name in named if os.path.isdir(name)]
    if not folders:
        return
    from speclint.handover import start_handover

    def work(handover: Handover) -> None:
        libraries = (f"{at}/{_LARGEST_LIBRARY}" for at in sys.path)
        _announce(chain.from_iterable(map(_files, (_HERE, *libraries))))
        from speclint.discover import IN_FOLDER, specs_in

        plan: list[str] = []
        for folder in folders:
            found = specs_in(folder)
            handover.leave([((IN_FOLDER, folder), found)])
            plan += found
        if not all(map(_in_memory, plan[::_SAMPLE])):
            _announce(plan[:_MOST])
        from speclint.read_ahead import FIRST, read_ahead
        from speclint.setup.kept_patterns import use_kept_patterns

        use_kept_patterns()
        read_ahead(plan[FIRST:_MOST], handover)

    start_handover(work)


def _files(folder: str) -> Iterator[str]:
    """Compiled modules and libraries in a folder and below it."""
    pending = [folder]
    while pending:
        with suppress(OSError), os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                elif entry.name.endswith(_ENDINGS) and entry.is_file(follow_symlinks=False):
                    yield entry.path


def _in_memory(path: str) -> bool:
    """Tell whether a file can be read without waiting for the disk."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            os.preadv(file, [bytearray(1)], 0, os.RWF_NOWAIT)
        finally:
            os.close(file)
    except (OSError, AttributeError):  # an older system cannot tell
        return False
    return True


def _announce(paths: Iterable[str]) -> None:
    """Tell the disk which files are read next."""
    for path in paths:
        with suppress(OSError):
            file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_WILLNEED)
            os.close(file)
