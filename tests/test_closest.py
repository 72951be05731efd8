"""The closest known words come best first, the same whatever their order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.naming import closest as module
from speclint.naming.closest import closest, is_nearly

KEYS = (
    "class_code",
    "title",
    "category",
    "series",
    "level",
    "abolished",
    "class_series_concept",
    "definition",
    "distinguishing_characteristics",
    "typical_work",
    "knowledge_and_abilities",
    "legal_requirements",
    "desirable_qualifications",
    "minimum_qualifications",
    "history",
)
TITLES = (
    *(f"Customer Service Specialist {level}" for level in (1, 3, 4)),
    "Fiscal Analyst 2",
    "Financial Examiner 2",
    "Forensic Scientist 2",
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("legal_requirment", ("legal_requirements",)),
        ("legal requirements", ("legal_requirements",)),
        ("Titel", ("title",)),
        ("sereis", ("series",)),
        ("TYPICAL-WORK", ("typical_work",)),
        ("qualifications", ("desirable_qualifications", "minimum_qualifications")),
        ("concept", ("class_series_concept",)),
        ("salary", ()),
        ("x", ()),
        ("", ()),
    ],
)
def test_closest_key(word: str, expected: tuple[str, ...]) -> None:
    assert closest(word, KEYS) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Custmer Service Specialist 3", "Customer Service Specialist 3"),
        ("customer services specialist 4", "Customer Service Specialist 4"),
        ("Forensics Scientist 2", "Forensic Scientist 2"),
    ],
)
def test_closest_title(word: str, expected: str) -> None:
    assert closest(word, TITLES)[0] == expected


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("Annalist", "Analyst", True),
        ("MANGER", "Manager", True),
        ("Assist.", "Assistant", True),
        ("Ranger", "Aide", False),
        ("Ranger", "Manager", False),
        ("IT", "Item", False),
    ],
)
def test_nearly(word: str, other: str, expected: bool) -> None:
    assert is_nearly(word, other) is expected
    assert is_nearly(other, word) is expected


def test_no_limit() -> None:
    assert len(closest("Customer Service Specialist 2", [f"{t} x" for t in TITLES], None)) == 3


def test_limit() -> None:
    assert closest("Customer Service Specialist 2", TITLES, limit=2) == (
        "Customer Service Specialist 1",
        "Customer Service Specialist 3",
    )


@pytest.mark.parametrize("seed", range(5))
def test_order_of_candidates_does_not_count(seed: int) -> None:
    shuffled = random.Random(seed).sample(TITLES, len(TITLES))
    word = "Customer Service Specialist 2"
    assert closest(word, shuffled) == closest(word, TITLES)


@given(st.text("unkowe_y ", max_size=12), st.lists(st.text("unkowe_y ", max_size=12), max_size=5))
def test_what_shares_too_few_letters_is_nowhere_near(word: str, candidates: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_FEW", -1)
        compared = closest(word, candidates)
    assert closest(word, candidates) == compared
