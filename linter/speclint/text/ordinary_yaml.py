"""Ordinary YAML, read without the parser: headings, lists and text as nearly every file has them.

Whatever is read here, the parser reads alike (a test holds that); all else is left to it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from speclint.text.plain_data import Data
    from speclint.text.source import Source

_USUAL: Final = bytes(range(0x20, 0x7F)) + b"\n"
_NULLS: Final = frozenset({"null", "Null", "NULL"})
_DEEPEST: Final = 12
"""Blanks before the innermost list or heading; the format needs four."""

_BREAK: Final = "\x01"
"""Stands for the break and the indent of a line that continues a list item."""

_NOTE: Final = re.compile(r"^#[^\n]*\n(?![ \n-])", re.MULTILINE)
_HEADED: Final = re.compile(r"[a-z_]{1,80}:[ \n]")
_QUOTED: Final = re.compile(r"\"([^\"\\\n]*)\"|'([^'\n]*)'")
_POINTER: Final = re.compile(r"\{([a-z_]{1,80}): \"([^\"\\\n]+)\"\}")
_BLOCKS: Final = {">-": ("\n", ""), ">": ("\n", "\n"), "|-": ("\n\n", ""), "|": ("\n\n", "\n")}
"""Marker to what parts two paragraphs of the text and what ends it."""


class _Unusual(Exception):  # noqa: N818 - not an error: the parser will read it
    """Something that only the parser reads."""


def read_ordinary(source: Source) -> dict[str, Data] | None:
    """Read a file of the common form; None where anything in it is out of the ordinary."""
    text = source.text
    unusual = source.data.translate(None, _USUAL)
    if unusual and not str(unusual, "utf-8").isprintable():
        return None
    if "#" in text:
        text = _NOTE.sub("", text)
        if " #" in text or "\n#" in text or text.startswith("#"):
            return None
    if text[-1:] != "\n" or " \n" in text:
        return None
    try:
        return _mapping("\n" + text[:-1], 0)
    except _Unusual:
        return None


@lru_cache(maxsize=32)
def _headings(indent: int) -> re.Pattern[str]:
    return re.compile(rf"\n {{{indent}}}([a-z_]{{1,80}}):")


@lru_cache(maxsize=32)
def _lines(indent: int) -> re.Pattern[str]:
    """Match lines that all begin in one column, with at most one blank line between two."""
    line = rf"\n {{{indent}}}[^ \n][^\n]*"
    return re.compile(rf"{line}(?:\n?{line})*")


def _mapping(text: str, indent: int) -> dict[str, Data]:
    """Read headings in one column; `text` begins with the line break before the first."""
    before, *parts = _headings(indent).split(text)
    if before:
        raise _Unusual
    keys = parts[::2]
    result = {key: _value(rest, indent) for key, rest in zip(keys, parts[1::2], strict=True)}
    if len(result) < len(keys):
        raise _Unusual
    return result


def _value(rest: str, indent: int) -> Data:
    """Read what follows a heading's colon, up to the break before the next heading."""
    if rest[:1] == " ":
        if ":" not in rest and "\n" not in rest and rest[1:2].isalnum():
            return None if rest[1:] in _NULLS else rest[1:]
        pointer = _POINTER.fullmatch(rest[1:]) if rest[1:2] == "{" else None
        return {pointer[1]: pointer[2]} if pointer else _text(rest[1:], indent)
    if not rest.strip("\n"):
        return None
    inner = len(rest) - len(rest.lstrip(" \n")) - 1
    if rest[0] != "\n" or rest[1] == "\n" or inner > _DEEPEST:
        raise _Unusual
    if rest.startswith("- ", inner + 1) and inner >= indent:
        return _list(rest, inner)
    if inner <= indent:
        raise _Unusual
    return _mapping(rest, inner)


def _list(text: str, indent: int) -> list[Data]:
    """Read list items in one column; `text` begins with the line break before the first."""
    margin = "\n" + " " * indent
    before, *items = text.replace(f"{margin}  ", _BREAK).split(f"{margin}- ")
    if before:
        raise _Unusual
    return [_item(item, margin) for item in items]


def _item(item: str, margin: str) -> Data:
    """Read what stands behind a dash; nearly always it is one line, or folded lines."""
    if "\n" not in item and "\x01 " not in item:
        if item.startswith(">-\x01"):
            return item[3:].replace(_BREAK, " ")
        if ":" not in item and _BREAK not in item and item[:1].isalnum():
            return None if item in _NULLS else item
    item = item.replace(_BREAK, f"{margin}  ")
    if _HEADED.match(item):
        return _mapping(f"{margin}  {item}", len(margin) + 1)
    return _text(item, len(margin) - 1)


def _text(rest: str, indent: int) -> str | None:
    """Read text that stands behind a colon or a dash, with the lines that continue it."""
    rest = rest.rstrip("\n")
    first = rest[:1]
    if first.isalnum() or first == "(":
        return _plain(rest, indent)
    if first in {'"', "'"}:
        quoted = _QUOTED.fullmatch(rest)
        if quoted is None:
            raise _Unusual
        value = quoted[1] or quoted[2]
        return value if value and not value.isspace() else None
    marker, _, lines = rest.partition("\n")
    if marker not in _BLOCKS:
        raise _Unusual
    between, end = _BLOCKS[marker]
    return _paragraphs("\n" + lines, indent, between) + end


def _plain(rest: str, indent: int) -> str | None:
    if "\n" in rest:
        first, _, lines = rest.partition("\n")
        rest = f"{first} {_paragraphs(chr(10) + lines, indent, chr(10))}"
        if "\n" in rest or " - " in rest:
            raise _Unusual
    if ": " in rest or rest[-1] == ":":
        raise _Unusual
    return None if rest in _NULLS else rest


def _paragraphs(lines: str, indent: int, between: str) -> str:
    """Put lines together, and `between` the paragraphs that a blank line parts."""
    inner = len(lines) - len(lines.lstrip(" \n")) - 1
    if not indent < inner <= _DEEPEST or _lines(inner).fullmatch(lines) is None:
        raise _Unusual
    flat = lines[1:].replace("\n" + " " * inner, "\n")[inner:]
    if "\n\n" not in flat:
        return flat.replace("\n", " ")
    return between.join([paragraph.replace("\n", " ") for paragraph in flat.split("\n\n")])
