"""Finds levels that a text names only by their place in the series: `next lower level`, `Level 3`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.title_words import names_a_job
from speclint.titles import level_of, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDINALS = {
    word: number
    for number, pair in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), start=1
    )
    for word in pair.split()
}
_WINDOW = 32
"""Characters on either side of the word "level" that decide what it means."""

_COMPARED = re.compile(
    r"\b(?P<next>next|preceding|previous)?\s?(?P<step>lower|higher)?[\s-]{1,3}\Z", re.IGNORECASE
)
_ORDINAL = re.compile(
    rf"\b(?P<ordinal>{'|'.join(_ORDINALS)})(?P<of>\s[a-z]+)?[\s-]{{1,3}}\Z", re.IGNORECASE
)
_OF_THE_SERIES = re.compile(r"\s{1,3}(?:of|in|within)\s{1,3}(?:the|this)\s(?:[\w-]+\s){0,3}?series\b")
_ENDS = re.compile(r"\s*(?:[.;,)]|\Z)")
_NUMBERED = re.compile(r"\s{1,3}(?P<level>[1-9]|I{1,3}|IV|V)\b(?P<after>.*)", re.DOTALL)
_COMPARISON = re.compile(r"\b(?:from|than|to|duties\sof)\s(?:an?\s|the\s)?\Z")
_JOINED = re.compile(r"\s*(?:[.;,)]|\Z|(?:and|or|by|in|because|which|that)\b)")
_CLASS_STEP = re.compile(r"\b(?:next\s(?:lower\s|higher\s)?|preceding\s|lower\s|higher\s)class(?:es)?\b")
_MEMBERS = frozenset(
    "class classes classification classifications employee employees incumbent incumbents member "
    "members personnel position positions staff subordinate subordinates".split()
)
_MANAGERS = frozenset("administrator director executive manager officer supervisor".split())


@dataclass(frozen=True, slots=True)
class RelativeLevel:
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
            found = _numbered(text, at) or _compared(text, at) or _ordinal(text, at)
            if found:
                yield found
            at = text.find(word, at + 5)
    if "class" in text:
        for step in _CLASS_STEP.finditer(text):
            yield RelativeLevel(_one_line(step[0]), step.start(), step.end(), None)


def _numbered(text: str, at: int) -> RelativeLevel | None:
    number = _NUMBERED.match(text[at + 5 : at + 5 + _WINDOW])
    if number is None:
        return None
    level = level_of(number["level"])
    compared = _COMPARISON.search(text[max(0, at - _WINDOW) : at]) and _JOINED.match(number["after"])
    if not isinstance(level, int) or not (compared or _members_follow(number["after"])):
        return None
    end = at + 5 + number.end("level")
    return RelativeLevel(_one_line(text[at:end]), at, end, level)


def _compared(text: str, at: int) -> RelativeLevel | None:
    before = text[max(0, at - _WINDOW) : at]
    step = _COMPARED.search(before)
    if step is None or not (step["next"] or step["step"]):
        return None
    end = at + (6 if text.startswith("s", at + 5) else 5)
    after = text[end : end + 2 * _WINDOW]
    closes = _JOINED.match(after) and step["next"]
    if not (closes or _OF_THE_SERIES.match(after) or _members_follow(after)):
        return None
    first = step.start("next") if step["next"] else step.start("step")
    start = at - len(before) + first
    return RelativeLevel(_one_line(text[start:end]), start, end, None)


def _ordinal(text: str, at: int) -> RelativeLevel | None:
    before = text[max(0, at - _WINDOW) : at]
    ordinal = _ORDINAL.search(before)
    number = _ORDINALS.get(ordinal["ordinal"].casefold()) if ordinal else None
    if ordinal is None or number is None:
        return None
    after = text[at + 5 : at + 5 + 2 * _WINDOW]
    other_series = ordinal["of"] is not None
    follows = _ENDS.match(after) or after.startswith(" or ") if other_series else False
    if not (follows or _OF_THE_SERIES.match(after) or _members_follow(after)):
        return None
    start = at - len(before) + ordinal.start()
    return RelativeLevel(
        _one_line(text[start : at + 5]), start, at + 5, None if other_series else number
    )


def _members_follow(after: str) -> bool:
    """Say whether the level is one of classes or of the people in them, within four words."""
    for word in after.split()[:4]:
        noun = word.rstrip(".,;:)")
        if noun in _MEMBERS:
            return True
        if names_a_job(noun) == "surely":
            return singular(noun) not in _MANAGERS
        if word != noun:  # a capital begins a title, a comma ends the phrase
            return False
    return False


def _one_line(text: str) -> str:
    return " ".join(text.split())
