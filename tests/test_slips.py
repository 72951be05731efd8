"""Names that differ from a title by a slip of the pen."""

from __future__ import annotations

import pytest

from judged import plan_problems, plan_told
from small_plans import Plan, spec, ways
from speclint.checks.resolves import Resolves
from speclint.naming.slips import Slips

SLIPS = Slips(
    (
        "Customer Service Specialist",
        "Customer Service Specialist 1",
        "Fish & Wildlife Biologist",
        "Forms Analyst",
        "Park Aide",
        "Park Ranger",
        "Pilot",
        "Research Specialist",
        "Seed Analyst",
    )
)
MEANT = {
    "Custmer Service Specialist": ["Customer Service Specialist"],
    "Custmer Services Specialists": ["Customer Service Specialist"],
    "Custmer Servce Specialist": ["Customer Service Specialist"],
    "Seed Analist": ["Seed Analyst"],
    "Fish and Wildlif Biologists": ["Fish & Wildlife Biologist"],
    "Park Rangr": ["Park Ranger"],
    "Customer Service Specialist": [],
    "Seed Specialist": [],
    "Research Analyst": [],
    "Seed Technologist": [],
    "Service Specialist": [],
    "State Customer Service Specialist": [],
    "Pilott": [],
    "Custmer Servce Specialst": [],
}


@pytest.mark.parametrize(("asked", "expected"), MEANT.items())
def test_what_was_meant(asked: str, expected: list[str]) -> None:
    assert [*SLIPS.meant(asked)] == expected


PLAN = {
    "Y": spec("Y", "Customer Service Specialist 1", "series: Customer Service Specialist\n"),
    "Z": spec("Z", "Court Clerk", "abolished: 2005-06-01\n"),
}
TOLD: dict[str, tuple[str, list[str]]] = {
    "nothing says that it is a class": (
        "Trains Custmer Service Specialists and volunteers.",
        ["Custmer Service Specialists"],
    ),
    "two of them": (
        "Assists the Customer Servce Specialist. Trains Custmer Service Specialists.",
        ["Customer Servce Specialist", "Custmer Service Specialists"],
    ),
    "others have jobs": ("Answers Court Reporters, School Librarians and Title Examiners.", []),
    "it is right": ("Trains Customer Service Specialists and volunteers.", []),
    "nearly an abolished class": ("Trains Cuort Clerks and volunteers.", []),
    "in a history": ("Replaces 09430 Custmer Service Specialist.", []),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_names_with_a_slip_are_told(text: str, expected: list[str]) -> None:
    plan: Plan = {**PLAN, "X": spec("X", "Steward", ways(text))}
    assert [words for _, _, words in plan_told(Resolves("resolves"), plan)] == expected


def test_the_class_that_was_meant_is_suggested() -> None:
    plan = {**PLAN, "X": spec("X", "Steward", ways("Trains Custmer Service Specialists."))}
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    assert problem.suggestions == ("Customer Service Specialist",)
