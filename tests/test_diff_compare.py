"""Two versions of a class specification: what differs, and where, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import law_of_2024, revision_2025, split_and_merge
from diff_specs import duties, entries, legal, outline, read, reading, text
from speclint.diff.compare import compare

if TYPE_CHECKING:
    from diff_specs import Value
    from speclint.diff.change import SpecChange, State, Verb
    from speclint.spec.reading import Reading

A = "Prepares monthly and annual financial reports for management;"
B = "Supervises staff and conducts annual performance evaluations;"
C = "Performs other duties as required."
LAW = "Persons legally authorized to work in the U.S. are eligible; it’s the law."


def test_the_revision_of_2025() -> None:
    assert outline(revision_2025().changes[0]) == [
        "Class Series Concept: added",
        "Definition, paragraph 1: reworded",
        "Distinguishing Characteristics: added",
        "Typical Work, duty 3, now number 1: moved-and-reworded",
        "Typical Work, duty 1, now number 2: reworded",
        "Typical Work, duty 2, now number 3: reworded",
        "Typical Work, duty 4: added",
        "Typical Work, duty 5: reworded",
        "Typical Work, duty 6: removed",
        "Typical Work, duty 4, now number 6: moved",
        "Typical Work, duty 7: added",
        "Legal Requirement(s), paragraph 2: added",
        "Desirable Qualifications, qualification 1: reworded",
        "Desirable Qualifications, qualification 2: removed",
        "Desirable Qualifications, qualification 3: removed",
        "Desirable Qualifications, qualification 2: added",
        "Desirable Qualifications, qualification 3: added",
        "Class Specification History, entry 3: added",
        "Class Specification History, entry 4: added",
    ]


def test_the_law_of_2024_changes_legal_text_and_needs_no_adoption() -> None:
    change = law_of_2024().changes[0]
    assert outline(change) == [
        "Legal Requirement(s), paragraph 2: added",
        "Class Specification History, entry 4: added",
    ]
    assert (change.legal is not None, change.needs_adoption) == (True, False)


def test_a_split_and_a_merge() -> None:
    assert outline(split_and_merge().changes[0]) == [
        "Typical Work, duty 3, now numbers 3 and 4: split",
        "Typical Work, duties 4 and 6, now number 5: merged",
    ]


CHANGES: dict[str, tuple[Reading, Reading, list[str]]] = {
    "nothing": (duties(A, B), duties(A, B), []),
    "added": (duties(A), duties(A, B), ["Typical Work, duty 2: added"]),
    "removed": (duties(A, B), duties(A), ["Typical Work, duty 2: removed"]),
    "moved": (duties(A, B, C), duties(C, A, B), ["Typical Work, duty 3, now number 1: moved"]),
    "reworded where it stands": (
        duties(A),
        duties(A.replace("annual", "yearly")),
        ["Typical Work, duty 1: reworded"],
    ),
    "other quotation marks": (
        duties("Explains the agency's rules;"),
        duties("Explains the agency’s rules;"),
        ["Typical Work, duty 1: formatting"],
    ),
    "an item with its own data": (
        duties({"statement": A, "share": 4}),
        duties({"statement": A, "share": 5, "clerical": "true"}),
        ["Typical Work, duty 1: data"],
    ),
    "data in another form": (duties({"statement": A}), duties(A), []),
    "a list in place of paragraphs": (
        reading(definition="One.\n\nTwo."),
        reading(definition=["One.", "Two."]),
        [],
    ),
    "one paragraph of prose has no number": (
        reading(definition="Prepares reports for management."),
        reading(definition="Prepares budgets for management."),
        ["Definition: reworded"],
    ),
    "two paragraphs have numbers": (
        reading(definition="Prepares reports for management.\n\nLeads staff."),
        reading(definition="Prepares budgets for management.\n\nLeads staff."),
        ["Definition, paragraph 1: reworded"],
    ),
    "an item of several paragraphs has one number": (
        duties(A, f"{B}\n\n{C}"),
        duties(A, f"{B}\n\n{C[:-1]}; travels."),
        ["Typical Work, duty 2: reworded"],
    ),
    "parts of the knowledge": (
        reading(knowledge_and_abilities={"knowledge_of": ["Tax law", "Audits"], "ability_to": [A]}),
        reading(knowledge_and_abilities={"knowledge_of": ["Tax law"], "ability_to": ["Audits", A]}),
        ["Knowledge and Abilities, “Knowledge of”, item 2, now “Ability to”, number 1: moved"],
    ),
    "an entry edited": (
        entries("New class: 5-1-69", "Revised definition: 5-1-71"),
        entries("New class: 5-1-69", "Revised definition: 5-1-72"),
        ["Class Specification History, entry 2: reworded"],
    ),
    "an entry with another date as data": (
        entries({"effective": "2005-06-01", "text": "New class."}),
        entries({"effective": "2005-07-01", "text": "New class."}),
        ["Class Specification History, entry 1: data"],
    ),
    "entries in another order": (
        entries("New class: 5-1-69", "Revised definition of the class: 6-1-71"),
        entries("Revised definition of the class: 6-1-71", "New class: 5-1-69"),
        ["Class Specification History, entry 1, now number 2: moved"],
    ),
    "an entry that stood twice": (
        entries("New class: 5-1-69", "New class: 5-1-69"),
        entries("New class: 5-1-69"),
        ["Class Specification History, entry 2: removed"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES.values(), ids=CHANGES)
def test_changes(old: Reading, new: Reading, expected: list[str]) -> None:
    assert outline(compare(old, new)) == expected


LEGAL = {
    "equal": (LAW, LAW, None),
    "wrapped otherwise": (LAW, LAW.replace(" ", "\n  ", 3), None),
    "a straight apostrophe": (LAW, LAW.replace("’", "'"), "reworded"),
    "a no-break space": (LAW, LAW.replace("the law", "the\u00a0law"), "reworded"),
    "a doubled space": (LAW, LAW.replace("the law", "the  law"), "reworded"),
    "a soft hyphen": (LAW, LAW.replace("legally", "legal\u00adly"), "reworded"),
    "a letter of another alphabet": (LAW, LAW.replace("a", "\u0430", 1), "reworded"),
    "one capital": (LAW, LAW.replace("law", "Law"), "reworded"),
}


@pytest.mark.parametrize(("old", "new", "expected"), LEGAL.values(), ids=LEGAL)
def test_legal_text_differs_by_every_character(old: str, new: str, expected: str | None) -> None:
    folded = text() + f"legal_requirements:\n- >-\n  {new}\n"
    change = compare(legal(old), read(folded)).legal
    assert [one.kind for one in change.changes] == [expected] if change else expected is None


def test_legal_paragraphs_moved_and_changed_unseen() -> None:
    other = "There may be instances where individual positions must have licenses."
    change = compare(legal(other, LAW), legal(LAW.replace("’", "'"), other)).legal
    assert change is not None
    kinds = {one.kind for one in change.changes}
    assert kinds <= {"moved", "moved-and-reworded", "reworded"}
    assert any(one.unseen for one in change.changes)


SECTIONS: dict[str, tuple[dict[str, Value], dict[str, Value], State, State, Verb | None]] = {
    "added": ({}, {"definition": A}, "absent", "text", "added"),
    "filled": ({"definition": None}, {"definition": A}, "empty", "text", "added"),
    "removed": ({"definition": A}, {}, "text", "absent", "deleted"),
    "emptied": ({"definition": A}, {"definition": None}, "text", "empty", "deleted"),
    "heading only": ({}, {"definition": None}, "absent", "empty", None),
    "heading gone": ({"definition": None}, {}, "empty", "absent", None),
    "reworded": ({"definition": A}, {"definition": B}, "text", "text", "revised"),
    "quotation marks": ({"definition": "It's"}, {"definition": "It’s"}, "text", "text", None),
}


@pytest.mark.parametrize(("old", "new", "before", "after", "verb"), SECTIONS.values(), ids=SECTIONS)
def test_sections(
    old: dict[str, Value], new: dict[str, Value], before: State, after: State, verb: Verb | None
) -> None:
    (section,) = compare(reading(**old), reading(**new)).sections
    assert (section.state_before, section.state_after, section.verb) == (before, after, verb)
    assert section.needs_adoption == (verb is not None)


POINTERS: dict[str, tuple[Value, Value, State, State]] = {
    "text to pointer": (A, {"see": "102A"}, "text", "pointer"),
    "pointer to text": ({"see": "102A"}, A, "pointer", "text"),
    "another class": ({"see": "102A"}, {"see": "102B"}, "pointer", "pointer"),
}


@pytest.mark.parametrize(("old", "new", "before", "after"), POINTERS.values(), ids=POINTERS)
def test_pointers(old: Value, new: Value, before: State, after: State) -> None:
    change = compare(reading(class_series_concept=old), reading(class_series_concept=new))
    (section,) = change.sections
    assert (section.state_before, section.state_after, section.verb) == (before, after, "revised")


def test_qualifications_under_another_heading() -> None:
    old = reading(minimum_qualifications=[A, B])
    (section,) = compare(old, reading(desirable_qualifications=[A, B])).sections
    assert (section.heading_before, section.heading) == (
        "Minimum Qualifications",
        "Desirable Qualifications",
    )
    assert (section.changes, section.unchanged, section.words_differ) == ((), 2, True)


METADATA: dict[str, tuple[dict[str, Value], dict[str, Value], list[str]]] = {
    "retitled": ({"title": "Cook 1"}, {"title": "Chef 1"}, ["retitled"]),
    "recoded": ({"class_code": "102A"}, {"class_code": "102B"}, ["recoded"]),
    "another variant": ({}, {"variant": "DOC WFSE"}, ["recoded"]),
    "another series": ({"series": "Cook"}, {"series": "Chef"}, ["reclassified"]),
    "another level": ({"level": 1}, {"level": 2}, ["reclassified"]),
    "another category": ({}, {"category": "Fiscal"}, ["reclassified"]),
    "abolished": ({}, {"abolished": "2026-07-01"}, ["abolished"]),
    "reinstated": ({"abolished": "2005-06-01"}, {}, ["reinstated"]),
    "another day": ({"abolished": "2005-06-01"}, {"abolished": "2005-07-01"}, []),
    "a share": ({"clerical_share": 5}, {"clerical_share": 9.5}, []),
}


@pytest.mark.parametrize(("old", "new", "statuses"), METADATA.values(), ids=METADATA)
def test_statuses(old: dict[str, Value], new: dict[str, Value], statuses: list[str]) -> None:
    change = compare(reading(**old), reading(**new))
    assert list(change.statuses) == statuses
    assert len(change.metadata) == 1


def test_values_are_as_a_reader_sees_them() -> None:
    old = reading(level=3, clerical_share=5, abolished="2005-06-01")
    values = compare(old, reading()).metadata
    assert [(value.name, value.before, value.after) for value in values] == [
        ("Level", "3", None),
        ("Clerical Share", "5 percent", None),
        ("Abolished", "June 1, 2005", None),
    ]


ALONE: dict[str, tuple[Reading | None, Reading | None, list[str], bool]] = {
    "new": (None, reading(definition=A), ["new"], True),
    "removed": (reading(definition=A), None, ["removed"], True),
    "new and long abolished": (None, reading(abolished="2005-06-01"), ["new"], False),
    "abolished and removed": (reading(abolished="2005-06-01"), None, ["removed"], False),
}


@pytest.mark.parametrize(("old", "new", "statuses", "adoption"), ALONE.values(), ids=ALONE)
def test_one_side_alone(
    old: Reading | None, new: Reading | None, statuses: list[str], *, adoption: bool
) -> None:
    change = compare(old, new)
    assert (list(change.statuses), change.needs_adoption) == (statuses, adoption)


def test_no_side_at_all() -> None:
    with pytest.raises(ValueError, match="At least one side"):
        compare(None, None)


def test_classes_referred_to() -> None:
    old = reading(desirable_qualifications=["One year as a Fiscal Analyst 2.", "See 102B."])
    new = reading(desirable_qualifications=["One year as a Fiscal Analyst 3.", "See 102B."])
    change = compare(old, new)
    assert (change.cites, change.cites_no_more) == (("Fiscal Analyst 3",), ("Fiscal Analyst 2",))


NOTES: dict[str, tuple[str, list[str]]] = {
    "an unknown heading": (
        text() + "defintion: x\n",
        ["“defintion” in the new file is no known heading; its text is not compared."],
    ),
    "a heading twice": (
        text() + "title: Another\n",
        ["A heading stands twice in the new file; only the first one is compared."],
    ),
    "a value of another kind": (
        text(legal_requirements={"a": "b"}),
        ["Legal Requirement(s) cannot be read in full in the new file; the rest is compared."],
    ),
    "a hidden character": (
        text() + "definition: a\x0bb\n",
        ["The new file holds hidden characters that are not compared."],
    ),
}


@pytest.mark.parametrize(("new", "notes"), NOTES.values(), ids=NOTES)
def test_what_cannot_be_compared_is_told(new: str, notes: list[str]) -> None:
    assert list(compare(reading(), read(new)).notes) == notes


PARTED: dict[str, tuple[Value, Value, list[str]]] = {
    "two became one": (
        ["A degree.", "Four years of work.", "Paid."],
        ["A degree.\n\nFour years of work.", "Paid."],
        ["qualifications 1 and 2 are now one, number 1"],
    ),
    "one became two": (
        ["Paid.", "A degree.\n\nFour years of work."],
        ["A degree.", "Four years of work."],
        ["qualification 2 is now two, numbers 1 and 2"],
    ),
    "paragraphs became items": ("A degree.\n\nFour years.", ["A degree.", "Four years."], []),
    "nothing": (["A degree.\n\nFour years."], ["A degree.\n\nFour years.", "Paid."], []),
}


@pytest.mark.parametrize(("old", "new", "told"), PARTED.values(), ids=PARTED)
def test_items_of_the_same_words_that_are_parted_otherwise_are_told(
    old: Value, new: Value, told: list[str]
) -> None:
    """Each qualification is one way to qualify, so it may be another offer."""
    notes = compare(
        reading(desirable_qualifications=old), reading(desirable_qualifications=new)
    ).notes
    assert list(notes) == [
        f"Desirable Qualifications: {words}; the words are the same." for words in told
    ]


@pytest.mark.parametrize("key", ["share", "clerical_share"])
def test_a_share_is_told_to_its_last_digit(key: str) -> None:
    old, new = (
        reading(clerical_share=n)
        if key == "clerical_share"
        else reading(typical_work=[{"statement": "Cooks.", "share": n}])
        for n in (9.99999999, 10.0)
    )
    assert compare(old, new).words_differ


def test_legal_text_that_cannot_be_read_leaves_doubt() -> None:
    assert compare(reading(), reading(legal_requirements={"a": "b"})).unsure_of_legal


def test_the_same_words_written_otherwise() -> None:
    old = read(text(definition="Two words.", typical_work=[A]))
    new = read(
        f"# A note\ntypical_work:\n- >-\n  {A}\ntitle: Fiscal Analyst 1\n"
        "class_code: '102A'\ndefinition: |-\n  Two\n  words.\n"
    )
    change: SpecChange = compare(old, new)
    assert (change.words_differ, change.formatting_only) == (False, True)
