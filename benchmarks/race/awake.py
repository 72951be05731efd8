"""Keeps all processors busy before a timed run, so that each program finds them alike.

On virtual machines a processor that idled for some seconds runs at about half its speed when it
is used again, for a second or more (measured on two: 47 ms became 84 ms). A program that follows
another one of a single process would be timed on one fast and one slow processor.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import Final

_BUSY: Final = 3.0
"""Seconds of work after which all processors are at full speed."""

_LASTS: Final = 1.0
"""Seconds for which they stay so."""

_WORK: Final = """\
import sys, time
end = time.monotonic() + float(sys.argv[1])
while time.monotonic() < end:
    [str(number) for number in range(2000)]
"""


class Awake:
    """Remembers when the processors were last kept busy."""

    def __init__(self, busy: float = _BUSY, lasts: float = _LASTS) -> None:
        self._busy: Final = busy
        self._lasts: Final = lasts
        self._since = float("-inf")

    def keep(self) -> None:
        """Let all processors work for some seconds, unless they did a moment ago."""
        if time.monotonic() - self._since <= self._lasts:
            return
        command = [sys.executable, "-I", "-S", "-c", _WORK, str(self._busy)]
        workers = [subprocess.Popen(command) for _ in range(os.cpu_count() or 1)]
        for worker in workers:
            worker.wait()
        self._since = time.monotonic()
