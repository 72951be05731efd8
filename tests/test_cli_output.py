"""The command line: where output goes, and what a terminal gets of it."""

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
from plan_generator import generate, write_plan
from terminals import on_terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

ON = ("--on", "2026-01-01")
C = "specs/customer-service-specialist/102C.yaml"
D = "specs/customer-service-specialist/102D.yaml"


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


def test_a_report_in_a_file_is_told_on_the_side(specs: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    run = speclint(specs, "check", "--output", str(file), "--select", "LEG", *ON)
    told = f"Wrote {file}. 1 finding in 1 of 5 specifications: 1 must be fixed.\n"
    assert (run.out, run.err) == ("", told)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("check", "--output", D), id="a specification"),
        pytest.param(("check", "--output", "speclint.yaml"), id="the configuration"),
        pytest.param(("check", "--output", "speclint-baseline.txt"), id="the known debts"),
        pytest.param(("check", "--format", f"json:{D}", "--format", "text"), id="one of several"),
        pytest.param(("diff", D, C, "--output", D), id="a difference"),
    ],
)
def test_a_report_never_replaces_what_it_reports_on(words: tuple[str, ...], specs: Path) -> None:
    before = {path: path.read_bytes() for path in specs.rglob("*") if path.is_file()}
    run = speclint(specs, *words)
    assert (run.code, run.err.partition(":")[0]) == (2, "speclint")
    assert "The report is not written to" in run.err
    assert {path: path.read_bytes() for path in specs.rglob("*") if path.is_file()} == before


def test_a_report_keeps_the_mode_of_its_file(specs: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("an older and longer report\n" * 9999, encoding="utf-8")
    file.chmod(0o600)
    speclint(specs, "check", "--output", str(file), *ON)
    assert file.stat().st_mode & 0o777 == 0o600
    assert "older" not in file.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_report_to_a_full_disk(specs: Path) -> None:
    run = speclint(specs, "check", "--output", "/dev/full", *ON)
    assert (run.code, run.err) == (
        2,
        "speclint: /dev/full cannot be written: no space left on device.\n",
    )


FEW_LETTERS = {"PYTHONIOENCODING": "ascii"}


def test_a_terminal_with_few_letters_gets_the_marks_of_the_keyboard(specs: Path) -> None:
    run = command(specs, "check", D, "--format", "concise", *ON, env=FEW_LETTERS)
    assert 'No class or series in the plan is called "Customer Service Manager".' in run.out
    assert run.out.isascii()


def test_a_letter_without_a_stand_in_has_its_number(specs: Path) -> None:
    run = command(specs, "chéck…", env=FEW_LETTERS)
    assert run.err.startswith('speclint: There is no command "ch\\xe9ck...".')


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("check", "--format", "json"), id="a report"),
        pytest.param(("diff", C, D, "--format", "json"), id="a difference"),
        pytest.param(("rules", "--format", "json"), id="the rules"),
        pytest.param(("schema",), id="a schema"),
    ],
)
def test_what_programs_read_is_utf_8_on_every_terminal(words: tuple[str, ...], specs: Path) -> None:
    plain = command(specs, *words)
    assert json.loads(command(specs, *words, env=FEW_LETTERS).out) == json.loads(plain.out)
    assert not plain.out.isascii()


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
    files = {name for name, _ in run.codes}
    assert (run.code, files) == (1, {path.name for path in closed_folder.rglob("*.yaml")})
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
