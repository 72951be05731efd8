"""The one title of a plain statement is read at once, and as any other is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.naming.only_titles import only_title
from speclint.naming.references import named_references

TITLES = {
    "One year of experience as a Cook 1.": ("Cook 1", 1),
    "Supervises Fiscal Analyst 12 positions; signs leave.": ("Fiscal Analyst 12", 12),
    "This is the senior level. Positions differ from the Ship Fitter 2.": ("Ship Fitter 2", 2),
    "Leads the work of Food Service Lead 1 positions. Others may help.": None,
    "Leads the work of Cook Lead 1 positions. Others may help.": ("Cook Lead 1", 1),
    "Two years as a Support Officer 1.": ("Support Officer 1", 1),
}
DOUBTFUL = (
    "",
    "Assists and Cook 1",
    "Fiscal Analyst 2 positions",
    "One year as a Cook 1 or 2.",
    "One year as a Cook 1s.",
    "One year as a Cook 1-level worker.",
    "One year as a Cook 1 year ago.",
    "One year as a Cook 1 or a Baker.",
    "One year as a Cook 1, Marine.",
    "One year as a Cook  1.",
    "One year in Olympia as a Cook 1.",
    "Lives in Building 2.",
    "Support Cook 1 staff.",
    "Must Support Cook 1 staff.",
)
PIECES = (
    *("One", "Two", "Under", "Supervises", "Assists", "and", "or", "as a", "as an", "the", "such"),
    *("Cook", "Fiscal", "Analyst", "Lead", "Fitter", "Building", "See", "Replaces", "replaced"),
    *("1", "2", "10", "1s", "3-level", "years", "formerly", "class", "positions", "Senior"),
    *(".", ".", ",", ";", ":", "\u2019s", "-", "(", ")", "&", "OR", "\n"),
)
STATEMENTS = st.lists(st.sampled_from([*PIECES, *(f" {piece}" for piece in PIECES)])).map("".join)

TITLED = st.sampled_from(("s a Cook 1", "Two as Fiscal Analyst 2 ", "Supervises Fiscal Cook 3"))


@pytest.mark.parametrize(("text", "title"), TITLES.items())
def test_titles(text: str, title: tuple[str, int] | None) -> None:
    found = only_title(text)
    assert (found and (found.text, found.level)) == title


@pytest.mark.parametrize("text", DOUBTFUL)
def test_doubtful_ones_are_left(text: str) -> None:
    assert only_title(text) is None


@pytest.mark.parametrize("text", ["Supervises Support Cook 1 staff.", "Must Support Cook 1 staff."])
def test_a_title_that_begins_like_a_verb_is_the_reference(text: str) -> None:
    assert named_references(text) == named_references(f"{text}\n\nA")


@given(STATEMENTS | st.tuples(STATEMENTS, TITLED, STATEMENTS).map("".join))
def test_it_is_the_reference(text: str) -> None:
    assert named_references(text) == named_references(f"{text}\n\nA")  # no form without doubt
