"""Edits change what they say, in the style of the file, and not a character more."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from edit_table import document, rows
from speclint.edits.apply_edits import apply_edits, joined, trimmed
from speclint.edits.edit import (
    InsertItem,
    RemoveItem,
    RenameFile,
    RenameKey,
    ReorderItems,
    ReplaceText,
    SetValue,
)
from speclint.edits.guard import guarded
from speclint.edits.text_edits import CannotEdit, text_edits
from speclint.finding import TextEdit

if TYPE_CHECKING:
    from speclint.edits.edit import Edit

ROWS = {name: row for name, *row in rows()}
SPEC = """\
title: Customer Service Specialist 1
class_series_concept: {see: [102A, 102B, # two
  102C]}
typical_work:
  - Answers telephones;
  - Files mail.
title_again: T
"""


@pytest.mark.parametrize(("before", "edits", "after"), ROWS.values(), ids=ROWS.keys())
def test_table(before: str, edits: tuple[Edit, ...], after: str) -> None:
    assert guarded(document(before).source, edits) == after


@pytest.mark.parametrize(("before", "edits", "after"), ROWS.values(), ids=ROWS.keys())
def test_text_edits_are_sorted_and_needed(before: str, edits: tuple[Edit, ...], after: str) -> None:
    made = text_edits(document(before), edits)
    assert apply_edits(before, made) == after
    assert all(one.end < other.start for one, other in pairwise(made))
    assert all(before[edit.start : edit.end] != edit.text for edit in made)


def test_every_table_is_read() -> None:
    assert {name.partition("-")[0] for name in ROWS} == {"brackets", "items", "keys", "words"}


@pytest.mark.parametrize(
    ("edits", "reason"),
    [
        ((SetValue(("level", 0), "1"),), "The place of the change is not in the file."),
        ((RemoveItem(("typical_work", 2)),), "The place of the change is not in the file."),
        ((ReorderItems(("typical_work",), (0,)),), "The place of the change is not in the file."),
        (
            (ReplaceText(("typical_work",), 0, 1, "A"),),
            "The place of the change is not in the file.",
        ),
        ((RenameKey(("title_again",), "title"),), "The new heading stands in the file already."),
        (
            (RemoveItem(("typical_work", 0)), ReplaceText(("typical_work", 0), 0, 1, "A")),
            "Two changes meet at one place.",
        ),
        (
            (ReplaceText(("title",), 0, 5, "A"), ReplaceText(("title",), 3, 7, "B")),
            "Two changes meet at the same words.",
        ),
        (
            (RemoveItem(("class_series_concept", "see", 0)),),
            "A comment stands between the words that would change.",
        ),
        ((SetValue(("title",), "A\x07"),), "These words cannot be written into this file."),
    ],
    ids=[
        "no-key",
        "no-item",
        "order-with-gap",
        "text-of-a-list",
        "name-taken",
        "inside-what-goes",
        "same-words",
        "comment-in-the-way",
        "unwritable",
    ],
)
def test_what_cannot_be_edited(edits: tuple[Edit, ...], reason: str) -> None:
    with pytest.raises(CannotEdit) as refused:
        text_edits(document(SPEC), edits)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("series:  # none\n  ~\n", SetValue(("series",), "S")),
        ("legal_requirements: [ # none\n]\n", InsertItem(("legal_requirements",), None, "L")),
        ("see: [A] # one\ntypical_work: [A, # one\n  B]\n", InsertItem(("typical_work",), 0, "C")),
        ("typical_work: [A, # one\n  B]\n", ReorderItems(("typical_work",), (1, 0))),
    ],
    ids=["below-a-comment", "in-empty-brackets", "before-a-comment", "around-a-comment"],
)
def test_a_comment_in_the_way(text: str, edit: Edit) -> None:
    with pytest.raises(CannotEdit, match=r"^A comment stands between the words that would"):
        text_edits(document(text), (edit,))


def test_a_heading_that_stands_twice_stays() -> None:
    twice = document("title: A\nlevel: 1\ntitle: B\n")
    with pytest.raises(CannotEdit) as refused:
        text_edits(twice, (RemoveItem(("title",)),))
    assert str(refused.value) == "A heading stands twice, so the change has no clear place."


def test_a_word_takes_one_small_edit() -> None:
    made = text_edits(document(SPEC), (ReplaceText(("typical_work", 0), 8, 18, "mail"),))
    start = SPEC.index("telephones")
    assert made == (TextEdit(start, start + 10, "mail"),)


def test_an_item_takes_one_insertion() -> None:
    made = text_edits(document(SPEC), (InsertItem(("typical_work",), None, "Sorts."),))
    end = SPEC.index("\ntitle_again")
    assert made == (TextEdit(end, end, "\n  - Sorts."),)


def test_a_moved_item_leaves_the_others_alone() -> None:
    made = text_edits(document(SPEC), (ReorderItems(("typical_work",), (1, 0)),))
    item = "\n  - Files mail."
    here, there = SPEC.index(item), SPEC.index("\n  - Answers")
    assert made == (TextEdit(there, there, item), TextEdit(here, here + len(item), ""))


def test_a_file_name_is_no_text() -> None:
    assert text_edits(document(SPEC), (RenameFile("102A.yaml"),)) == ()


def test_edits_at_one_place_keep_their_order() -> None:
    edits = (TextEdit(1, 3, "y"), TextEdit(1, 1, "a"), TextEdit(1, 1, "b"), TextEdit(3, 3, "z"))
    assert apply_edits("0123", edits) == "0abyz3"
    assert joined(edits) == (TextEdit(1, 3, "abyz"),)


def test_overlapping_edits_are_a_fault() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("0123", (TextEdit(0, 2, ""), TextEdit(1, 3, "")))


@pytest.mark.parametrize(
    ("edit", "left"),
    [
        (TextEdit(0, 4, "0123"), None),
        (TextEdit(0, 4, "0x23"), TextEdit(1, 2, "x")),
        (TextEdit(0, 4, "01123"), TextEdit(2, 2, "1")),
        (TextEdit(0, 4, "03"), TextEdit(1, 3, "")),
    ],
    ids=["equal", "replaced", "inserted", "deleted"],
)
def test_what_stays_is_left_out(edit: TextEdit, left: TextEdit | None) -> None:
    assert trimmed("0123", edit) == left
