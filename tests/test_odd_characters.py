"""Characters that look like others, or like nothing, are named and mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.wording.odd_characters import may_be_odd, odd_characters


@pytest.mark.parametrize(
    ("text", "name", "instead"),
    [
        ("a\u00a0b", "a no-break blank", " "),
        ("a\u2009b", "a special blank", " "),
        ("a\tb", "a tab", " "),
        ("super\u00advisor", "a hidden hyphen", ""),
        ("a\u200bb", "a blank without width", ""),
        ("\u202eab", "a hidden sign", ""),
        ("in\u2011service", "a no-break hyphen", "-"),
        ("\ufb01le", "one sign for the letters “fi”", "fi"),
        ("pl\u0430in", "a Cyrillic letter that looks like “a”", "a"),
        ("\u039fffice", "a Greek letter that looks like “O”", "O"),
        ("Bachelor\ufffds", "a sign for a lost character", None),
        ("\uf0b7 Plans", "a sign that only one font can show", None),
        ("a ¬on going", "a sign “¬” that scanning has left", None),
        ("inter¬ views", "a sign “¬” that scanning has left", None),
    ],
    ids=ascii,
)
def test_odd(text: str, name: str, instead: str | None) -> None:
    assert may_be_odd(text)
    assert [(odd.name, odd.instead) for odd in odd_characters(text)] == [(name, instead)]


@pytest.mark.parametrize(
    "text",
    [
        "Bachelor’s – “ok” § 5 ½ café 90 °C",
        "10 µg and 5 k\u03a9 of \u03b1 rays",
        "\u0420\u043e\u0441\u0441\u0438\u044f",
        "plain text",
        "inter¬views, which are damaged as a word",
    ],
    ids=ascii,
)
def test_sound(text: str) -> None:
    assert list(odd_characters(text)) == []


@given(st.text())
def test_the_quick_look_misses_nothing(text: str) -> None:
    if not may_be_odd(text):
        assert list(odd_characters(text)) == []
