"""Builds the wheel, installs it in an environment of its own and runs it far from the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Run the smoke test; any difference raises."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        wheel = _built(work)
        python = _installed(wheel, work / "venv")
        shutil.copytree(ROOT / "specs", work / "elsewhere" / "specs")
        _judges(python, work / "elsewhere")
        _takes_own_rule(python.parent / "speclint", work / "elsewhere")
        _reviews(python)
    print("wheel: built, installed elsewhere, run")


def _built(work: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "build", "--outdir", work / "dist", ROOT],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (wheel,) = (work / "dist").glob("*.whl")
    return wheel


def _installed(wheel: Path, home: Path) -> Path:
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", f"{wheel}[bot]"], check=True)
    return python


def _judges(python: Path, folder: Path) -> None:
    """The wheel carries its rules: it finds the missing sentence in 102D, far from here."""
    program = python.parent / "speclint"
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True)
    assert version.stdout.startswith("speclint "), version.stdout
    result = subprocess.run(
        [program, "check", "specs", "--format", "json"],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 1, result.stderr
    findings = json.loads(result.stdout)["findings"]
    missing = [finding["class_code"] for finding in findings if finding["code"] == "LEG001"]
    assert missing == ["102D"], missing


def _reviews(python: Path) -> None:
    """The action's step, as the runner would execute it, with the program from the wheel."""
    words = [sys.executable, "-m", "pytest", "-q", "tests/test_review_action.py"]
    programs = {"SPECLINT_PROGRAMS": str(python.parent)}
    subprocess.run(words, cwd=ROOT, check=True, env={**os.environ, **programs})


def _takes_own_rule(program: Path, folder: Path) -> None:
    """A rule of the team's own, found through its configuration, works; a slip in it is told."""
    subprocess.run([program, "new", "rule", "house-words"], cwd=folder, check=True)
    (folder / "speclint.yaml").write_text("rules: [rules]\n", "utf-8")
    subprocess.run([program, "rules", "check", "rules"], cwd=folder, check=True)
    spec = 'class_code: "999Z"\ntitle: Planner 1\ndefinition: Plans manpower.\n'
    (folder / "specs" / "999Z.yaml").write_text(spec, "utf-8")
    words: list[str | Path] = [program, "check", "--select", "house-words", "--format", "json"]
    result = subprocess.run(words, cwd=folder, check=True, capture_output=True, text=True)
    told = [(f["class_code"], f["message"]) for f in json.loads(result.stdout)["findings"]]
    assert told == [("999Z", "“manpower” should be another word.")], told
    (rule,) = (folder / "rules").glob("*.yaml")
    rule.write_text(rule.read_text("utf-8").replace("severity:", "severty:"), "utf-8")
    result = subprocess.run(words, cwd=folder, check=False, capture_output=True, text=True)
    assert result.returncode == 2, result.returncode
    assert "Did you mean “severity”?" in result.stderr, result.stderr


if __name__ == "__main__":
    main()
