"""The command line: which files and which rules the words of a command mean."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from checked_runs import check, command, copied_specs, speclint
from hostile_files import GOOD

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import Run

ON = ("--on", "2026-01-01")
C = "specs/customer-service-specialist/102C.yaml"
D = "specs/customer-service-specialist/102D.yaml"


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


MEANT: dict[str, tuple[str, list[str]]] = {
    "a class code": ("102C", [C]),
    "a class code in small letters": ("102c.yaml", [C]),
    "the wrong folder": ("specs/102D.yaml", [D]),
    "a folder misspelled": ("spec", ["specs"]),
    "a file misspelled": (D.replace("102D", "102DD"), [D]),
    "nothing like it": ("nowhere", []),
}


@pytest.mark.parametrize(("name", "meant"), MEANT.values(), ids=MEANT)
def test_a_name_that_leads_to_no_file_is_asked_about(
    name: str, meant: list[str], specs: Path
) -> None:
    (finding,) = check(specs, name).findings
    assert (finding["path"], finding["code"]) == (name, "FIL001")
    assert finding["suggestions"][:1] == meant


def test_a_fix_asks_too_and_changes_nothing(specs: Path) -> None:
    run = speclint(specs, "fix", D, "102C")
    assert (run.code, run.out) == (2, "")
    assert run.err == f"speclint: There is no file “102C”. Did you mean “{C}”?\n"


UNREAD: dict[str, tuple[str, str]] = {
    "a name that is none": ("WRD001", "FIL001"),
    "text that stops the reading": ("stopped.yaml", "FIL008"),
    "a file of another program": ("word.yaml", "FIL003"),
}


@pytest.mark.parametrize(("name", "code"), UNREAD.values(), ids=UNREAD)
def test_what_cannot_be_read_is_told_whatever_rules_are_chosen(
    name: str, code: str, tmp_path: Path
) -> None:
    (tmp_path / "stopped.yaml").write_text("title: A: b\n", encoding="utf-8")
    (tmp_path / "word.yaml").write_bytes(b"PK\x03\x04\x14\x00word/document.xml")
    run = check(tmp_path, "--select", "LEG001", name)
    assert (run.code, run.codes) == (1, [(name, code)])


def test_what_can_be_read_is_judged_by_the_rules_chosen(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("class_code: 102A\ntitle: Form #12\n", encoding="utf-8")
    assert check(tmp_path, "--select", "LVL", "a.yaml").codes == []


NOTHING = (
    "speclint: There is nothing to check: no specification (.yaml) in specs.\n"
    "Go to the folder that holds your specifications, or name them: speclint check FOLDER\n"
    "To start a new folder of specifications: speclint init\n"
)


@pytest.mark.parametrize(
    "words",
    [("check",), ("fix",), ("baseline",), ("baseline", "--prune")],
    ids=" ".join,
)
def test_a_folder_without_specifications_has_nothing_to_check(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    run = speclint(tmp_path, *words)
    assert (run.code, run.out, run.err) == (3, "", NOTHING)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_set_up_waits_for_its_first_specification(tmp_path: Path) -> None:
    speclint(tmp_path, "init")
    run = speclint(tmp_path, "check")
    todo = 'To start a specification: speclint new spec 102E "Title of the class"'
    assert (run.code, run.err.splitlines()[-1]) == (3, todo)


def test_a_configuration_without_paths_is_told(tmp_path: Path) -> None:
    (tmp_path / "speclint.yaml").write_text("paths: []\n", encoding="utf-8")
    told = "There is nothing to check: “paths” in the configuration names nothing."
    assert speclint(tmp_path, "check").err == f"speclint: {told}\n"


def test_text_from_the_input_is_not_mended(specs: Path) -> None:
    run = speclint(specs, "fix", "-")
    told = "Text from the standard input cannot be mended; name a file."
    assert (run.code, run.err) == (2, f"speclint: {told}\n")
