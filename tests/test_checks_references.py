"""References that resolve: to a class, a series, a concept; and the own title, spelled one way."""

from __future__ import annotations

import pytest

from judged import plan_problems, plan_told
from small_plans import Found, Plan, cook, cooks, spec, ways
from speclint.checks.own_title import OwnTitle
from speclint.checks.resolves import Resolves
from speclint.edits.edit import ReplaceText

RENAMED = cook(
    1, 'history:\n  - text: "Title change (formerly Kitchen Helper 1); effective July 1, 2010."\n'
)
CRISIS = spec("132Z", "Crisis Response Consultant 3")
TRAINING = spec("117O", "Employee Training Analyst 1")
NAMED: dict[str, tuple[Plan, str, Found]] = {
    "in the plan": (cooks(1), "One year as a Cook 1.", []),
    "a series": (cooks(1), "Leads the Cook series.", []),
    "nowhere": (cooks(1), "One year as a Baker 1.", [("X", "", "Baker 1")]),
    "a level that is missing": (
        cooks(1),
        "One year as a Cook 2.",
        [("X", "no-such-level", "Cook 2")],
    ),
    "a former title": (
        {"102A": RENAMED},
        "A year as a Kitchen Helper 1.",
        [("X", "former-title", "Kitchen Helper 1")],
    ),
    "a plural of one class": (
        cooks(1),
        "A year as a Cooks 1.",
        [("X", "other-spelling", "Cooks 1")],
    ),
    "several of one class": (cooks(1), "Supervises Cooks 1.", []),
    "a title that is a plural": (
        {"102A": spec("102A", "Food Services 2")},
        "One year as a Food Services 2.",
        [],
    ),
    "and for &": (
        {"102A": spec("102A", "Food & Bar Worker 1")},
        "One year as a Food and Bar Worker 1.",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "an apostrophe elsewhere": (
        {"102A": spec("102A", "Workers' Compensation Adjudicator 1")},
        "One year as a Worker's Compensation Adjudicator 1.",
        [("X", "other-spelling", "Worker's Compensation Adjudicator 1")],
    ),
    "a title that begins like a verb": (
        {"132Z": CRISIS},
        "Supervises Crisis Response Consultant 3.",
        [],
    ),
    "a title that begins with Employee": (
        {"117O": TRAINING},
        "One year as an Employee Training Analyst 1.",
        [],
    ),
    "twice in one text": (
        cooks(1),
        "One year as a Baker 1, or as a Baker 1 and a Cook 1, or as a Baker 2.",
        [("X", "", "Baker 1"), ("X", "", "Baker 2")],
    ),
    "a spelling twice, to be mended twice": (
        cooks(1),
        "A year as a Cooks 1, or as a Cooks 1.",
        [("X", "other-spelling", "Cooks 1"), ("X", "other-spelling", "Cooks 1")],
    ),
    "a role": (
        {"102A": spec("102A", "Ration Manager")},
        "Performs the duties of the Station Manager.",
        [],
    ),
    "a role, and a class that is nearly it": (
        {"102A": spec("102A", "Customer Service Manager")},
        "Performs the duties of the Customer Servce Manager.",
        [("X", "", "Customer Servce Manager")],
    ),
    "a role, and a class of another job": (
        {"102A": spec("102A", "Customer Service Specialist")},
        "Performs the duties of the Customer Service Manager.",
        [],
    ),
    "no role": (
        {"102A": spec("102A", "Ration Manager")},
        "Performs the duties of a Station Manager.",
        [("X", "", "Station Manager")],
    ),
    "relative": (cooks(1), "Promotes to the next higher level.", []),
    "an abolished class is another rule's": (
        {"102A": cook(1, "abolished: 2005-06-01\n")},
        "One year as a Cook 1.",
        [],
    ),
}


@pytest.mark.parametrize(("plan", "way", "expected"), NAMED.values(), ids=NAMED)
def test_references_resolve(plan: Plan, way: str, expected: Found) -> None:
    found = plan_told(Resolves("resolves"), {**plan, "X": spec("X", "Steward", ways(way))})
    assert found == expected


CONCEPTS: dict[str, tuple[str, Found]] = {
    "known": ("See Cook 1.", []),
    "key, known": ("{see: 102A}", []),
    "nowhere is another rule's": ("See Baker 1.", []),
    "key, nowhere": ("{see: Baker 1}", []),
    "another spelling": ("See Food & Bar Workers 1.", []),
    "another spelling of and": (
        "See Food and Bar Worker 1.",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "key, another spelling": (
        "{see: Food and Bar Worker 1}",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "key, a former title": (
        "{see: Kitchen Helper 1}",
        [("X", "former-title", "Kitchen Helper 1")],
    ),
}


@pytest.mark.parametrize(("concept", "expected"), CONCEPTS.values(), ids=CONCEPTS)
def test_pointers_resolve(concept: str, expected: Found) -> None:
    plan = {
        "102A": RENAMED,
        "103A": spec("103A", "Food & Bar Worker 1"),
        "X": spec("X", "Steward", f"class_series_concept: {concept}\n"),
    }
    assert plan_told(Resolves("resolves"), plan) == expected


def test_the_one_right_title_is_offered() -> None:
    plan = {**cooks(1), "X": spec("X", "Steward", ways("A year as a Cooks 1."))}
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    pointer = ("desirable_qualifications", 0)
    assert problem.edits == (ReplaceText(pointer, 12, 19, "Cook 1"),)


OWN: dict[str, tuple[str, str, list[str]]] = {
    "alike": ("Customer Services Specialist 4", "Leads Customer Services Specialist 3.", []),
    "a plural inside": (
        "Customer Services Specialist 4",
        "Leads Customer Service Specialist 3.",
        ["Customer Service Specialist 3"],
    ),
    "plural of the class": (
        "Customer Service Specialist 4",
        "Leads Customer Service Specialists 3.",
        [],
    ),
    "another class": ("Customer Service Specialist 4", "Leads Fiscal Analyst 3.", []),
    "and for &": ("Food & Bar Worker 2", "Leads Food and Bar Worker 1.", ["Food and Bar Worker 1"]),
    "capitals": ("COOK 2", "Leads Cook 1.", []),
}


@pytest.mark.parametrize(("title", "text", "expected"), OWN.values(), ids=OWN)
def test_one_spelling_of_the_own_title(title: str, text: str, expected: list[str]) -> None:
    plan = {"X": spec("X", title, f'definition: "{text}"\n')}
    found = plan_told(OwnTitle("own-title"), plan)
    assert [words for _, _, words in found] == expected
