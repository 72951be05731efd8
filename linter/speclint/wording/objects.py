"""Whether words behind "review" are its object, or make a noun of it: "review panel"."""

from __future__ import annotations

from typing import Final

from speclint.text.late import late

_WORD: Final = late(r"[ ]+([A-Za-z][A-Za-z'\u2019/-]*)")
_DETERMINER_WORDS: Final = (
    "a all an another any appropriate both complex each every her his incoming its necessary new "
    "other others our own required some such that their these this those the various"
)
_STOP_WORDS: Final = (
    "about according across after against among as at before between by during following for from "
    "in into including of on over per regarding related that through to under upon used using when "
    "where which while with within"
)
_UNCOUNTED_WORDS: Final = (
    "access accuracy attendance compliance correspondence data documentation effectiveness "
    "efficiency eligibility equipment evidence expenditures food hardware information inventory "
    "legislation mail material performance personnel productivity progress property quality safety "
    "sanitation security software staff traffic usage"
)
_DETERMINERS: Final = frozenset(_DETERMINER_WORDS.split())
_STOPS: Final = frozenset(_STOP_WORDS.split())
_UNCOUNTED: Final = frozenset(_UNCOUNTED_WORDS.split())
"""Words in the singular that are what is worked on, and no name of an activity."""

_JOINED: Final = frozenset({"and", "or"})
_ACTIVITY: Final = ("ance", "ence", "er", "ing", "ment", "or", "ship", "sion", "sis", "tion")
"""Endings of words that make an activity or a person of what stands before: "record keeping"."""

_DEED: Final = ("ance", "ence", "ment", "sion", "tion")


def has_object(behind: str, *, at_once: bool = False) -> bool:
    """Tell whether an object follows: one in the plural ("permit applications"), or "the …".

    `at_once` asks for a word such as "the" right behind the verb: nothing else is certain.
    """
    first = _WORD.match(behind)
    if first is None:
        return False
    if first[1].lower() in _DETERMINERS:
        return True
    return not at_once and _has_thing(behind)


def makes_no_name(behind: str) -> bool:
    """Tell words that make no name of a work with the one before them, unlike "development".

    They are an adverb, a role behind "as", or two and more words, as in "equipment maintenance".
    """
    first = _WORD.match(behind)
    low = first[1].lower() if first else ""
    if first is None or low in {"as", "closely", "directly"}:
        return first is not None
    second = _WORD.match(behind, first.end())
    named = {low, second[1].lower() if second else "of"}
    return not named & (_STOPS | _JOINED) and not low.endswith("ing")


def has_deed(behind: str) -> bool:
    """Tell an object that is something done, such as "technical assistance"."""
    return _head_of(behind).endswith(_DEED)


def _has_thing(behind: str) -> bool:
    return _is_thing(_head_of(behind))


def _head_of(behind: str) -> str:
    """Give the last word of the group that follows: "applications" of "permit applications"."""
    head, end = "", 0
    while word := _WORD.match(behind, end):
        low, end = word[1].lower(), word.end()
        if low in _STOPS or (low in _JOINED and _is_named(head)):
            break
        head = head if low in _JOINED else low
    return head


def _is_named(head: str) -> bool:
    """Tell whether "and" may be the end of the group: no more can be learned behind it."""
    return not head or _is_thing(head) or head.endswith(_ACTIVITY)


def _is_thing(head: str) -> bool:
    if head in _UNCOUNTED:
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "is"))
