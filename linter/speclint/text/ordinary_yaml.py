"""Ordinary YAML, read without the parser: headings, lists and text as nearly every file has them.

Whatever is read here, the parser reads alike (a test holds that); all else is left to it. Text
of folded lines and of single lines is read at once, the rarer forms with more care.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.text.ordinary_text import DEEPEST, DOUBLE, NULLS, Unusual, paragraphs, read_text

if TYPE_CHECKING:
    import re

    from speclint.text.plain_data import Data
    from speclint.text.source import Source

_USUAL: Final = bytes(range(0x20, 0x7F)) + b"\n"
_HEADING_NEXT: Final = r"(?=\n+[^ \n-]|\n*\Z)"
"""No text goes on behind this place: a heading or the end of the file comes next."""

_NOTE: Final = late(rf"\n#[^\n]*{_HEADING_NEXT}")
_VALUE: Final = rf"\n[a-z_]{{1,80}}:(?: \"{DOUBLE}\"| [A-Za-z0-9][^\"'#\n]*?)?"
_NOTE_BESIDE: Final = late(rf"({_VALUE}) +# [^\n]*{_HEADING_NEXT}")
_HEADED: Final = late(r"[a-z_]{1,80}:[ \n]")
_POINTER: Final = late(r"\{([a-z_]{1,80}): (?:\"([^\"\\\n ][^\"\\\n]*)\"|([0-9][A-Za-z0-9]*))\}")


def read_ordinary(source: Source) -> dict[str, Data] | None:
    """Read a file of the common form; None where anything in it is out of the ordinary."""
    data = source.data[3:] if source.bom else source.data
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    unusual = data.translate(None, _USUAL)
    if unusual and not str(unusual, "utf-8").isprintable():
        return None
    if data[-1:] != b"\n" and (b">\n" in data or b"|\n" in data):
        return None  # text of these forms ends with a break only where the file does
    text = "\n" + str(data, "latin-1").removeprefix("---\n").rstrip("\n")
    try:
        return _sections(_without_notes(text) if "#" in text else text)
    except Unusual:
        return None


def _sections(text: str) -> dict[str, Data]:
    """Read the headings of the file; `text` has a character for each byte.

    So a single wide character (an apostrophe as printers set it) slows one section, not all.
    """
    before, *parts = _headings(0).split(text)
    if before.strip("\n") or not parts:
        raise Unusual
    return _pairs(
        [part if part.isascii() else str(part.encode("latin-1"), "utf-8") for part in parts], 0
    )


def _without_notes(text: str) -> str:
    """Take away the notes above headings, and beside values of one line."""
    text = _NOTE.sub("", text)
    if " #" in text:
        text = _NOTE_BESIDE.sub(r"\1", text)
    if " #" in text or "\n#" in text:
        raise Unusual
    return text


@lru_cache(maxsize=32)
def _headings(indent: int) -> re.Pattern[str]:
    return late(rf"\n {{{indent}}}([a-z_]{{1,80}}):")


@lru_cache(maxsize=32)
def _items(indent: int) -> re.Pattern[str]:
    """Match each item of a list: its folded lines, its single line, or whatever else it is."""
    return _parts(rf" {{{indent}}}- ", "", indent + 2)


@lru_cache(maxsize=32)
def _fields(indent: int) -> re.Pattern[str]:
    """Match each heading in a list of headings: `-` or blank, heading, and text as above."""
    return _parts(rf" {{{indent}}}([ -]) ([a-z_]{{1,80}}):", " ", indent + 4)


def _parts(begin: str, blank: str, inner: int) -> re.Pattern[str]:
    """Each part ends where the next begins, so that together they are the whole text."""
    following = begin.replace("(", "(?:")
    line = r"[^ \n][^\n]*"
    folded = rf">-\n {{{inner}}}({line}(?:\n {{{inner}}}{line})*)"
    single = r"([^\W_][^:\n]*)(?<! )"
    end = rf"(?=\n+{following}|\n*\Z)"
    other = rf"([^\n]*(?:\n(?!{following})[^\n]*)*)"
    return late(rf"\n{begin}(?:{blank}(?:{folded}|{single}){end}|{other})")


def _mapping(text: str, indent: int) -> dict[str, Data]:
    """Read headings in one column; `text` begins with the line break before the first."""
    before, *parts = _headings(indent).split(text)
    if before:
        raise Unusual
    return _pairs(parts, indent)


def _pairs(parts: list[str], indent: int) -> dict[str, Data]:
    """Read what stands below headings: the parts are heading and rest, in turn."""
    keys = parts[::2]
    result = {key: _value(rest, indent) for key, rest in zip(keys, parts[1::2], strict=True)}
    if len(result) < len(keys):
        raise Unusual
    return result


def _value(rest: str, indent: int) -> Data:
    """Read what follows a heading's colon, up to the break before the next heading."""
    if rest[-1:] == " " and "\n" not in rest:
        rest = rest.rstrip(" ")
    first = rest[1:2]
    if first.isalnum() and ":" not in rest and "\n" not in rest and rest[0] == " " != rest[-1]:
        return None if rest[1:] in NULLS else rest[1:]
    if first in {'"', "'"} and rest.count(first) == 2 and rest[0] == " " and rest[-1] == first:
        text = rest[2:-1]
        if "\\" not in text and "\n" not in text and not text.isspace():
            return text or None
    rest = rest.rstrip("\n")
    if rest.startswith(" >-\n"):
        return paragraphs(rest[3:], indent, "\n")
    if rest[:1] == "\n":
        return _branch(rest, indent)
    if rest[:1] == " ":
        return _pointer(rest[1:]) if first == "{" else read_text(rest[1:], indent)
    if rest:
        raise Unusual
    return None


def _pointer(rest: str) -> Data:
    """Read the one short form of a heading with its value, `{see: 102A}`."""
    pointer = _POINTER.fullmatch(rest)
    if pointer is None:
        raise Unusual
    return {pointer[1]: pointer[2] or pointer[3]}


def _branch(text: str, indent: int) -> Data:
    """Read the list or the headings below a heading; `text` begins with a line break."""
    if text[1:2] == "\n":
        text = "\n" + text.lstrip("\n")
    inner = len(text[1:]) - len(text[1:].lstrip(" "))
    if text[inner + 1 : inner + 2] in {"", "\n"} or inner > DEEPEST:
        raise Unusual
    if text.startswith("- ", inner + 1) and inner >= indent:
        return _list(text, inner)
    if inner <= indent:
        raise Unusual
    return _mapping(text, inner)


def _list(text: str, indent: int) -> list[Data]:
    """Read list items in one column; `text` begins with the line break before the first."""
    step = "\n" + " " * (indent + 2)
    if _HEADED.match(text, indent + 3):
        fields = _fields(indent).findall(text)
        if [field[0] for field in fields].count("-") == text.count(f"{step[:-2]}- "):
            return _entries(fields, indent)
    return [
        folded.replace(step, " ")
        if folded
        else None
        if single in NULLS
        else single or _item(other, indent, step)
        for folded, single, other in _items(indent).findall(text)
    ]


def _entries(fields: list[tuple[str, str, str, str, str]], indent: int) -> list[Data]:
    """Put the headings of a list together, item by item."""
    step = "\n" + " " * (indent + 4)
    entries: list[Data] = []
    entry: dict[str, Data] = {}
    for dash, key, folded, single, other in fields:
        if dash == "-":
            entry = {}
            entries.append(entry)
        elif key in entry:
            raise Unusual
        if folded:
            entry[key] = folded.replace(step, " ")
        elif single:
            entry[key] = None if single in NULLS else single
        else:
            entry[key] = _value(other, indent + 2)
    return entries


def _item(item: str, indent: int, step: str) -> Data:
    """Read what stands behind a dash."""
    if _HEADED.match(item):
        return _mapping(step + item, indent + 2)
    return read_text(item, indent)
