"""A proposal that abolishes a class is told who leans on it, before the day comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import speclint
from review_stage import review_stage
from spec_repository import SpecRepository, new_repository

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import FindingData

COOK = 'class_code: "102A"\ntitle: Cook 1\n'
STEWARD = """\
class_code: "103A"
title: Steward
desirable_qualifications:
  - One year of experience as a Cook 1.
"""
ENDS = "abolished: 2027-01-01\n"
TOLD = (
    (
        "This class is abolished on January 1, 2027, but other classes still lean on it: "
        "Steward (103A)."
    ),
    "“Cook 1” is abolished from January 1, 2027 on.",
)


@pytest.fixture
def repository(tmp_path: Path) -> SpecRepository:
    made = new_repository(tmp_path)
    made.commit(**{"102A": COOK, "103A": STEWARD})
    return made


def judged(repository: SpecRepository, *words: str, on: str = "2026-11-21") -> list[FindingData]:
    rules = ("--select", "references", "--format", "json")
    return speclint(repository.folder, "check", "--on", on, *words, *rules).findings


def test_the_author_of_an_abolition_is_told_who_leans_on_the_class(
    repository: SpecRepository,
) -> None:
    repository.write("specs/102A.yaml", COOK + ENDS)
    author, leaning = judged(repository, "--against", "HEAD")
    assert (author["path"], author["code"], author["severity"], author["message"]) == (
        "specs/102A.yaml",
        "REF007",
        "error",
        TOLD[0],
    )
    assert [related["path"] for related in author["related"]] == ["specs/103A.yaml"]
    assert (leaning["path"], leaning["code"], leaning["severity"], leaning["message"]) == (
        "specs/103A.yaml",
        "REF006",
        "warning",
        TOLD[1],
    )


def test_outside_a_proposal_only_who_leans_is_told(repository: SpecRepository) -> None:
    repository.commit(**{"102A": COOK + ENDS})
    assert [one["code"] for one in judged(repository)] == ["REF006"]
    assert [one["code"] for one in judged(repository, "--against", "HEAD")] == ["REF006"]


def test_who_leans_may_be_mended_in_the_same_proposal(repository: SpecRepository) -> None:
    repository.write("specs/102A.yaml", COOK + ENDS)
    repository.write("specs/103A.yaml", STEWARD.replace("as a Cook 1", "in a kitchen"))
    assert judged(repository, "--against", "HEAD") == []


def test_the_bot_tells_it_too(tmp_path: Path) -> None:
    plan = {"speclint.yaml": "paths: [specs]\n", "specs/102A.yaml": COOK}
    with review_stage(tmp_path, {**plan, "specs/103A.yaml": STEWARD}) as stage:
        stage.push({"specs/102A.yaml": COOK + ENDS})
        assert stage.run().code == 1
        assert all(sentence in stage.page.seen for sentence in TOLD)


def test_on_the_day_who_leans_must_be_mended(repository: SpecRepository) -> None:
    repository.write("specs/102A.yaml", COOK + ENDS)
    found = judged(repository, "--against", "HEAD", on="2027-01-01")
    assert [(one["path"], one["code"]) for one in found] == [("specs/103A.yaml", "REF002")]
