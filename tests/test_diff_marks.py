"""Word edits as a reader sees them: spaces between marks, long stretches cut, or in words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff_specs import duties, legal
from speclint.diff.compare import compare
from speclint.diff.marks import clip, cut, in_words, marked, unseen_words
from speclint.diff.words import exact_edits, word_edits

BRACKETS = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}

MARKED = {
    "a word for a word": ("Sorts all mail.", "Files all mail.", "[-Sorts-] {+Files+} all mail."),
    "added at the end": ("Sorts", "Sorts mail", "Sorts {+mail+}"),
    "nothing before": ("", "Sorts", "{+Sorts+}"),
    "nothing after": ("Sorts", "", "[-Sorts-]"),
    "a full stop for a semicolon": ("Sorts mail;", "Sorts mail.", "Sorts [-mail;-] {+mail.+}"),
    "a comma gone": ("Sorts, files mail", "Sorts files mail", "[-Sorts,-] {+Sorts+} files mail"),
    "a comma put in": ("Sorts files mail", "Sorts, files mail", "Sorts{+,+} files mail"),
    "a statement in two": (
        "Sorts mail; files it;",
        "Sorts mail;\nFiles it;",
        "Sorts mail; [-files-] {+¶ Files+} it;",
    ),
    "blanks only": ("Sorts  mail", "Sorts mail", "Sorts mail"),
    "a no-break space": ("Sorts mail", "Sorts\u00a0mail", "Sorts mail"),
}


@pytest.mark.parametrize(("old", "new", "expected"), MARKED.values(), ids=MARKED)
def test_marks(old: str, new: str, expected: str) -> None:
    shown = marked(word_edits(old, new))
    assert "".join(BRACKETS[edit.kind].format(edit.text) for edit in shown) == expected


WORDS = st.lists(
    st.sampled_from(["sorts", "mail", ",", ";", " ", "  ", "\n", ".", "x", "the"]), max_size=12
).map("".join)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_marks_lose_and_invent_no_words(old: str, new: str) -> None:
    shown = marked(word_edits(old, new))
    for side, kinds in ((old, ("equal", "delete")), (new, ("equal", "insert"))):
        words = "".join(edit.text for edit in shown if edit.kind in kinds)
        assert "".join(words.split()) == "".join(side.replace("\n", "¶").split())


@settings(deadline=None)
@given(WORDS, WORDS)
def test_two_marks_never_touch(old: str, new: str) -> None:
    shown = marked(word_edits(old, new))
    met = {(one.kind, other.kind) for one, other in pairwise(shown)}
    assert ("delete", "insert") not in met


def test_a_long_text_is_cut_and_it_is_said() -> None:
    text = " ".join(map(str, range(100)))
    assert cut(text, 3) == "0 1 2 … (94 words) … 97 98 99"
    assert cut(text, None) == text
    assert cut("one two three", 1) == "one two three"


def test_a_long_name_is_clipped() -> None:
    assert (clip("abc", 3), clip("abcd", 3)) == ("abc", "ab…")


IN_WORDS = {
    "added": ((), ("Sorts mail.",), ["“Sorts mail.”"]),
    "reworded": (
        ("Sorts all the mail of the office.",),
        ("Files all the mail of the new office daily.",),
        [
            "“Sorts” becomes “Files”.",
            "“new” is added after “mail of the”.",
            "“daily” is added after “the new office”.",
            "It now reads: “Files all the mail of the new office daily.”",
        ],
    ),
    "taken out at the start": (
        ("Always sorts mail of the office.",),
        ("sorts mail of the office.",),
        ["“Always” is taken out at the start.", "It now reads: “sorts mail of the office.”"],
    ),
    "split": (
        ("Reviews claims for benefits; notifies applicants of decisions;",),
        ("Reviews claims for benefits;", "Notifies applicants of decisions;"),
        [
            "Before: “Reviews claims for benefits; notifies applicants of decisions;”",
            "After: “Reviews claims for benefits;” and “Notifies applicants of decisions;”",
        ],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), IN_WORDS.values(), ids=IN_WORDS)
def test_in_words(old: tuple[str, ...], new: tuple[str, ...], expected: list[str]) -> None:
    (section,) = compare(duties(*old), duties(*new)).sections
    assert list(in_words(section.changes[0])) == expected


UNSEEN = {
    "apostrophe": (
        "the agency's law",
        "the agency’s law",
        "In “agency’s”: curly apostrophe in place of straight apostrophe.",
    ),
    "no-break space": (
        "the law",
        "the\u00a0law",
        "Between two words: no-break space in place of space.",
    ),
    "zero width": ("law", "l\u200baw", "In “l\u200baw”: zero width space put in."),
    "space gone": ("the  law", "the law", "Between two words: space taken out."),
}


@pytest.mark.parametrize(("old", "new", "expected"), UNSEEN.values(), ids=UNSEEN)
def test_what_the_eye_passes_over(old: str, new: str, expected: str) -> None:
    assert [unseen_words(one) for one in exact_edits(old, new).unseen] == [expected]


def test_printers_marks_are_not_told_where_all_is_new() -> None:
    (section,) = compare(legal("One."), legal("One.", "It’s “law”.")).sections
    assert [change.unseen for change in section.changes] == [()]


def test_a_letter_of_another_alphabet_is_told_even_where_all_is_new() -> None:
    (section,) = compare(legal("One."), legal("One.", "The l\u0430w.")).sections
    assert [one.come for one in section.changes[0].unseen] == [("cyrillic small letter a",)]
