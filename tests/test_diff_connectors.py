"""AND and OR between statements: what became of them, and how the others are numbered."""

from __future__ import annotations

import pytest

from diff_specs import Value, reading
from speclint.diff.compare import compare
from speclint.diff.marks import in_words
from speclint.diff.statement_change import is_connector
from speclint.diff.statements import section
from speclint.diff.wording import label, plain, section_phrase

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
    "between others": (
        [A, "AND", B, C],
        [A, B, "AND", C],
        [
            "“AND” added between qualifications 2 and 3",
            "“AND” removed between qualifications 1 and 2",
        ],
        3,
    ),
    "from between two behind the last": (
        [A, "OR", B],
        [A, B, "OR"],
        ["“OR” added after qualification 2", "“OR” removed between qualifications 1 and 2"],
        2,
    ),
    "that of one that goes, between others": (
        [A, "OR", B, C],
        [B, "OR", C],
        [
            "Qualification 1 removed",
            "“OR” added between qualifications 1 and 2",
            "“OR” removed between qualifications 1 and 2",
        ],
        2,
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


PROSE = "Leads a crew.\n\nOR\n\nSupervises.\n\nOR\n\nPlans the fleet."
OTHERS: dict[str, tuple[str, Value, Value, list[str], str]] = {
    "a definition": (
        "definition",
        PROSE,
        PROSE.replace("OR", "AND", 1),
        ["“OR” became “AND” between paragraphs 1 and 2"],
        "“OR” became “AND”",
    ),
    "a definition that is reworded as well": (
        "definition",
        PROSE,
        PROSE.replace("OR", "AND", 1).replace("fleet", "fleet of trucks"),
        ["“OR” became “AND” between paragraphs 1 and 2", "Paragraph 3"],
        "“OR” became “AND”; 1 paragraph reworded",
    ),
    "a definition whose alternative moves": (
        "definition",
        PROSE,
        "Plans the fleet.\n\nOR\n\nLeads a crew.\n\nOR\n\nSupervises.",
        ["Paragraph 3 moved, now number 1"],
        "1 paragraph moved",
    ),
    "a definition that is another": (
        "definition",
        "Leads a crew.\n\nOR\n\nSupervises.",
        "Plans the fleet.\n\nAND\n\nBuys its trucks.",
        [
            "“OR” removed between paragraphs 1 and 2",
            "“AND” added between paragraphs 1 and 2",
            "Paragraph 1 removed",
            "Paragraph 2 removed",
            "Paragraph 1 added",
            "Paragraph 2 added",
        ],
        "Rewritten",
    ),
    "typical work": (
        "typical_work",
        [A, "OR", B],
        [A, "AND", B],
        ["“OR” became “AND” between duties 1 and 2"],
        "“OR” became “AND”",
    ),
    "legal text": (
        "legal_requirements",
        [A, "OR", B],
        [A, "AND", B],
        ["“OR” became “AND” between paragraphs 1 and 2"],
        "“OR” became “AND”",
    ),
    "abilities": (
        "knowledge_and_abilities",
        {"knowledge_of": [A, "OR", B], "ability_to": [C, "OR", D]},
        {"knowledge_of": [A, "OR", B], "ability_to": [C, "AND", D]},
        ["“OR” became “AND” between items 1 and 2 of “Ability to”"],
        "“OR” became “AND”",
    ),
    "abilities behind knowledge": (
        "knowledge_and_abilities",
        {"knowledge_of": [A, B], "ability_to": [C, D]},
        {"knowledge_of": [A, B, "OR"], "ability_to": [C, D]},
        ["“OR” added after item 2 of “Knowledge of”"],
        "“OR” added",
    ),
}


@pytest.mark.parametrize(("key", "old", "new", "labels", "phrase"), OTHERS.values(), ids=OTHERS)
def test_in_other_sections(
    key: str, old: Value, new: Value, labels: list[str], phrase: str
) -> None:
    (found,) = compare(reading(**{key: old}), reading(**{key: new})).sections
    assert sorted(map(label, found.changes)) == sorted(labels)
    assert plain(section_phrase(found)) == phrase


def test_of_legal_text_every_character_is_told() -> None:
    old, new = (reading(legal_requirements=[A, word, B]) for word in ("OR", "OR\u00a0:"))
    ((change,),) = (section.changes for section in compare(old, new).sections)
    assert (change.kind, change.unseen[0].come) == ("reworded", ("no-break space",))


def test_one_that_is_written_into_the_merged_item_stands_in_its_words() -> None:
    old = reading(desirable_qualifications=["A license.", "AND", "Two years of work."])
    new = reading(desirable_qualifications=["A license AND two years of work."])
    (found,) = compare(old, new).sections
    (change,) = found.changes
    assert [one.text for one in change.before] == ["A license.", "AND", "Two years of work."]
    assert plain(section_phrase(found)) == "2 qualifications merged into 1"
    assert in_words(change) == (
        "Before: “A license.” AND “Two years of work.”",
        "After: “A license AND two years of work.”",
    )


def test_one_that_is_taken_out_of_the_split_item_stands_in_its_words() -> None:
    new = reading(desirable_qualifications=["A license.", "AND", "Two years of work.", C])
    old = reading(desirable_qualifications=["A license AND two years of work.", C])
    (found,) = compare(old, new).sections
    assert plain(section_phrase(found)) == "1 qualification split into 2"
    assert found.unchanged == 1


@pytest.mark.parametrize("word", ["OR:", "or"])
def test_another_way_of_writing_is_no_other_connector(word: str) -> None:
    old, new = (reading(desirable_qualifications=[A, one, B]) for one in ("OR", word))
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


def test_an_item_that_begins_with_a_connector_is_numbered_as_an_item() -> None:
    items: list[Value] = [f"OR\n\nOR\n\n{A}", "AND", f"OR\n\n{B}"]
    found = section(reading(desirable_qualifications=items), "desirable_qualifications")
    assert [one.number for one in found.statements] == [1, 1, 1, 1, 2, 2]


@pytest.mark.parametrize("words", ["OR", "or", "AND", "And/Or", "OR:", "- or -"])
@pytest.mark.parametrize("key", ["minimum_qualifications", "definition", "legal_requirements"])
def test_connectors(key: str, words: str) -> None:
    assert is_connector(key, words)


@pytest.mark.parametrize(
    ("key", "words"),
    [("history", "OR"), ("desirable_qualifications", "OR equivalent"), ("definition", "and so on")],
)
def test_no_connectors(key: str, words: str) -> None:
    assert not is_connector(key, words)


LONG = "Graduation from an accredited four-year college with a degree in nursing"
SHORT: dict[str, tuple[list[str], list[str], list[str]]] = {
    "merged": (
        [f"{LONG}.", "AND", "A license."],
        [f"{LONG} AND a license."],
        ["Qualifications 1 and 2 merged, now number 1"],
    ),
    "merged, the short one first": (
        ["A license.", "OR", f"{LONG}."],
        [f"A license or {LONG.lower()}."],
        ["Qualifications 1 and 2 merged, now number 1"],
    ),
    "split": (
        [f"{LONG} AND a license."],
        [f"{LONG}.", "AND", "A license."],
        ["Qualification 1 split, now numbers 1 and 2"],
    ),
    "taken out": (
        [f"{LONG}.", "AND", "A license."],
        [f"{LONG} AND a permit."],
        [
            "“AND” removed between qualifications 1 and 2",
            "Qualification 1",
            "Qualification 2 removed",
        ],
    ),
    "a short half belongs to one alone": (
        [f"{LONG}.", "OR", "A permit.", "OR", f"{A} {B} {C}"],
        [f"{LONG} OR a permit.", "OR", f"A permit OR {A} {B} {C}"],
        ["Qualification 3, now number 2", "Qualifications 1 and 2 merged, now number 1"],
    ),
}


@pytest.mark.parametrize(("old", "new", "labels"), SHORT.values(), ids=SHORT)
def test_a_short_half_is_found_by_its_words(
    old: list[str], new: list[str], labels: list[str]
) -> None:
    (found,) = compare(
        reading(desirable_qualifications=[*old]), reading(desirable_qualifications=[*new])
    ).sections
    assert sorted(map(label, found.changes)) == sorted(labels)
