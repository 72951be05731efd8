"""One timed run of a command, and medians over several."""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LAUNCH: Final = Path(__file__).with_name("launch.py")
_FILE: Final = re.compile(r"[\w&.-]+/[\w-]+\.(?:yaml|py)\b")


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: seconds of wall time, bytes of memory; and what it said.

    `peak` is the largest process. `together` is all processes at once, 0 where not sampled.
    """

    seconds: float
    peak: int
    together: int
    exit_code: int
    output: str

    @property
    def files_named(self) -> frozenset[str]:
        """The files that the output names, as folder and name."""
        return frozenset(_FILE.findall(self.output))


@dataclass(frozen=True, slots=True)
class Arena:
    """The folder in which runs write, the environment that they see, what comes before each."""

    folder: Path
    environment: dict[str, str]
    wait: Callable[[], None]

    @property
    def speclint_cache(self) -> Path:
        """Where speclint keeps what it remembers."""
        return self.folder / "cache" / "speclint"

    def run(self, command: Sequence[str], *, tree: bool = False) -> Run:
        """Run a command to its end and keep its output."""
        output = self.folder / "output.txt"
        launch = [sys.executable, "-I", "-S", str(LAUNCH), str(output)]
        told = subprocess.run(
            [*launch, "tree" if tree else "single", *command],
            check=True,
            capture_output=True,
            cwd=self.folder,
            env=self.environment,
        ).stdout
        taken = json.loads(told)
        return Run(
            taken["seconds"],
            int(taken["peak"]),
            int(taken["together"]),
            int(taken["exit_code"]),
            output.read_text(encoding="utf-8", errors="replace"),
        )


def arena(folder: Path, wait: Callable[[], None] = lambda: None) -> Arena:
    """Make the folder a place for runs whose caches lie in it, and nowhere else."""
    environment = {
        **os.environ,
        "NO_COLOR": "1",
        "XDG_CACHE_HOME": str(folder / "cache"),
        "SPECLINT_CACHE_DIR": str(folder / "cache" / "speclint"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return Arena(folder, environment, wait)


def median_seconds(runs: Iterable[Run]) -> float:
    """The middle wall time."""
    return statistics.median(run.seconds for run in runs)
