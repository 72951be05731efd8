"""Run one command from a small process and tell, as JSON, its time, its memory, its exit code.

Started with the standard library alone: the kernel counts the memory of the process that starts a
command into the command's own peak, so that process has to be small.

    python -I -S launch.py OUTPUT tree|single COMMAND…
"""

from __future__ import annotations

import json
import os
import sys
import time

KIB = 1024


def run(output: str, command: list[str], *, tree: bool) -> dict[str, float]:
    """Run the command with its output in a file.

    `seconds` is wall time, `peak` the largest process in bytes. With `tree` the memory of all its
    processes together, in proportional shares, is sampled too; `seconds` is then slightly longer.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, flags, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    together = 0
    while tree:
        done, status, usage = os.wait4(child, os.WNOHANG)
        if done:
            break
        together = max(together, sum(_share(pid) for pid in _family(child)))
        time.sleep(0.02)
    else:
        _, status, usage = os.wait4(child, 0)
    return {
        "seconds": time.perf_counter() - start,
        "peak": usage.ru_maxrss * KIB,
        "together": together,
        "exit_code": os.waitstatus_to_exitcode(status),
    }


def _family(pid: int) -> list[int]:
    """List a process and all that it started, as far as they still run."""
    found = [pid]
    try:
        for task in os.listdir(f"/proc/{pid}/task"):  # noqa: PTH208 - pathlib is too large
            with open(f"/proc/{pid}/task/{task}/children") as children:  # noqa: PTH123 - as above
                for child in children.read().split():
                    found += _family(int(child))
    except OSError:
        pass
    return found


def _share(pid: int) -> int:
    """Proportional share of memory in bytes; 0 for a process that has ended."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as lines:  # noqa: PTH123 - pathlib is too large
            return sum(int(line.split()[1]) * KIB for line in lines if line.startswith("Pss:"))
    except OSError:
        return 0


if __name__ == "__main__":
    _, output_path, mode, *given = sys.argv
    print(json.dumps(run(output_path, given, tree=mode == "tree")))
