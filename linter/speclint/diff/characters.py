"""Characters that look alike: what a reader cannot tell apart, and how to name it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = "\u2018\u2019\u201a\u201b\u02bc\u2032"
_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_FOLDED = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_QUOTES, '"')
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_UNSEEN, "")
)
# Superscripts, circled digits and fractions carry meaning: they are not folded into plain digits.
_LOOK_ALIKE_KINDS = ("<compat>", "<noBreak>", "<wide>", "<narrow>", "<font>")
_SPACE_AROUND_MARKS = re.compile(r" (?=[,;:.)])|(?<=\() | ?/ ?")

_NAMES = {
    "\t": "tab",
    "\n": "line break",
    "\r": "carriage return",
    " ": "space",
    '"': "straight quotation mark",
    "'": "straight apostrophe",
    "-": "hyphen",
    "\u00a0": "no-break space",
    "\u2018": "opening curly single quotation mark",
    "\u2019": "curly apostrophe",
    "\u201c": "opening curly quotation mark",
    "\u201d": "closing curly quotation mark",
}


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text with one form for every look-alike: spaces, quotes, hyphens, composed letters.

    Two texts with the same plain form show a reader the same words and punctuation. Letter case
    and punctuation are kept, since a reader sees them.
    """
    return _SPACE_AROUND_MARKS.sub(lambda match: match[0].strip(), folded(text))


def folded(text: str) -> str:
    """The text with one form for every look-alike and one blank between words."""
    return " ".join((text if text.isascii() else _fold(text)).split())


def name_of(character: str) -> str:
    """The character as a person would call it."""
    name = _NAMES.get(character, unicodedata.name(character, "").lower())
    return name or f"character U+{ord(character):04X}"


def easily_overlooked(character: str) -> bool:
    """Whether the character is unseen, or can be taken for another one in a Latin text."""
    if character.isascii():
        return not (character.isprintable() or character.isspace())
    if unicodedata.category(character) in {"Cc", "Cf", "Co", "Mn", "Zl", "Zp", "Zs"}:
        return True
    if character.isalpha():
        return not unicodedata.name(character, "").startswith("LATIN") or _compatible(character)
    return character in _APOSTROPHES or character in _QUOTES or character in _HYPHENS


def _fold(text: str) -> str:
    apart = "".join(
        unicodedata.normalize("NFKC", character) if _compatible(character) else character
        for character in text.translate(_FOLDED)
    )
    return unicodedata.normalize("NFC", apart).translate(_FOLDED)


def _compatible(character: str) -> bool:
    return unicodedata.decomposition(character).startswith(_LOOK_ALIKE_KINDS)
