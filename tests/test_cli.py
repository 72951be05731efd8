"""The command line: exit codes, and the commands that tell of rules, versions and shells."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checked_runs import check, command, speclint
from speclint import __version__

if TYPE_CHECKING:
    from pathlib import Path


CODES: dict[str, tuple[tuple[str, ...], int]] = {
    "clean": (("check", "--select", "FIL"), 0),
    "findings": (("check",), 1),
    "findings below the least severity": (("check", "--select", "REF", "--fail-on", "error"), 0),
    "warnings that count": (("check", "--select", "REF003", "--fail-on", "warning"), 1),
    "advice that counts": (("check", "--select", "REF005", "--fail-on", "advice"), 1),
    "advice that does not": (("check", "--select", "REF005", "--fail-on", "warning"), 0),
    "nothing counts": (("check", "--fail-on", "never"), 0),
    "a file that is not there": (("check", "nowhere.yaml"), 1),
    "an unknown command": (("chek",), 2),
    "an unknown option": (("check", "--formt", "json"), 2),
    "an unknown rule": (("check", "--select", "LEG9"), 2),
    "no such day": (("check", "--on", "2026-02-30"), 2),
    "nothing to check": (("check", "*.json"), 3),
    "help": (("--help",), 0),
    "no word at all": ((), 0),
}


@pytest.mark.parametrize(("words", "code"), CODES.values(), ids=CODES)
def test_exit_code(words: tuple[str, ...], code: int, specs: Path) -> None:
    assert speclint(specs, *words).code == code


def test_a_mistake_of_the_program_is_told_as_one(tmp_path: Path) -> None:
    """A command that breaks stands in for `check`; nothing of the program is changed."""
    broken = """
import sys, types
module = types.ModuleType("speclint.commands.check")
module.add_arguments = lambda parser: None
module.run = lambda arguments: 1 // 0
sys.modules["speclint.commands.check"] = module
from speclint.cli import run
sys.exit(run(["check"]))
"""
    words = [sys.executable, "-c", broken]
    result = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 4
    assert "ZeroDivisionError" in result.stderr
    assert result.stderr.endswith(
        "speclint: This is a mistake in speclint, not in your files. No file is half written.\n"
        f"Please report it with the lines above (speclint {__version__}).\n"
    )


@pytest.mark.parametrize(
    ("raised", "code", "told"),
    [
        pytest.param("KeyboardInterrupt", 130, "Stopped by you. No file is half written.", id="^C"),
        pytest.param(
            'PermissionError(13, "Permission denied", "specs")',
            2,
            "You have no permission for specs.",
            id="a closed folder",
        ),
    ],
)
def test_what_ends_a_run_from_outside_is_a_sentence(
    raised: str, code: int, told: str, tmp_path: Path
) -> None:
    """A command that is ended stands in for `check`; nothing of the program is changed."""
    ended = f"""
import sys, types
module = types.ModuleType("speclint.commands.check")
module.add_arguments = lambda parser: None
def run(arguments):
    raise {raised}
module.run = run
sys.modules["speclint.commands.check"] = module
from speclint.cli import run
sys.exit(run(["check"]))
"""
    words = [sys.executable, "-c", ended]
    result = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (code, f"speclint: {told}\n")


NEAR_MISS = ("The", "work-authorization", "sentence", "differs", "from", "the", "wording")
EXPLAINED = "legal-work-authorization (LEG001)"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("LEG001",), id="code"),
        pytest.param(("leg001",), id="code in small letters"),
        pytest.param(("legal-work-authorization",), id="name"),
        pytest.param(
            ("The legal requirements do not contain the work-authorization sentence.",),
            id="message",
        ),
        pytest.param(NEAR_MISS, id="message of a variant, without quotes"),
        pytest.param((EXPLAINED,), id="name and code as shown"),
    ],
)
def test_explain(words: tuple[str, ...], specs: Path) -> None:
    run = speclint(specs, "explain", *words)
    assert (run.code, run.out.splitlines()[0].split("  ")[0]) == (0, EXPLAINED)


def test_explain_asks_what_was_meant(specs: Path) -> None:
    run = speclint(specs, "explain", "legal-work-authorisation")
    assert (run.code, run.out) == (2, "")
    assert "Did you mean “legal-work-authorization”" in run.err


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_version(word: str, tmp_path: Path) -> None:
    run = command(tmp_path, word)
    assert (run.code, run.out, run.err) == (0, f"speclint {__version__}\n", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_names_the_commands(shell: str, tmp_path: Path) -> None:
    run = command(tmp_path, "completion", shell)
    assert (run.code, "explain" in run.out, run.err) == (0, True, "")


def test_the_completion_is_a_script(tmp_path: Path) -> None:
    script = command(tmp_path, "completion", "bash").out
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)


def test_new_spec_writes_a_draft_that_can_be_read(tmp_path: Path) -> None:
    made = speclint(tmp_path, "new", "spec", "102E", "Customer Service Specialist 5")
    assert made.out.startswith("Wrote specs/102E.yaml.\n")
    codes = {code for _, code in check(tmp_path, on="2030-01-01").codes}
    assert not {code for code in codes if code.startswith(("FIL", "LEG", "HIS"))}
    assert "STR017" in codes  # nobody has filled it in
