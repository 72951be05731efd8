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
DUTIES = """\
class_code: "104A"
title: Baker
definition: >-
  Bakes bread. A Baker keeps his oven clean.
typical_work:
  - Bakes bread;
  - Bakes bread;
  - Helps a customer with his claim.
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


def test_a_class_that_is_taken_out_is_told_where_it_was(repository: SpecRepository) -> None:
    """A class ends on a day that its page gives; without the page, its holders know nothing."""
    (repository.folder / "specs/103A.yaml").unlink()
    words = ("--against", "HEAD", "--select", "HIS028", "--format", "json")
    (told,) = speclint(repository.folder, "check", *words).findings
    assert (told["path"], told["severity"]) == ("specs/103A.yaml", "error")


def test_a_file_under_another_name_is_not_taken_out(repository: SpecRepository) -> None:
    repository.git("mv", "specs/103A.yaml", "specs/103-A.yaml")
    words = ("--against", "HEAD", "--select", "HIS028", "--format", "json")
    assert speclint(repository.folder, "check", *words).findings == []


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


def recoded(repository: SpecRepository, was: str, now: str) -> tuple[str, ...]:
    """Put off what is found, give the class another code, and tell what is found then."""
    repository.write("speclint.yaml", "paths: [specs]\n")
    repository.commit(**{"102A": STEWARD.replace("103A", "102A"), "104A": DUTIES})
    assert speclint(repository.folder, "baseline", "--on", "2026-11-21").code == 0
    repository.commit()
    repository.write("specs/104A.yaml", DUTIES.replace(was, now))
    return found(repository)


def found(repository: SpecRepository) -> tuple[str, ...]:
    words = ("--on", "2026-11-21", "--against", "HEAD", "--ignore", "STR,HIS02", "--format", "json")
    run = speclint(repository.folder, "check", *words)
    return tuple(sorted(code for _, code in run.codes))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param('"104A"', '"104B"', id="another code"),
        pytest.param('"104A"', '"104A"\nvariant: DOC', id="a variant"),
    ],
)
def test_the_known_debts_of_a_class_with_a_new_code_stay_known(
    repository: SpecRepository, was: str, now: str
) -> None:
    assert recoded(repository, was, now) == ()
    run = speclint(repository.folder, "check", "--on", "2026-11-21", "--against", "HEAD")
    name = "104B" if "104B" in now else "104A DOC"
    assert f"The known debts of 104A count for {name}, its new code." in run.out


def test_a_debt_list_that_lost_them_since_makes_no_difference(repository: SpecRepository) -> None:
    recoded(repository, '"104A"', '"104B"')
    speclint(repository.folder, "check", "--update-baseline")
    assert "104A" not in (repository.folder / "speclint-baseline.txt").read_text()
    assert found(repository) == ()


def test_what_is_new_beside_a_new_code_is_found(repository: SpecRepository) -> None:
    changed = '"104B"\nlegal_requirements: A cook and his claim.'
    assert "WRD006" in recoded(repository, '"104A"', changed)
