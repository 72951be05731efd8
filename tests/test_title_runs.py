"""Runs of capitals are parted into the names that may be titles."""

from __future__ import annotations

import pytest

from speclint.naming.title_runs import names_in

NAMES = {
    "supervises Fiscal Analysts and Office Assistants": ["Fiscal Analysts", "Office Assistants"],
    "the Safety and Health Specialist 3": ["Safety and Health Specialist"],
    "Forms & Records Analyst 2": ["Forms & Records Analyst"],
    "the Social Work Residents and Social Work Aides": [
        "Social Work Residents",
        "Social Work Aides",
    ],
    "a Support Enforcement Technician and Support Enforcement Officer 1": [
        "Support Enforcement Technician",
        "Support Enforcement Officer",
    ],
    "the Social Work and Work Safety Officer 1": ["Social Work and Work Safety Officer"],
    "GED AND Fiscal Analyst 2": ["GED", "Fiscal Analyst"],
    "SAFETY AND HEALTH SPECIALIST 3": ["SAFETY AND HEALTH SPECIALIST"],
    "degree OR Fiscal Analyst 2": ["Fiscal Analyst"],
    "Job Specification\nFISCAL ANALYST 2": ["Job Specification", "FISCAL ANALYST"],
    "the Customer\nService Specialist 2": ["Customer Service Specialist"],
    "Supervises Fiscal Analysts.": ["Fiscal Analysts"],
    "The Fiscal Analyst 2": ["Fiscal Analyst"],
    "the Heavy Equipment Technician II works": ["Heavy Equipment Technician"],
    "Customer Service\n\nSpecialist 2": ["Customer Service", "Specialist"],
    "iIn other L&I offices": ["L&I"],
    "the Fiscal Analyst A-team": ["Fiscal Analyst A-team"],
    "Plans work.": [],
    "as a Support Enforcement Officer 1": ["Support Enforcement Officer"],
    "The Support Enforcement Officer 1": ["Support Enforcement Officer"],
    "Supervises Support Enforcement Officers": ["Support Enforcement Officers"],
    "Review Auditor 2 work": ["Auditor"],
    "Lead and Support Cook 2 staff": ["Cook"],
    "Incumbents Support Cook 2 staff": ["Cook"],
    "Lead Support Enforcement Officer 1 staff": ["Support Enforcement Officer"],
    "Support\n  Cook 2 staff": ["Cook"],
}


@pytest.mark.parametrize(("text", "names"), NAMES.items())
def test_names(text: str, names: list[str]) -> None:
    found = names_in(text, every=True)
    assert [" ".join(name.words) for name in found] == names
    assert [tuple(text[name.start : name.end].split()) for name in found] == [
        name.words for name in found
    ]


OPENINGS = {
    "Support Enforcement Officer 2 collects.": "Support ",
    "Supervise Fiscal Analyst 2 positions.": "Supervise ",
    "Must Support Cook 2 staff": "Support ",
    "Lead Support Enforcement Officer 2 staff": "Lead ",
    "Support\n  Cook 2 staff": "Support\n  ",
    "Supervises Cook 2 positions.": "",
    "The Support Enforcement Officer 2 collects.": "",
    "Two years as a Support Enforcement Officer 2.": "",
}


@pytest.mark.parametrize(("text", "opening"), OPENINGS.items())
def test_a_word_in_doubt_is_kept(text: str, opening: str) -> None:
    (name,) = names_in(text)
    assert name.opening == opening
    assert text[: name.start].endswith(opening)


def test_names_that_cannot_be_titles_are_left_out() -> None:
    text = "In the Department of Labor the Fiscal Analyst 2 counts."
    assert [name.words for name in names_in(text)] == [("Fiscal", "Analyst")]
