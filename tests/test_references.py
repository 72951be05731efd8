"""Every reference of a text is found at its exact place."""

from __future__ import annotations

import pytest

from marked_references import described, marked
from speclint.naming.references import find_references

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


@pytest.mark.parametrize(("text", "expected"), HITS.items(), ids=HITS)
def test_references_of(text: str, expected: tuple[str, ...]) -> None:
    plain, spans = marked(text)
    found = find_references(plain)
    assert tuple(map(described, found)) == expected
    assert [(reference.start, reference.end) for reference in found] == spans
