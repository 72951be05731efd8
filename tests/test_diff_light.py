"""Changes that leave the words as they are stand in a place of their own."""

from __future__ import annotations

import pytest

from diff_specs import entries, legal, reading
from speclint.diff.compare import compare
from speclint.diff.light import heavy, light, light_heading, light_label

A = "Prepares reports for management;"
B = "It's the rule of the office."

OLD = reading(definition="Cooks, bakes.", typical_work=[A, B])


def test_they_are_taken_out_of_their_sections() -> None:
    change = compare(OLD, reading(definition="Cooks; bakes.", typical_work=[A, B, "Leads staff."]))
    assert [section.key for section in heavy(change.sections)] == ["typical_work"]
    assert [one.kind for one in light(change.sections)] == ["punctuation"]


HEADINGS = {
    "marks": ("Cooks; bakes.", B, "Only punctuation changes", ["Definition"]),
    "marks and quotation marks": (
        "Cooks; bakes.",
        "It’s the rule of the office.",
        "Only punctuation or spaces change",
        ["Definition", "Typical Work, duty 2: spaces or look-alike marks"],
    ),
}


@pytest.mark.parametrize(("prose", "duty", "heading", "labels"), HEADINGS.values(), ids=HEADINGS)
def test_heading_and_labels(prose: str, duty: str, heading: str, labels: list[str]) -> None:
    found = light(compare(OLD, reading(definition=prose, typical_work=[A, duty])).sections)
    assert (light_heading(found), list(map(light_label, found))) == (heading, labels)


def test_legal_text_and_the_record_are_never_taken_lightly() -> None:
    for change in (
        compare(legal("One, two."), legal("One two.")),
        compare(entries("New class: 5-1-69"), entries("New class: 5-1-69.")),
    ):
        assert light(change.all_sections) == ()


def test_data_are_not_lost_behind_a_comma() -> None:
    old, new = (
        reading(typical_work=[{"statement": words, "share": share}])
        for words, share in (("Leads staff;", 4), ("Leads staff.", 12))
    )
    (section,) = compare(old, new).sections
    assert [(one.kind, one.more_than_marks, len(one.data)) for one in section.changes] == [
        ("reworded", False, 1)
    ]
