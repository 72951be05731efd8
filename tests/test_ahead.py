"""What a check is about to read is fetched by another process, and nobody notices that one."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checked_runs import check
from plan_folder import SPEC, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name
from speclint import ahead

if TYPE_CHECKING:
    from pathlib import Path

forks = pytest.mark.skipif(
    sys.platform != "linux" or (os.cpu_count() or 1) < 2,
    reason="on Linux alone, with a processor to spare",
)


def run(folder: Path, code: str) -> str:
    """Run a program in the folder; what it writes until the end of its output."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, check=True, timeout=20
    )
    assert done.stderr == b""
    return done.stdout.decode()


NOTED = """
import os
from speclint import ahead
def note(paths):
    with open("announced.txt", "a") as file:
        for path in paths:
            print(path, file=file)
ahead._announce = note
ahead._in_memory = lambda path: {in_memory}
ahead._HERE = "program"
ahead.fetch(["check"])
os.wait()
"""

COMPILED = f"__pycache__/run.{sys.implementation.cache_tag}.pyc"

JUDGED = """
import os, sys, time
from speclint import ahead, cli
from speclint.handover import handed_over
from speclint.read_ahead import READ
ahead.fetch({words})
while handed_over((READ, "{file}")) is None:
    time.sleep(0.001)
open("{file}", "w").close()
sys.exit(cli.run([*{words}, "--format", "json", "--fail-on", "never"]))
"""


def announced(folder: Path, *, in_memory: bool) -> list[str]:
    (folder / "specs" / "cook").mkdir(parents=True)
    for name in ("102A.yaml", "cook/103A.yml", "notes.txt"):
        (folder / "specs" / name).write_text("title: Cook\n", encoding="utf-8")
    os.mkfifo(folder / "specs" / "endless.yaml")
    (folder / "program" / COMPILED).parent.mkdir(parents=True)
    for name in (COMPILED, "run.py", "__pycache__/run.cpython-27.pyc"):
        (folder / "program" / name).touch()
    run(folder, NOTED.format(in_memory=in_memory))
    return (folder / "announced.txt").read_text(encoding="utf-8").splitlines()


@forks
@pytest.mark.parametrize("in_memory", [True, False])
def test_the_disk_hears_of_the_modules(tmp_path: Path, *, in_memory: bool) -> None:
    told = announced(tmp_path, in_memory=in_memory)
    assert any("/re2/" in path and path.endswith(".so") for path in told)
    assert [path for path in told if path.startswith("program")] == [f"program/{COMPILED}"]


@forks
def test_a_disk_that_was_not_asked_for_the_plan_lately_hears_of_it(tmp_path: Path) -> None:
    of_plan = [path for path in announced(tmp_path, in_memory=False) if path.startswith("specs")]
    assert sorted(of_plan) == ["specs/102A.yaml", "specs/cook/103A.yml"]


@forks
def test_a_disk_that_was_asked_for_the_plan_hears_nothing_of_it(tmp_path: Path) -> None:
    of_plan = [path for path in announced(tmp_path, in_memory=True) if path.startswith("specs")]
    assert of_plan == []


@forks
@pytest.mark.parametrize("words", [["check"], ["check", "specs"]])
def test_what_was_read_ahead_is_judged(plan: Path, words: list[str]) -> None:
    for number in range(40):  # the first files of a plan are read by the process that judges them
        write(plan, "title: Cook\n", f"0{number:02}A.yaml")
    told = json.loads(run(plan, JUDGED.format(words=words, file="specs/102A.yaml")))
    here = [one["code"] for one in told["findings"] if one["path"] == "specs/102A.yaml"]
    assert here == ["HIS004"]


@forks
def test_nobody_waits_for_it(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    slow = "import time; from speclint import ahead, discover; discover.specs_in = slowly"
    code = f"slowly = lambda _: time.sleep(60)\n{slow}\nahead.fetch(['check'])\nprint('done')"
    assert run(tmp_path, code) == "done\n"


@forks
@pytest.mark.parametrize(
    ("refusal", "expected"),
    [(None, True), (errno.EAGAIN, False), (errno.EOPNOTSUPP, False)],
)
def test_a_file_is_in_memory_where_it_is_read_at_once(
    refusal: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, expected: bool
) -> None:
    def read(*_: object) -> int:
        if refusal is not None:
            raise OSError(refusal, os.strerror(refusal))
        return 1

    monkeypatch.setattr(os, "preadv", read)
    (tmp_path / "a.yaml").touch()
    in_memory = ahead._in_memory  # noqa: SLF001 - no check shows it
    assert in_memory(str(tmp_path / "a.yaml")) is expected
    assert not in_memory(str(tmp_path / "none.yaml"))


@pytest.mark.parametrize("words", [[], ["--help"], ["explain", "specs"], ["check", "a.yaml"]])
def test_what_reads_no_plan_fetches_nothing(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a process was forked"))
    ahead.fetch(words)


@forks
def test_it_is_left_out_where_no_process_may_be_forked(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.chdir(plan)
    monkeypatch.setattr(os, "fork", refuse)
    ahead.fetch(["check"])


@forks
def test_a_pipe_in_the_plan_is_no_specification(plan: Path) -> None:
    write(plan, SPEC)
    os.mkfifo(plan / "specs" / "endless.yaml")
    assert check(plan).codes == []
