"""From a character of a value to the character of the file it was written with."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPE: Final = late(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\s\S])")
_JOINED_LINES: Final = late(r"\\(?:\r\n|[\r\n])[ \t]*")
_BREAK: Final = late(r"\r\n?|\n")
_WORD: Final = late(r"\S+")


def value_offset(raw: str, style: str | None, value: str, index: int) -> int:
    """Offset in `raw` of one character of `value`, without working out those before it.

    Words stand in both texts in the same order, whatever folding did to the blanks between.
    """
    first = _first(raw, style)
    if raw.startswith(value, first):
        return first + index
    if not _has_escapes(raw, style) and not value[index].isspace():
        start = index
        while start and not value[start - 1].isspace():
            start -= 1
        number = sum(1 for _ in _WORD.finditer(value, 0, start))
        word = next(islice(_WORD.finditer(raw, first), number, None), None)
        if word is not None:
            return word.start() + index - start
    return next(islice(_offsets(raw, style, value), index, None))


def value_end(raw: str, style: str | None, value: str, index: int) -> int:
    """Offset behind one character of `value`; an escaped one is written with two or more."""
    at = value_offset(raw, style, value, index)
    return at + _width(raw, at, style)


def value_offsets(raw: str, style: str | None, value: str) -> list[int]:
    """Offset in `raw` of each character of `value`.

    `raw` is the text as written, quotes and block marker included. A character that folding
    made out of a line break and an indent gets the place where that white space begins.
    """
    return list(_all_offsets(raw, style, value))


@lru_cache(maxsize=4)
def _all_offsets(raw: str, style: str | None, value: str) -> tuple[int, ...]:
    """Many edits may stand in one long text."""
    return tuple(_offsets(raw, style, value))


def _offsets(raw: str, style: str | None, value: str) -> Iterator[int]:
    at = _first(raw, style)
    for index, character in enumerate(value, start=1):
        if character.isspace():
            at = _past_joined_lines(raw, at, style)
            yield min(at, len(raw) - 1)
            if style == '"' and raw[at : at + 1] == "\\":
                at += _width(raw, at, style)
            elif _is_blank(raw, at) and not _next_is_text(value, index):
                at += 2 if raw.startswith("\r\n", at) else 1
            continue
        at = _next_text(raw, at, style)
        yield min(at, len(raw) - 1)
        at += _width(raw, at, style)


def _has_escapes(raw: str, style: str | None) -> bool:
    return (style == "'" and "''" in raw) or (style == '"' and "\\" in raw)


def _first(raw: str, style: str | None) -> int:
    if style in ("|", ">"):
        match = _BREAK.search(raw)
        return match.end() if match else len(raw)
    return 1 if style in ("'", '"') else 0


def _is_blank(raw: str, at: int) -> bool:
    return at < len(raw) and raw[at].isspace()


def _next_is_text(value: str, index: int) -> bool:
    return index >= len(value) or not value[index].isspace()


def _next_text(raw: str, at: int, style: str | None) -> int:
    """Skip folded white space, and in double quotes the line breaks that a backslash takes away."""
    while True:
        while _is_blank(raw, at):
            at += 1
        joined = _past_joined_lines(raw, at, style)
        if joined == at:
            return at
        at = joined


def _past_joined_lines(raw: str, at: int, style: str | None) -> int:
    match = _JOINED_LINES.match(raw, at) if style == '"' else None
    return match.end() if match else at


def _width(raw: str, at: int, style: str | None) -> int:
    if style == "'" and raw[at : at + 2] == "''":
        return 2
    if style == '"' and raw[at : at + 1] == "\\":
        match = _ESCAPE.match(raw, at)
        return len(match.group()) if match else 1
    return 1
