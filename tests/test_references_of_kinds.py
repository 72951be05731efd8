"""Ranges, levels, roles and known titles: what a reference says besides its title."""

from __future__ import annotations

import pytest

from speclint.naming.references import Reference, find_references


def test_range_of_levels() -> None:
    text = "Supervises Fiscal Analysts 1-3."
    assert find_references(text) == (
        Reference("supervises", "Fiscal Analyst 1", 11, 28, 1),
        Reference("supervises", "Fiscal Analyst 2", 27, 30, 2),
        Reference("supervises", "Fiscal Analyst 3", 29, 30, 3),
    )


def test_range_of_letters() -> None:
    found = find_references("Advises Program Managers A to C.")
    assert [(r.title, r.level) for r in found] == [
        ("Program Manager A", "A"),
        ("Program Manager B", "B"),
        ("Program Manager C", "C"),
    ]


OPENINGS: dict[str, list[str]] = {
    "Support Enforcement Officers 1 and 2 collect.": ["Support ", "Support "],
    "Support Enforcement Officer classes collect.": ["Support "],
    "Two years as a Support Enforcement Officer 1.": [""],
}


@pytest.mark.parametrize(("text", "openings"), OPENINGS.items())
def test_openings(text: str, openings: list[str]) -> None:
    assert [reference.opening for reference in find_references(text)] == openings


LEVELS = {
    "See Cook 2.": 2,
    "See Cook II.": 2,
    "See Program Manager A.": "A",
    "See Custodian Lead.": "Lead",
    "See Customer Service Manager.": None,
    "See IT Security - Senior/Specialist.": "Senior/Specialist",
    "Distinguished from the Level 4 class.": 4,
    "Distinguished from the next lower class.": None,
    "At the third clerical level.": None,
    "The fourth level of this series.": 4,
}


@pytest.mark.parametrize(("text", "level"), LEVELS.items())
def test_level_of(text: str, level: int | str | None) -> None:
    (reference,) = find_references(text)
    assert reference.level == level


ROLES = {
    "Performs the duties of the Station Manager in his absence.": True,
    "Performs the duties of a Station Manager.": False,
    "Performs the duties of the Station Manager 2.": False,
    "Performs the duties of the Station Manager class.": False,
    "Supervises their Station Manager.": True,
    "Reports to the Adult Training Supervisor.": True,
    "Differs from the Maintenance Mechanic in its trades.": False,
    "Allocated to the Customer Service Manager occupational category.": False,
}


@pytest.mark.parametrize(("text", "role"), ROLES.items())
def test_who_has_a_job_may_be_meant(text: str, role: bool) -> None:
    (reference,) = find_references(text)
    assert reference.role is role


def test_a_role_in_a_chain() -> None:
    found = find_references("Performs the duties of the Station Manager and Claims Supervisor.")
    assert [(reference.title, reference.role) for reference in found] == [
        ("Station Manager", True),
        ("Claims Supervisor", True),
    ]
