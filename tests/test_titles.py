"""Titles part into series and level, and two spellings of one title share a loose key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.naming.titles import (
    exact_key,
    level_of,
    loose_key,
    singular,
    singular_title,
    split_title,
)

PARTS = {
    "Customer Service Specialist 3": ("Customer Service Specialist", 3, "3"),
    "CUSTOMER SERVICE SPECIALIST 3": ("CUSTOMER SERVICE SPECIALIST", 3, "3"),
    "Correctional Industries Supervisor 10": ("Correctional Industries Supervisor", 10, "10"),
    "Heavy Equipment Technician II": ("Heavy Equipment Technician", 2, "II"),
    "Cook IV": ("Cook", 4, "IV"),
    "Program Manager A": ("Program Manager", "A", "A"),
    "Program Specialist 2, Benefits": ("Program Specialist, Benefits", 2, "2"),
    "Epidemiologist 3 (Medical)": ("Epidemiologist (Medical)", 3, "3"),
    "Forms and Records Analyst 2 - Teamsters": ("Forms and Records Analyst", 2, "2"),
    "Registered Nurse, Level 2": ("Registered Nurse", 2, "2"),
    "Fiscal Technician Lead": ("Fiscal Technician", "Lead", "Lead"),
    "TRUCK DRIVER TRAINEE": ("TRUCK DRIVER", "Trainee", "TRAINEE"),
    "Secretary Senior": ("Secretary", "Senior", "Senior"),
    "Electrician Supervisor": ("Electrician", "Supervisor", "Supervisor"),
    "Laundry Supervisor 2": ("Laundry Supervisor", 2, "2"),
    "IT Application Development - Entry": ("IT Application Development", "Entry", "Entry"),
    "IT Security - Senior/Specialist": ("IT Security", "Senior/Specialist", "Senior/Specialist"),
    "IT Project Management - Manager": ("IT Project Management", "Manager", "Manager"),
    "Customer Service Manager": ("Customer Service Manager", None, ""),
    "Attendant Counselor - Developmental Disabilities": (
        "Attendant Counselor - Developmental Disabilities",
        None,
        "",
    ),
    "Customer Services Specialist, Marine": ("Customer Services Specialist, Marine", None, ""),
    "Custodian": ("Custodian", None, ""),
    "Supervisor": ("Supervisor", None, ""),
    "Vitamin A Clerk": ("Vitamin A Clerk", None, ""),
    "  Park   Ranger  2 ": ("Park Ranger", 2, "2"),
    "": ("", None, ""),
}
SAME = (
    ("Corrections & Custody Officer 1", "Corrections and Custody Officer 1"),
    ("Workers' Compensation Adjudicator 2", "Worker's Compensation Adjudicator 2"),
    ("Workers\u2019 Compensation Adjudicator 2", "Worker Compensation Adjudicator 2"),
    ("Customer Services Specialist 3", "Customer Service Specialist 3"),
    ("Customer Services Specialists", "Customer Service Specialist"),
    ("Pre-School Teacher", "Preschool Teacher"),
    ("Work Source Specialist 4", "WorkSource Specialist 4"),
    ("Cook II", "Cook 2"),
    ("Secretaries", "Secretary"),
    ("Admin. Asst. 3", "Administrative Assistant 3"),
    ("IT Specialist 4", "Information Technology Specialist 4"),
    ("HR Consultant 2", "Human Resources Consultant 2"),
    ("Program Specialist 2, Benefits", "Program Specialist 2 - Benefit"),
)
DIFFERENT = (
    ("Customer Service Specialist 3", "Customer Service Specialist 4"),
    ("Program Manager A", "Program Manager B"),
    ("Fiscal Analyst 1", "Fiscal Technician 1"),
    ("Nurse", "Nursing Assistant"),
    ("Bus Driver", "Bu Driver"),
)
SOME_WORDS = "Fiscal Analyst Workers' & and - , 2 II A Lead (Marine) Services"
TITLES = st.lists(
    st.sampled_from(SOME_WORDS.split()),
    min_size=1,
).map(" ".join)


@pytest.mark.parametrize(("text", "parts"), PARTS.items(), ids=PARTS)
def test_split(text: str, parts: tuple[str, int | str | None, str]) -> None:
    title = split_title(text)
    assert (title.series, title.level, title.level_text) == parts
    assert title.text == text


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_loose_key(one: str, other: str) -> None:
    assert loose_key(one) == loose_key(other)
    assert exact_key(one) != exact_key(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_loose_key(one: str, other: str) -> None:
    assert loose_key(one) != loose_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CUSTOMER SERVICE  SPECIALIST 3", "Customer Service\nSpecialist\u00a03"),
        ("Workers\u2019 Compensation", "Workers' compensation"),
        ("IT Security \u2013 Entry", "IT Security - Entry"),
    ],
)
def test_same_exact_key(one: str, other: str) -> None:
    assert exact_key(one) == exact_key(other)


@pytest.mark.parametrize(
    ("token", "level"),
    [
        ("3", 3),
        ("12", 12),
        ("VI", 6),
        ("B", "B"),
        ("I", 1),
        ("0", None),
        ("Z", None),
        ("100", None),
    ],
)
def test_level_of(token: str, level: int | str | None) -> None:
    assert level_of(token) == level


@pytest.mark.parametrize(
    ("plural", "noun"),
    [
        ("Specialists", "Specialist"),
        ("SECRETARIES", "SECRETARY"),
        ("Coaches", "Coach"),
        ("Nurses", "Nurse"),
        ("Campus", "Campus"),
        ("Business", "Business"),
        ("Analysis", "Analysis"),
        ("Gas", "Gas"),
    ],
)
def test_singular(plural: str, noun: str) -> None:
    assert singular(plural) == noun


@pytest.mark.parametrize(
    ("plural", "title"),
    [
        ("Customer Services Specialists", "Customer Services Specialist"),
        ("Fiscal Analysts 2", "Fiscal Analyst 2"),
        ("Program Specialists 2, Benefits", "Program Specialists 2, Benefits"),
        ("Custodians", "Custodian"),
    ],
)
def test_singular_title(plural: str, title: str) -> None:
    assert singular_title(plural) == title


@given(TITLES)
def test_equal_exact_keys_have_equal_loose_keys(title: str) -> None:
    assert loose_key(exact_key(title)) == loose_key(title)
    assert exact_key(exact_key(title)) == exact_key(title)


@given(TITLES)
def test_series_and_level_come_from_the_title(title: str) -> None:
    parts = split_title(title)
    assert parts.level_text in title
    assert parts.level is not None or parts.series == " ".join(title.split())
