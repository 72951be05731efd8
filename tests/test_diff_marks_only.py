"""Two texts that differ in marks only, and two that say something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.diff.marks_only import marks_only
from speclint.diff.similarity import words

MARKS = {
    "the last mark": ("Assists staff;", "Assists staff."),
    "a comma": ("state agencies’, facilities", "state agencies’ facilities"),
    "a comma after a year": ("in 2019, after", "in 2019 after"),
    "a capital after a bullet": ("• assists staff", "Assists staff"),
    "a capital at the start": ("assists staff", "Assists staff"),
    "a clause made a sentence": ("leads; reviews it", "leads. Reviews it"),
    "a capital after a colon": ("the staff: leads", "the staff: Leads"),
    "blanks": ("A and  B", "A and B"),
    "quotation marks": ("driver’s “licence”", "driver's licence"),
    "a stray apostrophe": ("audit' work", "audit work"),
    "a hyphen between words": ("well organized", "well\u2011organized"),
    "a hyphen before a word": ("5-year plan", "5 year plan"),
    "a hyphen before a figure": ("Level-3 work", "Level 3 work"),
    "a dash": ("work – all of it", "work, all of it"),
    "a bullet before a figure": ("- 5 years", "5 years"),
    "brackets": ("5 years (paid)", "5 years, paid"),
}


@pytest.mark.parametrize(("one", "other"), MARKS.values(), ids=MARKS)
def test_only_marks(one: str, other: str) -> None:
    assert marks_only(one, other)
    assert marks_only(other, one)


WORDS = {
    "another word": ("Assists staff;", "Leads staff;"),
    "another order": ("staff and office", "office and staff"),
    "a range": ("10-15 years", "10.15 years"),
    "a spaced range": ("10 - 15 years", "10, 15 years"),
    "thousands": ("1,000 staff", "1000 staff"),
    "a decimal point": ("3.5 years", "3 5 years"),
    "a decimal point in front": ("pay .5 more", "pay 5 more"),
    "a minus": ("at -5 degrees", "at 5 degrees"),
    "a minus at the start": ("\u22125 degrees", "5 degrees"),
    "two figures": ("in 2019. 25 staff", "in 2019; 25 staff"),
    "a statute": ("41.06.157(1)(h)", "41.06.157(1)(g)"),
    "a slash": ("and/or", "and or"),
    "percent": ("5% of it", "5 of it"),
    "a section sign": ("§ 41", "41"),
    "dollars": ("$5", "5"),
    "an ampersand": ("R&D", "R D"),
    "a plus": ("C++", "C"),
    "a name": ("in the Office", "in the office"),
    "a name after a comma": ("serves, Agency", "serves, agency"),
    "a name after an abbreviation": ("the U.S. government", "the U.S. Government"),
    "capitals throughout": ("this AND that", "this and that"),
    "an apostrophe within": ("it's own", "its own"),
    "whose it is": ("employee's", "employees'"),
    "a hyphen within": ("re-sign", "resign"),
    "a word in two": ("everyday", "every day"),
    "an accent": ("résumé", "resume"),
    "a figure for a letter": ("1) Serve", "l) Serve"),
    "a superscript": ("m²", "m2"),
    "a letter of another alphabet": ("law", "l\u0430w"),
    "no words at all": ("...", ";"),
}


@pytest.mark.parametrize(("one", "other"), WORDS.values(), ids=WORDS)
def test_more_than_marks(one: str, other: str) -> None:
    assert not marks_only(one, other)
    assert not marks_only(other, one)


TEXTS = st.text(alphabet="aB1 .,;-'’/%", max_size=12)


@given(TEXTS, TEXTS)
def test_it_is_the_same_both_ways_and_leaves_every_word(one: str, other: str) -> None:
    same = marks_only(one, other)
    assert same == marks_only(other, one)
    assert not same or words(one) == words(other)


@given(st.lists(st.sampled_from(["staff", "the", "Office", "10", "1,000"]), min_size=1))
def test_a_full_stop_is_only_a_mark(said: list[str]) -> None:
    assert marks_only(" ".join(said), f"{' '.join(said)}.")
