"""Runs a command with little memory and time, and tells what it took."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass

MEMORY = 2 * 1024**3
"""Bytes of address space; a run that wants more is stopped by the system."""

SECONDS = 60
"""Seconds of computing; they stop a run that hangs, and measure nothing."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command wrote, its exit code, and the most memory it held, in megabytes."""

    output: str
    errors: str
    code: int
    megabytes: int


def run(*words: str) -> Run:
    """Run a command through a small process of its own: the memory told is not that of pytest."""
    launch = [sys.executable, "-I", __file__, *words]
    done = subprocess.run(launch, capture_output=True, text=True, encoding="utf-8", check=True)
    errors, _, told = done.stderr.rstrip("\n").rpartition("\n")
    code, kilobytes = json.loads(told)
    return Run(done.stdout, errors, code, kilobytes // 1024)


def _launch(words: list[str]) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    child = os.posix_spawn(words[0], words, os.environ)
    _, status, usage = os.wait4(child, 0)
    print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_maxrss]), file=sys.stderr)


if __name__ == "__main__":
    _launch(sys.argv[1:])
