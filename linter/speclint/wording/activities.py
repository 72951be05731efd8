"""Statements that open with the name of an activity: "Management of supplies" for "Manages"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.wording.joined_verbs import WrongVerb

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from speclint.wording.verb_forms import Verbs

_NAMES: Final = late(r"[A-Za-z]++(?:, (?!and\b)[a-z]++)*(?:,? and [a-z]++)? of\b")
"""Some names of activities in a row, up to what they are done to."""

_MORE: Final = late(r"(?:[,;]|\band) (?:and )?[a-z]+ of\b")
_WORD: Final = late(r"[A-Za-z]+")
_ENDINGS: Final = (
    ("ment", ""),
    ("ication", "y"),
    ("ation", "e"),
    ("ation", ""),
    ("ision", "ide"),
    ("ion", "e"),
    ("ion", ""),
)
_OTHERS: Final = {"maintenance": "maintain", "oversight": "oversee"}


def named_activity(text: str, start: int, verbs: Verbs) -> tuple[WrongVerb, bool] | None:
    """Read "Oversight and coordination of" as "Oversees and coordinates"; None where it is none.

    The second value tells that no more may be named in the statement, which would change along.
    """
    names = _NAMES.match(text, start)
    if names is None:
        return None
    right, end = "", start
    for word in _WORD.finditer(text, start, names.end() - len(" of")):
        if word[0] != "and":
            base = _verb_of(word[0].lower(), verbs.plain)
            if not base:
                return None
            third = verbs.right[base]
            right += text[end : word.start()]
            right += third.capitalize() if word[0][0].isupper() else third
            end = word.end()
    wrong = WrongVerb(start, names.end(), names[0], right)
    return wrong, _MORE.search(text, wrong.end) is None


@lru_cache(maxsize=1024)
def _verb_of(noun: str, plain: AbstractSet[str]) -> str:
    """Return the verb of an activity, if it is one of those that are nothing but verbs."""
    for ending, instead in _ENDINGS:
        base = noun.removesuffix(ending) + instead
        if base != noun + instead and base in plain:
            return base
    base = _OTHERS.get(noun, "")
    return base if base in plain else ""
