"""A statement beside that of the degree is a way to qualify, or says something else."""

from __future__ import annotations

import pytest

from speclint.wording.degree_ways import is_note, names_a_way

WAYS = (
    "High school graduation and four years of audit work.",
    "A journey-level certificate.",
    "Licensed as a registered nurse.",
    "Completion of an apprenticeship.",
    "Four years of experience, two of which must have been as an Auditor.",
    "Four years of experience within the last ten years.",
    "Four years of experience, supervisory experience preferred.",
    "Four years of experience with supervisory experience preferred.",
    "Four years as a mechanic, and a license may be required.",
    "Positions typically require four years of experience.",
    "Must have four years of related experience.",
    "Two years of college and a license.",
    "Promotion from Auditor 1.",
    "The degree must be from an accredited school. Or four years as an Auditor 1.",
)
NO_WAYS = (
    # what does not replace the degree
    "No substitution of experience for education.",
    "There is no substitution for the degree.",
    "No experience required.",
    "Experience may not be substituted for the degree.",
    "Experience cannot be used in lieu of the degree.",
    "Equivalent experience will not be accepted.",
    "Substitution of experience for education is not permitted.",
    # what some positions ask for
    "Some positions require fluency in Spanish.",
    "Some positions may require two years of experience.",
    "For some positions, two years of supervisory experience is required.",
    "There may be instances where individual positions must have additional licenses.",
    "Depending on the position, two years of experience.",
    "Experience in audit may be required.",
    "Fluency in Spanish, or another language with training, may be required.",
    # conditions
    "The degree must be from an accredited school.",
    "The degree must include 20 hours of course work.",
    "Experience must include one year as a supervisor.",
    "Two years of the experience must have been as an Auditor 2.",
    # what is only wished
    "A Master's degree is preferred.",
    "Two years of experience is preferred.",
    # what is asked of everybody
    "A valid driver’s license.",
    "Must be 21 years of age.",
    "Minimum age 21 years.",
    "Must obtain a first aid card within six months of appointment.",
    "Employees must complete the academy training within one year.",
    "Must be licensed as a registered nurse.",
    "Must pass a background check.",
    "Ability to travel.",
    "",
)


@pytest.mark.parametrize("text", WAYS)
def test_way(text: str) -> None:
    assert names_a_way(text, offered=False)


@pytest.mark.parametrize("text", NO_WAYS)
def test_no_way(text: str) -> None:
    assert not names_a_way(text, offered=False)


def test_or_makes_a_way_of_what_else_is_asked() -> None:
    text = "Fluency in American Sign Language."
    assert names_a_way(text, offered=True)
    assert not names_a_way(text, offered=False)


def test_or_makes_no_way_of_a_restriction() -> None:
    assert not names_a_way("No substitution of experience for education.", offered=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Note: Travels.", True),
        ("*Note: Fluency in Spanish.", True),
        ("**NOTE \u2013 Experience in audit.", True),
        ("Notes", True),
        ("Preferred: four years.", True),
        ("• Desirable: four years.", True),
        ("Noted experience.", False),
        ("Note-taking experience.", False),
        ("Desirable traits.", False),
    ],
)
def test_is_note(text: str, *, expected: bool) -> None:
    assert is_note(text) is expected
