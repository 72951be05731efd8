"""Quotation marks that a text program put around a value, where YAML takes them for words."""

from __future__ import annotations

from typing import Final

_DOUBLE: Final = frozenset('"“”„‟«»″')
_SINGLE: Final = (frozenset("‘‚‛'"), frozenset("’‘'"))  # noqa: RUF001 - that is what this is about
_OPENING: Final = _DOUBLE | _SINGLE[0]


def may_be_quoted(text: str) -> bool:
    """Tell quickly whether a text is worth a closer look."""
    return text != "" and (text[0] in _OPENING or text[-1] in _DOUBLE)


def unquoted(text: str) -> str:
    """Give the words without the marks around them, also where only one of the two is there.

    Marks inside tell that those at the ends belong to the words; so does an apostrophe alone.
    """
    ends = (text[:1] in _DOUBLE, text[-1:] in _DOUBLE)
    within = text[ends[0] : len(text) - ends[1]]
    if any(ends) and _DOUBLE.isdisjoint(within):
        return within.strip() or text
    if len(text) > 2 and text[0] in _SINGLE[0] and text[-1] in _SINGLE[1]:
        return text[1:-1].strip() or text
    return text
