"""Verbs that are joined to the one with which a statement opens: "Plans, organize and direct"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.objects import has_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.wording.verb_forms import Verbs

WORD: Final = late(r"[A-Za-z][A-Za-z'\u2019-]*")
_JOINT: Final = late(r",? (?:and/or|and|or) |, |/")
_MORE: Final = late(r"(?:[,;/]|\band\b|\bor\b) ?(?:and |or )?([A-Za-z]+)")
_BEHIND_NOUN: Final = late(
    r"[\s-]*(?:[^\sA-Za-z-]|$|(?:and|at|by|during|for|from|in|of|on|or|per|that|under|which|within)\b)"
)


class WrongVerb(NamedTuple):
    """A verb at characters `start` to `end` of the statement, and its third person."""

    start: int
    end: int
    found: str
    right: str


def joined(text: str, start: int, end: int, verbs: Verbs) -> Iterator[WrongVerb]:
    """Yield the first verb and those joined to it: "Plans, organizes and directs"."""
    yield verb_at(text, start, end, verbs)
    while joint := _JOINT.match(text, end):
        word = WORD.match(text, joint.end())
        low = word[0].lower() if word else ""
        if word is None or (low not in verbs.right and low not in verbs.third):
            return
        end = word.end()
        yield verb_at(text, word.start(), end, verbs)


def is_sure(text: str, verb: WrongVerb, verbs: Verbs) -> bool:
    """Tell a verb that cannot be a noun, or that has an object at once."""
    low = verb.found.lower()
    if low in verbs.plain or low in verbs.plain_ing:
        return True
    return has_object(text[verb.end :], at_once=True)


def is_base(low: str, verbs: Verbs) -> bool:
    """Tell a base form that is known."""
    return low in verbs.plain or (low in verbs.right and not low.endswith("ing"))


def is_whole(text: str, wrong: tuple[WrongVerb, ...], verbs: Verbs) -> bool:
    """Tell that no other verb of the statement would have to change along with some.

    Where one in the third person is joined to them, only what can be nothing but a verb is one:
    that of "Review and verifies applications and survey responses" is none.
    """
    joint = _JOINT.match(text, wrong[-1].end)
    next_word = WORD.match(text, joint.end()) if joint else None
    if next_word is not None and next_word[0].lower() not in verbs.third:
        return False
    more = tuple(m.span(1) for m in _MORE.finditer(text, wrong[-1].end))
    is_ing = wrong[0].found.lower().endswith("ing")
    if is_ing or next_word is not None:
        others = verbs.plain_ing if is_ing else verbs.plain
        return not any(text[start:end].lower() in others for start, end in more)
    return not any(_is_verb(text, start, end, verbs) for start, end in more)


def _is_verb(text: str, start: int, end: int, verbs: Verbs) -> bool:
    """Tell what may be a verb behind "or": that of "or move earth", not that of "or move."."""
    low = text[start:end].lower()
    if low in verbs.plain:
        return True
    return is_base(low, verbs) and low not in verbs.seldom and not _BEHIND_NOUN.match(text, end)


def verb_at(text: str, start: int, end: int, verbs: Verbs) -> WrongVerb:
    """Put the verb at some characters into the third person, in its own case."""
    found = text[start:end]
    right = verbs.right.get(found.lower(), found.lower())
    if len(found) > 1 and found.isupper():
        return WrongVerb(start, end, found, right.upper())
    return WrongVerb(
        start, end, found, right[0].upper() + right[1:] if found[0].isupper() else right
    )
