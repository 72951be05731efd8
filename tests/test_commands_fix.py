"""The command `fix`: what it writes, what it leaves, and what it says of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import speclint

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import Run

ON = ("--on", "2026-01-01")
A = "specs/customer-service-specialist/102A.yaml"
D = "specs/customer-service-specialist/102D.yaml"
OF_A = (
    f"{A}: History, entry 2, of June 1, 2005: Take out the second one. "
    "history-entry-once (HIS004)\n"
)
OF_D = (
    f"{D}: Legal Requirement(s), after paragraph 1: Add the sentence at the end of the section. "
    "legal-work-authorization (LEG001)\n"
)


def fix(folder: Path, *words: str) -> Run:
    return speclint(folder, "fix", *words, "--select", "LEG001,HIS004", *ON)


def texts(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*.yaml")
    }


def test_it_mends_and_says_so(own_specs: Path) -> None:
    run = fix(own_specs)
    assert (run.code, run.out, run.err) == (0, f"{OF_A}{OF_D}2 findings mended in 2 files.\n", "")
    assert fix(own_specs).out == "Nothing to mend.\n"


def test_a_mark_of_windows_stays_before_the_first_heading(own_specs: Path) -> None:
    file = own_specs / D
    words = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + words[words.index(b"class_code") :])
    assert fix(own_specs).out.endswith("2 findings mended in 2 files.\n")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfclass_code")
    assert fix(own_specs).out == "Nothing to mend.\n"


@pytest.mark.parametrize("word", ["--diff", "--check"])
def test_a_dry_run_writes_nothing(word: str, own_specs: Path) -> None:
    before = texts(own_specs)
    run = fix(own_specs, word)
    assert (run.code, texts(own_specs)) == (1, before)
    assert run.out.endswith(f"{OF_A}{OF_D}2 findings would be mended in 2 files.\n")


def test_a_protected_file_stays_and_the_others_are_mended(own_specs: Path) -> None:
    before = texts(own_specs)
    (own_specs / A).chmod(0o444)
    run = fix(own_specs)
    assert (run.code, run.out) == (2, f"{OF_D}1 finding mended in 1 file.\n")
    assert run.err == f"speclint: {A} is protected against changes; it was left as it was.\n"
    after = texts(own_specs)
    assert {name for name in before if before[name] != after[name]} == {D}


def test_where_no_file_may_be_changed_nothing_else_is_said(own_specs: Path) -> None:
    for name in (A, D):
        (own_specs / name).chmod(0o444)
    run = fix(own_specs)
    told = "is protected against changes; it was left as it was."
    assert (run.code, run.out, run.err) == (2, "", f"speclint: {A} {told}\n{D} {told}\n")


def test_nobody_can_answer_a_pipe(own_specs: Path) -> None:
    run = fix(own_specs, "--interactive")
    told = "--interactive asks questions, and nobody is there to answer."
    assert (run.code, run.err) == (2, f"speclint: {told}\n")
