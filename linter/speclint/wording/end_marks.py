"""The mark with which a statement ends."""

from __future__ import annotations

from typing import Final

from speclint.named_tuple import NamedTuple

_MARKS: Final = frozenset(".;,")
_ABBREVIATIONS: Final = ("etc.", "Inc.", "U.S.", "a.m.", "p.m.")
_LINKS: Final = frozenset({"or", "and", "and/or"})
_QUOTES: Final = frozenset("\"\u201d\u2019'")
_CLOSING: Final = frozenset({*_QUOTES, ")", "%"})
_SLIPS: Final = frozenset(";,")
"""Marks that stand before the last one by a slip: "conveyances;.", not "tools, etc.;"."""


class EndMark(NamedTuple):
    """A mark at characters `start` to `end` of a statement; "" where it ends with a word.

    `open` tells that nothing follows from it: the statement ends with an abbreviation, a colon,
    a word such as "or", or another sign.
    """

    mark: str
    start: int
    end: int
    open: bool = False


def end_of(text: str) -> EndMark:
    """Find the mark with which a statement ends."""
    shown = text.rstrip()
    if shown[-1:] in _QUOTES and shown[-2:-1] in _MARKS:
        shown = shown[:-1]  # the mark stands inside the quotation: the "Rules of Racing."
    length = len(shown)
    last = shown[-1:]
    if last in _MARKS:
        start = length - 1
        while shown[start - 1 : start] in _SLIPS:
            start -= 1
        return EndMark(last, start, length, shown.endswith(_ABBREVIATIONS))
    is_open = shown.rpartition(" ")[2].lower() in _LINKS
    return EndMark("", length, length, is_open or not (last.isalnum() or last in _CLOSING))
