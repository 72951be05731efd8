"""Lines cut around the words concerned, and the cells that are marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.finding import Frame, Span
from speclint.formats.frame_rows import Row, cut, frame_rows, lines_left, marked_part
from speclint.terminal import width_of

LONG = (
    "Answers telephones and greets visitors and files letters and sorts mail and orders supplies."
)


@pytest.mark.parametrize(
    ("line", "words", "width", "shown", "marked"),
    [
        pytest.param("short line", "line", 40, "short line", "line", id="fits"),
        pytest.param(LONG, "Answers", 30, "Answers telephones and …", "Answers", id="start"),
        pytest.param(LONG, "supplies", 30, "… mail and orders supplies.", "supplies", id="end"),
        pytest.param(LONG, "files", 30, "… and files letters and …", "files", id="middle"),
        pytest.param("x" * 50, "x" * 50, 20, "x" * 16 + "…", "x" * 16 + "…", id="one long word"),
        pytest.param("\tname", "name", 20, "    name", "name", id="tab"),
        pytest.param("a\tb", "b", 20, "a   b", "b", id="tab stop"),
        pytest.param("a\u200bb", "\u200b", 20, "a⟨U+200B⟩b", "⟨U+200B⟩", id="hidden"),
        pytest.param("e\u0301x", "x", 20, "e\u0301x", "x", id="combining accent"),
    ],
)
def test_cut(line: str, words: str, width: int, shown: str, marked: str) -> None:
    start = line.index(words)
    text, (first, last) = cut(line, (start, start + len(words)), width)
    assert text == shown
    assert _cells(text, first, last) == marked


def test_wide_characters_take_two_cells() -> None:
    assert cut("名前: 値", (4, 5), 20) == ("名前: 値", (6, 8))


def test_an_empty_part_is_one_cell() -> None:
    assert cut("ab", (2, 2), 20) == ("ab", (2, 3))


@given(
    st.text(alphabet="ab c\t名é\u200b", max_size=80),
    st.integers(0, 80),
    st.integers(0, 80),
    st.integers(20, 60),
)
def test_a_cut_line_fits_and_its_mark_lies_in_it(line: str, one: int, two: int, width: int) -> None:
    part = (min(one, two, len(line)), min(max(one, two), len(line)))
    text, (first, last) = cut(line, part, width)
    assert width_of(text) <= width
    assert 0 <= first < last <= width + 1


@pytest.mark.parametrize(
    ("number", "part"),
    [(1, None), (2, (6, 9)), (3, (2, 5)), (4, (2, 4)), (5, None)],
    ids=["before", "first line", "inner line", "last line", "after"],
)
def test_marked_part(number: int, part: tuple[int, int] | None) -> None:
    span = Span(0, 0, 2, 7, 4, 5)
    line = {2: "key:  >- ", 3: "  abc  ", 4: "  de"}.get(number, "x")
    expected = (6, 8) if number == 2 else part
    assert marked_part(line, number, span) == expected


def test_a_span_that_ends_with_a_line_break_marks_nothing_below() -> None:
    frame = Frame(1, ("ab", "cd"))
    span = Span(0, 3, 1, 1, 2, 1)
    assert frame_rows(frame, span, 40) == [Row(1, "ab", (0, 2)), Row(2, "cd")]
    assert lines_left(Frame(1, ("ab",)), span) == 0


def test_lines_left() -> None:
    assert lines_left(Frame(3, ("a", "b")), Span(0, 9, 4, 1, 9, 2)) == 5


def _cells(text: str, first: int, last: int) -> str:
    """The characters that stand on some cells."""
    found, cell = "", 0
    for character in text:
        if first <= cell < last and width_of(character):
            found += character
        cell += width_of(character)
    return found
