"""Hidden characters are named, read past, and never move what stands behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.text.hidden_characters import HIDDEN, misleads, without_hidden


@pytest.mark.parametrize(
    ("text", "seen", "character", "more"),
    [
        pytest.param("a\0b", "a\ufffdb", "a null character (U+0000)", "", id="null"),
        pytest.param("a\x0cb", "a b", "a page break (U+000C)", "", id="page break"),
        pytest.param("a\x92b", "a’b", "a control character (U+0092)", "", id="Windows"),
        pytest.param("a\u2028b", "a b", "a line separator (U+2028)", "", id="line separator"),
        pytest.param(
            "\ufeffa", "\na", "a second mark of the encoding (U+FEFF)", "", id="second mark"
        ),
        pytest.param(
            "\0\0", "\ufffd\ufffd", "a null character (U+0000)", ", and one more like it", id="two"
        ),
        pytest.param(
            "\0\0\0", "\ufffd" * 3, "a null character (U+0000)", ", and 2 more like it", id="three"
        ),
    ],
)
def test_stand_in(text: str, seen: str, character: str, more: str) -> None:
    read, slip = without_hidden(text)
    assert slip is not None
    assert read == seen
    assert (slip.values["character"], slip.values["more"]) == (character, more)


def test_what_an_old_file_meant_is_suggested() -> None:
    slip = without_hidden("a\x92b")[1]
    assert slip is not None
    assert slip.values["meant"] == "’"


@pytest.mark.parametrize("text", ["", "a\tb\r\n", "“Señor” – naïve", "a\ufeffb", "👩‍👩‍👧"])
def test_nothing_hidden(text: str) -> None:
    assert without_hidden(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\x85b", True), ("a\u2029b", True), ("\ufeffa", True), ("a\0b", False), ("é", False)],
)
def test_misleads(text: str, expected: bool) -> None:
    assert misleads(text) is expected


@given(st.text())
def test_all_else_stays_where_it_is(text: str) -> None:
    seen, _ = without_hidden(text)
    assert len(seen) == len(text)
    assert HIDDEN.search(seen) is None
    kept = [(a, b) for a, b in zip(text, seen, strict=True) if not HIDDEN.match(a)]
    assert all(a == b for a, b in kept if a != "\ufeff")
