"""One character of a value and all of them are found at the same places of the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.text.raw_text import value_end, value_offset, value_offsets
from speclint.text.yaml_parser import Fault, compose, is_mapping, is_scalar

RAW = {
    "plain": ("a b  c", None, "a b  c", [0, 1, 2, 3, 4, 5]),
    "plain over lines": ("a\n  b\n\n  c", None, "a b\nc", [0, 1, 4, 5, 9]),
    "an apostrophe": ("'a''b'", "'", "a'b", [1, 2, 4]),
    "a quotation mark": ('"a\\"b"', '"', 'a"b', [1, 2, 4]),
    "a character by its number": ('"\\x41\\u0042\\U00000043d"', '"', "ABCd", [1, 5, 11, 21]),
    "an escaped line break": ('"a\\n\\n b"', '"', "a\n\n b", [1, 2, 4, 6, 7]),
    "an escaped tab": ('"a\\tb"', '"', "a\tb", [1, 2, 4]),
    "breaks of Windows": ("|\r\n  a\r\n\r\n  b\r\n", "|", "a\n\nb\n", [5, 6, 8, 12, 13]),
    "joined lines": ('"a\\\n  b\\\r\n  c"', '"', "abc", [1, 6, 12]),
    "joined lines and a blank": ('"a\\\n  \\ b"', '"', "a b", [1, 6, 8]),
    "folded": (">-\n  a\n  b", ">", "a b", [5, 6, 9]),
    "folded, with a note": (">- # n\n  a\n  b", ">", "a b", [9, 10, 13]),
    "folded, lone carriage returns": (">-\r  a\r  b", ">", "a b", [5, 6, 9]),
    "literal": ("|\n  a\n  b\n", "|", "a\nb\n", [4, 5, 8, 9]),
}


@pytest.mark.parametrize(("raw", "style", "value", "offsets"), RAW.values(), ids=RAW)
def test_offsets(raw: str, style: str | None, value: str, offsets: list[int]) -> None:
    assert value_offsets(raw, style, value) == offsets
    assert [value_offset(raw, style, value, n) for n in range(len(value))] == offsets


@pytest.mark.parametrize(
    ("raw", "style", "value", "end"),
    [
        pytest.param("ab", None, "ab", 2, id="plain"),
        pytest.param("'a'''", "'", "a'", 4, id="an apostrophe"),
        pytest.param('"a\\u0042"', '"', "aB", 8, id="a character by its number"),
    ],
)
def test_end_of_the_last_character(raw: str, style: str | None, value: str, end: int) -> None:
    assert value_end(raw, style, value, len(value) - 1) == end


@given(st.text("ab'\"\\ \n#:", min_size=1, max_size=30), st.sampled_from("'\""))
def test_one_way_or_the_other(text: str, quote: str) -> None:
    node = compose(f"k: {quote}{text}{quote}\n")
    if node is None or isinstance(node, Fault) or not is_mapping(node):
        return
    value = node.value[0][1]
    if is_scalar(value) and value.value and value.style == quote:
        raw = f"k: {quote}{text}{quote}\n"[value.start_mark.index : value.end_mark.index]
        offsets = value_offsets(raw, quote, value.value)
        single = [value_offset(raw, quote, value.value, n) for n in range(len(value.value))]
        solid = [n for n, character in enumerate(value.value) if not character.isspace()]
        assert [single[n] for n in solid] == [offsets[n] for n in solid]
        assert offsets == sorted(offsets)
