"""Patterns searched by RE2: many at once, in lines, and as the form of a whole text."""

from __future__ import annotations

from random import Random

import pytest

from random_specs import words
from speclint.wording.patterns import ManyPatterns, any_of, fits, in_lines, pattern

TEXTS = (r"\bclients?\b", "10%", r"Über|no\s+yes", "nowhere", r"(?-i:AGENCY)")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("Assists a CLIENT", (1,)),
        ("10% of clients", (1, 2)),
        ("Über 10% for no\nyes, clients’", (1, 2, 3)),
        ("agency", ()),
        ("AGENCY", (5,)),
    ],
)
def test_many_patterns_in_one_search(text: str, found: tuple[int, ...]) -> None:
    assert ManyPatterns(TEXTS).found(text.encode()) == found


@pytest.mark.parametrize("seed", range(50))
def test_many_patterns_find_what_each_finds(seed: int) -> None:
    text = "\n".join(words(Random(seed)) for _ in range(3))
    numbers = [at for at, one in enumerate(TEXTS, start=1) if pattern(one).search(text)]
    assert list(ManyPatterns(TEXTS).found(text.encode())) == numbers


def test_a_pattern_that_is_none() -> None:
    with pytest.raises(ValueError, match=r"^failed to add '\(' to Set$"):
        ManyPatterns(("(",))


def test_more_than_one_search_can_hold() -> None:
    with pytest.raises(ValueError, match=r"^failed to compile Set$"):
        ManyPatterns(
            ["(?:Über|Ämter){900}", "[^a]{999}", "[^b]{999}", "[^c]{999}", "[^d]{999}"] * 9
        )


@pytest.mark.parametrize(
    ("texts", "statements"),
    [
        (("^citizens$",), ("citizens", "other")),
        (("^citizens$",), ("other", "citizens")),
        ((r"\bmust be$", "^citizen"), ("applicants must be", "citizens of")),
        ((r"\Bzen",), ("a citizen", "zen")),
    ],
)
def test_lines_are_found_where_statements_are(
    texts: tuple[str, ...], statements: tuple[str, ...]
) -> None:
    in_all = in_lines(texts)
    assert in_all is not None
    assert any(any_of(texts).search(statement) for statement in statements)
    assert pattern(in_all).search("\n".join(statements))


@pytest.mark.parametrize("text", [r"\Acitizens", r"citizens\z", "(?-m:^citizens)", "(?i-m)^a"])
def test_ends_of_a_text_are_not_to_be_found_in_lines(text: str) -> None:
    assert in_lines(("citizens", text)) is None


@pytest.mark.parametrize(
    ("text", "none"),
    [("x.{0,50}y", True), ("x.{12}", True), ("x.{10,}", True), ("x.{0,9}y{2}", False)],
)
def test_what_counts_far_is_searched_for_alone(text: str, *, none: bool) -> None:
    assert (in_lines((text,)) is None) is none


@pytest.mark.parametrize("value", ["102A", "102AB", "9450", "102a", "102A ", "", "x102A"])
def test_fitting_is_matching_the_whole(value: str) -> None:
    form = r"(?-i)\d{3}[A-Z]{1,2}|\d{4,5}"
    assert fits(form, value) == (pattern(form).fullmatch(value) is not None)


def test_a_pattern_too_large_to_be_told_cheaply() -> None:
    assert not fits("[^a]{999}" * 9 + "|(?:Über|Ämter){900}" * 40, "102A")
