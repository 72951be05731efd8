"""The command line: exit codes, what is judged, where output goes, and help with mistakes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checked_runs import check, command, copied_specs, speclint
from hostile_files import GOOD
from plan_generator import generate, write_plan
from speclint import __version__
from terminals import on_terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checked_runs import Run

ON = ("--on", "2026-01-01")
C = "specs/customer-service-specialist/102C.yaml"
D = "specs/customer-service-specialist/102D.yaml"
LICENCE = (
    "  There may be instances where individual positions must have additional licenses or\n"
    "  certification. It is the employer’s responsibility to ensure the appropriate\n"
    "  licenses/certifications are obtained for each position.\n"
)


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied_specs(tmp_path_factory.mktemp("cli"))


# exit codes

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


# help with mistakes

SLIPS: dict[str, tuple[tuple[str, ...], str]] = {
    "a command": (
        ("chek",),
        "There is no command “chek”. Did you mean “check”?\nTry: speclint --help",
    ),
    "a command like none": (("zzz",), "There is no command “zzz”.\nTry: speclint --help"),
    "an option": (
        ("check", "--formt", "json"),
        "There is no option “--formt”. Did you mean “--format”?\nTry: speclint check --help",
    ),
    "an option with its value": (
        ("check", "--slect=LEG001"),
        "There is no option “--slect”. Did you mean “--select”?\nTry: speclint check --help",
    ),
    "a choice": (
        ("check", "--fail-on", "warn"),
        "“warn” does not fit --fail-on. Did you mean “warning”?\nTry: speclint check --help",
    ),
    "a word too many": (
        ("schema", "rule", "config"),
        "“config” is one word too many.\nTry: speclint schema --help",
    ),
    "a format": (
        ("check", "--format", "jsn"),
        "No format is called “jsn”. Did you mean “json” or “jsonl”?",
    ),
    "a rule to select": (
        ("check", "--select", "legal-work-authorisation"),
        "No rule is called “legal-work-authorisation”. Did you mean “legal-work-authorization”?",
    ),
    "a rule to ignore": (
        ("check", "--ignore", "wrding"),
        "No rule is called “wrding”. Did you mean “wording”?",
    ),
    "a day": (
        ("check", "--on", "June 6"),
        "--on: “June 6” is not a date such as 2024-06-06.\nTry: speclint check --help",
    ),
    "nothing to check": (
        ("check", "*.json"),
        "There is nothing to check: no specification (.yaml) in *.json.",
    ),
}


@pytest.mark.parametrize(("words", "message"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_answered(words: tuple[str, ...], message: str, specs: Path) -> None:
    run = speclint(specs, *words)
    assert (run.out, run.err) == ("", f"speclint: {message}\n")


# what is judged


def judged(run: Run) -> set[str]:
    return {name.removesuffix(".yaml") for name, _ in run.codes}


ALL = {"102A", "102C", "102D", "09440", "09460"}
PATHS: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "the plan": ((), ALL),
    "a folder": (("specs",), ALL),
    "a folder below": (("specs/customer-services-specialist",), {"09440", "09460"}),
    "a file": ((C,), {"102C"}),
    "two files": ((C, D), {"102C", "102D"}),
    "a pattern": (("specs/*/102[CD].yaml",), {"102C", "102D"}),
    "a pattern of any depth": (("**/*60.yaml",), {"09460"}),
    "a file by another way": (("specs/../" + C,), {"102C"}),
}


@pytest.mark.parametrize(("paths", "expected"), PATHS.values(), ids=PATHS)
def test_paths(paths: tuple[str, ...], expected: set[str], specs: Path) -> None:
    assert judged(check(specs, *paths)) == expected


def test_one_file_is_judged_within_its_plan(specs: Path) -> None:
    alone = [f["message"] for f in check(specs, C).findings]
    together = [f["message"] for f in check(specs).findings if f["path"] == C]
    assert alone == together


def test_a_file_outside_the_plan_is_judged_by_itself(specs: Path, tmp_path: Path) -> None:
    (tmp_path / "102A.yaml").write_bytes((specs / C.replace("102C", "102A")).read_bytes())
    assert "LVL002" not in {code for _, code in check(specs, str(tmp_path)).codes}


def test_a_file_that_is_not_there_is_told(specs: Path) -> None:
    assert ("nowhere.yaml", "FIL001") in check(specs, "nowhere.yaml", C).codes


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    copied_specs(tmp_path)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text("102C.yaml\ncustomer-services-specialist/\n", "utf-8")
    assert judged(check(tmp_path)) == {"102A", "102D"}
    assert judged(check(tmp_path, C)) == {"102C"}


def test_input_stands_for_a_file(specs: Path) -> None:
    text = (specs / D).read_text("utf-8").replace("level: 4", "level: 5")
    words = ("check", "-", "--stdin-filename", D, "--format", "json", *ON)
    run = command(specs, *words, given=text)
    assert {f["path"] for f in run.findings} == {D}
    assert "STR016" in {code for _, code in run.codes}
    assert run.report["checked"] == 1


def test_input_without_a_name(tmp_path: Path) -> None:
    run = command(tmp_path, "check", "-", "--format", "json", *ON, given=GOOD.decode())
    assert {f["path"] for f in run.findings} == {"standard input"}
    assert "STR013" not in {code for _, code in run.codes}


# rules

SELECTED: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "a code": (("--select", "LEG001"), {"LEG001"}),
    "the start of a code": (("--select", "HIS"), {"HIS004", "HIS007"}),
    "a name": (("--select", "history-entry-once"), {"HIS004"}),
    "a category": (("--select", "levels"), {"LVL002"}),
    "an authority": (("--select", "RCW 41.06.157(1)(h)"), {"LEG001"}),
    "in other case": (("--select", "leg001"), {"LEG001"}),
    "several, with commas": (("--select", "LEG001,HIS004"), {"LEG001", "HIS004"}),
    "several, one by one": (("--select", "LEG001", "--select", "HIS004"), {"LEG001", "HIS004"}),
    "some of some": (("--select", "HIS", "--ignore", "HIS007"), {"HIS004"}),
    "all but these": (
        ("--ignore", "REF,WRD,HIS,STR", "--ignore", "LVL002"),
        {"LEG001"},
    ),
}


@pytest.mark.parametrize(("words", "expected"), SELECTED.values(), ids=SELECTED)
def test_rules_are_chosen(words: tuple[str, ...], expected: set[str], specs: Path) -> None:
    assert {code for _, code in check(specs, *words).codes} == expected


# where output goes


def test_a_report_is_written_to_a_file(specs: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    run = speclint(specs, "check", "--format", "json", "--output", str(file), *ON)
    assert (run.code, run.out) == (1, "")
    assert json.loads(file.read_text("utf-8")) == check(specs).report


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        pytest.param(".", "it is a folder", id="a folder"),
        pytest.param("no/where.json", "there is no such folder", id="a folder that is missing"),
        pytest.param(f"{C}/report.json", "what should be its folder is a file", id="inside a file"),
    ],
)
def test_a_report_that_cannot_be_written(place: str, reason: str, specs: Path) -> None:
    run = speclint(specs, "check", "--output", place)
    assert (run.code, run.err) == (
        2,
        f"speclint: {place} cannot be written: {reason}.\n",
    )


@pytest.fixture
def closed_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in which nobody but root may write."""
    copied_specs(tmp_path)
    folders = [tmp_path, *(path for path in tmp_path.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    yield tmp_path
    for folder in folders:
        folder.chmod(0o755)


def test_a_read_only_folder_is_judged_and_nothing_is_written(closed_folder: Path) -> None:
    before = sorted(closed_folder.rglob("*"))
    run = command(
        closed_folder,
        *("check", "--format", "json", *ON),
        env={"SPECLINT_CACHE_DIR": str(closed_folder / "cache"), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (run.code, judged(run)) == (1, ALL)
    assert [
        path for path in sorted(closed_folder.rglob("*")) if "cache" not in path.parts
    ] == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_report_may_not_be_written_there(closed_folder: Path) -> None:
    run = speclint(closed_folder, "check", "--output", "report.txt")
    assert run.code == 2
    assert run.err.endswith("you have no permission to write there.\n")


def test_a_closed_pipe_is_no_mistake(specs: Path) -> None:
    words = f"set -o pipefail; {sys.executable} -m speclint check --no-baseline | head -1"
    result = subprocess.run(
        ["bash", "-c", words], cwd=specs, capture_output=True, text=True, check=False
    )
    assert result.stdout.startswith("Customer Service Specialist 1 (102A)")
    assert result.stderr == ""


def test_a_pipe_that_nobody_reads_is_no_mistake(specs: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    words = [sys.executable, "-m", "speclint", "check"]
    result = subprocess.run(
        words, cwd=specs, stdout=write_end, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(write_end)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("words", [("check",), ("rules",), ("explain", "LEG001")])
def test_a_full_disk_is_told_in_a_sentence(words: tuple[str, ...], specs: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [sys.executable, "-m", "speclint", *words],
            cwd=specs,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    told = "speclint: The output cannot be written: no space left on device.\n"
    assert (result.returncode, result.stderr) == (2, told)


def test_text_without_a_file_names_no_file_to_fix(specs: Path) -> None:
    text = (specs / "specs/customer-services-specialist/09440.yaml").read_text(encoding="utf-8")
    told = command(specs, "check", "-", "--no-baseline", given=text).out
    assert "with --unsafe" in told
    assert told.splitlines()[-1].startswith("Next: speclint explain ")


# terminals

COLOUR = "\x1b["


def test_colour_on_a_terminal(specs: Path) -> None:
    assert COLOUR in on_terminal(specs, "check", D, *ON)


@pytest.mark.parametrize(
    ("words", "environment"),
    [
        pytest.param(("--color", "never"), {}, id="asked for none"),
        pytest.param((), {"NO_COLOR": "1"}, id="NO_COLOR"),
        pytest.param((), {"TERM": "dumb"}, id="a dumb terminal"),
    ],
)
def test_no_colour_on_a_terminal(
    words: tuple[str, ...], environment: dict[str, str], specs: Path
) -> None:
    shown = on_terminal(specs, "check", D, *words, *ON, **environment)
    assert "must fix" in shown
    assert COLOUR not in shown


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param((), False, id="not in a pipe"),
        pytest.param(("--color", "always"), True, id="where asked for"),
    ],
)
def test_colour_in_a_pipe(words: tuple[str, ...], expected: bool, specs: Path) -> None:
    assert (COLOUR in speclint(specs, "check", *words, *ON).out) is expected


@pytest.fixture(scope="module")
def long_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    write_plan(generate(600), folder / "specs")
    return folder


def test_progress_of_a_long_run_is_shown_on_a_terminal(long_plan: Path) -> None:
    shown = on_terminal(long_plan, "check", *ON)
    assert re.search(r"Reading: +\d+%", shown)
    assert "/600 " in shown


def test_progress_is_not_shown_elsewhere(long_plan: Path, specs: Path) -> None:
    assert command(long_plan, "check", *ON).err == ""
    assert "Reading" not in on_terminal(specs, "check", *ON)


# the other commands

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


# what is loaded


def imported(folder: Path, *words: str) -> set[str]:
    """Modules that a run loads, cold, by their top name."""
    cold = {**os.environ, "SPECLINT_CACHE_DIR": str(folder / "cache")}
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "speclint", *words],
        cwd=folder,
        env=cold,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = re.findall(r"^import time:.*\| +(\w+)", result.stderr, re.MULTILINE)
    return set(lines)


LIGHT: dict[str, tuple[str, ...]] = {
    "version": ("--version",),
    "help": ("--help",),
    "help of check": ("check", "--help"),
    "explain": ("explain", "LEG001"),
    "explain a message": ("explain", "This history entry stands twice."),
}


@pytest.mark.parametrize("words", LIGHT.values(), ids=LIGHT)
def test_pydantic_is_not_loaded(words: tuple[str, ...], tmp_path: Path) -> None:
    loaded = imported(tmp_path, *words)
    assert "speclint" in loaded
    assert loaded.isdisjoint({"pydantic", "pydantic_core", "github"})


def test_version_loads_next_to_nothing(tmp_path: Path) -> None:
    assert imported(tmp_path, "--version").isdisjoint({"argparse", "re2", "ruamel", "json"})


def test_check_loads_nothing_of_the_bot(specs: Path) -> None:
    loaded = imported(specs, "check", "--format", "text", *ON)
    assert "speclint" in loaded
    assert loaded.isdisjoint({"github", "requests", "urllib3"})
