"""Statements that open with the name of an activity, and what they would say with a verb."""

from __future__ import annotations

import pytest

from speclint.wording.activities import named_activity
from speclint.wording.verb_forms import verbs

PLAIN = ("coordinate", "develop", "identify", "implement", "maintain", "manage", "oversee")
VERBS = verbs((*PLAIN, "prepare", "provide", "supervise"), ("plan", "review"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Management of supplies;", "Manages"),
        ("management of supplies;", "manages"),
        ("Oversight of the custody roster;", "Oversees"),
        (
            "Oversight, coordination and implementation of programs",
            "Oversees, coordinates and implements",
        ),
        (
            "Oversight, coordination, and implementation of programs",
            "Oversees, coordinates, and implements",
        ),
        ("Development and maintenance of plans", "Develops and maintains"),
        ("Preparation of meals", "Prepares"),
        ("Provision of care", "Provides"),
        ("Supervision of cooks", "Supervises"),
        ("Identification of weeds", "Identifies"),
    ],
)
def test_the_verb_of_an_activity(text: str, right: str) -> None:
    found = named_activity(text, 0, VERBS)
    assert found is not None
    wrong, whole = found
    assert (wrong.right, text[: wrong.end], whole) == (right, wrong.found, True)


@pytest.mark.parametrize(
    "text",
    [
        "Management level of the agency",
        "Implementation and review of plans",
        "Construction of roads",
        "Departments of the state",
        "Record keeping, preparation and planning of reviews",
        "Of oil",
        "",
    ],
)
def test_no_activity_with_a_verb_of_its_own(text: str) -> None:
    assert named_activity(text, 0, VERBS) is None


@pytest.mark.parametrize(
    "text",
    [
        "Preparation of menus and ordering of food",
        "Development of plans, review of budgets",
        "Maintenance of roads; and repair of vehicles",
    ],
)
def test_more_activities_are_left_to_the_author(text: str) -> None:
    found = named_activity(text, 0, VERBS)
    assert found is not None
    assert not found[1]
