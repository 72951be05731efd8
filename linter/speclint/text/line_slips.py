"""Slips that a line tells by itself: marks of git, signs of a list that are none, odd blanks."""

from __future__ import annotations

import re
from typing import Final

from speclint.text.late import late

LINE_VARIANTS: Final = frozenset(
    {
        "item-without-hyphen",
        "look-alike-blank",
        "look-alike-colon",
        "other-list-sign",
        "two-versions",
    }
)
"""Kinds of slip that are told apart here."""

_TWO_VERSIONS: Final = late(
    r"^(?:(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?|={7})(?=[\r\n]|\Z)", re.MULTILINE
)
"""The lines that git writes around two versions of a place."""

_SIGN: Final = late(r"[ \t]*(-(?=[^\W\d_])|[–—−•‣⁃◦▪▫■□●○·∙*+](?=[ \t\xa0]|[^\W\d_]))")  # noqa: RUF001
"""A sign as other programs put it before a list item, or a hyphen without its blank."""

_ITEM: Final = late(r"( *)- ")
_HEADING: Final = late(r"[ \t]*[\w\"'][\w\"' ]*:(?:[ \t]|$)")
_BLANK: Final = late("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BEGINNING: Final = late(r"[\w \t-]*(?::[ \t]*)?")
"""What stands before the text of a line: a hyphen, a heading with its colon."""

_COLON: Final = late(r"[ \t]*(?:- )?[A-Za-z_]+([\uff1a\ufe55\ua789\ufe13])")

Shown = tuple[str, int, int]
"""A variant, and the characters that show it."""


def two_versions(text: str) -> Shown | None:
    """Find the first of the lines that git leaves where two people changed the same place."""
    found = _TWO_VERSIONS.search(text)
    return ("two-versions", *found.span()) if found else None


def line_slip(text: str, start: int, end: int) -> Shown | None:
    """Name what the line between these places shows; None where it shows nothing of its own."""
    blank = _BLANK.search(text, start, end)
    if blank and _BEGINNING.fullmatch(text, start, blank.start()):
        return "look-alike-blank", *blank.span()
    for variant, pattern in (("look-alike-colon", _COLON), ("other-list-sign", _SIGN)):
        found = pattern.match(text, start, end)
        if found is not None:
            return variant, *found.span(1)
    return None


def item_without_hyphen(text: str, start: int, end: int) -> Shown | None:
    """Tell a line of words that stands where the hyphens of the list above it stand."""
    indent = _indent(text[start:end])
    if _ITEM.match(text, start, end) or _HEADING.match(text, start, end):
        return None
    for line in reversed(text[:start].splitlines()):
        if not line.strip() or _indent(line) > indent:
            continue
        item = _ITEM.match(line)
        listed = item is not None and item.end(1) == indent
        return ("item-without-hyphen", start + indent, end) if listed else None
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
