"""Ranks, callings and titles cut short name no class, unless the plan has it or nearly so."""

from __future__ import annotations

import pytest

from judged import plan_told
from small_plans import Found, Plan, spec, ways
from speclint.checks.resolves import Resolves
from speclint.naming.callings import is_a_calling, others_follow
from speclint.naming.references import find_references


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lieutenant", True),
        ("Able Bodied Seaman", True),
        ("Teachers", True),
        ("Professional Engineer", True),
        ("Licensed Forester", True),
        ("Emergency Medical Technicians", True),
        ("Bridge Engineer", False),
        ("Maintenance Technician", False),
        ("Widget Inspector", False),
    ],
)
def test_is_a_calling(title: str, expected: bool) -> None:
    assert is_a_calling(title.split()) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakers, and other professionals", True),
        ("Bakers or other staff", True),
        ("Bakers and Others", False),
        ("Bakers and staff", False),
        ("Bakers", False),
    ],
)
def test_others_follow(text: str, expected: bool) -> None:
    assert others_follow(text, len("Bakers")) is expected


ROLES: dict[str, list[tuple[str, bool]]] = {
    "Works under the direction of a Lieutenant.": [("Lieutenant", True)],
    "Under the direction of a Lieutenant or Captain, drills.": [
        ("Lieutenant", True),
        ("Captain", True),
    ],
    "Under direction of the vessel Captain, sails.": [("Captain", True)],
    "Works under the supervision of a Professional Engineer.": [("Professional Engineer", True)],
    "Reports to a Licensed Forester.": [("Licensed Forester", True)],
    "Reports to a Licensed Practical Nurse class.": [("Licensed Practical Nurse", False)],
    "One year of experience as an Emergency Medical Technician.": [
        ("Emergency Medical Technician", True)
    ],
    "One year of experience as an Able Bodied Seaman.": [("Able Bodied Seaman", True)],
    "Supervises Park Bakers, Teachers, and other professionals.": [
        ("Park Baker", False),
        ("Teacher", True),
    ],
    "Supervises Bakers and other staff.": [("Baker", True)],
    "Supervises Park Bakers and other staff.": [("Park Baker", False)],
    "Distinguished from the Captain by its duties.": [("Captain", False)],
    "Supervises Industrial Therapy Assistants and Aides.": [
        ("Industrial Therapy Assistant", False),
        ("Aide", True),
    ],
    "Supervises Industrial Therapy Assistants, Aides and Clerks.": [
        ("Industrial Therapy Assistant", False),
        ("Aide", True),
        ("Clerk", True),
    ],
    "Distinguished from Industrial Therapy Assistants and Aides.": [
        ("Industrial Therapy Assistant", False),
        ("Aide", True),
    ],
    "Supervises Aides and Industrial Therapy Assistants.": [
        ("Aide", False),
        ("Industrial Therapy Assistant", False),
    ],
    "Supervises a Fiscal Analyst 2 and Cooks.": [("Fiscal Analyst 2", False), ("Cook", False)],
}


@pytest.mark.parametrize(("text", "expected"), ROLES.items(), ids=ROLES)
def test_no_class_may_be_meant(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(found.title, found.role) for found in find_references(text)] == expected


TOLD: dict[str, tuple[Plan, str, Found]] = {
    "a rank": ({}, "Reports to a Lieutenant.", []),
    "a rank that is a class": ({"Y": spec("Y", "Lieutenant")}, "Reports to a Lieutenant.", []),
    "a rank, and a longer title": (
        {"Y": spec("Y", "Captain Research Vessel")},
        "Under direction of the vessel Captain, sails.",
        [],
    ),
    "a rank, and a title that ends so": (
        {"Y": spec("Y", "Ferry Captain")},
        "Reports to a Captain.",
        [],
    ),
    "a class, spelled otherwise": (
        {"Y": spec("Y", "Able-Bodied Seaman")},
        "One year as an Able Bodied Seaman.",
        [("X", "other-spelling", "Able Bodied Seaman")],
    ),
    "a licence, and a class that is nearly it": (
        {"Y": spec("Y", "Licensed Practical Nurse")},
        "Reports to a Licensed Practicle Nurse.",
        [("X", "", "Licensed Practicle Nurse")],
    ),
    "a rank, and a class that is nearly it": (
        {"Y": spec("Y", "Boat Patrol Lieutenant")},
        "Reports to a Boat Patroll Lieutenant.",
        [("X", "", "Boat Patroll Lieutenant")],
    ),
    "a former title": (
        {"Y": spec("Y", "Skipper", 'history:\n  - text: "Title change (formerly Captain)."\n')},
        "Reports to a Captain.",
        [("X", "former-title", "Captain")],
    ),
    "cut short": (
        {"Y": spec("Y", "Industrial Therapy Assistant")},
        "Supervises Industrial Therapy Assistants and Aides.",
        [],
    ),
    "not cut short": (
        {"Y": spec("Y", "Industrial Therapy Assistant"), "Z": spec("Z", "Residential Aide")},
        "Supervises Industrial Therapy Assistants and Residental Aides.",
        [("X", "", "Residental Aides")],
    ),
    "above the class": ({}, "Works under the direction of a Vocational Counselor.", []),
    "above the class, a level": (
        {},
        "Reports to a Naval Architect 3.",
        [("X", "", "Naval Architect 3")],
    ),
    "above the class, and nearly a class": (
        {"Y": spec("Y", "Vocational Counselor")},
        "Works under the direction of a Vocatonal Counselor.",
        [("X", "", "Vocatonal Counselor")],
    ),
    "the last word alone": (
        {"Y": spec("Y", "Fish & Wildlife Enforcement Officer")},
        "Supervises one or more Officers assigned to a Wildlife Service Dog.",
        [],
    ),
    "the last word, its level aside": (
        {"Y": spec("Y", "Wildland Fire Management Supervisor")},
        "Supervises one or more Wildland Fire Management Lead or Supervisor positions.",
        [],
    ),
    "a lead beside a supervisor": (
        {"Y": spec("Y", "Wildland Fire Management Supervisor")},
        "Two seasons as a Wildland Fire Management Lead.",
        [("X", "", "Wildland Fire Management Lead")],
    ),
    "the last word of no class": (
        {},
        "Distinguished from the Officers.",
        [("X", "", "Officers")],
    ),
    "who have a job": ({}, "Supervises Industrial Therapy Assistants and Aides.", []),
    "who had a job": ({}, "Two years of experience as a School Librarian or Court Reporter.", []),
    "who have a job, and a class that is nearly it": (
        {"Y": spec("Y", "Industrial Therapy Assistant")},
        "Supervises Industrial Therepy Assistants.",
        [("X", "", "Industrial Therepy Assistants")],
    ),
    "who have a job, and a class of other words": (
        {"Y": spec("Y", "Campus Police Officer 1")},
        "Two years of experience as a Police Officer.",
        [],
    ),
    "a job that is called a class": (
        {},
        "Two years of experience in the Court Reporter class.",
        [("X", "no-such-series", "Court Reporter")],
    ),
    "those above, called a class": (
        {},
        "Reports to the Court Reporter series.",
        [("X", "no-such-series", "Court Reporter")],
    ),
    "one class beside another": (
        {},
        "Distinguished from the Court Reporter by its duties.",
        [("X", "", "Court Reporter")],
    ),
    "a pay band": ({}, "Reports to a WMS Band 3.", []),
    "a lead": ({}, "One year as a Widget Lead.", [("X", "", "Widget Lead")]),
    "a lead that is a class": (
        {"Y": spec("Y", "Widget Lead")},
        "One year as a Widget Lead.",
        [],
    ),
    "the lead": ({}, "One year as the Widget Lead.", []),
    "a role that leads": ({}, "One year as a Project Lead.", []),
}


@pytest.mark.parametrize(("plan", "way", "expected"), TOLD.values(), ids=TOLD)
def test_what_is_told(plan: Plan, way: str, expected: Found) -> None:
    specs = {**plan, "X": spec("X", "Steward", ways(way))}
    assert plan_told(Resolves("resolves"), specs) == expected
