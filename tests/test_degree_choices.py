"""What "or" offers beside a degree, and which words lead to an "or" as a way of their own."""

from __future__ import annotations

import pytest

from speclint.wording.degree_choices import is_a_way, other_way

WAYS = {
    "A Bachelor's degree or fluency in Spanish": "or fluency in Spanish",
    "A Bachelor's degree in law or, with leave, a license": None,
    "A Bachelor's degree in law or a current, valid license, in force": (
        "or a current, valid license, in force"
    ),
    "A Bachelor's degree OR certification in law": "OR certification in law",
    "A Bachelor's degree in law. A license or certificate": None,
    "A Bachelor's degree in law. Or a license or permit": "Or a license ",
    "A Bachelor's degree in law or history or a license": "or a license",
    "A Bachelor's degree in law or any combination of training and experience": (
        "or any combination of training and experience"
    ),
    "A license or certificate": None,
    "A Bachelor's degree or": None,
    "A Bachelor's degree or, at times,": None,
    "A Bachelor's degree or course work leading to one": None,
}


@pytest.mark.parametrize(("text", "words"), WAYS.items())
def test_other_way(text: str, words: str | None) -> None:
    found = other_way(text)
    assert (text[slice(*found)] if found else None) == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("certification as a cpa", True),
        ("three years as a clerk", True),
        ("two years of college", True),
        ("knowledge of law", False),
        ("a certificate and an associate", False),
        ("a license and a bachelor's degree", False),
        ("completion of a four-year", False),
    ],
)
def test_is_a_way(words: str, *, expected: bool) -> None:
    assert is_a_way(words) is expected
