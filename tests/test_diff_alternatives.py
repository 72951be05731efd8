"""The first screen tells each AND or OR that became another, came or went, and what it decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import plans
from diff_specs import text
from speclint.diff.alternatives import alternatives

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diff_specs import Value

A = "Prepares monthly and annual financial reports for management;"
B = "Supervises staff and conducts annual performance evaluations;"
LICENCE = "Valid license to practice medicine and surgery in State of Washington."
BOARD = "Eligibility for certification by American Board of Psychiatry and Neurology."
YEAR = "One year as a Cook 2."
SCHOOL = "Graduation from a culinary school."


def told(old: dict[str, Value], new: dict[str, Value]) -> list[str]:
    return [*alternatives(plans({"a.yaml": text(**old)}, {"a.yaml": text(**new)}))]


QUALIFIES: Mapping[str, tuple[list[Value], list[Value], list[str]]] = {
    "another one": (
        [A, "AND", B],
        [A, "OR", B],
        ["“AND” became “OR” between qualifications 1 and 2. This changes who qualifies."],
    ),
    "one less": (
        [A, "OR", B],
        [A, B],
        ["“OR” is removed between qualifications 1 and 2. This may change who qualifies."],
    ),
    "one more, with its qualification": ([A], [A, "OR", B], []),
    "another mark": ([A, "OR", B], [A, "OR:", B], []),
}


@pytest.mark.parametrize(("old", "new", "expected"), QUALIFIES.values(), ids=QUALIFIES)
def test_who_qualifies(old: list[Value], new: list[Value], expected: list[str]) -> None:
    assert told({"desirable_qualifications": old}, {"desirable_qualifications": new}) == expected


def test_what_was_desirable_is_the_minimum() -> None:
    assert told({"desirable_qualifications": [A]}, {"minimum_qualifications": [A]}) == [
        "“Desirable Qualifications” became “Minimum Qualifications”. This changes who qualifies."
    ]


def test_who_qualifies_among_several_classes() -> None:
    old = {
        f"{n}.yaml": text(class_code=f"{n}A", title="Cook", desirable_qualifications=[A, "AND", B])
        for n in range(101, 104)
    }
    new = {path: content.replace("AND", "OR") for path, content in old.items()}
    new["103.yaml"] += "level: 1\n"
    where = "“AND” became “OR” between qualifications 1 and 2. This changes who qualifies."
    assert list(alternatives(plans(old, new))) == [
        f"2 class specifications: {where}",
        f"Cook (103A): {where}",
    ]


BECAME = "“OR” became “AND” between paragraphs 1 and 2"
REMOVED = "“OR” is removed between paragraphs 1 and 2"
POSITIONS = "which positions belong in the class"
PROSE = f"{A}\n\nOR\n\n{B}"
DECIDES: Mapping[str, tuple[str, Value, Value, list[str]]] = {
    "definition": (
        "definition",
        PROSE,
        PROSE.replace("OR", "AND"),
        [f"{BECAME} of the Definition. This changes {POSITIONS}."],
    ),
    "concept": (
        "class_series_concept",
        PROSE,
        PROSE.replace("OR", "AND"),
        [f"{BECAME} of the Class Series Concept. This changes {POSITIONS} series."],
    ),
    "distinguishing characteristics": (
        "distinguishing_characteristics",
        PROSE,
        f"{A}\n\n{B}",
        [f"{REMOVED} of the Distinguishing Characteristics. This may change {POSITIONS}."],
    ),
    "legal text": (
        "legal_requirements",
        [A, "OR", B],
        [A, "AND", B],
        [f"{BECAME} of the Legal Requirement(s). This changes what is legally required."],
    ),
    "legal text, another case": ("legal_requirements", [A, "OR", B], [A, "or", B], []),
    "work": ("typical_work", [A, "OR", B], [A, "AND", B], []),
}


@pytest.mark.parametrize(("key", "old", "new", "expected"), DECIDES.values(), ids=DECIDES)
def test_what_it_decides(key: str, old: Value, new: Value, expected: list[str]) -> None:
    assert told({key: old}, {key: new}) == expected


LICENCE_AND_BOARD = "{} {} e{}".format(LICENCE[:-1], "AND", BOARD[1:])
YEAR_OR_SCHOOL = "One year as a Cook 2; or graduation from a culinary school."
JOINED: Mapping[str, tuple[list[Value], list[Value], list[str]]] = {
    "with AND": ([LICENCE, "AND", BOARD], [LICENCE_AND_BOARD], []),
    "with or": ([YEAR, "OR", SCHOOL], [YEAR_OR_SCHOOL], []),
    "within one item": ([f"{YEAR}\n\nOR\n\n{SCHOOL}"], [YEAR_OR_SCHOOL], []),
    "one of two": ([YEAR, "OR", SCHOOL, "OR", LICENCE], [YEAR_OR_SCHOOL, "OR", LICENCE], []),
    "with another word": (
        [YEAR, "AND", SCHOOL],
        [YEAR_OR_SCHOOL],
        ["“AND” became “or” where qualifications 1 and 2 are merged. This changes who qualifies."],
    ),
    "without a word": (
        [YEAR, "AND", SCHOOL],
        [YEAR_OR_SCHOOL.replace("or ", "")],
        ["“AND” is removed between qualifications 1 and 2. This may change who qualifies."],
    ),
    "with a word that stood in a half": (
        [LICENCE, "AND", BOARD],
        [LICENCE_AND_BOARD.replace("AND ", "with ")],
        ["“AND” is removed between qualifications 1 and 2. This may change who qualifies."],
    ),
    "another one changes": (
        [YEAR, "OR", SCHOOL, "OR", LICENCE],
        [YEAR_OR_SCHOOL, "AND", LICENCE],
        ["“OR” became “AND” between qualifications 1 and 2. This changes who qualifies."],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), JOINED.values(), ids=JOINED)
def test_two_ways_that_are_written_as_one(
    old: list[Value], new: list[Value], expected: list[str]
) -> None:
    assert told({"desirable_qualifications": old}, {"desirable_qualifications": new}) == expected


PARTED: Mapping[str, tuple[list[Value], list[Value], list[str]]] = {
    "with AND": ([LICENCE_AND_BOARD], [LICENCE, "AND", BOARD], []),
    "with or": ([YEAR_OR_SCHOOL], [YEAR, "OR", SCHOOL], []),
    "with another word": (
        [YEAR_OR_SCHOOL],
        [YEAR, "AND", SCHOOL],
        ["“or” became “AND” where qualification 1 is split. This changes who qualifies."],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), PARTED.values(), ids=PARTED)
def test_one_way_that_is_written_as_two(
    old: list[Value], new: list[Value], expected: list[str]
) -> None:
    assert told({"desirable_qualifications": old}, {"desirable_qualifications": new}) == expected


def test_paragraphs_of_a_definition_that_are_merged() -> None:
    one = "Leads a crew of drivers and plans the routes of the fleet."
    two = "Leads a crew of drivers.\n\nOR\n\nPlans the routes of the fleet."
    where = "where paragraphs 1 and 2 of the Definition are merged"
    assert told({"definition": two}, {"definition": one}) == [
        f"“OR” became “and” {where}. This changes {POSITIONS}."
    ]


OF_IT = "of the Definition"
LEAD = "Leads the counselors of a field office that has no supervisor."
CASES = "Counsels families whose cases are before a court in two counties."


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("or", []),
        ("and", [f"“OR” is removed between paragraphs 1 and 2 {OF_IT}. This may change {{}}."]),
    ],
)
def test_ways_that_are_merged_in_the_other_order(between: str, expected: list[str]) -> None:
    one = f"{CASES[:-1]}; {between} {LEAD[:1].lower()}{LEAD[1:]}"
    found = told({"definition": f"{LEAD}\n\nOR\n\n{CASES}"}, {"definition": one})
    assert found == [sentence.format(POSITIONS) for sentence in expected]


@pytest.mark.parametrize("kind", ["merged", "split"])
def test_in_a_group_where_the_numbers_differ(kind: str) -> None:
    two, one = [YEAR, "AND", SCHOOL], [YEAR_OR_SCHOOL]
    sides = (two, one) if kind == "merged" else (one, two)
    old, new = (
        {
            "1.yaml": text(class_code="101A", desirable_qualifications=[*side]),
            "2.yaml": text(class_code="102A", desirable_qualifications=[LICENCE, *side]),
        }
        for side in sides
    )
    became, where = {
        "merged": ("“AND” became “or”", "qualifications are merged"),
        "split": ("“or” became “AND”", "a qualification is split"),
    }[kind]
    assert [*alternatives(plans(old, new))] == [
        f"2 class specifications: {became} where {where}. This changes who qualifies."
    ]
