"""Documents: literal data, exact places, and the same from both parsers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.text.document import Data, Document, parse
from speclint.text.pointer import FILE, Place, Pointer
from speclint.text.source import Source, decode
from speclint.text.yaml_parser import (
    Fault,
    Node,
    compose,
    compose_purely,
    is_mapping,
    is_scalar,
    is_sequence,
)

SPECS = sorted((Path(__file__).parent.parent / "specs").rglob("*.yaml"))

Outline = tuple[object, ...]


def document(text: str | bytes) -> Document:
    source = decode("102A.yaml", text if isinstance(text, bytes) else text.encode())
    assert isinstance(source, Source)
    parsed = parse(source)
    assert isinstance(parsed, Document), parsed
    return parsed


def under(found: Document, place: Place) -> str:
    start, end = found.span(place)
    return found.source.text[start:end]


def outline(node: Node | Fault | None) -> Outline:
    """Values, styles and places of all nodes; of a fault only that there is one."""
    if node is None or isinstance(node, Fault):
        return ("nothing" if node is None else "fault",)
    span = (node.start_mark.index, node.end_mark.index)
    if is_mapping(node):
        return (*span, tuple((outline(key), outline(value)) for key, value in node.value))
    if is_sequence(node):
        return (*span, tuple(outline(item) for item in node.value))
    assert is_scalar(node)
    return (*span, node.value, node.style or None)


SCALARS: dict[str, tuple[str, Data]] = {
    "a code with a leading zero": ("09440", "09440"),
    "a code that looks like a power of ten": ("1E10", "1E10"),
    "a number with an underscore": ("1_000", "1_000"),
    "an old octal": ("012", "012"),
    "an octal": ("0o12", "0o12"),
    "a hexadecimal": ("0x1F", "0x1F"),
    "a time": ("1:30", "1:30"),
    "a date": ("2005-06-01", "2005-06-01"),
    "no": ("no", "no"),
    "off": ("off", "off"),
    "true": ("true", "true"),
    "infinity": (".inf", ".inf"),
    "an equals sign": ("=", "="),
    "nothing": ("", None),
    "a tilde": ("~", None),
    "null": ("null", None),
    "a quoted tilde": ("'~'", "~"),
    "quotation marks around nothing": ('""', None),
    "quotation marks around blanks": ("'  '", None),
    "a comment behind it": ("102A  # a note", "102A"),
}


@pytest.mark.parametrize(("written", "value"), SCALARS.values(), ids=SCALARS)
def test_text_stays_literal(written: str, value: Data) -> None:
    assert document(f"title: {written}\n").data == {"title": value}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param(">-\n  one\n  two\n\n  three", "one two\nthree", id="folded"),
        pytest.param("|-\n  one\n  two\n\n  three", "one two\n\nthree", id="literal"),
        pytest.param("one\n  two\n\n  three", "one two\nthree", id="plain"),
        pytest.param("'one\n  two\n\n  three'", "one two\nthree", id="single quotation marks"),
        pytest.param('"one\\n  two"', "one\n  two", id="double quotation marks"),
    ],
)
def test_a_blank_line_parts_paragraphs(written: str, value: str) -> None:
    assert document(f"definition: {written}\n").data == {"definition": value}


def test_line_breaks_of_an_example_are_kept() -> None:
    source = decode("rule.yaml", b"spec: |\n  one\n  two\n")
    assert isinstance(source, Source)
    kept = parse(source, line_breaks=True)
    assert isinstance(kept, Document)
    assert kept.data == {"spec": "one\ntwo\n"}


@dataclass(frozen=True, slots=True)
class Spot:
    """Some characters of a value, and the characters of the file they stand on."""

    text: str
    place: Place
    shown: str
    start: int


TITLE: Pointer = ("title",)
SPOTS = {
    "plain": Spot("title: Assists customers\n", Place(TITLE, 8, 17), "customers", 15),
    "plain over two lines": Spot("title: One\n  two three\n", Place(TITLE, 4, 7), "two", 13),
    "single quotation marks": Spot("title: 'it''s so'\n", Place(TITLE, 5, 7), "so", 14),
    "a doubled apostrophe": Spot("title: 'it''s so'\n", Place(TITLE, 2, 4), "''s", 10),
    "double quotation marks": Spot('title: "a \\"b\\" c"\n', Place(TITLE, 2, 5), '\\"b\\"', 10),
    "an escaped line break": Spot('title: "a\\nbc d"\n', Place(TITLE, 2, 4), "bc", 11),
    "an escaped blank": Spot('title: "a\\x20bc d"\n', Place(TITLE, 2, 4), "bc", 13),
    "lines joined by a backslash": Spot('title: "ab\\\n  cd ef"\n', Place(TITLE, 5, 7), "ef", 17),
    "folded": Spot("title: >-\n  one\n  two\n", Place(TITLE, 4, 7), "two", 18),
    "folded, from one line to the next": Spot(
        "title: >-\n  one\n  two\n", Place(TITLE, 0, 7), "one\n  two", 12
    ),
    "folded, second paragraph": Spot("title: >-\n  one\n\n  two\n", Place(TITLE, 4, 7), "two", 19),
    "folded with a note behind the sign": Spot(
        "title: >- # a note\n  one\n  two\n", Place(TITLE, 4, 7), "two", 27
    ),
    "literal": Spot("title: |\n  one\n  two\n", Place(TITLE, 4, 7), "two", 17),
    "behind an emoji": Spot("title: 😀 two\n", Place(TITLE, 2, 5), "two", 9),
    "an emoji in a folded text": Spot("title: >-\n  😀\n  two\n", Place(TITLE, 2, 5), "two", 16),
    "carriage returns": Spot("title: >-\r\n  one\r\n  two\r\n", Place(TITLE, 4, 7), "two", 20),
    "lone carriage returns": Spot("title: >-\r  one\r  two\r", Place(TITLE, 4, 7), "two", 18),
    "a byte order mark": Spot("\ufefftitle: one two\n", Place(TITLE, 4, 7), "two", 11),
    "two byte order marks": Spot("\ufeff\ufefftitle: one two\n", Place(TITLE, 4, 7), "two", 12),
    "a list item": Spot("a:\n  - one\n  - two\n", Place(("a", 1)), "two", 15),
    "an item of an item": Spot("a:\n  - b: one\n    c: two\n", Place(("a", 0, "c")), "two", 21),
    "in brackets": Spot("a: {see: 102A}\n", Place(("a", "see")), "102A", 9),
    "a heading": Spot("a: x\ntitle: one\n", Place(TITLE, on="key"), "title", 5),
    "an empty value": Spot("a: x\ntitle:\n", Place(TITLE), "title", 5),
    "an empty item": Spot("a:\n  -\n  - two\n", Place(("a", 0)), "-", 5),
    "the end of a text": Spot("title: one two\n", Place(TITLE, on="end"), "o", 13),
    "the end of a list": Spot("a:\n  - one\n  - two\n", Place(("a",), on="end"), "two", 15),
    "a list": Spot("a:\n  - one\n", Place(("a",)), "a", 0),
    "no characters": Spot("title: one\n", Place(TITLE, 1, 1), "", 8),
    "more characters than there are": Spot("title: one\n", Place(TITLE, 2, 99), "e", 9),
    "a heading that is not there": Spot("a: x\ntitle: one\n", Place(("b",), on="key"), "a: x", 0),
    "a part of an item that is not there": Spot(
        "a:\n  - b: one\n  - b: two\n    c: 3\n", Place(("a", 1, "x"), on="key"), "b: two", 18
    ),
    "an item that is not there": Spot("a:\n  - one\n", Place(("a", 7)), "a", 0),
    "the file": Spot("# a note\n\ntitle: one\nb: x\n", FILE, "title: one", 10),
}


@pytest.mark.parametrize("spot", SPOTS.values(), ids=SPOTS)
def test_span(spot: Spot) -> None:
    found = document(spot.text)
    assert under(found, spot.place) == spot.shown
    assert found.span(spot.place)[0] == spot.start


def test_repeated_headings_are_told_with_both_places() -> None:
    found = document("title: one\nlevel: 1\ntitle: two\n")
    assert found.data == {"title": "one", "level": "1"}
    (slip,) = found.slips
    assert (slip.kind, slip.start, slip.end) == ("duplicate-key", 20, 25)
    assert slip.also == (0, 5, "it stands here first")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("title: Form #12 of us\n", "#12 of us", id="behind a plain text"),
        pytest.param("title: #12\n", "#12", id="in the place of a text"),
        pytest.param("a:\n  - 'x' #12\n", "#12", id="behind quotation marks"),
    ],
)
def test_words_behind_a_number_sign_are_missed(text: str, shown: str) -> None:
    (slip,) = document(text).slips
    assert slip.values == {"variant": "number-sign"}
    assert text[slip.start : slip.end] == shown


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: x  # a note\n", id="a note"),
        pytest.param("title: x #speclint: ignore\n", id="a waiver"),
        pytest.param("title: 'form #12'\n", id="in quotation marks"),
        pytest.param("title: >-\n  form\n  #12\n", id="in a folded text"),
        pytest.param("  #!title\ntitle: x\n# see form #12\n", id="on a line of its own"),
        pytest.param("title: C#12\n", id="inside a word"),
    ],
)
def test_other_number_signs_are_no_loss(text: str) -> None:
    assert document(text).slips == ()


PARITY = {
    "scalars": "".join(f"k{n}: {text}\n" for n, (text, _) in enumerate(SCALARS.values())),
    "no values": "a:\n\n# a note\nb:   \nc:\n  -\n  - x\n  - \nd: {e: , f}\n",
    "an empty list at the end": "a:\n-\n-\n",
    "tabs that are no indent": "a:\tx\nb: x\t\nc: x\t# a note\n",
    "a note and blank lines": "# a note\n\na: x\n\n",
    "a line of dashes first": "---\na: x\n...\n",
    "brackets": "a: [x, {y: z}, [], {}]\n",
    "nothing": "\n# a note\n",
    "no YAML": "a: b: c\n",
} | {name: spot.text.lstrip("\ufeff") for name, spot in SPOTS.items()}


@pytest.mark.parametrize("text", PARITY.values(), ids=PARITY)
def test_both_parsers_agree(text: str) -> None:
    assert outline(compose_purely(text)) == outline(compose(text))


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_both_parsers_agree_on_real_specifications(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert outline(compose_purely(text)) == outline(compose(text))


WORD = st.text("abc'\"\\é😀-:#{[", min_size=1, max_size=5)
PROSE = st.lists(WORD, min_size=1, max_size=12)


def double_quoted(words: list[str], breaks: list[bool]) -> str:
    escaped = [word.replace("\\", "\\\\").replace('"', '\\"') for word in words]
    return f'"{joined(escaped, breaks)}"'


def single_quoted(words: list[str], breaks: list[bool]) -> str:
    return f"'{joined([word.replace(chr(39), chr(39) * 2) for word in words], breaks)}'"


def folded(words: list[str], breaks: list[bool]) -> str:
    return f">-\n  {joined(words, breaks)}"


def joined(words: list[str], breaks: list[bool]) -> str:
    """Put the words into lines; a wrapped line is indented."""
    text = words[0]
    for word, broken in zip(words[1:], breaks, strict=False):
        text += ("\n  " if broken else " ") + word
    return text


@given(PROSE, st.lists(st.booleans(), min_size=12, max_size=12), st.integers(0, 2))
def test_each_word_of_a_value_is_found_where_it_is_written(
    words: list[str], breaks: list[bool], style: int
) -> None:
    written = (double_quoted, single_quoted, folded)[style](words, breaks)
    found = document(f"a: x\ntitle: {written}\n")
    value = found.data["title"] if isinstance(found.data, dict) else None
    assert value == " ".join(words)
    start = 0
    for word in words:
        shown = under(found, Place(TITLE, start, start + len(word)))
        plain = shown.replace("''", "'") if style == 1 else shown
        plain = plain.replace('\\"', '"').replace("\\\\", "\\") if style == 0 else plain
        assert plain == word
        start += len(word) + 1
