"""Finds levels named by their place in the series alone: `next lower level`, `Level 3`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.naming.title_words import names_a_job
from speclint.naming.titles import level_of, singular
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDINALS = {
    word: number
    for number, pair in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), start=1
    )
    for word in pair.split()
}
_BEFORE = 32
_AFTER = 64
"""Characters on either side of the word "level" that decide what it means."""

_STEPS = frozenset(("lower", "higher"))
_NEXT = frozenset(("next", "preceding", "previous"))
_OF_THE_SERIES = late(r"\s{1,3}(?:of|in|within)\s{1,3}(?:the|this)\s(?:[\w-]+\s){0,3}?series\b")
_CLOSES = late(r"\s{0,3}(?:[.;,)]|\Z|(?:and|or|by|in|because|which|that)\b)")
_NUMBER = late(r"\s(?P<level>[1-9]|I{1,3}|IV|V)\b")
_NUMERALS = frozenset("123456789IV")
_COMPARISON = late(r"\b(?:from|than|to|duties\sof)\s(?:an?\s|the\s)?\Z")
_STEP_OF_CLASS = late(
    r"\b(?:next\s(?:lower\s|higher\s)?|preceding\s|lower\s|higher\s)class(?:es)?\b"
)
_MEMBERS = frozenset(
    {
        "class",
        "classes",
        "classification",
        "classifications",
        "employee",
        "employees",
        "incumbent",
        "incumbents",
        "member",
        "members",
        "personnel",
        "position",
        "positions",
        "staff",
        "subordinate",
        "subordinates",
    }
)
_MANAGERS = frozenset(
    {"administrator", "director", "executive", "management", "manager", "officer", "supervisor"}
)


class RelativeLevel(NamedTuple):
    """A level named by its place; `level` is None where the text gives no number."""

    text: str
    start: int
    end: int
    level: int | None


def relative_levels(text: str) -> Iterator[RelativeLevel]:
    """Find relative levels; "higher level of education" and "Level 1 trauma center" are none."""
    for word in ("level", "Level"):
        at = text.find(word)
        while at >= 0:
            found = _numbered(text, at) or _stepped(text, at)
            if found:
                yield found
            at = text.find(word, at + len(word))
    if "er class" in text or "next class" in text or "preceding class" in text:
        for step in _STEP_OF_CLASS.finditer(text):
            yield _relative(text, step.start(), step.end(), None)


def _relative(text: str, start: int, end: int, level: int | None) -> RelativeLevel:
    return RelativeLevel(" ".join(text[start:end].split()), start, end, level)


def _numbered(text: str, at: int) -> RelativeLevel | None:
    if text[at + 6 : at + 7] not in _NUMERALS:
        return None
    number = _NUMBER.match(text, at + len("level"))
    level = level_of(number["level"]) if number else None
    if number is None or not isinstance(level, int):
        return None
    after = text[number.end() : number.end() + _AFTER]
    compared = _COMPARISON.search(text, max(0, at - _BEFORE), at) and _CLOSES.match(after)
    return _relative(text, at, number.end(), level) if compared or _members_follow(after) else None


def _stepped(text: str, at: int) -> RelativeLevel | None:
    before = text[max(0, at - _BEFORE) : at].replace("-", " ").split()
    if not before:
        return None
    last, count, number = before[-1].casefold(), 1, _ORDINALS.get(before[-1].casefold())
    end = at + len("level") + text.startswith("s", at + len("level"))
    after = text[end : end + _AFTER]
    if last in _STEPS or last in _NEXT:
        count = 2 if len(before) > 1 and before[-2].casefold() in _NEXT else 1
        closes = _CLOSES.match(after) if before[-count].casefold() in _NEXT else None
        fits = closes is not None or _is_of_the_series(after)  # "lower" must say of what
    elif number is not None:
        fits = _is_of_the_series(after)
    else:  # "the third clerical level" counts in another series
        count = 2
        is_ordinal = before[-3:-2] == ["the"] and before[-2] in _ORDINALS
        fits = is_ordinal and _CLOSES.match(after) is not None
    return _relative(text, _start(text, before[-count:], at), end, number) if fits else None


def _start(text: str, words: list[str], at: int) -> int:
    for word in reversed(words):
        at = text.rindex(word, 0, at)
    return at


def _is_of_the_series(after: str) -> bool:
    return _OF_THE_SERIES.match(after) is not None or _members_follow(after)


def _members_follow(after: str) -> bool:
    """Say whether classes follow, or the people in them, within four words."""
    for word in after.split(None, 4)[:4]:
        noun = word.rstrip(".,;:)")
        if singular(noun) in _MANAGERS:
            return False
        if noun in _MEMBERS:
            return True
        if names_a_job(noun) == "surely":
            return not noun.istitle()
        if word != noun:  # a comma ends the phrase
            return False
    return False
