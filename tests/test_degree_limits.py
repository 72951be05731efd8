"""Words that close a way to qualify are told from words that open one."""

from __future__ import annotations

import pytest

from speclint.wording.degree_alternatives import alternative_without_degree, says_so

CLOSED = (
    "No experience may be substituted for the degree.",
    "Experience will not substitute, year for year, for education.",
    "Experience, year for year, will not substitute for the degree.",
    "Experience may not be used in lieu of the degree.",
    "Experience is not accepted in place of a degree.",
    "The degree may not be substituted with experience.",
    "No equivalent experience is accepted.",
    "Equivalent experience will not be accepted.",
)
OPEN = (
    "No more than two years of experience may be substituted for education.",
    "Applicants who do not have a degree may substitute experience for it.",
    "Experience not gained in state service may be substituted for the degree.",
    "No specific degree is required if experience is substituted for education.",
    "Experience will substitute for the degree but will not substitute for the license.",
    "Experience may not replace a year of work but may be substituted for the degree.",
    "Equivalent education and experience, but an expired license will not be accepted.",
    "Experience will substitute for the degree. Training will not substitute for the license.",
)


@pytest.mark.parametrize("text", CLOSED)
def test_closed(text: str) -> None:
    assert not says_so(text)
    assert alternative_without_degree(text) is None


@pytest.mark.parametrize("text", OPEN)
def test_open(text: str) -> None:
    assert says_so(text)
