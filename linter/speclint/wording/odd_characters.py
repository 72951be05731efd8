"""Characters that look like others, or like nothing: what they are, and what was meant."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["unseen", "look-alike", "lost", "private", "stray"]

_BLANKS: Final = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN: Final = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_LATIN: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",  # noqa: RUF001 - that is what this is about
        "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo",
        strict=True,
    )
)
"""Cyrillic and Greek letters that look like a Latin one."""

_ODD: Final = late(
    f"([{_BLANKS}])|([{_UNSEEN}])|(\u2011)|([{''.join(_LIGATURES)}])"
    f"|((?<=[A-Za-z])[{''.join(_LATIN)}]|[{''.join(_LATIN)}](?=[A-Za-z]))"
    "|(\ufffd)|([\ue000-\uf8ff])"
    "|((?<![A-Za-z])\u00ac|\u00ac(?![a-z]))"  # inside a word it is damage to the word
)

_OUTSIDE: Final = late("[^ -~\n]")
ALL: Final = (
    f"[{_BLANKS}{_UNSEEN}\u2011{''.join(_LIGATURES)}{''.join(_LATIN)}\u00ac\ufffd\ue000-\uf8ff]"
)
"""Pattern of the characters that are odd, or that look like a Latin letter."""

_ALL: Final = late(ALL)

_NAMES: Final = {
    "\t": "a tab",
    "\u00a0": "a no-break blank",
    "\u00ad": "a hidden hyphen",
    "\u200b": "a blank without width",
    "\u2011": "a no-break hyphen",
    "\u2060": "a hidden joiner",
    "\ufeff": "a hidden byte order mark",
    "\ufffd": "a sign for a lost character",
}


class OddCharacter(NamedTuple):
    """One character of a text: its place, its name in plain words, and what was meant.

    `instead` is None where nobody can know.
    """

    start: int
    name: str
    kind: Kind
    instead: str | None


@lru_cache(maxsize=1024)
def may_be_odd(text: str) -> bool:
    """Tell quickly whether a text is worth a closer look; a plain one in ASCII never is."""
    if text.isascii() and "\t" not in text:
        return False
    return _ALL.search("".join(_OUTSIDE.findall(text))) is not None


def odd_characters(text: str) -> Iterator[OddCharacter]:
    """Find the odd characters of a text, from left to right."""
    for match in _ODD.finditer(text):
        blank, unseen, hyphen, ligature, letter, lost, private, _ = match.groups()
        start, found = match.start(), match[0]
        if blank:
            yield OddCharacter(start, _NAMES.get(found, "a special blank"), "unseen", " ")
        elif unseen:
            yield OddCharacter(start, _NAMES.get(found, "a hidden sign"), "unseen", "")
        elif hyphen:
            yield OddCharacter(start, _NAMES[found], "unseen", "-")
        elif ligature:
            meant = _LIGATURES[found]
            yield OddCharacter(start, f"one sign for the letters “{meant}”", "unseen", meant)
        elif letter:
            alphabet = "Greek" if found < "\u0400" else "Cyrillic"
            meant = _LATIN[found]
            name = f"a {alphabet} letter that looks like “{meant}”"
            yield OddCharacter(start, name, "look-alike", meant)
        elif lost:
            yield OddCharacter(start, _NAMES[found], "lost", None)
        elif private:
            yield OddCharacter(start, "a sign that only one font can show", "private", None)
        else:
            yield OddCharacter(start, "a sign “¬” that scanning has left", "stray", None)
