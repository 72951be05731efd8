"""The equivalent of a degree is told from the equivalent of something else, at its edges."""

from __future__ import annotations

import pytest

from speclint.wording.degree_equivalents import equivalent_way

WAYS = {
    "A degree in law or its equivalent": "or its equivalent",
    "A Bachelor's degree OR equivalent.": "OR equivalent",
    "Equivalent, directly related work experience": (
        "Equivalent, directly related work experience"
    ),
    "Training equivalent to a degree": "Training equivalent to",
    "An Associate's degree or the equivalent of a degree": "or the equivalent of",
    "A Bachelor's degree or the equivalent of a skilled trade": "or the equivalent of",
    "A Bachelor's degree, or any combination of training and equivalent experience": (
        "equivalent experience"
    ),
    "A Bachelor's degree or training and experience equivalent to a degree": (
        "experience equivalent to"
    ),
    "A Bachelor's degree or equivalent skills": "or equivalent",
    "; or equivalent proofs": "or equivalent",
    "A Bachelor's degree with 45 quarter hours of accounting, or equivalent": "or equivalent",
    "A Bachelor's degree with 45 hours, or the equivalent of the degree": "or the equivalent of",
    "A Bachelor's degree or 45 quarter hours or equivalent": "or equivalent",
}
NO_WAYS = (
    "High school graduation, or equivalent",
    "A driver's license or equivalent",
    "A Bachelor's degree with a nursing license or equivalent",
    "A Bachelor's degree or equivalent degree",
    "A Bachelor's degree and one year, or the equivalent of an Auditor 2",
    "A Bachelor's degree and one year in a state agency or equivalent office",
    "A Bachelor's degree and one year in an agency or equivalent.",
    "One year as an Auditor 2 or equivalent",
    "One year as an Auditor, Planner, or equivalent",
    "Duties equivalent to a degree",
    "A Bachelor's degree and experience equivalent to a Master's degree",
    "A Bachelor's degree and work with equivalent training",
    "An equivalent organization with audit experience",
    "GED or equivalency",
    "A Bachelor's degree with 45 quarter hours or equivalent in accounting",
    "A Bachelor's degree including 45 quarter hours (or equivalent) in accounting",
    "A Bachelor's degree which includes 24 credits or equivalent of accounting",
    "A degree or equivalently skilled",
)


@pytest.mark.parametrize(("text", "words"), WAYS.items())
def test_equivalent_way(text: str, words: str) -> None:
    found = equivalent_way(text)
    assert found is not None
    assert text[slice(*found)] == words


@pytest.mark.parametrize("text", NO_WAYS)
def test_no_equivalent_way(text: str) -> None:
    assert equivalent_way(text) is None
