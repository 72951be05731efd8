"""Checks of wording: odd characters, scanning errors, supervision, the third person."""

from __future__ import annotations

import pytest

from judged import mend, problems, underlined, work
from speclint.checks.odd_character import OddCharacters
from speclint.checks.one_supervision_term import OneSupervisionTerm
from speclint.checks.scanning import Scanning
from speclint.checks.supervision_fits import SupervisionFits
from speclint.checks.third_person import ThirdPerson


def test_odd_characters_are_one_problem_for_each_kind() -> None:
    spec = 'definition: "A\u00a0b\u00a0c\u200bd."\nhistory:\n  - text: "New\u00a0class."\n'
    first, second = problems(OddCharacters("odd-character"), spec)
    assert (first.values["places"], len(first.also), len(first.edits)) == ("3 places", 2, 3)
    assert second.values["character"] == "a blank without width"


def test_a_character_that_was_read_past_is_not_told_again() -> None:
    assert problems(OddCharacters("odd-character"), "definition: A\u0001b.\n") == []


def test_allowed_names_are_no_damage() -> None:
    spec = "definition: Works iIn offices.\n"
    assert underlined(Scanning("scanning"), spec) == ["iIn"]
    assert underlined(Scanning("scanning", ("iIn",)), spec) == []


def test_apostrophe_of_the_text_is_kept() -> None:
    spec = "definition: A client's Bachelor®s degree.\n"
    assert mend(Scanning("scanning"), spec) == "definition: A client's Bachelor's degree.\n"


FITS = SupervisionFits(
    "supervision-fits",
    {"entry": ("close supervision",), "journey": ("general supervision",)},
    ("definition",),
)


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("This is the entry level. Under general supervision, plans.", ["general supervision"]),
        ("This is the entry level. Under close to general supervision, plans.", []),
        ("This is the entry or journey level. Under general supervision, plans.", []),
        ("This is the entry level. Under broad supervision, plans.", []),
        ("Under general supervision, plans.", []),
    ],
)
def test_supervision_fits(definition: str, under: list[str]) -> None:
    assert underlined(FITS, f"definition: {definition}\n") == under


def test_each_other_supervision_is_told_beside_the_first() -> None:
    check = OneSupervisionTerm(
        "one-supervision-term", ("close supervision", "general supervision"), ("definition",)
    )
    spec = "definition: Under close supervision, plans. Works under general supervision.\n"
    assert underlined(check, spec) == ["general supervision"]


THIRD = ThirdPerson("third-person", ("assist", "provide"), ("review",))


@pytest.mark.parametrize(
    ("items", "under"),
    [
        (("Assist staff;", "Provide help;", "Provides food."), ["Assist", "Provide"]),
        (("Assist staff;", "Provide help;", "Review plans;", "Provides food."), ["Assist"]),
        (("Review plans;", "Duties."), []),
        (("Review plans;", "Provides food."), ["Review"]),
        (('"Positions may:"', "Assist staff;", "Provide help."), []),
    ],
    ids=["two", "most of the list", "no verbs around", "verbs around", "lead-in"],
)
def test_third_person(items: tuple[str, ...], under: list[str]) -> None:
    assert underlined(THIRD, work(*items)) == under


def test_list_is_mended_as_a_whole() -> None:
    items = ("Assist staff;", "Provide help;", "Review plans.")
    assert mend(THIRD, work(*items)) == work("Assists staff;", "Provides help;", "Reviews plans.")
