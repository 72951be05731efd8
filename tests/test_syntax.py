"""The slip behind each text that is not YAML, and the words that show it."""

from __future__ import annotations

import pytest

from speclint.text.document import Document, parse
from speclint.text.slip import Slip
from speclint.text.source import Source, decode
from speclint.text.syntax import VARIANTS


def slip_of(text: str) -> Slip:
    """Give the one slip of a text, whether it stops the reading or not."""
    source = decode("102A.yaml", text.encode())
    if isinstance(source, Slip):
        return source
    parsed = parse(source)
    if isinstance(parsed, Slip):
        return parsed
    (slip,) = parsed.slips
    return slip


def told(text: str) -> tuple[str, str]:
    """Kind or variant of the slip, and what is underlined."""
    slip = slip_of(text)
    return slip.values.get("variant", slip.kind), text[slip.start : slip.end]


SYNTAX = {
    "a colon in a sentence": ("title: A\nb: Works: hard\n", "colon-in-text", ":"),
    "a second colon in an item": ("a:\n  - Note: Works hard: long\n", "colon-in-text", ":"),
    "no blank behind the first colon": ("title:A\nlevel: 3\n", "space-after-colon", ":"),
    "no blank behind a later colon": ("a: 3\ntitle:A\nb: 3\n", "space-after-colon", ":"),
    "no blank behind the colon of an entry": (
        "a:\n  - b:2005-06-01\n    text: x\n",
        "space-after-colon",
        ":",
    ),
    "a heading too far right": ("title: A\n level: 3\n", "uneven-indent", "level: 3"),
    "an item too far left": ("a:\n  - b\n - c\n", "uneven-indent", "- c"),
    "an item without indent": ("a:\n  - b\n- c\n", "uneven-indent", "- c"),
    "an item too far right": ("a:\n  - b\n   - c\n", "uneven-indent", "- c"),
    "an entry too far right": ("a:\n  - b: 1\n     c: x\n", "uneven-indent", "c: x"),
    "an entry too far left": ("a:\n  - b: 1\n   c: x\n", "uneven-indent", "c: x"),
    "an entry too far right behind wrapped text": (
        "a: one\n  two\n b: 3\n",
        "uneven-indent",
        "b: 3",
    ),
    "a double quotation mark not closed": ('a: "A\nb: 3\n', "unclosed-quotation", '"A'),
    "a single quotation mark not closed": ("a: 'A\nb: 3\n", "unclosed-quotation", "'A"),
    "a quotation closed by the next one": ('a: "A\nb: "3"\n', "unclosed-quotation", '"A'),
    "a brace not closed": ("a: {b: 1\nc: 3\n", "unclosed-bracket", "{"),
    "a bracket not closed": ("a: [b, c\nd: 3\n", "unclosed-bracket", "["),
    "a bracket not closed at the end": ("a: [b, c", "unclosed-bracket", "["),
    "a backslash": ('a: "A\\B"\n', "backslash", "\\"),
    "half of a character": ('a: "\\ud800"\n', "backslash", "\\"),
    "an at sign": ("a: @b\n", "special-first-character", "@"),
    "a backtick": ("a: `b\n", "special-first-character", "`"),
    "a percent sign": ("a: %b\n", "special-first-character", "%"),
    "a percent sign on the first line": ("%b c\na: b\n", "special-first-character", "%"),
    "an ampersand": ("a: & b\n", "special-first-character", "&"),
    "an ampersand before a word": ("a: &b c\n", "special-first-character", "&"),
    "an asterisk": ("a: *b\n", "special-first-character", "*"),
    "an exclamation mark": ("a: !b c\n", "special-first-character", "!"),
    "two exclamation marks": ("a: !b!c d\n", "special-first-character", "!"),
    "a closing brace": ("a: } b\n", "special-first-character", "}"),
    "a comma": ("a: , b\n", "special-first-character", ","),
    "a question mark": ("a: ? b\n", "special-first-character", "?"),
    "a word in braces": ("a: {b} c\n", "special-first-character", "{"),
    "a word in brackets": ("a:\n  - [b] c\n", "special-first-character", "["),
    "brackets in the place of a heading": ("{a: b}: c\n", "special-first-character", "{a: b}"),
    "an item beside its heading": ("a: - b\n  - c\n", "item-beside-heading", "- b"),
    "text beside its sign": ("a: >- b\n  c\n", "text-beside-marker", ">- b"),
    "more than ten": ("a: >10 percent\n", "text-beside-marker", ">10 percent"),
    "an upright line": ("a: |b\n", "text-beside-marker", "|b"),
    "words behind a quotation": ('a: "b" c\n', "early-quotation-mark", '" c'),
    "an apostrophe in a quotation": ("a: 'b's c'\n", "early-quotation-mark", "'s c'"),
    "an item that begins with a quotation": (
        'a:\n  - "b" c\n  - d\n',
        "early-quotation-mark",
        '" c',
    ),
    "a line without a heading": ("a: b\nsome words\nc: d\n", "stray-line", "some words"),
    "a last line without a heading": ("a: b\n\nsome words\n", "stray-line", "some words"),
    "a line among the items": (
        "a:\n  - b\n  some words\n  - c\n",
        "item-without-hyphen",
        "some words",
    ),
    "a line behind a folded item": (
        "a:\n  - >-\n    b\n\n    c\n  some words\nd: e\n",
        "item-without-hyphen",
        "some words",
    ),
    "a line left of the items": ("a:\n  - b\nsome words\nc: d\n", "stray-line", "some words"),
    "a line among the headings of an entry": (
        "a:\n  - b: c\n    some words\n",
        "stray-line",
        "some words",
    ),
    "a bullet": ("a:\n  - b\n  • c d\n", "other-list-sign", "•"),
    "a dash of print": ("a:\n  - b\n  – c d\n", "other-list-sign", "–"),
    "an asterisk as a bullet": ("a:\n  - b\n  * c d\n", "other-list-sign", "*"),
    "an asterisk as the first bullet": ("a:\n  * c d\n", "other-list-sign", "*"),
    "a hyphen without a blank": ("a:\n  - b\n  -c d\n", "other-list-sign", "-"),
    "a blank that does not break": ("a: b\ntitle:\xa0A\nc: d\n", "look-alike-blank", "\xa0"),
    "an indent of other blanks": ("a:\n  - b\n\u2003- c d\n", "look-alike-blank", "\u2003"),
    "a wide colon": ("a: b\ntitle\uff1a A\nc: d\n", "look-alike-colon", "\uff1a"),
    "two versions of a heading": (
        "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n",
        "two-versions",
        "<<<<<<< HEAD",
    ),
    "two versions in a folded text": (
        "a: >-\n  b\n<<<<<<< HEAD\n  c\n=======\n  d\n>>>>>>> x\nf: g\n",
        "two-versions",
        "<<<<<<< HEAD",
    ),
    "what is left of two versions": ("a: b\n=======\nc: d\n", "two-versions", "======="),
    "two versions in Windows lines": (
        "a: b\r\n<<<<<<< HEAD\r\nc: d\r\n=======\r\nc: e\r\n>>>>>>> x\r\n",
        "two-versions",
        "<<<<<<< HEAD",
    ),
    "a folded line without indent": ("a: >-\n  b\nsome words\nc: d\n", "stray-line", "some words"),
    "a heading without a colon": ("some words\na: b\n", "stray-line", "some words"),
    "a heading of an entry without a colon": (
        "a:\n  - b 2005\n    c: x\n",
        "stray-line",
        "b 2005",
    ),
    "a colon without a heading": (": a\n", "stray-line", ": a"),
    "carriage returns alone": ("a: b\rsome words\rc: d\r", "stray-line", "some words"),
    "a number sign": ("a: form #12 b\n", "number-sign", "#12 b"),
    "a second document": ("a: b\n---\nc: d\n", "second-document", "---"),
    "text behind the end": ("a: b\n...\nc: d\n", "second-document", "c: d"),
    "a tab before an item": ("a:\n\t- b\n", "tab-indent", "\t"),
    "a tab before a heading": ("a: b\n\tc: d\n", "tab-indent", "\t"),
    "a tab before folded text": ("a: >-\n\tb\n", "tab-indent", "\t"),
    "a tab behind a dash": ("a:\n  -\tb\n", "tab-indent", "\t"),
    "blanks and a tab": ("a:\n  - b\n \t- c\n", "tab-indent", "\t"),
    "a name used again": ("a: &b c\nd: *b\n", "alias", "&b"),
    "a name used inside itself": ("a: &b [*b]\n", "alias", "&b"),
    "a name merged": ("a: &b {c: d}\ne:\n  <<: *b\n", "alias", "&b"),
}


@pytest.mark.parametrize(("text", "variant", "shown"), SYNTAX.values(), ids=SYNTAX)
def test_slip(text: str, variant: str, shown: str) -> None:
    assert told(text) == (variant, shown)


def test_every_variant_is_shown() -> None:
    assert {variant for _, variant, _ in SYNTAX.values()} >= VARIANTS


def test_a_name_is_shown_with_its_first_use() -> None:
    text = "a: &b c\nd: *b\ne: *b\n"
    also = slip_of(text).also
    assert also is not None
    assert (text[also[0] : also[1]], also[2]) == ("*b", "it is used here")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: B & C\n", id="an ampersand between words"),
        pytest.param("a: R&D and Q&A\n", id="an ampersand inside words"),
        pytest.param("a: >-\n  &b *c !d\n", id="signs in a folded text"),
        pytest.param("a: 'see *b'\nb: 2 * 3 & !\n", id="signs that are no names"),
        pytest.param("---\na: b\n...\n", id="one document with its marks"),
        pytest.param("%YAML 1.1\n---\na: b\n", id="a version"),
        pytest.param("a: B :C\n", id="a colon before a word"),
        pytest.param("a: 10:30 to 11:30\n", id="times"),
        pytest.param("a: b - c\n", id="a dash between words"),
        pytest.param("a: >-\n  b\n  - c\n", id="a dash in a folded text"),
        pytest.param("a:\n- b\n- c\n", id="items without indent"),
        pytest.param("a: b\tc\n", id="a tab inside a text"),
    ],
)
def test_no_slip(text: str) -> None:
    source = decode("102A.yaml", text.encode())
    assert isinstance(source, Source)
    parsed = parse(source)
    assert isinstance(parsed, Document)
    assert parsed.slips == ()
