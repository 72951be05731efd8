"""The command line: names that lead to no file, and files that no choice of rules passes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import check, copied_specs, speclint

if TYPE_CHECKING:
    from pathlib import Path

C = "specs/customer-service-specialist/102C.yaml"
D = "specs/customer-service-specialist/102D.yaml"


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied_specs(tmp_path_factory.mktemp("paths"))


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


def test_a_configuration_without_paths_is_told(tmp_path: Path) -> None:
    (tmp_path / "speclint.yaml").write_text("paths: []\n", encoding="utf-8")
    told = "There is nothing to check: “paths” in the configuration names nothing."
    assert speclint(tmp_path, "check").err == f"speclint: {told}\n"


def test_text_from_the_input_is_not_mended(specs: Path) -> None:
    run = speclint(specs, "fix", "-")
    told = "Text from the standard input cannot be mended; name a file."
    assert (run.code, run.err) == (2, f"speclint: {told}\n")
