"""The number or bullet of an item is no part of what it says."""

from __future__ import annotations

import pytest

from speclint.diff.list_marks import list_numbers, only_renumbered, without_list_mark

SERVES = "Serves as relief nurse in a clinic; or,"
MARKS = ("1) ", "12. ", "(3) ", "a) ", "B. ", "(iv) ", "• ", "– ", "  2)  ")


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_at_the_start(mark: str) -> None:
    assert without_list_mark(mark + SERVES) == SERVES


@pytest.mark.parametrize(
    "text",
    [
        "(2) years of experience as a cook.",
        "2 years of experience as a cook.",
        "41.06 RCW is observed.",
        "24-hour care is provided.",
        "And) so on",
        "1)",
        "",
    ],
)
def test_no_mark(text: str) -> None:
    assert without_list_mark(text) == text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (f"1) {SERVES}", f"a) {SERVES}", True),
        (f"l) {SERVES}", f"1) {SERVES}", True),
        (f"1) {SERVES}", f"• {SERVES}", True),
        (f"2. {SERVES}", f"3. {SERVES[:-5]}.", False),
        (f"2. {SERVES}", f"3. {SERVES[:-1]}", True),
        (SERVES, SERVES[:-1], False),
        (f"• {SERVES}", SERVES, False),
        ("(2) years of experience.", "(3) years of experience.", False),
    ],
)
def test_only_renumbered(old: str, new: str, *, said: bool) -> None:
    assert only_renumbered(old, new) is said
    assert only_renumbered(new, old) is said


def test_numbers_at_the_start_of_lines_and_inside() -> None:
    text = (
        "1. One of: 2) permits; or 3) grants under RCW 41.06.157(1) and 4) years of work\nb) Tests"
    )
    found = [text[start:end].strip() for start, end in list_numbers(text)]
    assert found == ["1.", "b)", "2)", "3)"]
