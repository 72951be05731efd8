"""The hooks, run by the real pre-commit in a scratch repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SPEC = ROOT / "specs" / "customer-service-specialist" / "102D.yaml"
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]
WHO = ["-c", "user.name=Analyst", "-c", "user.email=analyst@example.org"]


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository at one commit, as pre-commit clones it."""
    copy = tmp_path_factory.mktemp("hooks") / "speclint"
    copy.mkdir()
    listed = _git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    _git(copy, "init", "--quiet", "--initial-branch=main")
    _git(copy, "add", "--all")
    _git(copy, *WHO, "commit", "--quiet", "--message=all")
    return copy


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A repository of one specification, staged."""
    (tmp_path / "specs").mkdir()
    shutil.copy2(SPEC, tmp_path / "specs" / "102D.yaml")
    _git(tmp_path, "init", "--quiet", "--initial-branch=main")
    _git(tmp_path, "add", "--all")
    return tmp_path


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True)


def _try(hooks: Path, plan: Path, hook: str) -> subprocess.CompletedProcess[str]:
    home = os.environ.get("PRE_COMMIT_HOME") or str(hooks.parent / "home")
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pre_commit",
            "try-repo",
            hooks,
            hook,
            "--all-files",
            "--color=never",
        ],
        cwd=plan,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PRE_COMMIT_HOME": home},
    )


def test_a_bad_commit_is_refused_in_plain_words(hooks: Path, plan: Path) -> None:
    result = _try(hooks, plan, "speclint")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "The legal requirements do not contain the work-authorization sentence." in result.stdout


def test_the_fix_hook_mends_and_stops_the_commit(hooks: Path, plan: Path) -> None:
    mended = _try(hooks, plan, "speclint-fix")
    assert mended.returncode == 1
    assert "Persons legally authorized" in (plan / "specs" / "102D.yaml").read_text("utf-8")
    _git(plan, "add", "--all")
    assert _try(hooks, plan, "speclint-fix").returncode == 0


def test_a_good_commit_passes(hooks: Path, plan: Path) -> None:
    _try(hooks, plan, "speclint-fix")
    _git(plan, "add", "--all")
    result = _try(hooks, plan, "speclint-plan")
    assert result.returncode == 0, result.stdout
