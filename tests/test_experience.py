"""Years of experience are read in words and figures, and told from other years."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.wording.experience import last_amount, years_of_experience

SEEDS = Path(__file__).parent / "data" / "seeds"

# text: (amount, words, degree beside it)
YEARS: dict[str, tuple[tuple[float, str, bool], ...]] = {
    "One year of experience as a Cook 1.": ((1, "One year", False),),
    "two (2) years of experience": ((2, "two (2) years", False),),
    "four years of progressively responsible experience": ((4, "four years", False),),
    "six months of experience": ((0.5, "six months", False),),
    "18 months as a Fiscal Analyst 2": ((1.5, "18 months", False),),
    "eighteen (18) months of work": ((1.5, "eighteen (18) months", False),),
    "one and one-half years of experience": ((1.5, "one and one-half years", False),),
    "1-1/2 years of experience": ((1.5, "1-1/2 years", False),),
    "2\u00bd years of experience": ((2.5, "2\u00bd years", False),),
    "2.5 years of experience": ((2.5, "2.5 years", False),),
    "a year of experience": ((1, "a year", False),),
    "two to four years\u2019 experience": ((2, "two to four years", False),),
    "up to four years of experience": ((4, "four years", False),),
    "5+ years of experience": ((5, "5+ years", False),),
    "three or more years of experience": ((3, "three or more years", False),),
    "two additional years of experience": ((2, "two additional years", False),),
    "a two-year period of experience": ((2, "two-year", False),),
    "one year performing journey-level carpentry": ((1, "one year", False),),
    "Experience in accounting: at least two years.": ((2, "two years", False),),
    "two years of program management experience": ((2, "two years", False),),
    "two \nyears of \nexperience": ((2, "two \nyears", False),),
    "two years of college and three years of experience": ((3, "three years", False),),
    "A Bachelor's degree and two years of experience": ((2, "two years", True),),
    "An Associate\u2019s degree AND four years of experience": ((4, "four years", True),),
    "Two years of experience and a four-year degree": ((2, "Two years", True),),
    "A Bachelor's degree or four years of experience": ((4, "four years", False),),
    "A Bachelor's degree OR four years of experience": ((4, "four years", False),),
    "A Bachelor's degree. Two years of experience.": ((2, "Two years", False),),
    "One year as a Cook 2 or two years as a Cook 1": (
        (1, "One year", False),
        (2, "two years", False),
    ),
    "TWO YEARS OF EXPERIENCE IN PAINTING.": ((2, "TWO YEARS", False),),
    "A BACHELOR\u2019S DEGREE AND SIX MONTHS OF EXPERIENCE": ((0.5, "SIX MONTHS", True),),
    "Two years of college.": (),
    "18 years of age or older, with experience": (),
    "21 years old": (),
    "experience within the last five years": (),
    "a six-month trial service period": (),
    "Experience substitutes year for year for education.": (),
    "one year for one year of experience": (),
    "A Master's degree will substitute for one year of experience.": (),
    "A 12-month program of two years in duration": (),
    "$2 years of experience": (),
    "years of experience": (),
    "ten yearlings of experience": (),
    "": (),
}
IN_SEEDS = {
    "000_5479115e248732f8.txt": [(1, False), (2, False), (2, True), (2, False)],
    "001_1cacefaeccc78ec2.txt": [(4, True), (2, True)],
    "002_1bb76249a13b9cdf.txt": [],
    "003_33f79bb77040159d.txt": [(1, False)],
    "004_7b55c1051e7ba363.txt": [(3, False), (1, False)],
}


@pytest.mark.parametrize(("text", "expected"), YEARS.items())
def test_years(text: str, expected: tuple[tuple[float, str, bool], ...]) -> None:
    found = years_of_experience(text)
    assert [(y.amount, text[y.start : y.end], y.degree) for y in found] == list(expected)


@pytest.mark.parametrize(("name", "expected"), IN_SEEDS.items(), ids=IN_SEEDS)
def test_whole_seed(name: str, expected: list[tuple[float, bool]]) -> None:
    found = years_of_experience((SEEDS / name).read_text(encoding="utf-8"))
    assert [(years.amount, years.degree) for years in found] == expected


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("A degree in law or at least two years of experience", True),
        ("A degree in law OR two years of experience", True),
        ("A degree in law and two years of experience", False),
    ],
)
def test_instead(text: str, instead: bool) -> None:
    (years,) = years_of_experience(text)
    assert years.instead is instead


@pytest.mark.parametrize(
    ("text", "amount"),
    [("Two years, of which one month", 1 / 12), ("two years of college", 2), ("many years", None)],
)
def test_last_amount(text: str, amount: float | None) -> None:
    assert last_amount(text) == amount


@given(st.text(alphabet="two year12(). OR\n\u0130s", max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    for years in years_of_experience(text + " experience"):
        assert 0 <= years.start < years.end <= len(text)
        assert years.amount > 0


WORDS = (
    "two",
    "a",
    "four",
    "twenty-four",
    "12",
    "2.5",
    "123",
    "half",
    "and",
    "to",
    "or",
    "-",
    "(2)",
)
JOINTS = ("", " ", "  ", "-", "\n", "$")


@given(st.lists(st.sampled_from((*WORDS, *JOINTS, *(f" {word}" for word in WORDS))), max_size=8))
def test_an_amount_of_one_word_is_read_as_others_are(pieces: list[str]) -> None:
    words = "".join(pieces)
    assert last_amount(f"{words} years") == last_amount(f"{words}\tyears")  # a tab: in full


PARTS = (
    *(
        "two",
        "One",
        "a",
        "12",
        "(2)",
        "years",
        "Year",
        "years\u2019",
        "month",
        "of",
        "experience",
        "in",
    ),
    *(
        "college",
        "work",
        "for",
        "as a",
        "or",
        "OR",
        "within the last",
        "at least",
        "by",
        "to",
        "and",
    ),
    *(
        "Bachelor\u2019s degree",
        "law school",
        "research",
        "years,",
        "years;",
        "years.",
        "Ph.D.",
        "-",
    ),
)


@given(st.lists(st.sampled_from(PARTS), max_size=12), st.sampled_from(("", ".", " ")))
def test_one_sentence_is_read_as_others_are(parts: list[str], end: str) -> None:
    text = " ".join(parts) + end
    assert years_of_experience(text) == years_of_experience(f"{text}\n\n")  # a gap: closely


def test_long_sentence_ends() -> None:
    assert len(years_of_experience("two years as a cook " * 5_000)) == 5_000
