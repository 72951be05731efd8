"""Names of files as people type them: what was meant is asked, and nothing is passed over."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from checked_runs import check, speclint
from plan_folder import SPEC, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def two(plan: Path) -> Path:
    """A plan of two classes, the second in a folder with a blank in its name."""
    write(plan, SPEC)
    (plan / "specs" / "customer service").mkdir()
    write(plan, SPEC.replace("102A", "102B"), "customer service/102B.yaml")
    return plan


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        pytest.param(["102A"], {"specs/102A.yaml"}, id="a class code"),
        pytest.param(["C:\\specs\\102A.yaml"], {"specs/102A.yaml"}, id="a path of Windows"),
        pytest.param(["“specs/102A.yaml”"], {"specs/102A.yaml"}, id="marks of a text program"),
        pytest.param(
            ["102A,102B"], {"specs/102A.yaml 'specs/customer service/102B.yaml'"}, id="a comma"
        ),
        pytest.param(
            ["specs/customer", "service/102B.yaml"],
            {'"specs/customer service/102B.yaml"'},
            id="a blank",
        ),
        pytest.param(
            ["--select", "LEG001", "HIS004"], {"--select LEG001,HIS004"}, id="a second rule"
        ),
        pytest.param(
            ["--ignore", "WRD,STR", "HIS004"], {"--ignore WRD,STR,HIS004"}, id="a rule to ignore"
        ),
    ],
)
def test_what_was_meant_is_asked(two: Path, words: list[str], meant: set[str]) -> None:
    found = [one for one in check(two, *words).findings if one["code"] == "FIL001"]
    assert {name for one in found for name in one["suggestions"]} == meant


def test_in_the_folder_of_the_specifications_it_says_how(two: Path) -> None:
    run = speclint(two / "specs", "check")
    told = "There are specifications in this folder itself. To judge them: speclint check .\n"
    assert (run.code, told in run.err) == (3, True)
    assert check(two / "specs", "102A").findings[0]["suggestions"] == ["102A.yaml"]


def test_an_ending_in_capitals_makes_no_difference(two: Path) -> None:
    shutil.move(two / "specs/102A.yaml", two / "specs/102A.YAML")
    assert check(two).report["checked"] == 2


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("r.html", "<!doctype html>"), ("r.json", "{"), ("r.md", "#"), ("r.txt", "Customer")],
)
def test_the_ending_of_the_report_names_its_format(two: Path, name: str, beginning: str) -> None:
    speclint(two, "check", "--output", name)
    assert (two / name).read_text("utf-8").startswith(beginning)


@pytest.mark.parametrize("words", [("help",), ("--help",)], ids=["word", "option"])
def test_help_and_version_are_words_too(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert speclint(tmp_path, *words).out.startswith("usage: speclint [-h]")
    assert speclint(tmp_path, "help", "fix").out.startswith("usage: speclint fix")
    assert speclint(tmp_path, "version").out == speclint(tmp_path, "--version").out
