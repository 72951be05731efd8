"""From a character of a value to the character of the file it was written with."""

from __future__ import annotations

import re
from typing import Final

_ESCAPE: Final = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|[\s\S])")


def value_offsets(raw: str, style: str | None, value: str) -> list[int]:
    """Offset in `raw` of each character of `value`.

    `raw` is the text as written, quotes and block marker included. A character that folding
    made out of a line break and an indent gets the place where that white space begins.
    """
    at = _first(raw, style)
    offsets: list[int] = []
    for character in value:
        if character.isspace():
            offsets.append(at)
            at += _is_blank(raw, at) and not _next_is_text(value, len(offsets))
            continue
        at = _next_text(raw, at, style)
        offsets.append(min(at, len(raw) - 1))
        at += _width(raw, at, style)
    return offsets


def _first(raw: str, style: str | None) -> int:
    if style in ("|", ">"):
        return raw.find("\n") + 1
    return 1 if style in ("'", '"') else 0


def _is_blank(raw: str, at: int) -> bool:
    return at < len(raw) and raw[at].isspace()


def _next_is_text(value: str, index: int) -> bool:
    return index >= len(value) or not value[index].isspace()


def _next_text(raw: str, at: int, style: str | None) -> int:
    """Skip folded white space, and in double quotes the escaped line breaks."""
    while at < len(raw):
        if raw[at].isspace():
            at += 1
        elif style == '"' and raw[at] == "\\" and raw[at + 1 : at + 2] in ("\n", "\r", " ", "t"):
            at += 2
        else:
            break
    return at


def _width(raw: str, at: int, style: str | None) -> int:
    if style == "'" and raw[at : at + 2] == "''":
        return 2
    if style == '"' and raw[at : at + 1] == "\\":
        match = _ESCAPE.match(raw, at)
        return len(match.group()) if match else 1
    return 1
