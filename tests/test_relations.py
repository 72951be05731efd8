"""The words before a title say what the text has to do with the class."""

from __future__ import annotations

import pytest

from speclint.naming.relations import Kind, Relation, relation_before

BEFORE: dict[str, Kind] = {
    "See ": "see",
    "See also the ": "see",
    "Refer to the specification for ": "see",
    "Supervises ": "supervises",
    "Supervises and trains ": "supervises",
    "Supervises, as assigned, ": "supervises",
    "Supervises the work of two or more ": "supervises",
    "Provides direct supervision of ": "supervises",
    "Under the general supervision of a ": "reports-to",
    "Receives guidance from a ": "reports-to",
    "Reports directly to the ": "reports-to",
    "Is supervised by a ": "reports-to",
    "Performs the duties of the ": "performs-duties",
    "Carries out all responsibilities assigned to the ": "performs-duties",
    "Performs the work of a ": "performs-duties",
    "Differs from the ": "distinguished-from",
    "Supervision distinguishes this class from a ": "distinguished-from",
    "Is promotable to the ": "promotes-to",
    "Progresses to ": "promotes-to",
    "Is reallocated to the ": "allocated-to",
    "One year as a ": "experience-as",
    "Registered, with one year of experience as a ": "experience-as",
    "Registered in Washington with experience as a ": "experience-as",
    "One year as ": "experience-as",
    "One year at the ": "experience-as",
    "Experience comparable to that of a ": "experience-as",
    "Supervises aides as well as ": "supervises",
    "Five years serving as a ": "experience-as",
}
NOTHING = (
    "",
    "The ",
    "Works as a ",
    "Is responsible for supervision of clerical staff and acts as ",
    "Leads the unit, serving primarily as a ",
    "Supervises a unit. The ",
    "Supervises a unit;\nassists the ",
    "Supervises staff who assist ",
    "Reports to the head of the unit that has a ",
    "See the building of ",
    "Supervises\n\n",
    "Reports violations to the ",
    "Moves furniture to the ",
    "One year of experience and registration as a ",
    "One year of work such as a ",
    "One year of experience in nonsuch as a ",
    "One year of experience and certified by the state as a ",
)


@pytest.mark.parametrize(("before", "kind"), BEFORE.items())
def test_relation(before: str, kind: Kind) -> None:
    relation = relation_before(f"{before}Cook 2", len(before))
    assert relation is not None
    assert relation.kind == kind


@pytest.mark.parametrize("before", NOTHING)
def test_no_relation(before: str) -> None:
    assert relation_before(f"{before}Cook 2", len(before)) is None


@pytest.mark.parametrize(
    ("before", "years"),
    [
        ("Two years as a ", 2),
        ("Eighteen months of experience as a ", 1.5),
        ("A degree and one (1) year of progressive experience as a ", 1),
        ("Four years of experience, of which one year as a ", 1),
        ("Experience as a ", None),
        ("Four years of work. Experience as a ", None),
    ],
)
def test_years(before: str, years: float | None) -> None:
    assert relation_before(before, len(before)) == Relation("experience-as", years)
