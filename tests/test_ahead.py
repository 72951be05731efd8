"""What a check is about to read is fetched by another process, and nobody notices that one."""

from __future__ import annotations

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
from speclint import ahead
def note(path):
    with open("fetched.txt", "a") as file:
        print(path, file=file)
ahead._announce = note
ahead.fetch({words})
import os
os.wait()
"""


@forks
@pytest.mark.parametrize("words", [["check"], ["check", "specs"], ["check", "--format", "json"]])
def test_the_plan_and_the_modules_are_fetched(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "specs" / "cook").mkdir(parents=True)
    for name in ("102A.yaml", "cook/103A.yml", "notes.txt"):
        (tmp_path / "specs" / name).write_text("title: Cook\n", encoding="utf-8")
    os.mkfifo(tmp_path / "specs" / "endless.yaml")
    run(tmp_path, NOTED.format(words=words))
    fetched = (tmp_path / "fetched.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(path for path in fetched if path.startswith("specs")) == [
        "specs/102A.yaml",
        "specs/cook/103A.yml",
    ]
    assert any("/re2/" in path and path.endswith(".so") for path in fetched)


@forks
def test_nobody_waits_for_it(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    slow = "import time; from speclint import ahead; ahead._files = lambda f: time.sleep(60) or []"
    assert run(tmp_path, f"{slow}\nahead.fetch(['check'])\nprint('done')") == "done\n"


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
