"""Ordinary capitals are left alone, and no text is too odd to be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.naming.references import find_references

NON_HITS = (
    "Attorney General\u2019s Consumer Protection Unit",
    "Interprets laws for State and Federal agencies.",
    "In the Department of Labor and Industries: Positions are found in Information Assistance.",
    "As a single position in the Office of Information and Assistance, supervises and manages.",
    "In the Department of Licensing: Designs and manages a customer services program.",
    "Assists the department Training Manager in the development of training.",
    "GED or High School graduation AND one year of experience.",
    "An Associate\u2019s degree AND four years of experience.",
    "A Bachelor's degree and two years of experience.",
    "Deferred Action for Childhood Arrivals recipients are eligible.",
    "See RCW 41.06.157.",
    "See WAC 357-13-025 for details.",
    "See Legal Requirements.",
    "See Note below.",
    "See Appendix 2.",
    "See Class Series Concept.",
    "As department representative, explains agency policies.",
    "Serves as a department representative.",
    "Serves as a Notary Public.",
    "Possesses a license as a Registered Nurse.",
    "Two years of experience as a Certified Public Accountant.",
    "Experience as an aide and registration as a Laboratory Animal Technician by the Association.",
    "Two years of experience as a Journey Electrician.",
    "Two years of experience as a United States Coast Guard officer.",
    "Two years of service as a member of the National Guard.",
    "Answers questions and gives directions; reports violations to Park Ranger,",
    "Moves furniture to Custodians.",
    "supervises Accounting staff",
    "Supervises the Customer Service Center.",
    "Supervises the Division of Vocational Rehabilitation.",
    "Supervises staff who assist Vocational Rehabilitation Counselors.",
    "Leads to improved services for State Agencies.",
    "Performs the duties of the Director in their absence.",
    "Performs duties of the Department of Licensing.",
    "Performs the duties of the State Auditor.",
    "Reports to the Assistant Director.",
    "Reports to the Claims Manager.",
    "Reports to an Appointing Authority.",
    "Reports to a WMS Band 3.",
    "One year as a Team Lead.",
    "One year as a Widget Lead worker.",
    "Supervises the Widget Lead.",
    "Supervises Social Work Residents and Social Work Assistants.",
    "Reports to the Chief Financial Officer.",
    "Positions may report to other than psychology staff.",
    "Positions are allocated to the Washington Management Service.",
    "Promotes Customer Service to the public.",
    "Differs from Washington State law.",
    "New class effective June 1, 2005.",
    "Chapter 330, Laws of 2024 and Title 51",
    "Executive Order 14 of the Governor",
    "Operates Class A and B equipment.",
    "Requires a Class B license.",
    "Veterans of World War II",
    "Medicare Part B and Title IX of the Act",
    "Uses Microsoft Windows 10 and Microsoft Office 365.",
    "Phase 2 of the Puget Sound Initiative 3",
    "State Auditor 2-year term",
    "Fiscal Analyst 2 years",
    "Supervises Level III sex offenders in the community.",
    "One year of experience as a PERS 2 member.",
    "Two years of work as a Class 2 operator.",
    "NOTE: Level 3 complexity factors are set elsewhere.",
    "Level 1 trauma center",
    "A higher level of education is desired.",
    "Serves as a principal assistant to higher-level management.",
    "Works with higher level management positions.",
    "Difficult problems are presented to higher levels for resolution.",
    "Delegates lower level tasks.",
    "First level supervisor of a crew.",
    "This is the senior, specialist or lead level of the series.",
    "This is the working level class in this class series.",
    "New class; Clerk (replaces 09430 Customer Services Specialist 1).",
    "Title change (formerly Customer Services Specialist 1).",
    "Performs other duties as required.",
    "Knowledge of: Office Practices; Ability to: Use Good Judgment",
    "Reports on Vital Statistics 2 times a year.",
    "Works in Building 4, Room 12 and Region 3.",
    "",
)


@pytest.mark.parametrize("text", NON_HITS)
def test_no_reference_in(text: str) -> None:
    assert find_references(text) == ()


SOME_WORDS = """
    See Fiscal Analyst Analysts 2 3 II A - , . ; and or AND the lower level Level class series
    supervises Reports to one year as a distinguished from duties of IT Lead Senior 102A & /
"""
WORDS = st.sampled_from([*SOME_WORDS.split(), "\n"])


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans_hold_the_words_of_the_title(text: str) -> None:
    for reference in find_references(text):
        quoted = text[reference.start : reference.end]
        assert quoted == quoted.strip() != ""
        assert reference.title == " ".join(reference.title.split()) != ""
        assert reference.relative == (reference.kind == "relative")


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for reference in find_references(text):
        assert 0 <= reference.start < reference.end <= len(text)


HOSTILE = {
    "10,000 capitals": "Fiscal " * 10_000,
    "10,000 titles that end nowhere": "Fiscal Analysts and " * 5_000,
    "spaces": "See" + " " * 50_000 + "X",
    "blank lines": "Fiscal" + "\n" * 50_000 + "Analyst",
    "one long word": "A" * 100_000,
    "10,000 triggers": "supervises " * 10_000,
    "letters": "A " * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_ends(text: str) -> None:
    assert find_references(text) == ()


def test_long_list_of_levels_ends() -> None:
    assert len(find_references("Cook 1" + ", 2" * 10_000)) == 10_001
