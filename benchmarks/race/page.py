"""The report of one run of the contest, as a page of Markdown."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from race.contest import SPECLINT, Memory, Result
from race.goals import GOALS, MEGABYTE, MEMORY_MUST, MEMORY_STRETCH, Case, ratio_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from race.goals import Goal

CASES: Final[Mapping[Case, str]] = {
    "cold": "{count:,} specifications, cold",
    "one file": "one file",
    "version": "`--version`",
}
_METHOD: Final = """\
Whole processes, wall time, medians of {rounds} runs (more for the short ones). The programs run in
turn, each once unmeasured before. A timed run waits, for 10 seconds at most, until all processors
do a small piece of work nearly as fast as at their best, unless they did within the last second:
where machines share processors, these often take twice as long. No program has a cache of results;
speclint's rules and patterns are compiled, as its modules are. Three files hold a planted defect: a
run counts only if the program reports all three and ends with the exit code for findings. After the
timed runs every file gets a defect, and each program has to report every file. The one file is
clean, and its run has to end with exit code 0. Memory of all processes is the sum of their
proportional shares, sampled in a run of its own; about 10 MB is the least that can show."""
_NOT_RUN: Final = Result(None, "not installed")


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run found; `size` in bytes, `versions` by program."""

    command: str
    count: int
    size: int
    rounds: int
    large: int
    versions: Mapping[str, str]
    results: Mapping[Case, Mapping[str, Result]]
    memory: Mapping[str, Memory]
    first_run: Result
    processors: tuple[int, int] = (0, 0)
    """How often the processors were waited for, and how often in vain."""


def page(report: Report) -> str:
    """Write the whole page."""
    memory = [_memory(report)] if report.large else []
    parts = (_head(report), _goals(report), _times(report), *memory, _method(report))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(report: Report) -> Iterator[str]:
    yield "# Speed, side by side"
    yield ""
    yield "Made by this command, which measures again and writes this page:"
    yield ""
    yield f"    {report.command}"
    yield ""
    yield f"- machine: {_processor()}, {os.cpu_count()} cores, {platform.system()}"
    if report.processors[0]:
        waits, in_vain = report.processors
        yield f"- processors: waited {waits} times for full speed, {in_vain} of them in vain"
    yield f"- Python {platform.python_version()}"
    size = f"{report.size / MEGABYTE:.1f} MB"
    yield f"- corpus: {report.count:,} specifications, {size}; ruff reads Python modules as long"
    versions = ", ".join(f"{name} {version}" for name, version in report.versions.items())
    yield f"- versions: {versions}"


def _goals(report: Report) -> Iterator[str]:
    yield "## Goals"
    yield ""
    yield "| case | peer | speclint | peer's time | ratio | must | met | stretch | met |"
    yield "|---|---|--:|--:|--:|---|---|---|---|"
    for goal in GOALS:
        yield _goal_row(goal, report)
    if report.large:
        yield _memory_row(report)


def _goal_row(goal: Goal, report: Report) -> str:
    results = report.results[goal.case]
    own, peer = results.get(SPECLINT, _NOT_RUN), results.get(goal.peer, _NOT_RUN)
    ratio = must = stretch = "–"
    if own.seconds is not None and peer.seconds is not None:
        ratio = ratio_words(own.seconds, peer.seconds)
        must = _yes(met=goal.met(own.seconds, peer.seconds, stretch=False))
        stretch = _yes(met=goal.met(own.seconds, peer.seconds, stretch=True))
    cells = (
        CASES[goal.case].format(count=report.count),
        goal.peer,
        _seconds(own),
        _seconds(peer),
        ratio,
        goal.words(stretch=False),
        must,
        goal.words(stretch=True),
        stretch,
    )
    return f"| {' | '.join(cells)} |"


def _memory_row(report: Report) -> str:
    own = report.memory.get(SPECLINT)
    taken, must, stretch = "–", "–", "–"
    if own and not own.why_not:
        taken = f"{own.together / MEGABYTE:.0f} MB"
        must = _yes(met=own.together <= MEMORY_MUST)
        stretch = _yes(met=own.together <= MEMORY_STRETCH)
    limits = (f"at most {limit // MEGABYTE} MB" for limit in (MEMORY_MUST, MEMORY_STRETCH))
    first, second = limits
    return (
        f"| memory, {report.large:,} cold | – | {taken} | – | – "
        f"| {first} | {must} | {second} | {stretch} |"
    )


def _times(report: Report) -> Iterator[str]:
    yield "## Times"
    yield ""
    yield f"| program | {CASES['cold'].format(count=report.count)} | one file | `--version` |"
    yield "|---|--:|--:|--:|"
    names = dict.fromkeys(name for results in report.results.values() for name in results)
    for name in names:
        cells = [_seconds(report.results[case].get(name)) for case in CASES]
        yield f"| {name} | {' | '.join(cells)} |"
    missing = [name for name, version in report.versions.items() if version == "not installed"]
    yield ""
    yield f"Not installed, so not measured: {', '.join(missing) or 'none'}."
    yield from _complaints(report)
    if report.first_run.seconds is not None:
        first = _seconds(report.first_run)
        yield f"speclint's very first run, which also compiles its rules and patterns: {first}."


def _complaints(report: Report) -> Iterator[str]:
    for case, results in report.results.items():
        for name, result in results.items():
            if result.why_not:
                yield f"- {name}, {case}: not counted. {result.why_not}"


def _memory(report: Report) -> Iterator[str]:
    yield f"## {report.large:,} specifications, cold"
    yield ""
    yield "| program | time | largest process | all processes |"
    yield "|---|--:|--:|--:|"
    for name, taken in report.memory.items():
        cells = (
            ("–", "–", taken.why_not)
            if taken.why_not
            else (
                f"{taken.seconds:.2f} s",
                f"{taken.largest / MEGABYTE:.0f} MB",
                f"{taken.together / MEGABYTE:.0f} MB",
            )
        )
        yield f"| {name} | {' | '.join(cells)} |"


def _method(report: Report) -> Iterator[str]:
    yield "## How it is measured"
    yield ""
    yield _METHOD.format(rounds=report.rounds)


def _seconds(result: Result | None) -> str:
    if result is None or result.seconds is None:
        return "–"
    return f"{result.seconds:.2f} s" if result.seconds >= 1 else f"{result.seconds * 1000:.0f} ms"


def _yes(*, met: bool) -> str:
    return "yes" if met else "**no**"


def _processor() -> str:
    """Name of the processor, where the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
