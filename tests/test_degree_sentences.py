"""Qualifications as specifications write them: a degree is the only way, or there is another."""

from __future__ import annotations

import pytest

from judged import told
from speclint.checks.degree import DegreeAlternative

DEGREE = DegreeAlternative("degree-alternative", (r"\bRCW\s*\d",))

ONLY_WAY = (
    # the equivalent of a class, a position, an organization or a field
    "A Bachelor's degree and three years of experience equivalent to that of an Auditor 2.",
    "A Bachelor's degree and two years of experience in a state agency or equivalent organization.",
    "A Bachelor's degree and one year of experience in an agency or an equivalent organization.",
    "A Bachelor's degree and two years of experience in a hospital or equivalent facility.",
    "A Bachelor's degree and experience equivalent to one year as a Librarian Trainee.",
    "A Bachelor's degree and one year of experience as a Registered Nurse 2 or equivalent.",
    "A Bachelor's degree; and one year of experience as an Investigator 1 or equivalent.",
    "A Bachelor's degree and one year as a Planner 3, Hydrogeologist 2, or equivalent.",
    "A Bachelor's degree and one year of experience at the level of Planner 2 or its equivalent.",
    "A Bachelor's degree and two years as a Park Ranger 2 or an equivalent position.",
    "A Bachelor's degree and three years of experience at an equivalent level.",
    "A Bachelor's degree and training equivalent to that given to a State Patrol cadet.",
    "A Bachelor's degree and two years of equivalent experience.",
    "A Bachelor's degree in business administration or equivalent field and a year of experience.",
    "A Bachelor's degree in geology or an equivalent earth science.",
    "A Master's degree and a certificate of clinical competence or its equivalent.",
    # a second field or degree
    "A Bachelor's or Master's degree.",
    "A Bachelor's degree or higher in public health.",
    "A Bachelor's degree or more advanced degree in engineering.",
    "A B.A. or B.S. in natural sciences.",
    "A Ph.D. or Psy.D. in clinical psychology and three years of psychology experience.",
    "A degree in accounting or finance.",
    "A degree in business or public administration or a related field.",
    "A Bachelor's degree in business OR public administration and two years of experience.",
    "A Bachelor's degree in environmental science; or a natural science.",
    "A Bachelor's degree in social work or employment law.",
    "A Bachelor's degree in adult education or training and development.",
    "A Bachelor's degree in elementary or high school education.",
    "Graduation from an accredited four-year college or university.",
    "An Associate's degree from a community college in the U.S. or a territory.",
    "A Bachelor's degree with 24 semester or 36 quarter hours of accounting or auditing courses.",
    "A Bachelor's degree or ability to obtain one within six months of appointment.",
    "A Bachelor's degree in law or a certificate and a Master's degree.",
    # a second part of what is asked beside the degree
    "A Bachelor's degree and certification or licensure.",
    "A Bachelor's degree with certification or licensure in counseling.",
    "A Bachelor's degree and certification as a CPA or licensure as an attorney.",
    "A Bachelor's degree and a current license or ability to obtain licensure within six months.",
    "A Bachelor's degree and two years of experience in teacher education or certification.",
    "A Bachelor's degree and two years of experience in inspection, enforcement, or licensure.",
    "A Bachelor's degree and two years of clinical, or related experience.",
    "A Bachelor's degree and two years of full-time or four years of part-time study in law.",
    "A Bachelor's degree and two or three years of experience.",
    "A teaching certificate and an Associate or Bachelor's degree.",
    "A driver's license or state identification and a Bachelor's degree.",
    "A driver's license, a certificate or permit and a Bachelor's or Master's degree.",
    "A driver's license, a Bachelor's degree in biology, chemistry, or physics.",
)
NOT_ONLY_WAY = (
    # the equivalent of the degree, or of education and experience
    "A Bachelor's degree or equivalent.",
    "A Bachelor's degree OR equivalent.",
    "A Bachelor's degree in accounting (or equivalent).",
    "A Bachelor's degree from an accredited institution or equivalent.",
    "A Bachelor's degree, or its equivalent in experience.",
    "A Bachelor's degree or equivalent military training.",
    "A Bachelor's degree or equivalent level of education.",
    "A Bachelor's degree or equivalent background.",
    "A Bachelor's degree or equivalent apprenticeship hours.",
    "A Bachelor's degree or the equivalent of four years of related experience.",
    "A Bachelor's degree or training and experience equivalent to the above.",
    "A Bachelor's degree and two years of experience or equivalent education and experience.",
    "A Bachelor's degree. Applicants with equivalent experience may apply.",
    "Education and experience equivalent to graduation from a four-year college.",
    # a credential, a programme, a diploma or work
    "An Associate's degree or completion of an accredited vocational program.",
    "An Associate's degree in computing or related field or completion of vocational training.",
    "An Associate's degree in electronics, or completion of a two-year apprenticeship.",
    "A Bachelor's degree in accounting or certification as a CPA.",
    "A Bachelor's degree and/or certification as a Certified Internal Auditor.",
    "A Bachelor's degree or a valid teaching certificate.",
    "A Bachelor's degree or equivalent certification.",
    "A Bachelor's degree OR a current, valid journey-level electrician license.",
    "A Bachelor's degree; or a high school diploma and four years of audit work.",
    "A Bachelor's degree in social science; or an aptitude shown in the selection process.",
    "A Bachelor's degree with 24 hours of accounting; or 24 hours of it and a year of work.",
    "A Bachelor's degree. Or completion of an approved apprenticeship.",
    "A Bachelor's degree; two years of college; or a bookkeeping certificate.",
    "A Bachelor's degree, license, or certification in nursing.",
    "An Associate's degree in education or a related field or fluency in American Sign Language.",
    "An Associate's degree or 90 quarter credits of college level course work.",
    "A Bachelor's degree or two years of vocational training in electronics.",
    "A Bachelor's degree in criminal justice or law enforcement experience.",
    "A Bachelor's degree or any combination of education and experience that gives the skills.",
    "A Ph.D. in psychology or licensure as a psychologist.",
    "A Bachelor's degree in accounting. Certification as a CPA may substitute for the degree.",
    # beside what is asked in addition to the degree
    "A Bachelor's degree and a paralegal certificate, or completion of a paralegal program.",
    "A Bachelor's degree and two years of experience in audit; or a license as a CPA.",
    "A Bachelor's degree and two years of audit experience or certification as a CPA.",
    "A Bachelor's degree and two years of experience as an auditor, or equivalent.",
    "A Bachelor's degree AND one year as an Auditor OR equivalent license.",
    # before the degree
    "Certification as a Certified Public Accountant or a Bachelor's degree in accounting.",
    "Completion of two years of college or a Bachelor's degree.",
    "A high school diploma or an Associate's degree.",
    "A vocational certificate, Associate's degree, or Bachelor's degree in welding.",
    "Licensure as a nurse, an Associate's degree in nursing, or experience as a nurse.",
    # what the degree replaces, where its name has a word for work or time
    "Four years of photography. A two-year degree may be substituted for two years of experience.",
    "Four years of audit work. A four year college degree will substitute for one year of it.",
    "Four years of casework. A Master's degree in social work may be substituted for two years.",
    "Four years as a clerk. A degree in teacher training may be substituted for one year.",
)


def degrees_told_of(sentence: str) -> list[str]:
    return [words for _, words in told(DEGREE, f'desirable_qualifications:\n  - "{sentence}"\n')]


@pytest.mark.parametrize("sentence", ONLY_WAY)
def test_a_degree_is_the_only_way(sentence: str) -> None:
    assert len(degrees_told_of(sentence)) == 1


@pytest.mark.parametrize("sentence", NOT_ONLY_WAY)
def test_there_is_another_way(sentence: str) -> None:
    assert degrees_told_of(sentence) == []
