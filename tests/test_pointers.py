"""Prose that only points to another class is told from prose that says anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.naming.pointers import pointed_to

POINTERS = {
    "See [362A].": "362A",
    "See class code [487AD].": "487AD",
    "see [09440]": "09440",
    "See [362A], Psychologist 1 specification.": "362A",
    "See [362A] - Psychologist 1.": "362A",
    "See [Psychologist 1] (362A).": "Psychologist 1",
    "See [Psychologist 1], 362A.": "Psychologist 1",
    "Refer to [Office Assistant 1] specification.": "Office Assistant 1",
    "Refer to  the [Cook  1] class series concept.": "Cook 1",
    "See [Office Assistant 1] for the class series concept.": "Office Assistant 1",
    "See class series concept for [Fiscal Analyst 1].": "Fiscal Analyst 1",
    "See Class Series Concept for [Fiscal Analyst 1].": "Fiscal Analyst 1",
    "See the [Secretary Senior] Class Specification.": "Secretary Senior",
    "SEE [FISCAL ANALYST 1].": "FISCAL ANALYST 1",
    "See also [Cook II]": "Cook II",
    "See: [Program Manager A]": "Program Manager A",
    "See [Warehouse Services].": "Warehouse Services",
    "See [Policy Analyst 2].": "Policy Analyst 2",
    "See [Corrections & Custody Officer 1].": "Corrections & Custody Officer 1",
    "See [Customer Services Specialist, Marine].": "Customer Services Specialist, Marine",
    "See [Attendant Counselor - Developmental Disabilities].": (
        "Attendant Counselor - Developmental Disabilities"
    ),
}

OTHERS = (
    "",
    "See",
    "Refers to Cook 1.",
    "Seeks a Cook 1.",
    "See Cook 1. Positions cook.",
    "See Cook 1; they cook.",
    "See Cook 1 who cooks.",
    "See 362A for the meals.",
    "See 362A and 362B.",
    "See Cook 1, Baker 2.",
    "See Cook 1 and Baker 2.",
    "See the position description.",
    "See Note below.",
    "See Legal Requirements.",
    "See Class Series Concept.",
    "See Form 12.",
    "See RCW 41.06.157.",
    f"See {'Fiscal ' * 30}Analyst 1.",
)


@pytest.mark.parametrize(("marked", "target"), POINTERS.items())
def test_pointer(marked: str, target: str) -> None:
    found = pointed_to(marked.replace("[", "").replace("]", ""))
    assert found == (target, marked.index("["), marked.index("]") - 1)


@pytest.mark.parametrize("text", OTHERS)
def test_more_than_a_pointer(text: str) -> None:
    assert pointed_to(text) is None


PIECES = st.sampled_from(
    ["See ", "Refer to ", "the ", "Cook ", "II ", "1 ", "102A ", ", ", "- ", "class ", "and ", "("]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_place_holds_the_target(text: str) -> None:
    found = pointed_to(text)
    assert found is None or " ".join(text[found.start : found.end].split()) == found.target != ""
