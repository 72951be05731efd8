"""Ordinary YAML, read without the parser: headings, lists and text as nearly every file has them.

Whatever is read here, the parser reads alike (a test holds that); all else is left to it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from speclint.plain_data import Data

_NULLS: Final = frozenset({"null", "Null", "NULL"})
_DEEPEST: Final = 12
"""Blanks before the innermost list or heading; the format needs four."""

_NOTE: Final = re.compile(r"^#[^\n]*\n(?![ \n-])", re.MULTILINE)
_QUOTED: Final = re.compile(r"\"([^\"\\\n]*)\"\n|'([^'\n]*)'\n")
_BLOCKS: Final = {">-\n": ("\n", ""), ">\n": ("\n", "\n"), "|-\n": ("\n\n", ""), "|\n": ("\n\n", "\n")}
"""Marker to what parts two paragraphs of the text and what ends it."""


class _Unusual(Exception):  # noqa: N818 - not an error: the parser will read it
    """Something that only the parser reads."""


def read_ordinary(text: str) -> dict[str, Data] | None:
    """Read a file of the common form; None where anything in it is out of the ordinary."""
    if not text.replace("\n", "").isprintable() or not text.endswith("\n") or " \n" in text:
        return None
    if "#" in text:
        text = _NOTE.sub("", text)
        if " #" in text or "\n#" in text or text.startswith("#"):
            return None
    try:
        return _mapping(text, 0)
    except _Unusual:
        return None


@lru_cache(maxsize=32)
def _headings(indent: int) -> re.Pattern[str]:
    return re.compile(rf"^ {{{indent}}}([a-z_]{{1,80}}):", re.MULTILINE)


@lru_cache(maxsize=32)
def _dashes(indent: int) -> re.Pattern[str]:
    return re.compile(rf"^ {{{indent}}}- ", re.MULTILINE)


@lru_cache(maxsize=32)
def _lines(indent: int) -> re.Pattern[str]:
    """Match lines that all begin in one column, with single blank lines between them."""
    return re.compile(rf" {{{indent}}}[^ \n][^\n]*\n(?:\n? {{{indent}}}[^ \n][^\n]*\n)*\n*")


def _mapping(text: str, indent: int) -> dict[str, Data]:
    before, *parts = _headings(indent).split(text)
    if before or not parts:
        raise _Unusual
    keys = parts[::2]
    result = {key: _value(rest, indent) for key, rest in zip(keys, parts[1::2], strict=True)}
    if len(result) < len(keys):
        raise _Unusual
    return result


def _value(rest: str, indent: int) -> Data:
    """Read what follows a heading's colon."""
    if rest[0] == " ":
        return _text(rest[1:], indent)
    if rest[0] != "\n":
        raise _Unusual
    if rest == "\n":
        return None
    inner = len(rest) - len(rest.lstrip(" \n")) - 1
    if inner > _DEEPEST or rest.startswith("\n\n"):
        raise _Unusual
    if rest.startswith("- ", inner + 1) and inner >= indent:
        return _list(rest[1:], inner)
    if inner <= indent:
        raise _Unusual
    return _mapping(rest[1:], inner)


def _list(text: str, indent: int) -> list[Data]:
    before, *items = _dashes(indent).split(text)
    if before:
        raise _Unusual
    heading = _headings(0)
    pad = " " * (indent + 2)
    return [
        _mapping(pad + item, indent + 2) if heading.match(item) else _text(item, indent)
        for item in items
    ]


def _text(rest: str, indent: int) -> str | None:
    """Read text that stands behind a colon or a dash, with the lines that continue it."""
    first = rest[:1]
    if first in "\"'":
        quoted = _QUOTED.fullmatch(rest)
        if quoted is None:
            raise _Unusual
        value = quoted[1] or quoted[2]
        return value if value and not value.isspace() else None
    if first in ">|":
        return _block(rest, indent)
    value = _joined(rest, indent)
    if not (first.isalnum() or first == "(") or ": " in value or value.endswith(":"):
        raise _Unusual
    return None if value in _NULLS else value


def _joined(rest: str, indent: int) -> str:
    """Put the lines of text without a marker together."""
    end = rest.index("\n")
    if end == len(rest) - 1:
        return rest[:-1]
    value = rest[:end] + " " + _paragraphs(rest[end + 1 :], indent)
    if "\n" in value or " - " in value:
        raise _Unusual
    return value


def _block(rest: str, indent: int) -> str:
    """Read folded or literal text: a line break in it is a blank."""
    marker = rest[: rest.index("\n") + 1]
    if marker not in _BLOCKS:
        raise _Unusual
    between, end = _BLOCKS[marker]
    value = _paragraphs(rest[len(marker) :], indent)
    return (value.replace("\n", between) if between != "\n" else value) + end


def _paragraphs(lines: str, indent: int) -> str:
    """Put lines together, one paragraph a line."""
    inner = len(lines) - len(lines.lstrip(" "))
    if inner <= indent or _lines(inner).fullmatch(lines) is None:
        raise _Unusual
    flat = lines.rstrip("\n").replace("\n" + " " * inner, "\n")[inner:]
    if "\n\n" not in flat:
        return flat.replace("\n", " ")
    return "\n".join([paragraph.replace("\n", " ") for paragraph in flat.split("\n\n")])
