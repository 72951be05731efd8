"""A degree and another way to qualify, at the edges."""

from __future__ import annotations

import pytest

from judged import told
from speclint.checks.degree import DegreeAlternative

DEGREE = DegreeAlternative("degree-alternative", (r"\bRCW\s*\d",))

DEGREES: dict[str, tuple[list[str], list[str]]] = {
    "a degree alone": (["A Bachelor's degree."], ["Bachelor's degree"]),
    "and years": (["A Bachelor’s degree AND two years of experience."], ["Bachelor’s degree"]),
    "two degrees": (["A Master's degree.", "A Bachelor's degree."], ["Master's degree"]),
    "or equivalent experience": (["A Bachelor's degree or equivalent experience."], []),
    "another way": (["A Bachelor's degree.", "Four years of experience."], []),
    "OR between two degrees": (["An AA degree", "OR", "A BA degree"], ["AA degree"]),
    "or years, in one item": (["A Bachelor's degree; OR four years as a Technician 2."], []),
    "and, on the next line": (["A Bachelor's degree", "and", "Two years."], ["Bachelor's degree"]),
    "and, at the end": (["A Bachelor's degree; AND", "Two years."], ["Bachelor's degree"]),
    "and, at the start": (["A Bachelor's degree", "And two years."], ["Bachelor's degree"]),
    "and, then another way": (["A Bachelor's degree and", "Two years.", "Six years."], []),
    "a note is no way": (["A Bachelor's degree.", "Note: Travels."], ["Bachelor's degree"]),
    "a lead-in is no way": (["One of the following:", "A BA degree."], ["BA degree"]),
    "only preferred": (["A Bachelor's degree in social work is preferred."], []),
    "required, another preferred": (
        ["A Bachelor's degree. A Master's degree is preferred."],
        ["Bachelor's degree"],
    ),
    "a remark is no way": (
        ["A BA degree.", "Some positions require training.", "*Note: Training may be required."],
        ["BA degree"],
    ),
    "a restriction is no way": (
        ["A BA degree.", "Experience may not be substituted for the degree."],
        ["BA degree"],
    ),
    "a professional degree is no way": (
        ["Doctor of Pharmacy degree.", "OR", "A BA degree."],
        ["Doctor of Pharmacy degree"],
    ),
    "a skill is a way behind OR": (["A BA degree.", "OR", "Fluency in sign language."], []),
    "a skill is a way where or follows": (["Fluency in sign language; or", "A BA degree."], []),
    "a skill is a way that opens with or": (["A BA degree.", "Or fluency in Spanish."], []),
    "a skill is a way before one that opens with or": (["Fluency.", "Or a BA degree."], []),
    "a skill by itself is none": (["A BA degree.", "Fluency in Spanish."], ["BA degree"]),
    "a law asks for something else": (
        ["A BA degree.", "Note: Under RCW 43.43.830 a background check is required."],
        ["BA degree"],
    ),
    "a law asks for it, says a note": (["A BA degree.", "Note: Required by RCW 18.71.050."], []),
    "a law asks for it": (["A Doctor of Medicine degree (RCW 18.71.050)."], []),
    "experience substitutes": (
        ["A BA degree. Experience will substitute, year for year, for education."],
        [],
    ),
    "education substitutes for experience": (
        ["A BA degree and a year. Education will substitute for experience."],
        ["BA degree"],
    ),
    "experience is substituted with a degree": (
        ["A BA degree. A year of experience may be substituted with a Master's degree."],
        ["BA degree"],
    ),
    "a school is no degree": (["High school graduation or GED.", "A year."], []),
    "equivalent of a diploma is no alternative": (
        ["High school diploma or equivalent, and an AA degree."],
        ["AA degree"],
    ),
    "the degree is the substitute": (
        ["An RN license and a year of experience. A Bachelor's degree may be substituted for it."],
        [],
    ),
    "a degree is the substitute for another": (
        ["A Bachelor's degree. A Master's degree may be substituted for the Bachelor's."],
        ["Bachelor's degree"],
    ),
    "a degree may be used": (
        ["A Bachelor's degree may be used from any school."],
        ["Bachelor's degree"],
    ),
    "the degree is the substitute for experience": (
        ["An RN license and a year. A Bachelor of Science may be substituted for the experience."],
        [],
    ),
    "the degree will substitute for years": (
        ["Three years of experience. A Bachelor's degree will substitute for two years of it."],
        [],
    ),
    "a second degree is the substitute": (
        ["A Bachelor's degree and two years. A Master's degree may be substituted for one year."],
        ["Bachelor's degree"],
    ),
    "the substitute comes first": (
        ["A Master's degree will substitute for a year of experience. A BA degree and two years."],
        ["BA degree"],
    ),
    "the substitute is an item": (
        [
            "A BA degree and a year.",
            "A Master's degree may be substituted for a year of experience.",
        ],
        ["BA degree"],
    ),
    "a degree with a year is the substitute": (
        ["Four years. A BA degree with one year of study may be substituted for the experience."],
        [],
    ),
    "a degree and a year, and one that is the substitute": (
        ["A BA degree and a year of work, but a Master's degree may be substituted for the work."],
        ["BA degree"],
    ),
    "in lieu of experience": (
        ["Three years. In lieu of one year of experience, a Bachelor's degree is accepted."],
        [],
    ),
    "experience may be substituted with it": (
        ["Two years of experience, which may be substituted with a Bachelor's degree."],
        [],
    ),
    "years, or a degree": (
        ["Two years as a Registered Nurse 3, or a Bachelor's degree with three years of work."],
        [],
    ),
    "years; or a degree": (["Two years as a Technician 3; or a Bachelor's degree."], []),
    "years OR a degree": (["Two years of experience OR possession of a Bachelor's degree."], []),
    "years, or one of two degrees": (
        ["Six years of experience, or a Bachelor's degree, or a Master's degree."],
        [],
    ),
    "years and one of two degrees": (
        ["Two years of experience and a Bachelor's or Master's degree."],
        ["Bachelor's"],
    ),
    "years in one trade or another, and a degree": (
        ["Two years of experience in accounting or business and a Bachelor's degree."],
        ["Bachelor's degree"],
    ),
    "or experience without years": (["Graduation from a college, or related experience."], []),
    "or related experience, at once": (["A BA degree or directly related experience."], []),
    "years of one or another experience": (
        ["A BA degree and two years of clinical or related experience."],
        ["BA degree"],
    ),
    "and one or another experience": (
        ["A BA degree and professional or related experience."],
        ["BA degree"],
    ),
    "experience of a later sentence": (
        ["A BA degree. Paid or work experience."],
        ["BA degree"],
    ),
    "a combination": (
        ["A BA degree, OR any combination of education and experience totaling four years."],
        [],
    ),
    "a degree and a combination": (
        ["A BA degree and a combination of training and experience."],
        ["BA degree"],
    ),
    "experience meets the requirement": (
        ["A BA degree. Work experience may be used to meet the educational requirement."],
        [],
    ),
    "the requirement is met by experience": (
        ["A BA degree. The degree requirement may be met by four years of experience."],
        [],
    ),
    "experience is used for something else": (
        ["A BA degree. Experience may be used to meet the license requirement."],
        ["BA degree"],
    ),
    "preferred, not required": (["A Bachelor's degree preferred but not required."], []),
    "not required": (["A Bachelor's degree is not  required."], []),
    "not required to be of one kind": (
        ["A Bachelor's degree, not required to be in biology."],
        ["Bachelor's degree"],
    ),
    "helpful": (["A journey-level certificate. Note: a degree in engineering is helpful."], []),
    "of those whom one leads": (["Two years supervising the staff with college degrees."], []),
    "of those who apply": (["Applicants with a college degree."], ["college degree"]),
    "dotted letters": (["B.S. in nursing."], ["B.S."]),
    "as is no degree": (["Such as degree programs at night."], []),
    "a master of a trade is none": (["Master Electrician certificate."], []),
}


@pytest.mark.parametrize(("ways", "expected"), DEGREES.values(), ids=DEGREES)
def test_degree_alternative(ways: list[str], expected: list[str]) -> None:
    text = "desirable_qualifications:\n" + "".join(f'  - "{way}"\n' for way in ways)
    assert [words for _, words in told(DEGREE, text)] == expected


def test_each_list_of_qualifications_is_judged_by_itself() -> None:
    text = (
        "minimum_qualifications:\n  - A Bachelor's degree.\n"
        "desirable_qualifications:\n  - Two years of experience.\n"
    )
    assert [words for _, words in told(DEGREE, text)] == ["Bachelor's degree"]
