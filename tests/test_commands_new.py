"""The command `new`: a draft that can be read, that stands beside its series, and harms nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import check, speclint
from speclint.lint import reading_of
from speclint.text.source import read

if TYPE_CHECKING:
    from pathlib import Path

SERIES = "specs/customer-service-specialist"
TITLES = (
    "Customer Service Specialist 5",
    "Specialist: Marine",
    "Form #12 Clerk",
    "The employer's “Clerk”",
    "@Clerk & more",
    "yes",
    "1E10",
    "- Clerk",
)


@pytest.mark.parametrize("title", TITLES)
def test_every_title_is_read_back(title: str, tmp_path: Path) -> None:
    made = speclint(tmp_path, "new", "spec", "102E", title)
    assert made.code == 0
    reading = reading_of(read(str(tmp_path / "specs/102E.yaml")))
    assert reading is not None
    assert reading.spec.title == title
    assert not {code for _, code in check(tmp_path).codes if code.startswith("FIL")}


@pytest.mark.parametrize("quoted", ['"Clerk 2"', "“Clerk 2”", "'Clerk 2'"])
def test_quotation_marks_around_a_title_are_none_of_it(quoted: str, tmp_path: Path) -> None:
    assert speclint(tmp_path, "new", "spec", "102E", quoted).code == 0
    assert "title: Clerk 2\n" in (tmp_path / "specs/102E.yaml").read_text(encoding="utf-8")
    assert "STR018" not in {code for _, code in check(tmp_path).codes}


def test_a_title_needs_no_quotation_marks(tmp_path: Path) -> None:
    made = speclint(tmp_path, "new", "spec", "102E", "Customer", "Service", "Specialist", "5")
    assert made.code == 0
    assert "title: Customer Service Specialist 5\n" in (tmp_path / "specs/102E.yaml").read_text(
        encoding="utf-8"
    )


def test_a_class_of_a_series_stands_beside_it(own_specs: Path) -> None:
    made = speclint(own_specs, "new", "spec", "102E", "Customer Service Specialist 5")
    assert made.out.startswith(f"Wrote {SERIES}/102E.yaml.\n")
    lines = (own_specs / SERIES / "102E.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[2:5] == [
        "category: Administrative Services",
        "series: Customer Service Specialist",
        "level: 5",
    ]
    told = {code for name, code in check(own_specs).codes if name == "102E.yaml"}
    assert told == {"STR017"}


def test_a_class_without_a_series_waits_for_its_category(own_specs: Path) -> None:
    made = speclint(own_specs, "new", "spec", "555A", "Zoologist")
    assert made.out.startswith("Wrote specs/555A.yaml.\n")
    told = {code for name, code in check(own_specs).codes if name == "555A.yaml"}
    assert told >= {"STR015", "STR017"}


def test_the_first_folder_of_the_plan_is_taken(tmp_path: Path) -> None:
    (tmp_path / "speclint.yaml").write_text("paths: ['old/**', plan]\n", encoding="utf-8")
    made = speclint(tmp_path, "new", "spec", "555A", "Zoologist")
    assert made.out.startswith("Wrote plan/555A.yaml.\n")


REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "no class code": (("spec", "../x", "A"), "“../x” is not a class code such as 102E."),
    "no title": (("spec", "555A", " "), "The title is empty. Write it behind the class code."),
    "a class that is there": (
        ("spec", "102A", "Another"),
        f"The plan has the class 102A already, in {SERIES}/102A.yaml. Nothing was changed.",
    ),
    "a file in the place of a folder": (
        ("spec", "555A", "A", "--folder", f"{SERIES}/102A.yaml"),
        f"{SERIES}/102A.yaml is a file, not a folder; nothing was changed.",
    ),
    "no name of a rule": (
        ("rule", "No Acronyms"),
        "“No Acronyms” is not a name such as house-no-acronyms.",
    ),
    "no code of a rule": (
        ("rule", "house-words", "--code", "own1"),
        "“own1” is not a code such as OWN001.",
    ),
}


@pytest.mark.parametrize(("words", "told"), REFUSED.values(), ids=REFUSED)
def test_refused(words: tuple[str, ...], told: str, own_specs: Path) -> None:
    before = sorted(own_specs.rglob("*"))
    run = speclint(own_specs, "new", *words)
    assert (run.code, run.out, run.err) == (2, "", f"speclint: {told}\n")
    assert sorted(own_specs.rglob("*")) == before


def test_rules_get_codes_that_are_free(tmp_path: Path) -> None:
    for name in ("house-one", "house-two"):
        assert speclint(tmp_path, "new", "rule", name).code == 0
    names = [path.name for path in sorted((tmp_path / "rules").iterdir())]
    assert names == ["OWN001-house-one.yaml", "OWN002-house-two.yaml"]
    assert speclint(tmp_path, "rules", "check", "rules").code == 0


@pytest.mark.parametrize(
    ("words", "word"),
    [
        pytest.param(("house-words", "--code", "LEG001"), "LEG001", id="a code"),
        pytest.param(("legal-work-authorization",), "legal-work-authorization", id="a name"),
    ],
)
def test_a_rule_takes_no_code_or_name_of_another(
    words: tuple[str, ...], word: str, tmp_path: Path
) -> None:
    run = speclint(tmp_path, "new", "rule", *words)
    assert (run.code, list(tmp_path.iterdir())) == (2, [])
    assert run.err.startswith(f"speclint: “{word}” belongs to the rule in ")


def test_a_folder_that_is_named_already_is_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "speclint.yaml").write_text("rules: [rules]\n", encoding="utf-8")
    run = speclint(tmp_path, "new", "rule", "house-words")
    file = "rules/OWN001-house-words.yaml"
    assert run.out == f"Wrote {file}.\nRun: speclint rules check {file}\n"
