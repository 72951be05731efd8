"""Prose in small letters keeps every character in its place and knows its sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.wording.plain_prose import OR, in_small_letters, pattern, prose


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A Bachelor's Degree", "a bachelor's degree"),
        ("one OR two", f"one {OR} two"),
        ("LABOR", "labor"),
        ("\u0130stanbul", "\u0130stanbul"),
        ("", ""),
    ],
)
def test_small_letters(text: str, plain: str) -> None:
    assert in_small_letters(text) == plain


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(in_small_letters(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("One. Two three. Four", "two", " two three"),
        ("one; two", "two", " two"),
        ("one OR two", "two", " two"),
        ("one\n \ntwo", "two", "two"),
        ("one\ntwo", "two", "one\ntwo"),
        ("RCW 41.06 and two", "two", "rcw 41.06 and two"),
        ("one two", "one", "one two"),
    ],
)
def test_sentence(text: str, word: str, sentence: str) -> None:
    plain = prose(text)
    at = plain.text.index(word)
    first, last = plain.sentence(at, at + len(word))
    assert plain.text[first:last] == sentence


@given(st.text(alphabet="one OR.;\n\x02\u00a0"))
def test_one_sentence_ends_as_several_do(text: str) -> None:
    plain, more = prose(text), prose(f"{text} ;")
    assert (*plain.ends, len(text) + 1) == more.ends
    assert (*plain.begins, len(text) + 2) == more.begins


def test_one_space_of_a_pattern_stands_for_a_line_break() -> None:
    assert pattern("two years ?of").fullmatch("two \nyears of")
    assert pattern("two years ?of").fullmatch("two yearsof")
    assert not pattern("two years").fullmatch("twoyears")


@given(st.text())
def test_small_letters_stay_as_they_are(text: str) -> None:
    assert in_small_letters(in_small_letters(text)) == in_small_letters(text)
