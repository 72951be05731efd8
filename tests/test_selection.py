"""The words of a command name files of the plan, each once, however they are written."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.discover import tidy
from speclint.setup.config_file import shown
from speclint.setup.selection import job_of
from speclint.setup.workspace import Workspace


@given(st.text("./a~ "))
def test_a_path_is_tidied_as_pathlib_does_it(path: str) -> None:
    assert tidy(path) == str(Path(path))


@given(st.one_of(st.text("./a~ "), st.text("./a~ ").map(lambda name: f"{Path.cwd()}/{name}")))
def test_a_path_is_shown_as_pathlib_tells_it(path: str) -> None:
    full = Path.cwd() / path
    below = full.is_relative_to(Path.cwd())
    assert shown(path) == str(full.relative_to(Path.cwd()) if below else Path(path))


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two files in `specs`, one of them also under another name, and the folder once more."""
    (tmp_path / "specs").mkdir()
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / "specs" / name).touch()
    (tmp_path / "one.yaml").symlink_to(tmp_path / "specs" / "a.yaml")
    (tmp_path / "again").symlink_to(tmp_path / "specs")
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


ASKED = {
    "nothing": ([], ("specs/a.yaml", "specs/b.yaml"), ()),
    "a file": (["./specs//a.yaml"], ("specs/a.yaml",), ("specs/b.yaml",)),
    "a link to a file": (["one.yaml"], ("one.yaml",), ("specs/b.yaml",)),
    "a link to the folder": (["again"], ("again/a.yaml", "again/b.yaml"), ()),
    "a file in a linked folder": (["again/b.yaml"], ("again/b.yaml",), ("specs/a.yaml",)),
    "a way around": (["again/../specs/a.yaml"], ("again/../specs/a.yaml",), ("specs/b.yaml",)),
    "a loop": (["loop.yaml"], ("loop.yaml",), ()),
    "a file that is not there": (["none.yaml"], ("none.yaml",), ()),
}


@pytest.mark.parametrize(("paths", "files", "rest"), ASKED.values(), ids=ASKED)
def test_files_asked_for_and_the_rest_of_their_plan(
    paths: list[str], files: tuple[str, ...], rest: tuple[str, ...], plan: Path
) -> None:
    job = job_of(argparse.Namespace(paths=paths, select=[], ignore=[]), Workspace(str(plan)))
    assert (job.files, job.plan_only) == (files, rest)
