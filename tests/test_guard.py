"""Whatever the file and whatever the edit: it is made as declared, or refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concerned_lines import other_lines_stay
from random_edits import random_edits
from random_specs import random_source
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
from speclint.edits.guard import Refusal, guarded
from speclint.finding import TextEdit
from speclint.text.comments import comments
from speclint.text.document import Document, parse
from speclint.text.slip import Slip
from speclint.text.source import Source, decode, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from random import Random

    from speclint.edits.edit import Edit
    from speclint.edits.slots import Inside
    from speclint.text.document import Data
    from speclint.text.pointer import Pointer

SPECS = sorted((Path(__file__).parent.parent / "specs").rglob("*.yaml"))
TEXT = """\
title: Customer Service Specialist 1  # as published
typical_work:
  - Answers telephones;
  # heard twice
  - Files mail.
"""


def _source(text: str) -> Source:
    return Source("102A.yaml", text.encode(), text)


def _document(source: Source) -> Document:
    document = parse(source)
    assert not isinstance(document, Slip)
    return document


def _comments(document: Document) -> list[str]:
    text = document.source.text
    return sorted(comments(text, (document.root,), 0, len(text)))


def _check(source: Source, edits: tuple[Inside, ...], after: str) -> None:
    before, now = _document(source), _document(_source(after))
    assert alike(now.data, edited(before.data, edits))
    assert _comments(now) == _comments(before)
    assert other_lines_stay(before, edits, after)
    assert set(re.findall(r"\r\n|\n|\r", after)) <= {source.newline}
    if ">+" not in source.text:
        assert source.text.endswith(("\n", "\r")) == after.endswith(("\n", "\r"))


@settings(max_examples=250, deadline=None)
@given(st.randoms(use_true_random=False))
def test_one_edit_is_made_in_any_style(random: Random) -> None:
    source = random_source(random)
    edits = random_edits(random, _document(source).data, 1)
    after = guarded(source, edits)
    assert isinstance(after, str)
    _check(source, edits, after)


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_several_edits_are_made_or_refused(random: Random) -> None:
    source = random_source(random)
    edits = random_edits(random, _document(source).data, 3)
    after = guarded(source, edits)
    if isinstance(after, Refusal):
        assert after.reason in {
            "Two changes meet at one place.",
            "Two changes meet at the same words.",
            "The new heading stands in the file already.",
            "The place of the change is not in the file.",
        }
    else:
        _check(source, edits, after)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_every_place_of_a_real_spec_can_be_edited(path: Path) -> None:
    source = read(str(path))
    assert isinstance(source, Source)
    for edit in _every_edit(_document(source).data, ()):
        after = guarded(source, (edit,))
        assert isinstance(after, str), (edit, after)
        _check(source, (edit,), after)


def _every_edit(value: Data, at: Pointer) -> Iterator[Inside]:
    if at:
        yield RemoveItem(at)
    if at and isinstance(at[-1], str):
        yield RenameKey(at, "renamed")
    match value:
        case None:
            yield from (SetValue(at, "One."), InsertItem(at, None, "One: two."))
        case str():
            yield from _every_text_edit(value, at)
        case list():
            yield from (InsertItem(at, index, "One: two.") for index in (0, 1, None))
            yield InsertItem(at, None, (("effective", "2024-06-06"), ("text", "New " * 30 + ".")))
            yield ReorderItems(at, tuple(reversed(range(len(value)))))
            for index, part in enumerate(value):
                yield from _every_edit(part, (*at, index))
        case dict():
            yield ReorderKeys(at, tuple(reversed(value)))
            yield SetValue((*at, "dated"), "2024-06-06")
            for key, part in value.items():
                yield from _every_edit(part, (*at, key))


def _every_text_edit(value: str, at: Pointer) -> Iterator[Inside]:
    yield from (SetValue(at, "One."), InsertItem(at, None, "Two."), InsertItem(at, 0, "Zero."))
    yield from (ReplaceText(at, 0, 0, "# "), ReplaceText(at, len(value), None, ": more"))
    for word in [*re.finditer(r"\S+", value)][::4]:
        yield ReplaceText(at, *word.span(), "")
        yield ReplaceText(at, *word.span(), "other's")


def test_a_mark_before_the_first_heading_hides_no_letter_of_it() -> None:
    source = decode("102A.yaml", b"\xef\xbb\xbftitle: Auditor 1\nlevel: 1\n")
    assert isinstance(source, Source)
    after = guarded(source, (SetValue(("title",), "Auditor 2"),))
    assert after == "title: Auditor 2\nlevel: 1\n"


def test_no_edit_parts_a_break_of_windows() -> None:
    text = "definition: |\r\n  One\r\n\r\n  two.\r\n"
    for end in range(1, 8):
        after = guarded(_source(text), (ReplaceText(("definition",), 0, end, ""),))
        assert isinstance(after, str)
        assert after.count("\r") == after.count("\n") == after.count("\r\n")


def test_rename_of_the_file_leaves_the_text() -> None:
    assert guarded(_source(TEXT), (RenameFile("102A.yaml"),)) == TEXT


@pytest.mark.parametrize(
    ("text", "edits", "reason"),
    [
        ("title: [", (SetValue(("title",), "T"),), "The file cannot be read as it stands."),
        (TEXT, (RemoveItem(("level",)),), "The place of the change is not in the file."),
        (TEXT, (RemoveItem(("title",)),) * 2, "Two changes meet at one place."),
        (
            "title: &a T\n",
            (SetValue(("title",), "U"),),
            "The text carries a mark that only a person should change.",
        ),
    ],
    ids=["unreadable", "nowhere", "conflict", "marked"],
)
def test_refusal_says_why(text: str, edits: tuple[Edit, ...], reason: str) -> None:
    assert guarded(_source(text), edits) == Refusal(reason)


def _broken(old: str, new: str) -> Callable[[Document, Sequence[Edit]], tuple[TextEdit, ...]]:
    start = TEXT.index(old)
    return lambda _document, _edits: (TextEdit(start, start + len(old), new),)


UNREADABLE = "The change would leave a file that cannot be read."
TITLE = "The change would not leave Title as it should be."
WORK = "The change would not leave Typical Work as it should be."


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Customer", "Client", TITLE),
        ("  # as published", "", "The change would lose the comment “# as published”."),
        ("heard twice", "heard", "The change would lose the comment “# heard twice”."),
        ("telephones;\n", "telephones;  # new\n", "The change would turn words into a comment."),
        ("  # as published", "'", TITLE),
        ("Customer", "'Customer", UNREADABLE),
        ("typical_work", "title", UNREADABLE),
        ("  - Files mail.\n", "", WORK),
        ("  - Answers", "  - other\n  - Answers", WORK),
        ("title:", "heading:", TITLE),
    ],
    ids=[
        "words-changed",
        "comment-gone",
        "comment-changed",
        "comment-new",
        "comment-in-words",
        "quote-open",
        "heading-twice",
        "item-gone",
        "item-new",
        "heading-renamed",
    ],
)
def test_a_broken_compilation_is_refused(old: str, new: str, reason: str) -> None:
    assert guarded(_source(TEXT), (), _broken(old, new)) == Refusal(reason)


def test_a_compilation_that_does_nothing_is_refused() -> None:
    def nothing(_document: Document, _edits: Sequence[Edit]) -> tuple[TextEdit, ...]:
        return ()

    assert guarded(_source(TEXT), (SetValue(("title",), "T"),), nothing) == Refusal(TITLE)


def test_headings_in_another_order_are_refused() -> None:
    source = _source("title: T\nlevel: 3\n")
    swapped = (TextEdit(0, len(source.text), "level: 3\ntitle: T\n"),)
    reason = "The change would not leave the headings as they should be."
    assert guarded(source, (), lambda _document, _edits: swapped) == Refusal(reason)


def test_overlapping_text_edits_are_refused() -> None:
    overlapping = (TextEdit(7, 12, "a"), TextEdit(10, 15, "b"))
    refused = guarded(_source(TEXT), (), lambda _document, _edits: overlapping)
    assert refused == Refusal("Two changes meet at one place.")
