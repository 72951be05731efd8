"""The data as edits declare it: the yardstick by which the edited file is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from speclint.edits.edit import (
    InsertItem,
    RemoveItem,
    RenameFile,
    RenameKey,
    ReorderItems,
    ReorderKeys,
    ReplaceText,
    SetValue,
)
from speclint.edits.edited_data import alike, edited
from speclint.edits.slots import CannotEdit

if TYPE_CHECKING:
    from speclint.edits.edit import Edit
    from speclint.text.document import Data

WORK: Data = {"typical_work": ["A", "B", "C"]}
ENTRY = (("effective", "2024-06-06"), ("text", "Revised"))
AT = ("typical_work",)


@pytest.mark.parametrize(
    ("words", "start", "end", "text", "after"),
    [
        ("A plain word", 2, 7, "bare", "A bare word"),
        ("A plain word", 2, None, "end", "A end"),
        ("A plain word", 2, 99, "end", "A end"),
        ("A plain word", 2, 2, "very ", "A very plain word"),
        ("A plain word", 2, 7, "", "A word"),
        ("A plain word", 8, 12, "", "A plain"),
        ("A plain word", 0, 1, "", "plain word"),
        ("A plain word", 2, 8, "", "A word"),
        ("A plain word", 1, 7, "", "A word"),
        ("A plain, small word", 2, 7, "", "A, small word"),
        ("A (plain) word", 2, 9, "", "A word"),
        ("A (plain small) word", 9, 14, "", "A (plain) word"),
        ("A plain word", 3, 5, "", "A pin word"),
        ("A  plain word", 1, 2, "", "A plain word"),
        ("A   plain word", 2, 3, "", "A  plain word"),
        ("One.\nTwo.\nThree.", 5, 9, "", "One.\nThree."),
        ("One.\nTwo.", 5, 9, "", "One.\n"),
        ("One word\nTwo.", 4, 8, "", "One\nTwo."),
        ("One\nmore word", 4, 8, "", "One\nword"),
        ("One.\n", 0, None, "Two.", "Two.\n"),
        ("One.\n", 4, 5, "", "One.\n"),
        ("One.", 0, None, "", None),
    ],
)
def test_words_replaced(
    words: str, start: int, end: int | None, text: str, after: str | None
) -> None:
    edit = ReplaceText(("title",), start, end, text)
    assert edited({"title": words, "level": "1"}, (edit,)) == {"title": after, "level": "1"}


@pytest.mark.parametrize(
    ("before", "index", "after"),
    [
        ("One.", None, "One.\nTwo."),
        ("One.", 0, "Two.\nOne."),
        ("One.", 5, "One.\nTwo."),
        ("One.\nThree.", 1, "One.\nTwo.\nThree."),
        ("One.\n\nThree.\n", 1, "One.\n\nTwo.\nThree.\n"),
        ("One.\n", None, "One.\nTwo.\n"),
        (None, None, "Two."),
    ],
)
def test_paragraph_inserted(before: str | None, index: int | None, after: str) -> None:
    edit = InsertItem(("definition",), index, "Two.")
    assert edited({"definition": before}, (edit,)) == {"definition": after}


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ((InsertItem(AT, None, "D"),), ["A", "B", "C", "D"]),
        ((InsertItem(AT, 0, "D"),), ["D", "A", "B", "C"]),
        ((InsertItem(AT, 9, "D"),), ["A", "B", "C", "D"]),
        ((InsertItem(AT, 1, "D"), InsertItem(AT, 1, "E")), ["A", "D", "E", "B", "C"]),
        ((InsertItem(AT, 1, ENTRY),), ["A", dict(ENTRY), "B", "C"]),
        ((RemoveItem((*AT, 1)),), ["A", "C"]),
        (tuple(RemoveItem((*AT, i)) for i in range(3)), None),
        ((ReorderItems(AT, (2, 0, 1)),), ["C", "A", "B"]),
        ((ReorderItems(AT, (2, 0, 1)), RemoveItem((*AT, 0))), ["C", "B"]),
        ((ReorderItems(AT, (2, 0, 1)), InsertItem(AT, 1, "D")), ["C", "D", "A", "B"]),
        ((RemoveItem((*AT, 0)), InsertItem(AT, 1, "D")), ["D", "B", "C"]),
        ((RemoveItem((*AT, 0)), ReplaceText((*AT, 2), 0, 1, "D")), ["B", "D"]),
        ((SetValue((*AT, 1), "D"),), ["A", "D", "C"]),
    ],
)
def test_items(edits: tuple[Edit, ...], after: Data) -> None:
    assert edited(WORK, edits) == {"typical_work": after}


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ({}, SetValue(("title",), "T"), {"title": "T"}),
        ({"title": "T"}, SetValue(("title",), "U"), {"title": "U"}),
        ({"title": None}, SetValue(("title",), "U"), {"title": "U"}),
        (
            {"title": "T", "history": None},
            SetValue(("level",), "3"),
            {"title": "T", "level": "3", "history": None},
        ),
        (
            {"history": None, "title": "T"},
            SetValue(("level",), "3"),
            {"history": None, "title": "T", "level": "3"},
        ),
        ({"title": "T"}, SetValue(("class_code",), "1"), {"class_code": "1", "title": "T"}),
        ({"title": "T"}, SetValue(("note",), "N"), {"title": "T", "note": "N"}),
        (
            {"class_series_concept": None},
            SetValue(("class_series_concept", "see"), "102A"),
            {"class_series_concept": {"see": "102A"}},
        ),
        (
            {"history": [{"effective": "2019-07-01", "text": "A"}]},
            SetValue(("history", 0, "adopted"), "2019-06-13"),
            {"history": [{"adopted": "2019-06-13", "effective": "2019-07-01", "text": "A"}]},
        ),
        (
            {"title": "T"},
            InsertItem(("legal_requirements",), None, "L"),
            {"title": "T", "legal_requirements": ["L"]},
        ),
        ({"title": "T"}, InsertItem(("definition",), None, "D"), {"title": "T", "definition": "D"}),
        ({"title": "T", "level": "3"}, RemoveItem(("level",)), {"title": "T"}),
        (
            {"titel": "T", "level": "3"},
            RenameKey(("titel",), "title"),
            {"title": "T", "level": "3"},
        ),
        (
            {"b": "1", "title": "T", "class_code": "2"},
            ReorderKeys((), ("class_code", "title", "level")),
            {"b": "1", "class_code": "2", "title": "T"},
        ),
        ({"title": "T"}, RenameFile("102A.yaml"), {"title": "T"}),
    ],
)
def test_keys(before: dict[str, Data], edit: Edit, after: dict[str, Data]) -> None:
    result = edited(before, (edit,))
    assert result == after
    assert isinstance(result, dict)
    assert [*result] == [*after]


def test_the_data_given_stays_as_it_was() -> None:
    before: Data = {"typical_work": ["A", {"statement": "B"}], "title": "T"}
    edited(before, (InsertItem(AT, 0, "Z"), SetValue(("typical_work", 1, "share"), "4")))
    assert before == {"typical_work": ["A", {"statement": "B"}], "title": "T"}


@pytest.mark.parametrize(
    "edits",
    [
        (RemoveItem(("level",)),),
        (RemoveItem((*AT, 3)),),
        (RemoveItem((0,)),),
        (SetValue((*AT, 3), "D"),),
        (SetValue((*AT, "share"), "4"),),
        (SetValue(AT, "D"),),
        (SetValue((*AT, 0, "share"), "4"),),
        (InsertItem((*AT, 0), None, ENTRY),),
        (InsertItem((), None, "D"),),
        (ReplaceText(("level",), 0, 0, "D"),),
        (ReorderItems(AT, (0, 1)),),
        (ReorderItems(AT, (0, 1, 1)),),
        (ReorderKeys(AT, ("a",)),),
        (RenameKey((*AT, 0), "a"),),
        (RenameKey(("level",), "title"),),
    ],
)
def test_edits_that_lead_nowhere(edits: tuple[Edit, ...]) -> None:
    with pytest.raises(CannotEdit, match=r"^The place of the change is not in the file\.$"):
        edited(WORK, edits)


@pytest.mark.parametrize(
    "edits",
    [
        (RemoveItem(AT), RemoveItem(AT)),
        (RemoveItem(AT), InsertItem(AT, None, "D")),
        (RemoveItem(AT), RenameKey(AT, "work")),
        (RemoveItem(AT), ReplaceText((*AT, 0), 0, 1, "D")),
        (SetValue((*AT, 0), "D"), ReplaceText((*AT, 0), 0, 1, "D")),
        (ReorderItems(AT, (0, 1, 2)), ReorderItems(AT, (0, 2, 1))),
        (RenameKey(AT, "a"), RenameKey(AT, "b")),
    ],
)
def test_edits_that_meet(edits: tuple[Edit, ...]) -> None:
    with pytest.raises(CannotEdit, match=r"^Two changes meet at one place\.$"):
        edited(WORK, edits)


def test_nothing_left() -> None:
    with pytest.raises(CannotEdit, match=r"^Nothing would be left of the specification\.$"):
        edited(WORK, (RemoveItem(AT),))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A\nB", "A\n\nB\n", True),
        ("A\nB", "A B", False),
        ("A ", "A", False),
        (None, "", False),
        (["A"], ["A\n"], True),
        (["A", "B"], ["B", "A"], False),
        (["A"], ["A", "B"], False),
        ({"a": "1", "b": "2"}, {"b": "2", "a": "1"}, False),
        ({"a": "1"}, {"a": ["1"]}, False),
        (None, None, True),
    ],
)
def test_alike(one: Data, other: Data, same: bool) -> None:
    assert alike(one, other) is same
