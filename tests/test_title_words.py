"""Words that end a class title are told from those that count something else."""

from __future__ import annotations

import pytest

from speclint.naming.title_words import (
    Likeness,
    after_the_first_word,
    ends_in_a_job,
    ends_no_title,
    is_a_licence,
    is_an_office,
    may_be_a_lead,
    names_a_job,
    stands_before_a_title,
)


@pytest.mark.parametrize(
    ("word", "likeness"),
    [
        ("Specialist", "surely"),
        ("ANALYSTS", "surely"),
        ("Secretaries", "surely"),
        ("Immunologist", "surely"),
        ("Dosimetrician", "surely"),
        ("Beekeeper", "perhaps"),
        ("Adjutant", "perhaps"),
        ("Center", "no"),
        ("Chapter", "no"),
        ("Department", "no"),
        ("Offenders", "no"),
        ("Unit", "no"),
        ("", "no"),
    ],
)
def test_names_a_job(word: str, likeness: Likeness) -> None:
    assert names_a_job(word) == likeness


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Phase", True),
        ("Chapter", True),
        ("War", True),
        ("Band", True),
        ("Security", False),
        ("Analyst", False),
    ],
)
def test_ends_no_title(word: str, expected: bool) -> None:
    assert ends_no_title(word) is expected


@pytest.mark.parametrize(
    ("title", "below", "above"),
    [
        ("Chief Financial Officer", True, True),
        ("Assistant Director", True, True),
        ("State Auditor", True, True),
        ("Superintendent", True, True),
        ("Legal Secretary", True, True),
        ("Claims Manager", False, True),
        ("Shift Supervisor", False, True),
        ("Attendant Counselor Manager", False, False),
        ("Adult Training Supervisor", False, False),
        ("Fiscal Analyst", False, False),
    ],
)
def test_is_an_office(title: str, below: bool, above: bool) -> None:
    words = title.split()
    assert (is_an_office(words), is_an_office(words, above=True)) == (below, above)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Fiscal Analyst", True),
        ("Fiscal Technician Lead", True),
        ("Consumer Protection Unit", False),
        ("Customer Service Lead", False),
        ("Lead", False),
    ],
)
def test_ends_in_a_job(title: str, expected: bool) -> None:
    assert ends_in_a_job(title.split()) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Widget Lead", True),
        ("Customer Relations LEAD", True),
        ("Widget Leader", False),
        ("Team Lead", False),
        ("Statewide Project Lead", False),
        ("Lead", False),
    ],
)
def test_may_be_a_lead(title: str, expected: bool) -> None:
    assert may_be_a_lead(title.split()) is expected


def test_is_a_licence() -> None:
    assert is_a_licence(("Certified", "Public", "Accountant"))
    assert is_a_licence(("Journey", "Electrician"))
    assert not is_a_licence(("Public", "Accountant"))


@pytest.mark.parametrize(
    ("word", "inside", "at_start"),
    [
        ("The", True, True),
        ("DSHS", True, True),
        ("Supervise", False, True),
        ("Support", False, True),
        ("Position", False, True),
        ("Assists", False, True),
        ("Communications", False, False),
        ("Contracts", False, False),
        ("Business", False, False),
        ("Fiscal", False, False),
    ],
)
def test_stands_before_a_title(word: str, inside: bool, at_start: bool) -> None:
    assert stands_before_a_title(word, at_start=False) is inside
    assert stands_before_a_title(word, at_start=True) is at_start


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Lead Cook 2", "Cook 2"),
        ("Support Enforcement Officer 1", "Enforcement Officer 1"),
        ("Support", ""),
        ("Fiscal Analyst 2", ""),
        ("", ""),
    ],
)
def test_a_title_without_a_first_word_in_doubt(title: str, rest: str) -> None:
    assert after_the_first_word(title) == rest
