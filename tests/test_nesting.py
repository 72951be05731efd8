"""Nesting that goes too deep is found at its place, and nothing else is."""

from __future__ import annotations

import pytest

from speclint.text.nesting import MAX_DEPTH, too_deep

DEEP = MAX_DEPTH + 1


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param("[" * DEEP, MAX_DEPTH, id="brackets"),
        pytest.param("{a: " * DEEP, 4 * MAX_DEPTH, id="braces"),
        pytest.param("[{" * DEEP, MAX_DEPTH, id="both"),
        pytest.param("[" * DEEP + "]" * DEEP, MAX_DEPTH, id="closed"),
        pytest.param("]" * 99 + "[" * DEEP, 99 + MAX_DEPTH, id="behind closing ones"),
        pytest.param("- " * (DEEP + 1), 2 * MAX_DEPTH, id="dashes"),
        pytest.param("a:\n" + "- " * (DEEP + 1), 3 + 2 * MAX_DEPTH, id="dashes on line two"),
        pytest.param("a:\r" + "-   " * (DEEP + 1), 3 + 4 * MAX_DEPTH, id="carriage return"),
        pytest.param("? " * (DEEP + 1), 2 * MAX_DEPTH, id="question marks"),
        pytest.param("a:\n" + " " * 200 + "b: c\n", 203, id="far to the right"),
    ],
)
def test_too_deep(text: str, at: int) -> None:
    slip = too_deep(text)
    assert slip is not None
    assert (slip.kind, slip.start, slip.end) == ("too-deep", at, at + 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("[" * MAX_DEPTH, id="at the limit"),
        pytest.param("[1]" * 999, id="side by side"),
        pytest.param("[[1]]" * 999, id="two deep, side by side"),
        pytest.param("a: >-\n  [ ] one\n" + "  [ ] two\n" * 99, id="boxes to tick"),
        pytest.param("- " * MAX_DEPTH, id="dashes at the limit"),
        pytest.param("a: |\n  " + "-" * 999 + "\n", id="a ruled line"),
        pytest.param("a: |\n  " + "- " * 30 + "\n", id="a dashed line"),
        pytest.param(" " * 999 + "\n", id="blanks alone"),
        pytest.param("a: |\n" + " " * 150 + "b\n", id="text set to the right"),
    ],
)
def test_not_too_deep(text: str) -> None:
    assert too_deep(text) is None
