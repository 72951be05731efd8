"""A number, a “may” or a “not” that became another stands in the first lines."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import Value, text
from speclint.diff.alternatives import alternatives
from speclint.diff.overview import warnings

YEARS = "A Bachelor's degree and {} of experience in contract administration."
LEAD = "Incumbents {} be given a lead role over other officers."
BECAME: dict[str, tuple[str, str, list[str]]] = {
    "years": (
        YEARS.format("three years"),
        YEARS.format("two years"),
        ["“three years” became “two years”"],
    ),
    "the unit": (
        YEARS.format("two years"),
        YEARS.format("two months"),
        ["“two years” became “two months”"],
    ),
    "thousands": ("Types 1,500 words.", "Types 2,000 words.", ["“1,500” became “2,000”"]),
    "number and unit": (
        YEARS.format("one year"),
        YEARS.format("six months"),
        ["“one year” became “six months”"],
    ),
    "with a hyphen": (
        "Completes a two-year training program.",
        "Completes a three-year training program.",
        ["“two-year” became “three-year”"],
    ),
    "percent": (
        "Spends less than 10% of the time on it.",
        "Spends less than 20% of the time on it.",
        ["“10%” became “20%”"],
    ),
    "a number without a unit": (
        "Supervises at least three contracts specialists.",
        "Supervises at least two contracts specialists.",
        ["“three” became “two”"],
    ),
    "in words and again in figures": (
        YEARS.format("three (3) years"),
        YEARS.format("two (2) years"),
        ["“three (3) years” became “two (2) years”"],
    ),
    "only in brackets": (
        "Supervises (3) employees of the unit.",
        "Supervises (5) employees of the unit.",
        ["“3” became “5”"],
    ),
    "in an item with another number": (
        "3) Three years of auditing.",
        "2) Two years of auditing.",
        ["“Three years” became “Two years”"],
    ),
    "behind a capital": (
        YEARS.replace("and {}", "AND {}").format("5 years"),
        YEARS.replace("and {}", "AND {}").format("3 years"),
        ["“5 years” became “3 years”"],
    ),
    "may": (LEAD.format("may"), LEAD.format("must"), ["“may” became “must”"]),
    "must": (LEAD.format("must"), LEAD.format("should"), ["“must” became “should”"]),
    "not added": (LEAD.format("will"), LEAD.format("will not"), ["“not” is added"]),
    "no limit any more": (
        "Duties are limited to those named in this list.",
        "Duties are not limited to those named in this list.",
        ["“not” is added"],
    ),
    "not removed": (LEAD.format("may not"), LEAD.format("may"), ["“not” is removed"]),
    "unless": (
        LEAD.replace("over", "unless over").format("may"),
        LEAD.format("may"),
        ["“unless” is removed"],
    ),
}


def told(section: str, old: Value, new: Value) -> list[str]:
    sides = (text(**{section: side}) for side in (old, new))
    before, after = ({"a.yaml": side} for side in sides)
    return list(alternatives(plans(before, after)))


@pytest.mark.parametrize(("old", "new", "words"), BECAME.values(), ids=BECAME)
def test_a_small_word_in_the_qualifications(old: str, new: str, words: list[str]) -> None:
    expected = [f"{said} in qualification 1. This changes who qualifies." for said in words]
    assert told("desirable_qualifications", [old], [new]) == expected


@pytest.mark.parametrize(
    ("section", "heading"),
    [
        ("definition", "Definition"),
        ("distinguishing_characteristics", "Distinguishing Characteristics"),
    ],
)
def test_a_small_word_in_the_criteria(section: str, heading: str) -> None:
    found = told(section, LEAD.format("may"), LEAD.format("must"))
    means = "This may change which positions belong in the class."
    assert found == [f"“may” became “must” in the {heading}. {means}"]


def test_a_small_word_in_legal_text() -> None:
    law = "Applicants {} convicted of a felony are eligible for employment."
    found = told("legal_requirements", [law.format("not")], [law.replace("{} ", "")])
    place = "in paragraph 1 of the Legal Requirement(s)"
    assert found == [f"“not” is removed {place}. This may change what is legally required."]


NO_NEWS: dict[str, tuple[str, str]] = {
    "the same number": (YEARS.format("three years"), YEARS.format("3 years")),
    "the same with a hyphen": ("A two year program.", "A two-year program."),
    "the number of a class": (
        "Two years of experience as a Cook 1 in a hotel.",
        "Two years of experience as a Cook 2 in a hotel.",
    ),
    "the number of a level": (
        "Works at level 1 of this series.",
        "Works at level 2 of this series.",
    ),
    "the number of an item": (
        "3) Care of residents by day and by night; or,",
        "2) Care of residents by day and by night; or,",
    ),
    "the number of another item": (
        "Beyond what (2) above says, plans the budget of a survey.",
        "Beyond what (1) above says, plans the budget of a survey.",
    ),
    "the number of a paragraph": (
        "Performs the work of paragraph 2 for the whole agency.",
        "Performs the work of paragraph 1 for the whole agency.",
    ),
    "numbers inside": (
        "Experience in one of: 1) permits; 2) field inspections; or 3) grants.",
        "Experience in one of: 1) permits; or 2) grants.",
    ),
    "a law": ("As chapter 41.06 RCW has it for all.", "As chapter 41.07 RCW has it for all."),
    "a year": ("In force since July 1, 2024 for all.", "In force since July 1, 2025 for all."),
    "not limited to": (
        "Training in trades including carpentry and plumbing.",
        "Training in trades including, but not limited to, carpentry and plumbing.",
    ),
    "whether or not": (
        "Experience in the field, whether it was paid work.",
        "Experience in the field, whether or not it was paid work.",
    ),
    "the same strength": (LEAD.format("must"), LEAD.format("shall")),
    "a number more": (YEARS.format("two years"), YEARS.format("two to three years")),
    "written anew": ("Must not be under 18 years of age.", "Has a degree and one year of work."),
    "another word": (YEARS.format("two years"), YEARS.format("two years").replace("A ", "One ")),
}


@pytest.mark.parametrize(("old", "new"), NO_NEWS.values(), ids=NO_NEWS)
def test_what_is_no_news(old: str, new: str) -> None:
    assert told("desirable_qualifications", [old], [new]) == []


def test_a_duty_decides_nothing() -> None:
    assert told("typical_work", [LEAD.format("may")], [LEAD.format("must")]) == []


def test_many_are_counted() -> None:
    before, after = (
        {
            f"{n}.yaml": text(
                class_code=f"{n}A", desirable_qualifications=[f"{number} years as a cook ({n})."]
            )
            for n in range(100, 120)
        }
        for number in ("Two", "Three")
    )
    found = [*warnings(plans(before, after))]
    assert (len(found), found[-1]) == (9, "There are 12 more changes of this kind.")
