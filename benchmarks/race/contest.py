"""Runs the programs in turn, and believes no time of a run that did not read every file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from race.measure import median_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from race.corpora import Target
    from race.measure import Arena, Run
    from race.tools import Tool

SPECLINT: Final = "speclint"
COMPILED: Final = ("patterns-", "rules-")
"""How names of files in speclint's cache begin that hold its own rules and patterns, compiled."""

CLEAN: Final = 0
FINDINGS: Final = 1
_FOLDERS: Final = re.compile(r"/(?:[\w.-]+/)+")


@dataclass(frozen=True, slots=True)
class Result:
    """Median seconds of one program in one case, or why there are none."""

    seconds: float | None
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A program with its own command and what a run that did the work shows."""

    tool: Tool
    target: Target
    command: Sequence[str]

    def complaint(self, run: Run) -> str:
        """Say what shows that the run skipped work; empty where all is well."""
        expected = FINDINGS if self.target.planted else CLEAN
        if run.exit_code != expected:
            told = _FOLDERS.sub("", " ".join(run.output.split()))[-200:]
            return f"exit code {run.exit_code} instead of {expected}: {told}"
        missed = self.target.planted - run.files_named
        if missed:
            return f"{len(missed)} of {len(self.target.planted)} planted defects not reported"
        return ""


def entries(tools: Mapping[str, Tool], yaml: Target, python: Target | None = None) -> list[Entry]:
    """Pair each installed program with the target in its language."""
    paired = [(tool, python if tool.language == "python" else yaml) for tool in tools.values()]
    return [
        Entry(tool, target, tool.command(target))
        for tool, target in paired
        if tool.path and target is not None
    ]


def contest(arena: Arena, entrants: Sequence[Entry], rounds: int) -> dict[str, Result]:
    """Let each program run once unmeasured, then all of them in turn, `rounds` times."""
    complaints = {entry.tool.name: entry.complaint(_cold(arena, entry)) for entry in entrants}
    runs: dict[str, list[Run]] = {entry.tool.name: [] for entry in entrants}
    for number in range(rounds):
        first = number % len(entrants)
        for entry in [*entrants[first:], *entrants[:first]]:
            name = entry.tool.name
            if not complaints[name]:
                arena.wait()
                run = _cold(arena, entry)
                complaints[name] = entry.complaint(run)
                runs[name].append(run)
    return {
        name: Result(None, complaints[name]) if complaints[name] else Result(median_seconds(ran))
        for name, ran in runs.items()
    }


def proven(
    arena: Arena, entrants: Sequence[Entry], results: dict[str, Result]
) -> dict[str, Result]:
    """Take back the result of a program that does not report a defect planted in every file."""
    proved = dict(results)
    for entry in entrants:
        name = entry.tool.name
        complaint = entry.complaint(_cold(arena, entry))
        if complaint and not proved[name].why_not:
            proved[name] = Result(None, f"with a defect in every file: {complaint}")
    return proved


def forget(cache: Path) -> None:
    """Drop what speclint remembers of files; what it compiled of itself stays, as .pyc files do."""
    for path in sorted(cache.rglob("*"), reverse=True):
        if path.is_file() and not path.name.startswith(COMPILED):
            path.unlink()


def _cold(arena: Arena, entry: Entry, *, tree: bool = False) -> Run:
    forget(arena.speclint_cache)
    return arena.run(entry.command, tree=tree)


@dataclass(frozen=True, slots=True)
class Memory:
    """Seconds and bytes of one run over many files, or why there are none."""

    seconds: float
    largest: int
    together: int
    why_not: str = ""


def memory(arena: Arena, entrants: Sequence[Entry]) -> dict[str, Memory]:
    """Run each program once for time and once more, sampled, for memory."""
    found = {}
    for entry in entrants:
        arena.wait()
        timed, sampled = _cold(arena, entry), _cold(arena, entry, tree=True)
        complaint = entry.complaint(timed) or entry.complaint(sampled)
        largest = max(timed.peak, sampled.peak)
        together = max(sampled.together, largest)
        found[entry.tool.name] = Memory(timed.seconds, largest, together, complaint)
    return found
