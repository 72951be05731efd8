"""Whether a sentence about supervision tells of another level than that of the class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.naming.title_words import words_of
from speclint.naming.titles import level_of
from speclint.text.late import late

if TYPE_CHECKING:
    import re

    from speclint.naming.titles import Level


class OwnLevel(NamedTuple):
    """What a class says of its level: the number or letter, and words such as "senior"."""

    level: Level | None = None
    words: frozenset[str] = frozenset()


NOWHERE: Final = OwnLevel()

_OWN: Final = frozenset({"this", "these", "each", "every", "all", "both", "any", "same", "that"})
_PLACED: Final = frozenset({"lower", "higher", "next", "previous", "preceding", "other", "another"})
_WORDS: Final = words_of("""
    entry beginning trainee training in-training apprentice para-professional paraprofessional
    intermediate working journey journeyman qualified fully fully-qualified advanced senior
    specialist lead expert supervisor supervisory manager managerial lowest highest
    """)
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_WORD: Final = "|".join(sorted(_OWN | _PLACED | _WORDS | set(_ORDINALS), key=len, reverse=True))
_SEVERAL: Final = rf"(?:{_WORD})(?:(?:, (?:or |and )?|/| or | and | )(?:{_WORD})){{0,5}}"
_NUMBER: Final = r"(?:[1-9]|[ivx]{1,4}|[a-h])"
_TITLE: Final = rf"(?:[\w'\u2019/&-]++ ){{1,6}}?{_NUMBER}"
_AFTER: Final = rf"levels? (?P<after>{_NUMBER})\b"
_WHO: Final = r"(?:positions?|employees?|incumbents?|staff|workers?|classes|those|persons?|work)"
_PLACE: Final = (
    rf"(?:at|in|of|to) (?:(?:the |an? )?"
    rf"(?P<at>{_SEVERAL}|{_NUMBER}|{_TITLE})[ -]levels?\b|{_AFTER})"
)
# The subject of a clause: "positions at the 1 level", or a level by itself.
_SUBJECT: Final = late(
    r"(?:^|, |\b(?:and|but|while|whereas) )(?:"
    rf"(?:(?:the|most|some) )?{_WHO} (?:\w+ ){{0,2}}?{_PLACE}"
    rf"|(?:(?:at|in) )?(?:the |an? )?"
    rf"(?:(?P<first>{_SEVERAL}|{_NUMBER})[ -]levels?\b|level (?P<second>{_NUMBER})\b))"
)
_BEHIND: Final = late(rf",? (?:the )?{_WHO} (?:\w+ )?{_PLACE}")
_PERFORMED: Final = late(rf" (?:is|are) (?:\w+ly )?\w+ed (?:\w+ly )?{_PLACE}")
_STATED: Final = late(
    r"\b(?:this|these|which)\b.{0,30}?\b(?:is|are|represents?) (?:the |an? )?"
    r"(.{0,60}?)[ -]levels?\b"
)
_REACH: Final = 400
_BEGINNING: Final = frozenset({"under", "with", "the", "work", "working", "receiving"})
"""Words that a sentence may begin with before the supervision, and name no subject."""

_TOKEN: Final = late(r"[a-z]++(?:-[a-z]++)*|\d+")


def own_level(text: str, level: Level | None) -> OwnLevel:
    """Gather what a class says of its own level, in its data and where a text states it."""
    stated = [word for found in _STATED.finditer(text.lower()) for word in _TOKEN.findall(found[1])]
    return OwnLevel(level, frozenset(stated))


def is_of_another_level(before: str, behind: str, own: OwnLevel) -> bool:
    """Tell whether a sentence, parted at the supervision, has another level for its subject.

    Both parts are in small letters. Of several subjects before it, the nearest counts.
    """
    subject: re.Match[str] | None = None
    if "level" in before:
        for found in _SUBJECT.finditer(before[-_REACH:].strip()):
            subject = found
    if subject is None and "level" in behind:
        subject = _PERFORMED.match(behind)
        if subject is None and _BEGINNING.issuperset(before.split()):
            subject = _BEHIND.match(behind)
    if subject is None:
        return False
    return _is_another(next(filter(None, subject.groupdict().values())), own)


def _is_another(which: str, own: OwnLevel) -> bool:
    tokens = _TOKEN.findall(which)
    if not tokens or not _OWN.isdisjoint(tokens):
        return False
    level = _ORDINALS.get(tokens[-1]) or level_of(tokens[-1].upper())
    if level is not None:
        return str(level) != str(own.level)
    if not _PLACED.isdisjoint(tokens):
        return True
    return bool(own.words) and own.words.isdisjoint(tokens)
