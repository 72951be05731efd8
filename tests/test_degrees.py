"""Degrees are recognised by name, and words that only look like one are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.wording.degrees import HINTS, degree_words, has_degree_word, hints_at_one

DEGREES = {
    "A Bachelor's degree.": ["Bachelor's degree"],
    "A Bachelor\u2019s Degree in law": ["Bachelor\u2019s Degree"],
    "A Bachelor\u00aes degree.": ["Bachelor\u00aes degree"],
    "A bachelors degree or a Masters degree": ["bachelors degree", "Masters degree"],
    "Bachelor of Science": ["Bachelor"],
    "Master's in social work": ["Master's"],
    "Master of Social Work": ["Master of Social"],
    "An Associate\u2019s degree": ["Associate\u2019s degree"],
    "Associate of Arts degree": ["Associate of Arts degree"],
    "Associate of Applied Science": ["Associate of Applied"],
    "A doctorate or Ph.D. in chemistry": ["doctorate", "Ph.D"],
    "PhD": ["PhD"],
    "Juris Doctor": ["Juris Doctor"],
    "a two-year degree or a four-year college degree": [
        "two-year degree",
        "four-year college degree",
    ],
    "a college degree": ["college degree"],
    "a law degree": ["law degree"],
    "a degree in accounting": ["degree in "],
    "a degree from an accredited school": ["degree from an "],
    "Graduation from an accredited four-year college": [
        "Graduation from an accredited four-year college"
    ],
    "baccalaureate": ["baccalaureate"],
    "an MBA or M.S.W.": ["MBA", "M.S.W"],
    "A Doctor of Pharmacy degree": ["Doctor of Pharmacy degree"],
    "A Doctor of Veterinary Medicine degree": ["Doctor of Veterinary Medicine degree"],
    "A Master of Divinity degree": ["Master of Divinity degree"],
    "A Doctor of Medicine (M.D.)": ["Doctor of Medicine", "M.D."],
    "A Doctor's degree": ["Doctor's degree"],
    "A Doctor of Naturopathic Medicine degree": ["Doctor of Naturopathic Medicine degree"],
    "A Pharm.D. or PharmD": ["Pharm.D", "PharmD"],
    "D.V.M. from an accredited school": ["D.V.M"],
    "Possession of an M.D. or a BSN": ["M.D.", "BSN"],
    "B.S.N.": ["B.S.N"],
    "an MD degree": ["MD degree"],
    "College graduation with a major in nursing": ["College graduation"],
    "Graduation from a four-year institution": ["Graduation from a four-year institution"],
    "JD and two years of employment law experience": ["JD"],
    "A J.D. from an accredited school": ["J.D"],
    "an LLB or LL.M.": ["LLB", "LL.M"],
    "an MLS degree, or MLIS": ["MLS", "MLIS"],
    "Master of Library Science": ["Master of Library"],
    "BSW or MSN": ["BSW", "MSN"],
    "MPH degree": ["MPH degree"],
    "Graduation from an ALA-accredited library school": [
        "Graduation from an ALA-accredited library school"
    ],
    "Graduate of a school of law": ["Graduate of a school of law"],
    "Completion of medical school": ["Completion of medical school"],
    "Law school graduate": ["Law school graduate"],
}
NO_DEGREES = (
    "Experience with JD Edwards software",
    "Access to the MLS and certification as MLS(ASCP)",
    "Enrollment in law school",
    "Completion of one year of law school",
    "Experience with law school graduates",
    "Graduation from a school of nursing",
    "Completion of installment contracts",
    "GED or High School graduation",
    "High school diploma or equivalent",
    "a high degree of skill",
    "varying degrees of disability",
    "the degree in which work is reviewed",
    "Master Electrician",
    "Master of a vessel",
    "a Master's license",
    "Psychology Associate",
    "associates with others",
    "Juris prudence",
    "Doctors and nurses",
    "under the supervision of an M.D.",
    "work as assistant to the M.D.",
    "supervised by a doctor of medicine",
    "an M.D. license",
    "the duties of doctor of record",
    "High school or college graduation",
    "",
)


@pytest.mark.parametrize(("text", "words"), DEGREES.items())
def test_degree_words(text: str, words: list[str]) -> None:
    assert [text[degree.start : degree.end] for degree in degree_words(text)] == words
    assert has_degree_word(text)


@pytest.mark.parametrize("text", NO_DEGREES)
def test_no_degree(text: str) -> None:
    assert degree_words(text) == ()
    assert not has_degree_word(text)


@given(st.text(alphabet="abdegmprhs. ", max_size=8), st.sampled_from(("", *HINTS)))
def test_hints(text: str, hint: str) -> None:
    assert hints_at_one(text + hint) is any(h in text + hint for h in HINTS)
