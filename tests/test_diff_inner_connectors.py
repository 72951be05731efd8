"""An AND that became an OR inside one qualification, and what is none."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import reading, text
from speclint.diff.alternatives import alternatives
from speclint.diff.compare import compare
from speclint.diff.overview import warnings
from speclint.diff.wording import plain, section_phrase

Q = "A Bachelor's degree {} three years of professional experience in auditing and accounting."
LONG = "High school diploma or GED {} two years of experience in an office."
BECAME: dict[str, tuple[str, str, list[str]]] = {
    "AND": (Q.format("AND"), Q.format("OR"), ["AND", "OR"]),
    "OR": (Q.format("OR"), Q.format("AND"), ["OR", "AND"]),
    "AND/OR": (Q.format("AND"), Q.format("AND/OR"), ["AND", "AND/OR"]),
    "with blanks": (Q.format("AND / OR"), Q.format("AND"), ["AND / OR", "AND"]),
    "written small": (Q.format("AND"), Q.format("or"), ["AND", "or"]),
    "and": (Q.format("and"), Q.format("or"), ["and", "or"]),
    "and behind a comma": (Q.format(", and"), Q.format(", or"), ["and", "or"]),
    "and after another or": (LONG.format("and"), LONG.format("or"), ["and", "or"]),
    "at the start": ("AND " + Q.format(","), "OR " + Q.format(","), ["AND", "OR"]),
    "before an abbreviation": (
        "Two years of experience and an A.A. degree in law.",
        "Two years of experience or an A.A. degree in law.",
        ["and", "or"],
    ),
}


def told(old: str, new: str, *others: str) -> list[str]:
    before, after = (text(desirable_qualifications=[side, *others]) for side in (old, new))
    return list(alternatives(plans({"a.yaml": before}, {"a.yaml": after})))


@pytest.mark.parametrize(("old", "new", "words"), BECAME.values(), ids=BECAME)
def test_one_that_became_another(old: str, new: str, words: list[str]) -> None:
    one, other = words
    sentence = f"“{one}” became “{other}” in qualification 1. This changes who qualifies."
    assert told(old, new) == [sentence]


def test_one_that_became_another_beside_a_figure() -> None:
    assert told(Q.format("AND"), Q.format("OR").replace("three", "two")) == [
        "“AND” became “OR” in qualification 1. This changes who qualifies.",
        "“three years” became “two years” in qualification 1. This changes who qualifies.",
    ]


NO_NEWS: dict[str, tuple[str, str]] = {
    "the same in capitals": (Q.format("and"), Q.format("AND")),
    "one more": (Q.format(","), Q.format("AND")),
    "between two subjects": (Q, Q.replace("auditing and", "auditing or")),
    "before a comma": (
        "A degree in law and business, with training in accounting.",
        "A degree in law or business, with training in accounting.",
    ),
    "a text in capitals": (
        "KNOWLEDGE OF LAWS AND RULES OF THE STATE",
        "KNOWLEDGE OF LAWS OR RULES OF THE STATE",
    ),
    "another qualification": (
        Q.format("AND"),
        "Current license to practise as a nurse OR a permit of the state of Washington.",
    ),
    "much else": (
        "One year of experience in an office of the state AND typing at fifty words a minute.",
        "One year of experience in an office of the state OR a valid license to drive a truck.",
    ),
}


@pytest.mark.parametrize(("old", "new"), NO_NEWS.values(), ids=NO_NEWS)
def test_nothing_to_tell(old: str, new: str) -> None:
    assert told(old, new) == []


def test_twice_in_one_qualification_is_told_once() -> None:
    words = "A degree {0} two years of experience {0} a license to practise."
    assert told(words.format("AND"), words.format("OR")) == [
        "“AND” became “OR” in qualification 1. This changes who qualifies."
    ]


def test_in_one_that_moves_as_well() -> None:
    others = ["Ability to lift sixty pounds.", "Current license to drive a truck."]
    old = text(desirable_qualifications=[Q.format("AND"), *others])
    new = text(desirable_qualifications=[*others, Q.format("OR")])
    assert list(alternatives(plans({"a.yaml": old}, {"a.yaml": new}))) == [
        "“AND” became “OR” in qualification 1, now number 3. This changes who qualifies."
    ]


def test_in_a_duty_it_says_nothing_of_who_qualifies() -> None:
    old, new = (text(typical_work=[Q.format(word)]) for word in ("AND", "OR"))
    assert list(alternatives(plans({"a.yaml": old}, {"a.yaml": new}))) == []


def test_in_a_group_where_the_numbers_differ() -> None:
    old = {
        "1.yaml": text(class_code="101A", minimum_qualifications=[Q.format("AND")]),
        "2.yaml": text(class_code="102A", minimum_qualifications=["A license.", Q.format("AND")]),
    }
    new = {path: content.replace("AND", "OR") for path, content in old.items()}
    assert list(warnings(plans(old, new))) == [
        "2 class specifications: “AND” became “OR” in a qualification. This changes who qualifies."
    ]


TABLE: dict[str, tuple[list[str], list[str], str]] = {
    "one": ([Q.format("AND")], [Q.format("OR")], "a qualification; 1 qualification reworded"),
    "two": (
        [Q.format("AND"), LONG.format("AND")],
        [Q.format("OR"), LONG.format("OR")],
        "2 qualifications; 2 qualifications reworded",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), TABLE.values(), ids=TABLE)
def test_the_table_names_it(old: list[str], new: list[str], expected: str) -> None:
    before, after = (reading(desirable_qualifications=[*side]) for side in (old, new))
    (section,) = compare(before, after).sections
    assert plain(section_phrase(section)) == f"“AND” became “OR” in {expected}"
