"""A law is cited for the degree, or for something else that stands near it."""

from __future__ import annotations

import pytest

from speclint.wording.degree_laws import law_asks_for_degree
from speclint.wording.patterns import any_of

LAWS = any_of((r"\b(RCW|WAC|C\.F\.R\.)\s*\d",))
FOR_THE_DEGREE = (
    "A Doctor of Medicine degree (RCW 18.71.050).",
    "A B.S. in nursing as required by RCW 18.79.160.",
    "A Doctor of Medicine degree as required by 42 C.F.R. 483.75.",
    "As required by RCW 18.71.050, a Doctor of Medicine degree.",
    "Under RCW 18.71.050 and WAC 246-919, a Doctor of Medicine degree.",
    "A Bachelor's degree with a major in nursing as required by RCW 18.79.160.",
    "A Bachelor's degree with courses required for certification under WAC 181-79A.",
    # of a degree and a license, where the law may stand for both
    "A Bachelor's degree and a license as required by RCW 18.79.",
    # another sentence
    "A degree in medicine. The degree is required by RCW 18.71.050.",
    "Education requirements follow WAC 246-840.",
    "Required by RCW 18.71.050.",
    "These requirements are set by WAC 246-840.",
    "(RCW 18.71.050)",
)
FOR_SOMETHING_ELSE = (
    "A Bachelor's degree, and a driver's license as required by RCW 46.20.",
    "A Bachelor's degree and a driver’s license, as required by RCW 46.20.",
    "A Bachelor's degree and a background check under RCW 43.43.830.",
    "A Bachelor's degree, and a nursing license as required by RCW 18.79.",
    "A Bachelor's degree. Licensed under RCW 18.79.",
    "A Juris Doctor, and membership in the State Bar as required by RCW 2.48.170.",
    "A nursing license under RCW 18.79 and a Bachelor's degree.",
    "Under RCW 43.43.830 a background check is required and a Bachelor's degree.",
    "Note: Under RCW 43.43.830 a background check is required.",
    "Continuing education is set by WAC 246-840.",
    "A Bachelor's degree.",
)


@pytest.mark.parametrize("text", FOR_THE_DEGREE)
def test_law_for_the_degree(text: str) -> None:
    assert law_asks_for_degree(text, LAWS)


@pytest.mark.parametrize("text", FOR_SOMETHING_ELSE)
def test_law_for_something_else(text: str) -> None:
    assert not law_asks_for_degree(text, LAWS)
