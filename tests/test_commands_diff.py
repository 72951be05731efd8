"""`speclint diff` on a real repository: formats, exit codes, and what it says when it cannot."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from checked_runs import Run, speclint
from diff_scenarios import spec, swapped
from spec_repository import SpecRepository, new_repository

if TYPE_CHECKING:
    from pathlib import Path

OLD = spec("102A")
NEW = swapped(OLD, ("Under close to general supervision", "Under general supervision"))
VERDICT = "This revision changes the Definition, so it needs the Director’s adoption."


@pytest.fixture
def repository(tmp_path: Path) -> SpecRepository:
    found = new_repository(tmp_path)
    found.commit(**{"102A": OLD})
    found.write("specs/102A.yaml", NEW)
    return found


def diff(repository: SpecRepository, *words: str) -> Run:
    return speclint(repository.folder, "diff", *words)


def test_text(repository: SpecRepository) -> None:
    run = diff(repository)
    assert (run.code, VERDICT in run.out) == (0, True)
    assert "Under [-close to-] general supervision" in run.out


def test_summary(repository: SpecRepository) -> None:
    out = diff(repository, "--summary").out
    assert (VERDICT in out, "[-close to-]" in out) == (True, False)


STARTS = {
    "markdown": "## Customer Service Specialist 1 (102A): what this proposal changes",
    "html": "<!doctype html>",
    "json": "{",
    "text": "Customer Service Specialist 1 (102A)",
}


@pytest.mark.parametrize(("name", "start"), STARTS.items(), ids=STARTS)
def test_formats(repository: SpecRepository, name: str, start: str) -> None:
    assert diff(repository, "--format", name).out.startswith(start)


def test_json_is_json(repository: SpecRepository) -> None:
    assert json.loads(diff(repository, "--format", "json").out)["verdict"] == VERDICT


@pytest.mark.parametrize("words", [["--format", "html"], []])
def test_output_to_a_file(repository: SpecRepository, words: list[str]) -> None:
    run = diff(repository, *words, "--output", "x")
    assert (run.out, VERDICT in (repository.folder / "x").read_text("utf-8")) == ("", True)


def test_a_file_that_cannot_be_written(repository: SpecRepository) -> None:
    run = diff(repository, "--output", "no/such/folder/x")
    assert (run.code, run.err) == (
        2,
        "speclint: no/such/folder/x cannot be written: there is no such folder.\n",
    )


CODES = {
    "words differ": (NEW, 1),
    "nothing differs": (OLD, 0),
    "written otherwise": (f"# A note\n{OLD}", 0),
    "cannot be read": ("", 1),
}


@pytest.mark.parametrize(("content", "code"), CODES.values(), ids=CODES)
def test_exit_code(repository: SpecRepository, content: str, code: int) -> None:
    repository.write("specs/102A.yaml", content)
    assert diff(repository, "--exit-code").code == code
    assert diff(repository).code == 0


def test_nothing_to_compare(repository: SpecRepository) -> None:
    repository.write("speclint.yaml", "paths: [elsewhere]\n")
    repository.git("rm", "--quiet", "--cached", "specs/102A.yaml")
    (repository.folder / "specs/102A.yaml").unlink()
    repository.commit()
    run = diff(repository)
    assert (run.code, run.err) == (
        3,
        "speclint: There is nothing to compare: no specification in elsewhere.\n",
    )


def test_three_words_are_too_many(repository: SpecRepository) -> None:
    assert diff(repository, "a", "b", "c").code == 2


def test_a_misspelled_revision(repository: SpecRepository) -> None:
    run = diff(repository, "mian")
    sentence = "“mian” is neither a revision of this repository nor a file."
    assert (run.code, run.err) == (2, f"speclint: {sentence} Did you mean “main”?\n")


def test_a_configuration_with_a_mistake(repository: SpecRepository) -> None:
    repository.write("speclint.yaml", "pats: [specs]\n")
    run = diff(repository)
    assert (run.code, "pats" in run.err) == (2, True)


def test_the_reason_comes_from_the_rule_that_knows_the_slip(repository: SpecRepository) -> None:
    repository.write("specs/102A.yaml", swapped(OLD, ("level: 1", 'level: "1')))
    out = " ".join(diff(repository).out.split())
    assert "line 7 (Customer Service Specialist 1 (102A)): A quotation mark opens here" in out


def test_two_files_need_no_repository(tmp_path: Path) -> None:
    for name, content in (("old.yaml", OLD), ("new.yaml", NEW)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    run = speclint(tmp_path, "diff", "old.yaml", "new.yaml")
    assert (run.code, VERDICT in run.out) == (0, True)
