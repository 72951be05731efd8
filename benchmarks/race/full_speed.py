"""Waits before a timed run until all processors are as fast as they were at their best.

A virtual machine shares its processors with others: for seconds or minutes one of them, or all,
take 1.8 times as long for the same work (measured on two). A program of several processes would
then be timed on other processors than the one before it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORK: Final = """\
import time
start = time.perf_counter()
for _ in range(500):
    [str(number) for number in range(2000)]
print(time.perf_counter() - start)
"""
"""A twentieth of a second."""

_SLACK: Final = 1.25
"""How many times its best a processor may take and still be at full speed."""

_LASTS: Final = 1.0
"""Seconds for which nothing is asked again."""

_PATIENCE: Final = 10.0
"""Seconds after which a run begins all the same; the page tells how many did."""


def work_at_once() -> list[float]:
    """Let every processor do the same work; the seconds that each took."""
    command = [sys.executable, "-I", "-S", "-c", _WORK]
    workers = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        for _ in range(os.cpu_count() or 1)
    ]
    return [float(worker.communicate()[0]) for worker in workers]


@dataclass(slots=True)
class FullSpeed:
    """What the processors take at their best, and how often they were not waited for."""

    work: Callable[[], Sequence[float]] = work_at_once
    clock: Callable[[], float] = time.monotonic
    waits: int = 0
    given_up: int = 0
    _best: float = float("inf")
    _since: float = float("-inf")

    def wait(self) -> None:
        """Wait for all processors, unless they were asked a moment ago."""
        begun = self.clock()
        if begun - self._since <= _LASTS:
            return
        self.waits += 1
        while not self._reached():
            if self.clock() - begun > _PATIENCE:
                self.given_up += 1
                break
        self._since = self.clock()

    def _reached(self) -> bool:
        taken = self.work()
        self._best = min(self._best, *taken)
        return max(taken) <= _SLACK * self._best
