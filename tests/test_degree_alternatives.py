"""A way to qualify without a degree is told from words that only resemble one."""

from __future__ import annotations

from random import Random

import pytest

from speclint.wording.degree_alternatives import alternative_without_degree, says_so

ALTERNATIVES = {
    "Equivalent education/experience.": ("equivalent", "Equivalent education/experience"),
    "A degree or equivalent experience": ("equivalent", "or equivalent experience"),
    "Equivalent experience providing assistance": ("equivalent", "Equivalent experience"),
    "Equivalent combination of education and/or work experience": (
        "equivalent",
        "Equivalent combination of education and/or work experience",
    ),
    "Work experience \n equivalent to a degree": (
        "equivalent",
        "experience \n equivalent to",
    ),
    "A degree or\n  the \n equivalent": ("equivalent", "or\n  the \n equivalent"),
    "A Bachelor's degree or equivalent": ("equivalent", "or equivalent"),
    "Experience will substitute, year for year, for education.": (
        "substitution",
        "will substitute",
    ),
    "Qualifying experience may be substituted for education.": (
        "substitution",
        "may be substituted",
    ),
    "The degree may be substituted with experience": ("substitution", "may be substituted"),
    "Work experience in lieu of a degree": ("substitution", "in lieu of"),
    "Experience, year for year, counts.": ("substitution", "year for year"),
    "A degree OR four years of experience": ("years", "four years"),
    "A degree or at least four years of experience": ("years", "four years"),
    "Certification may substitute for the degree.": ("substitution", "may substitute"),
    "A Bachelor's degree or a license": ("choice", "or a license"),
}
NONE = (
    "A Bachelor's degree.",
    "A Bachelor's degree and two years of experience",
    "High school diploma or equivalent and a Bachelor's degree",
    "A Bachelor's degree or equivalent degree",
    "A degree will substitute for one year of experience.",
    "Education may be substituted for experience.",
    "Education in lieu of experience",
    "A certificate and a Master's degree may substitute for the Bachelor's degree.",
    "Certification may substitute for one year of experience.",
    "Certification may substitute for the license.",
    "A degree or a Master's degree and one year of experience",
    "A degree OR two years of experience and a Master's degree",
    "",
)


@pytest.mark.parametrize(("text", "expected"), ALTERNATIVES.items())
def test_alternative(text: str, expected: tuple[str, str]) -> None:
    found = alternative_without_degree(text)
    assert found is not None
    assert (found.kind, text[found.start : found.end]) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_alternative(text: str) -> None:
    assert alternative_without_degree(text) is None


PHRASES = (
    "or", "Or its", "or the  equivalent", "equivalent", "Experience", "experience  equivalent to",
    "experience\n equivalent   to", "or   equivalent", "education/training", "will substitute",
    "for", "year for year", "years", "in  lieu of", "in place", "instead of", "degree", "with",
    "high school diploma", ". ", "OR", "be substituted", "İ",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(20))
def test_hints_are_in_all_that_is_found(seed: int) -> None:
    random = Random(seed)
    for _ in range(200):
        text = " ".join(random.choice(PHRASES) for _ in range(random.randint(1, 8)))
        found = alternative_without_degree(text)
        if found is None or found.kind in {"equivalent", "substitution"}:
            assert says_so(text) == (found is not None)
