"""Run speclint and its peers side by side and print how they compare.

python benchmarks/peers.py --install --write docs/speed.md
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from race import corpora
from race.contest import SPECLINT, Entry, Memory, Result, contest, entries, memory, proven
from race.full_speed import FullSpeed
from race.goals import memory_met, musts_met
from race.install import bin_folders, install, peers_folder
from race.measure import arena
from race.page import Report, page
from race.tools import Tool, all_tools

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from race.corpora import Target
    from race.goals import Case
    from race.measure import Arena

PYTHON: Final = Tool("python -c pass", sys.executable, ("-c", "pass"))
IN_MEMORY_TABLE: Final = (SPECLINT, "ryl")


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked on the command line."""

    count: int
    large: int
    rounds: int
    peers: Path
    install: bool
    write: Path | None

    def command(self) -> str:
        """The command again, as a reader would type it."""
        words = ["python benchmarks/peers.py"]
        words += ["--install"] if self.install else []
        words += [f"--count {self.count}"] if self.count != 2000 else []
        words += [f"--large {self.large}"] if self.large != 20_000 else []
        words += [f"--rounds {self.rounds}"] if self.rounds != 5 else []
        words += [f"--write {self.write.as_posix()}"] if self.write else []
        return " ".join(words)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the page, perhaps write it; 1 where a goal that must be met is not."""
    options = _options(arguments)
    if options.install:
        install(options.peers)
    tools = all_tools(bin_folders(options.peers))
    processors = FullSpeed()
    with tempfile.TemporaryDirectory() as folder:
        report = _report(options, tools, arena(Path(folder), processors.wait))
    report = replace(report, processors=(processors.waits, processors.given_up))
    text = page(report)
    print(text, end="")
    if options.write:
        options.write.write_text(text, encoding="utf-8")
    held = not options.large or memory_met(report.memory.get(SPECLINT))
    return 0 if held and musts_met(report.results) else 1


def _options(arguments: Sequence[str] | None) -> Options:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000, help="specifications (2000)")
    parser.add_argument(
        "--large", type=int, default=20_000, help="for memory (20000); 0: leave out"
    )
    parser.add_argument("--rounds", type=int, default=5, help="timed runs of each program (5)")
    parser.add_argument("--peers", type=Path, default=peers_folder(), help="where peers lie")
    parser.add_argument("--install", action="store_true", help="install the peers there first")
    parser.add_argument("--write", type=Path, help="write the page to this file as well")
    return Options(**vars(parser.parse_args(arguments)))


def _report(options: Options, tools: Mapping[str, Tool], place: Arena) -> Report:
    yaml = corpora.plan(place.folder / "plan", options.count)
    python = corpora.python_like(place.folder / "python", yaml)
    results: dict[Case, Mapping[str, Result]] = {
        "version": contest(place, _versions(tools, yaml), options.rounds * 4),
        "one file": _one_file(place, tools, yaml, python, options.rounds),
    }
    size = yaml.size
    first_run = _first_run(place, tools, corpora.plant(yaml))
    results["cold"] = _all_files(place, tools, yaml, python, options.rounds)
    return Report(
        options.command(),
        options.count,
        size,
        options.rounds,
        options.large,
        {name: tool.version() for name, tool in tools.items()},
        {case: results[case] for case in ("cold", "one file", "version")},
        _many_files(place, tools, options.large) if options.large else {},
        first_run,
    )


def _versions(tools: Mapping[str, Tool], yaml: Target) -> list[Entry]:
    """Programs that only tell their version: no files, exit code 0."""
    asked = [Entry(PYTHON, yaml, [sys.executable, "-c", "pass"])]
    asked += [Entry(tool, yaml, [tool.path, "--version"]) for tool in tools.values() if tool.path]
    return asked


def _one_file(
    place: Arena, tools: Mapping[str, Tool], yaml: Target, python: Target, rounds: int
) -> dict[str, Result]:
    lone = corpora.one_file(yaml)
    index = yaml.files.index(lone.path)
    lone_python = corpora.Target(python.files[index], (python.files[index],))
    return contest(place, entries(tools, lone, lone_python), rounds * 2)


def _all_files(
    place: Arena, tools: Mapping[str, Tool], yaml: Target, python: Target, rounds: int
) -> dict[str, Result]:
    entrants = entries(tools, corpora.plant(yaml), corpora.plant(python))
    results = contest(place, entrants, rounds)
    every_yaml = corpora.plant(yaml, everywhere=True)
    every_python = corpora.plant(python, everywhere=True)
    return proven(place, entries(tools, every_yaml, every_python), results)


def _first_run(place: Arena, tools: Mapping[str, Tool], yaml: Target) -> Result:
    """One run of speclint on a machine that has never seen it: not even its rules are compiled."""
    entrants = entries({name: tool for name, tool in tools.items() if name == SPECLINT}, yaml)
    for path in place.speclint_cache.glob("*"):
        path.unlink()
    for entry in entrants:
        run = place.run(entry.command)
        complaint = entry.complaint(run)
        return Result(None, complaint) if complaint else Result(run.seconds)
    return Result(None, "not installed")


def _many_files(place: Arena, tools: Mapping[str, Tool], count: int) -> dict[str, Memory]:
    target = corpora.plant(corpora.plan(place.folder / "large", count))
    some = {name: tool for name, tool in tools.items() if name in IN_MEMORY_TABLE}
    return memory(place, entries(some, target))


if __name__ == "__main__":
    raise SystemExit(main())
