"""Every reference of a text is found at its exact place, and ordinary capitals are left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.naming.references import Reference, find_references
from speclint.naming.titles import exact_key

SEEDS = Path(__file__).parent / "data" / "seeds"


def described(reference: Reference) -> str:
    years = "" if reference.years is None else f" ({reference.years:g} years)"
    return f"{reference.kind}: {reference.title}{years}"


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the brackets out of a text; return it with the spans that they stood around."""
    plain, spans, start = "", [], 0
    for piece in re.split(r"([\[\]])", text):
        if piece == "[":
            start = len(plain)
        elif piece == "]":
            spans.append((start, len(plain)))
        else:
            plain += piece
    return plain, spans


HITS: dict[str, tuple[str, ...]] = {
    # Pointers
    "See [Forensic Scientist 1].": ("see: Forensic Scientist 1",),
    "See [Forensic Scientist 1]": ("see: Forensic Scientist 1",),
    "See [Corrections & Custody Officer 1].": ("see: Corrections & Custody Officer 1",),
    "See [Workers\u2019 Compensation Adjudicator 1].": (
        "see: Workers\u2019 Compensation Adjudicator 1",
    ),
    "See [Psychology Affiliate].": ("see: Psychology Affiliate",),
    "See [Warehouse Services].": ("see: Warehouse Services",),
    "See the [Secretary Senior] specification.": ("see: Secretary Senior",),
    "See [362A].": ("see: 362A",),
    "See class code [487AD].": ("see: 487AD",),
    "See [09440].": ("see: 09440",),
    "Refer to [Office Assistant 1] specification.": ("see: Office Assistant 1",),
    "Refer to the [Office Assistant 1] class specification.": ("see: Office Assistant 1",),
    "See class series concept for [Fiscal Analyst 1].": ("see: Fiscal Analyst 1",),
    "See Class Series Concept for [Fiscal Analyst 1].": ("see: Fiscal Analyst 1",),
    "For the concept, see also [Park Ranger 1].": ("see: Park Ranger 1",),
    "See [Customer Services Specialist, Marine].": ("see: Customer Services Specialist, Marine",),
    "See [Attendant Counselor - Developmental Disabilities].": (
        "see: Attendant Counselor - Developmental Disabilities",
    ),
    "See [IT Application Development - Entry].": ("see: IT Application Development - Entry",),
    # Duties of another class
    "Performs the duties of [Office Assistant 3];": ("performs-duties: Office Assistant 3",),
    "Performs duties of [Psychometrist 2];": ("performs-duties: Psychometrist 2",),
    "Performs the duties of a [Program Manager A].": ("performs-duties: Program Manager A",),
    "Performs all duties of the lower [Cook 1] class.": ("performs-duties: Cook 1",),
    "Performs the full range of duties of a [Fiscal Analyst 2] and [3].": (
        "performs-duties: Fiscal Analyst 2",
        "performs-duties: Fiscal Analyst 3",
    ),
    "Assumes duties of [Warehouse Supervisor 2] during absences;": (
        "performs-duties: Warehouse Supervisor 2",
    ),
    "Performs the duties and responsibilities of a [Carpenter].": ("performs-duties: Carpenter",),
    "Performs the work of an [Electrician] when needed.": ("performs-duties: Electrician",),
    # Distinguished from
    "This class is distinguished from the [Fiscal Analyst 4] by its scope.": (
        "distinguished-from: Fiscal Analyst 4",
    ),
    "Positions are distinguished from the [Environmental Specialist 3] class in that work is "
    "routine.": ("distinguished-from: Environmental Specialist 3",),
    "This level is distinguished from the [Corrections Specialist 1] and [Corrections Specialist "
    "3] by the absence of a roster.": (
        "distinguished-from: Corrections Specialist 1",
        "distinguished-from: Corrections Specialist 3",
    ),
    "Differs from the [Fiscal Analyst 2] in that positions supervise.": (
        "distinguished-from: Fiscal Analyst 2",
    ),
    "This class is distinguished from the [Maintenance Mechanic] class series by its trades.": (
        "distinguished-from: Maintenance Mechanic",
    ),
    "The season distinguishes this class from [Park Aides].": ("distinguished-from: Park Aide",),
    "The level of judgment distinguishes the class from [Hearings Examiner 2].": (
        "distinguished-from: Hearings Examiner 2",
    ),
    # Experience as
    "One year as a [Widget Lead].": ("experience-as: Widget Lead (1 years)",),
    "One year as a [Customer Services Specialist 3].": (
        "experience-as: Customer Services Specialist 3 (1 years)",
    ),
    "Two years as a [Customer Services Specialist 2].": (
        "experience-as: Customer Services Specialist 2 (2 years)",
    ),
    "One year of experience as a [Customer Service Specialist 2].": (
        "experience-as: Customer Service Specialist 2 (1 years)",
    ),
    "One year as [Customer Service Specialist 2].": (
        "experience-as: Customer Service Specialist 2 (1 years)",
    ),
    "One year of experience equivalent to a [Fiscal Analyst 1].": (
        "experience-as: Fiscal Analyst 1 (1 years)",
    ),
    "18 months as a [Fiscal Analyst 1] or [2].": (
        "experience-as: Fiscal Analyst 1 (1.5 years)",
        "experience-as: Fiscal Analyst 2 (1.5 years)",
    ),
    "Six months as an [Office Assistant 2].": ("experience-as: Office Assistant 2 (0.5 years)",),
    "Two (2) years of full-time experience as a [Cook 2].": ("experience-as: Cook 2 (2 years)",),
    "Experience as a [Library Technician 2].": ("experience-as: Library Technician 2",),
    "Two years as a [Forensic Scientist 2] or higher.": (
        "experience-as: Forensic Scientist 2 (2 years)",
    ),
    "Two years of experience as a [Licensed Practical Nurse 4] and possession of a license.": (
        "experience-as: Licensed Practical Nurse 4 (2 years)",
    ),
    "One year of experience as an [Environmental Specialist 3], [Environmental Planner 2], "
    "[Hydrogeologist 2], [Environmental Education/Outreach Specialist 3] or higher.": (
        "experience-as: Environmental Specialist 3 (1 years)",
        "experience-as: Environmental Planner 2 (1 years)",
        "experience-as: Hydrogeologist 2 (1 years)",
        "experience-as: Environmental Education/Outreach Specialist 3 (1 years)",
    ),
    "One year as a [Cook 2] or two years as a [Cook 1].": (
        "experience-as: Cook 2 (1 years)",
        "experience-as: Cook 1 (2 years)",
    ),
    "A Bachelor\u2019s degree and one year as a [Program Specialist 2, Benefits].": (
        "experience-as: Program Specialist 2, Benefits (1 years)",
    ),
    "Three years of service as a [Wildlife Police Officer].": (
        "experience-as: Wildlife Police Officer (3 years)",
    ),
    "Two years of experience as a [Fiscal Technician Lead].": (
        "experience-as: Fiscal Technician Lead (2 years)",
    ),
    "One year of experience at the [Social Service Specialist 2] level.": (
        "experience-as: Social Service Specialist 2 (1 years)",
    ),
    "One year of service as a [Heavy Equipment Technician II].": (
        "experience-as: Heavy Equipment Technician II (1 years)",
    ),
    "An Associate\u2019s degree OR One year as a [Fiscal Analyst 1].": (
        "experience-as: Fiscal Analyst 1 (1 years)",
    ),
    # Supervises and leads
    "Plans the program of a unit and supervises [Customer Services Specialists].": (
        "supervises: Customer Services Specialist",
    ),
    "Supervises and trains [Customer Service Specialists] and clerical staff;": (
        "supervises: Customer Service Specialist",
    ),
    "Leads [Community Corrections Officers]; regularly checks their work.": (
        "supervises: Community Corrections Officer",
    ),
    "Serves as a lead worker over two or more assigned [Community Corrections Officers].": (
        "supervises: Community Corrections Officer",
    ),
    "Positions may lead or supervise [Office Assistants].": ("supervises: Office Assistant",),
    "Positions supervise at least four lower level [Custodians].": ("supervises: Custodian",),
    "Supervises [Registered Nurses], [Licensed Practical Nurses], and other staff.": (
        "supervises: Registered Nurse",
        "supervises: Licensed Practical Nurse",
    ),
    "Supervises [Secretaries] and [Office Assistants].": (
        "supervises: Secretary",
        "supervises: Office Assistant",
    ),
    "Supervises two or more [Fiscal Analyst 3] positions.": ("supervises: Fiscal Analyst 3",),
    "Supervises [Customer Service Specialist 1]s.": ("supervises: Customer Service Specialist 1",),
    "Supervises [Fiscal Analyst 2]s and [3]s.": (
        "supervises: Fiscal Analyst 2",
        "supervises: Fiscal Analyst 3",
    ),
    "Supervises [Fiscal Analyst 1], [2] and [3] positions.": (
        "supervises: Fiscal Analyst 1",
        "supervises: Fiscal Analyst 2",
        "supervises: Fiscal Analyst 3",
    ),
    "Provides supervision of [Laboratory Technicians].": ("supervises: Laboratory Technician",),
    "Assigns and checks the work of [Revenue Auditors].": ("supervises: Revenue Auditor",),
    "Supervises a [Cook Supervisor] and [Laundry Supervisor].": (
        "supervises: Cook Supervisor",
        "supervises: Laundry Supervisor",
    ),
    "Is a first-line supervisor for [Adult Training Specialists].": (
        "supervises: Adult Training Specialist",
    ),
    # Reports to
    "Reports to a [Fiscal Analyst 5].": ("reports-to: Fiscal Analyst 5",),
    "Reports directly to the [Program Manager B].": ("reports-to: Program Manager B",),
    "These positions report to and are supervised by an [Adult Training Supervisor].": (
        "reports-to: Adult Training Supervisor",
    ),
    "Must report to administrative professionals or higher level [Warehouse Supervisors].": (
        "reports-to: Warehouse Supervisor",
    ),
    "Works under the supervision of higher-level [Attendant Counselors].": (
        "reports-to: Attendant Counselor",
    ),
    "Under general supervision of a [Vocational Rehabilitation Supervisor] and the guidance of a "
    "[Vocational Rehabilitation Counselor 4], assists clients.": (
        "reports-to: Vocational Rehabilitation Supervisor",
        "reports-to: Vocational Rehabilitation Counselor 4",
    ),
    # Promotes to
    "Promotes to [Forensic Scientist 2] upon completion of training.": (
        "promotes-to: Forensic Scientist 2",
    ),
    "Incumbents advance to the [Revenue Agent 2] class.": ("promotes-to: Revenue Agent 2",),
    "Positions finish the program and move to the [Worker\u2019s Compensation Adjudicator 2] "
    "classification.": ("promotes-to: Worker\u2019s Compensation Adjudicator 2",),
    "May be promoted to [Park Ranger 2] after one year.": ("promotes-to: Park Ranger 2",),
    # Allocated to
    "Positions responsible for the program are allocated to the [Customer Service Manager] "
    "occupational category.": ("allocated-to: Customer Service Manager",),
    "Such positions may be reallocated to [Office Assistant 3].": (
        "allocated-to: Office Assistant 3",
    ),
    # Mentions
    "Serves as the primary assistant to a [Registered Nurse 4].": ("mention: Registered Nurse 4",),
    "Represents the [Registered Nurse 4] on task forces;": ("mention: Registered Nurse 4",),
    "Assists [Registered Nurse 4] in coordinating schedules;": ("mention: Registered Nurse 4",),
    "Assigns hives to the [Honey Beekeeper 2].": ("mention: Honey Beekeeper 2",),
    "[Communications Consultant 3] positions write speeches.": (
        "mention: Communications Consultant 3",
    ),
    "The [Safety and Health Specialist 3] inspects work places.": (
        "mention: Safety and Health Specialist 3",
    ),
    "[Weights and Measures Inspector 2] work is reviewed.": (
        "mention: Weights and Measures Inspector 2",
    ),
    "[Custodian 2] positions clean.": ("mention: Custodian 2",),
    "[Cook I] and [Cook II] prepare meals.": ("mention: Cook I", "mention: Cook II"),
    "[Cook I] and [II] prepare meals.": ("mention: Cook I", "mention: Cook II"),
    "[Heavy Equipment Technician II]\u2019s receive training.": (
        "mention: Heavy Equipment Technician II",
    ),
    "The [Vocational Rehabilitation Counselor] series (VRC) provides counseling.": (
        "mention: Vocational Rehabilitation Counselor",
    ),
    "GED AND [Fiscal Analyst 2] training": ("mention: Fiscal Analyst 2",),
    "[Forms and Records Analyst 2] - Teamsters positions type.": (
        "mention: Forms and Records Analyst 2",
    ),
    "At the [Early Childhood Program Specialist 3] level with 3 years of work": (
        "mention: Early Childhood Program Specialist 3",
    ),
    "The [IT Business Analyst - Senior/Specialist] plans.": (
        "mention: IT Business Analyst - Senior/Specialist",
    ),
    "CLASSES BELOW: [SAFETY AND HEALTH SPECIALIST 3]": ("mention: SAFETY AND HEALTH SPECIALIST 3",),
    "supervises\n[Customer \nServices Specialists].": ("supervises: Customer Services Specialist",),
    # Titles that begin like a verb
    "Two years as a [Support Enforcement Officer 1].": (
        "experience-as: Support Enforcement Officer 1 (2 years)",
    ),
    "One year as a [Support Enforcement Officer 1] or [2].": (
        "experience-as: Support Enforcement Officer 1 (1 years)",
        "experience-as: Support Enforcement Officer 2 (1 years)",
    ),
    "One year of experience as a [Lead Cook 2].": ("experience-as: Lead Cook 2 (1 years)",),
    "Reports to a [Review Judge 2].": ("reports-to: Review Judge 2",),
    "Performs the duties of the [Direct Care Worker].": ("performs-duties: Direct Care Worker",),
    "Supervises [Support Enforcement Officers].": ("supervises: Support Enforcement Officer",),
    "Review [Auditor 2] work.": ("mention: Auditor 2",),
    "Lead [Cook 2] staff.": ("supervises: Cook 2",),
    # Relative
    "One year of experience as a [Parlegal 2] or more.": ("experience-as: Parlegal 2 (1 years)",),
    "This class is distinguished from the [Level 3] class by supervision.": ("relative: Level 3",),
    "Positions differ from [Level 2] by complexity.": ("relative: Level 2",),
    "Positions are distinguished from the [next lower level] by complexity.": (
        "relative: next lower level",
    ),
    "Incumbents advance to the [next higher level] class in their field.": (
        "relative: next higher level",
    ),
    "Positions may lead [lower level] staff.": ("relative: lower level",),
    "Guides [lower-level] customer service staff.": ("relative: lower-level",),
    "Positions are distinguished from [lower level] psychologists by their duties.": (
        "relative: lower level",
    ),
    "Assists [higher level] auditors.": ("relative: higher level",),
    "Performs the duties of the [next lower class].": ("relative: next lower class",),
    "This is the [second level] of the series.": ("relative: second level",),
    "Two years of the experience is at the [third clerical level] or above.": (
        "relative: third clerical level",
    ),
}

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


@pytest.mark.parametrize(("text", "expected"), HITS.items(), ids=HITS)
def test_references_of(text: str, expected: tuple[str, ...]) -> None:
    plain, spans = marked(text)
    found = find_references(plain)
    assert tuple(map(described, found)) == expected
    assert [(reference.start, reference.end) for reference in found] == spans


@pytest.mark.parametrize("text", NON_HITS)
def test_no_reference_in(text: str) -> None:
    assert find_references(text) == ()


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


def test_a_known_title_takes_the_word_before_it() -> None:
    known = {exact_key("Support Enforcement Officer")}
    (reference,) = find_references("Support Enforcement Officer duties vary.", known)
    assert reference == Reference("mention", "Support Enforcement Officer", 0, 27, None)


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


def test_known_title_needs_no_other_sign() -> None:
    known = {exact_key("Attendant Counselor Manager"), exact_key("Campus Security 2")}
    text = "In Olympia an Attendant Counselor Manager calls Campus Security 2 each day."
    found = find_references(text, known)
    assert find_references(text) == ()
    assert [described(reference) for reference in found] == [
        "mention: Attendant Counselor Manager",
        "mention: Campus Security 2",
    ]
    assert [text[r.start : r.end] for r in found] == [
        "Attendant Counselor Manager",
        "Campus Security 2",
    ]


def test_known_title_among_other_capitals() -> None:
    text = "Advises the Western State Hospital Attendant Counselor Managers."
    (found,) = find_references(text, {exact_key("Attendant Counselor Manager")})
    assert (found.title, text[found.start : found.end]) == (
        "Attendant Counselor Manager",
        "Attendant Counselor Managers",
    )


IN_SEEDS = {
    "000_5479115e248732f8.txt": (
        "mention: CUSTOMER SERVICES SPECIALIST 4",
        "supervises: Customer Services Specialist",
        "supervises: Customer Service Specialist",
        "experience-as: Customer Services Specialist 3 (1 years)",
        "experience-as: Customer Services Specialist 2 (2 years)",
        "relative: third clerical level",
    ),
    "001_1cacefaeccc78ec2.txt": (
        "allocated-to: Customer Service Manager",
        "mention: Customer Service Specialist 4",
    ),
    "002_1bb76249a13b9cdf.txt": ("mention: CUSTOMER SERVICES SPECIALIST 2",),
    "003_33f79bb77040159d.txt": (
        "mention: CUSTOMER SERVICE SPECIALIST 1",
        "mention: CUSTOMER SERVICE SPECIALIST 1",
        "relative: lower level",
        "mention: Customer Service Specialist 1",
        "mention: Customer Service Specialist 1",
    ),
    "004_7b55c1051e7ba363.txt": (
        "mention: CUSTOMER SERVICE SPECIALIST 3",
        "relative: lower-level",
        "relative: lower-level",
        "relative: lower-level",
        "experience-as: Customer Service Specialist 2 (1 years)",
        "mention: Customer Service Specialist 3",
    ),
}


@pytest.mark.parametrize(("name", "expected"), IN_SEEDS.items(), ids=IN_SEEDS)
def test_whole_seed(name: str, expected: tuple[str, ...]) -> None:
    """Headings and the classes of history entries that they are about count as mentions."""
    found = find_references((SEEDS / name).read_text(encoding="utf-8"))
    assert tuple(map(described, found)) == expected


SOME_WORDS = """
    See Fiscal Analyst Analysts 2 3 II A - , . ; and or AND the lower level Level class series
    supervises Reports to one year as a distinguished from duties of IT Lead Senior 102A & /
"""
WORDS = st.sampled_from([*SOME_WORDS.split(), "\n"])


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans_hold_the_words_of_the_title(text: str) -> None:
    known = {exact_key("Fiscal Analyst")}
    for reference in (*find_references(text), *find_references(text, known)):
        quoted = text[reference.start : reference.end]
        assert quoted == quoted.strip() != ""
        assert reference.title == " ".join(reference.title.split()) != ""
        assert reference.relative == (reference.kind == "relative")


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for reference in find_references(text, {exact_key(text)}):
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
