"""AND and OR between qualifications: what became of them, and how the others are numbered."""

from __future__ import annotations

import pytest

from diff_specs import reading
from speclint.diff.compare import compare
from speclint.diff.statement_change import is_connector
from speclint.diff.statements import section
from speclint.diff.wording import label

A = "A bachelor’s degree in nursing."
B = "Two years of nursing experience."
C = "One year as a Registered Nurse 3."
D = "Current license to practise in this state."

BECAME: dict[str, tuple[list[str], list[str], list[str], int]] = {
    "another one": (
        [A, "AND", B],
        [A, "OR", B],
        ["“AND” became “OR” between qualifications 1 and 2"],
        2,
    ),
    "two that change places": (
        [A, "AND", B, "OR", C],
        [A, "OR", B, "AND", C],
        [
            "“AND” became “OR” between qualifications 1 and 2",
            "“OR” became “AND” between qualifications 2 and 3",
        ],
        3,
    ),
    "removed": ([A, "OR", B], [A, B], ["“OR” removed between qualifications 1 and 2"], 2),
    "added": ([A, B], [A, "AND", B], ["“AND” added between qualifications 1 and 2"], 2),
    "removed with its qualification": (
        [A, "OR", B, "OR", C],
        [A, "OR", C],
        ["“OR” removed between qualifications 1 and 2", "Qualification 2 removed"],
        2,
    ),
    "added with its qualification": (
        [A, "OR", B],
        [A, "OR", D, "OR", B],
        ["“OR” added between qualifications 1 and 2", "Qualification 2 added"],
        2,
    ),
    "qualifications that change places": (
        [A, "OR", B],
        [B, "OR", A],
        ["Qualification 1 moved, now number 2"],
        1,
    ),
    "after the last": ([A], [A, "OR"], ["“OR” added after qualification 1"], 1),
    "before the first": (["OR", A], ["AND", A], ["“OR” became “AND” before qualification 1"], 1),
    "within an item": (
        [f"{A}\n\nAND\n\n{B}"],
        [f"{A}\n\nOR\n\n{B}"],
        ["“AND” became “OR” in qualification 1"],
        2,
    ),
    "nothing": ([A, "or", B, C], [A, "or", B, f"{C} Paid."], ["Qualification 3"], 2),
}


@pytest.mark.parametrize(("old", "new", "labels", "unchanged"), BECAME.values(), ids=BECAME)
def test_what_became_of_them(
    old: list[str], new: list[str], labels: list[str], unchanged: int
) -> None:
    (found,) = compare(
        reading(desirable_qualifications=[*old]), reading(desirable_qualifications=[*new])
    ).sections
    assert sorted(map(label, found.changes)) == sorted(labels)
    assert found.unchanged == unchanged


def test_another_mark_is_no_other_connector() -> None:
    old, new = (reading(desirable_qualifications=[A, word, B]) for word in ("OR", "OR:"))
    ((change,),) = (section.changes for section in compare(old, new).sections)
    assert (change.kind, change.more_than_marks) == ("punctuation", False)


def test_in_a_new_section_they_stand_in_their_place() -> None:
    (found,) = compare(reading(), reading(desirable_qualifications=[A, "OR", B])).sections
    assert [change.after[0].text for change in found.changes] == [A, "OR", B]


def test_they_are_not_counted() -> None:
    found = section(
        reading(desirable_qualifications=[A, "OR", B, "OR", C]), "desirable_qualifications"
    )
    assert [one.number for one in found.statements] == [1, 1, 2, 2, 3]


@pytest.mark.parametrize("words", ["OR", "or", "AND", "And/Or", "OR:", "- or -"])
def test_connectors(words: str) -> None:
    assert is_connector("minimum_qualifications", words)


@pytest.mark.parametrize(
    ("key", "words"),
    [("typical_work", "OR"), ("desirable_qualifications", "OR equivalent"), ("definition", "and")],
)
def test_no_connectors(key: str, words: str) -> None:
    assert not is_connector(key, words)
