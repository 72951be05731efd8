"""The side-by-side script counts only the times of programs that did the work."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from race import corpora
from race.contest import Entry, Memory, Result, contest, entries, forget, memory, proven
from race.full_speed import FullSpeed, work_at_once
from race.goals import GOALS, Goal, memory_met, musts_met, ratio_words
from race.measure import arena
from race.page import Report, page
from race.tools import Tool, all_tools

if TYPE_CHECKING:
    from pathlib import Path

    from race.corpora import Target
    from race.goals import Case
    from race.measure import Arena

READS_ALL = """
import pathlib, sys
files = sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml"))
found = [path for path in files if "unknown_key" in path.read_text("utf-8")]
print(*found, sep="\\n")
sys.exit(1 if found else 0)
"""
READS_THREE = READS_ALL.replace("print(*found,", "print(*found[:3],")
READS_NONE = "import sys; sys.exit(1)"
SAYS_CLEAN = "print('All checks passed')"
QUITS = "raise SystemExit(4)"
CRASHES = "raise SystemExit('in /home/user/peer.py,\\n  line 4')"


@pytest.fixture
def place(tmp_path: Path) -> Arena:
    return arena(tmp_path)


@pytest.fixture
def planted(tmp_path: Path) -> Target:
    return corpora.plant(corpora.plan(tmp_path / "plan", 12))


def tool(script: str, name: str = "peer") -> Tool:
    return Tool(name, sys.executable, ("-I", "-c", script))


@pytest.mark.parametrize(
    ("script", "why"),
    [
        pytest.param(READS_ALL, "", id="reads-all"),
        pytest.param(READS_NONE, "3 of 3 planted defects not reported", id="reads-none"),
        pytest.param(SAYS_CLEAN, "exit code 0 instead of 1: All checks passed", id="clean"),
        pytest.param(
            CRASHES, "3 of 3 planted defects not reported", id="crashes-with-the-same-code"
        ),
        pytest.param(
            f"print('see /home/user/log.txt'); {QUITS}",
            "exit code 4 instead of 1: see log.txt",
            id="no-folders-in-the-page",
        ),
    ],
)
def test_a_time_counts_only_with_the_planted_defects_reported(
    place: Arena, planted: Target, script: str, why: str
) -> None:
    result = contest(place, entries({"peer": tool(script)}, planted), 1)["peer"]
    assert (result.why_not, result.seconds is None) == (why, bool(why))


def test_a_program_that_skips_files_is_found_out(place: Arena, planted: Target) -> None:
    every = corpora.plant(planted, everywhere=True)
    results = {"peer": Result(1.0)}
    proved = proven(place, entries({"peer": tool(READS_THREE)}, every), results)
    assert proved["peer"].why_not == (
        "with a defect in every file: 9 of 12 planted defects not reported"
    )


def test_a_program_that_reads_every_file_keeps_its_time(place: Arena, planted: Target) -> None:
    every = corpora.plant(planted, everywhere=True)
    results = {"peer": Result(1.0)}
    assert proven(place, entries({"peer": tool(READS_ALL)}, every), results) == results


def test_defects_go_into_the_first_the_middle_and_the_last_file(planted: Target) -> None:
    held = [
        number
        for number, path in enumerate(sorted(planted.files))
        if path.read_text("utf-8").endswith(corpora.PLANTED_YAML)
    ]
    assert held == [0, 6, 11]


def test_python_modules_are_as_long_as_the_specifications(tmp_path: Path) -> None:
    plan = corpora.plan(tmp_path / "plan", 5)
    modules = corpora.python_like(tmp_path / "python", plan)
    assert [p.stat().st_size for p in modules.files] == [p.stat().st_size for p in plan.files]
    for path in modules.files:
        compile(path.read_text("utf-8"), path.name, "exec")


def test_absent_programs_take_no_part(planted: Target) -> None:
    assert entries({"peer": Tool("peer", None, ())}, planted) == []


def test_every_peer_of_the_goals_is_looked_for() -> None:
    assert {goal.peer for goal in GOALS} - set(all_tools([])) == {"python -c pass"}


def test_what_is_compiled_is_kept_and_results_are_not(tmp_path: Path) -> None:
    for name in ("rules-1.pickle", "patterns-1.pickle", "results"):
        (tmp_path / name).touch()
    forget(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"rules-1.pickle", "patterns-1.pickle"}


def test_each_timed_run_waits_for_the_processors(tmp_path: Path, planted: Target) -> None:
    waited: list[int] = []
    place = arena(tmp_path, lambda: waited.append(1))
    contest(place, entries({"a": tool(READS_ALL), "b": tool(QUITS, "b")}, planted), 3)
    assert len(waited) == 3


@pytest.mark.parametrize(
    ("taken", "tries", "in_vain"),
    [
        pytest.param([(1, 1.2)], 1, 0, id="all-fast"),
        pytest.param([(1, 1.8), (1.8, 1.8), (1.1, 1.0)], 3, 0, id="fast-in-the-end"),
        pytest.param([(1, 2)] * 99, 11, 1, id="never-fast"),
    ],
)
def test_a_run_waits_until_all_processors_are_fast(
    taken: list[tuple[float, ...]], tries: int, in_vain: int
) -> None:
    left = list(taken)
    processors = FullSpeed(lambda: left.pop(0), lambda: float(len(taken) - len(left)))
    processors.wait()
    assert (len(taken) - len(left), processors.given_up) == (tries, in_vain)


def test_processors_that_were_fast_a_moment_ago_are_not_asked() -> None:
    now = [0.0, 0.0, 0.5, 7.0, 7.0]
    asked: list[int] = []

    def work() -> list[float]:
        asked.append(1)
        return [1.0, 1.0]

    processors = FullSpeed(work, lambda: now.pop(0))
    for _ in range(3):
        processors.wait()
    assert (len(asked), processors.waits) == (2, 2)


def test_every_processor_tells_what_its_work_took() -> None:
    taken = work_at_once()
    assert len(taken) == os.cpu_count()
    assert min(taken) > 0


@pytest.mark.parametrize(
    ("goal", "own", "peer", "must", "stretch"),
    [
        pytest.param(Goal("cold", "a", True, 5, 15), 1, 5, True, False, id="just-faster"),
        pytest.param(Goal("cold", "a", True, 5, 15), 1, 4.9, False, False, id="not-fast-enough"),
        pytest.param(Goal("cold", "a", False, 5, 1.7), 1.7, 1, True, True, id="slower-in-bounds"),
        pytest.param(Goal("cold", "a", False, 5, 1.7), 5.1, 1, False, False, id="too-slow"),
        pytest.param(Goal("cold", "a", False, 2, 4, True), 2, 1, True, False, id="two-ways-must"),
        pytest.param(Goal("cold", "a", False, 2, 4, True), 1, 4, True, True, id="two-ways-both"),
    ],
)
def test_goals(goal: Goal, own: float, peer: float, must: bool, stretch: bool) -> None:
    found = (goal.met(own, peer, stretch=False), goal.met(own, peer, stretch=True))
    assert found == (must, stretch)


@pytest.mark.parametrize(
    ("own", "peer", "words"),
    [(1.0, 8.12, "8.1x faster"), (2.34, 1.0, "2.3x as long"), (1.0, 1.0, "1.0x faster")],
)
def test_ratio_words(own: float, peer: float, words: str) -> None:
    assert ratio_words(own, peer) == words


def all_results(seconds: float | None) -> dict[Case, dict[str, Result]]:
    results: dict[Case, dict[str, Result]] = {}
    for goal in GOALS:
        peers = results.setdefault(goal.case, {"speclint": Result(seconds)})
        peers[goal.peer] = Result(1.0 if goal.faster else 0.1)
    return results


@pytest.mark.parametrize(
    ("seconds", "met"),
    [(0.02, True), (1.0, False), (None, False)],
    ids=["fast", "slow", "unmeasured"],
)
def test_musts_are_met_only_where_all_are_measured(seconds: float | None, met: bool) -> None:
    assert musts_met(all_results(seconds)) is met


@pytest.mark.parametrize(
    ("own", "met"),
    [
        pytest.param(Memory(1.0, 90_000_000, 150_000_000), True, id="within"),
        pytest.param(Memory(1.0, 90_000_000, 150_000_001), False, id="over"),
        pytest.param(Memory(1.0, 0, 0, "exit code 4"), False, id="not-counted"),
        pytest.param(None, False, id="not-there"),
    ],
)
def test_memory_goal(own: Memory | None, met: bool) -> None:
    assert memory_met(own) is met


def test_memory_is_told_of_all_processes(place: Arena, planted: Target) -> None:
    taken = memory(place, [Entry(tool(READS_ALL), planted, tool(READS_ALL).command(planted))])
    assert taken["peer"].together >= taken["peer"].largest > 1_000_000


def test_the_page_names_what_is_missing() -> None:
    report = Report(
        command="python benchmarks/peers.py",
        count=2000,
        size=11_000_000,
        rounds=5,
        large=20_000,
        versions={"speclint": "0.1.0", "ryl": "not installed"},
        results=all_results(None),
        memory={},
        first_run=Result(None),
    )
    assert "Not installed, so not measured: ryl." in page(report).splitlines()
