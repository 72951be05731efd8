"""Text of ordinary YAML: plain, quoted, or in lines that are put together."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.text.late import late

if TYPE_CHECKING:
    import re

NULLS: Final = frozenset({"null", "Null", "NULL"})
DEEPEST: Final = 12
"""Blanks before the innermost list or heading; the format needs four."""

DOUBLE: Final = r"[^\"\\\n]*(?:\\[\"\\][^\"\\\n]*)*"
_SINGLE: Final = r"[^'\n]*(?:''[^'\n]*)*"
_QUOTED: Final = late(rf"\"({DOUBLE})\"|'({_SINGLE})'")
_ESCAPED: Final = late(r"\\(.)")
_FIRST: Final = frozenset("($/+.\u2018\u201c")
"""What plain text may begin with, beside letters and digits."""

_BLOCKS: Final = {">-": ("\n", ""), ">": ("\n", "\n"), "|-": ("\n\n", ""), "|": ("\n\n", "\n")}
"""Marker to what parts two paragraphs of the text and what ends it."""


class Unusual(Exception):  # noqa: N818 - not an error: the parser will read it
    """Something that only the parser reads."""


def read_text(rest: str, indent: int) -> str | None:
    """Read text that stands behind a colon or a dash, with the lines that continue it."""
    rest = rest.rstrip("\n")
    if " \n" in rest or rest[-1:] == " ":
        raise Unusual
    first = rest[:1]
    if first in {'"', "'"}:
        return _quoted(_joined(rest, indent))
    if first.isalnum() or first in _FIRST:
        return _plain(rest, indent)
    marker, _, lines = rest.partition("\n")
    if marker not in _BLOCKS:
        raise Unusual
    between, end = _BLOCKS[marker]
    return paragraphs("\n" + lines, indent, between) + end


def _joined(rest: str, indent: int) -> str:
    first, _, lines = rest.partition("\n")
    return f"{first} {paragraphs(chr(10) + lines, indent, chr(10))}" if lines else first


def _plain(rest: str, indent: int) -> str | None:
    text = _joined(rest, indent)
    if "\n" in text or ": " in text or text[-1] == ":" or (" - " in text and "\n" in rest):
        raise Unusual
    return None if text in NULLS else text


def _quoted(text: str) -> str | None:
    quoted = _QUOTED.fullmatch(text)
    if quoted is None:
        raise Unusual
    double, single = quoted[1], quoted[2]
    value = _ESCAPED.sub(r"\1", double) if double else (single or "").replace("''", "'")
    return value if value and not value.isspace() else None


def _is_even(lines: str) -> bool:
    """Tell whether lines, put together with a blank before each, all stood in one column."""
    return "\n" not in lines and "  " not in f"{lines} "


def paragraphs(lines: str, indent: int, between: str) -> str:
    """Put lines together, and `between` the paragraphs that a blank line parts."""
    inner = len(lines) - len(lines.lstrip(" \n")) - 1
    if not indent < inner <= DEEPEST:
        raise Unusual
    step = "\n" + " " * inner
    text = lines.replace(step, " ")
    if _is_even(text):
        return text[1:]
    if _lines(inner).fullmatch(lines) is None:
        raise Unusual
    return text[1:].replace("\n ", between)


@lru_cache(maxsize=32)
def _lines(indent: int) -> re.Pattern[str]:
    """Match lines that all begin in one column, with at most one blank line between two."""
    line = rf"\n {{{indent}}}[^ \n][^\n]*"
    return late(rf"{line}(?:\n?{line})*")
