"""The words by which somebody without a degree can qualify all the same."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from speclint.naming.plain_prose import in_small_letters, pattern, prose
from speclint.wording.experience import years_of_experience

_SCHOOLING = re.compile(r"(?:diploma|ged|high\s+school|graduation|certificate)\W{0,3}\Z")
_WORK = re.compile(r"\b(?:experience|employment|work|training|apprenticeship)\b")
_SCHOOL = re.compile(r"\b(?:education|educational|degree|college|schooling|academic)\b")
_SUBSTITUTION_HINTS = ("substitut", "lieu", "place", "instead")
_BEFORE_EQUIVALENT = 16
"""More characters than those that a hit may have before the word: "experience   equivalent to"."""

_BY_WORK = pattern(r"\b(?:with|by) (?:[\w/-]+ ){0,6}?(?:experience|employment|training)\b")


class Alternative(NamedTuple):
    """Where a text offers a way to qualify without a degree, and which."""

    kind: Literal["equivalent", "substitution", "years"]
    start: int
    end: int


def alternative_without_degree(text: str) -> Alternative | None:
    """Return the first words that let somebody qualify without the degree that a text names.

    "Equivalent experience", experience that substitutes for education, or years of experience
    after "or". Education that substitutes for experience is no such way, nor is the equivalent
    of a high school diploma.
    """
    ways = (_equivalent(text), _substitution(text), _years(text))
    return min((way for way in ways if way), key=lambda way: way.start, default=None)


def says_so(text: str) -> bool:
    """Tell whether an alternative is named as one, which is quickly seen."""
    return bool(_equivalent(text) or _substitution(text))


def _equivalent(text: str) -> Alternative | None:
    plain = in_small_letters(text)
    at = plain.find("equivalent")
    if at < 0:
        return None
    for hit in _equivalent_words().finditer(plain, max(0, at - _BEFORE_EQUIVALENT)):
        before = plain[max(0, hit.start() - 24) : hit.start()]
        if not (hit[0].endswith("equivalent") and _SCHOOLING.search(before)):
            return Alternative("equivalent", hit.start(), hit.end())
    return None


def _substitution(text: str) -> Alternative | None:
    small = in_small_letters(text)
    if small.count("year") < 2 and not any(hint in small for hint in _SUBSTITUTION_HINTS):
        return None  # "year for year" has the word twice
    plain = prose(text)
    for hit in _substitution_words().finditer(plain.text):
        first, last = plain.sentence(hit.start(), hit.end())
        if _replaces_school(plain.text[first : hit.start()], plain.text[hit.end() : last]):
            return Alternative("substitution", hit.start(), hit.end())
    return None


def _replaces_school(before: str, after: str) -> bool:
    """Say whether it is experience that replaces education, and not the other way round."""
    if _BY_WORK.search(after):
        return True
    if after.startswith((" with ", " by ")):
        return False
    work, school = _WORK.search(after), _SCHOOL.search(after)
    if work and (school is None or work.start() < school.start()):
        return False
    return _WORK.search(before) is not None


def _years(text: str) -> Alternative | None:
    for years in years_of_experience(text):
        if years.instead and not years.degree:
            return Alternative("years", years.start, years.end)
    return None


@cache
def _equivalent_words() -> re.Pattern[str]:
    return pattern(
        r"\b(?:or )?equivalent,? (?:[\w/-]+,? ){0,5}?(?:[\w-]+/)?"
        r"(?:experience|training|employment)\b"
        r"|\bexperience equivalent to\b"
        r"|\bor (?:(?:its|an|the) )?equivalent\b"
        r"(?! (?:[\w-]+ ){0,2}(?:degree|licen|certif|diploma|ged))"
    )


@cache
def _substitution_words() -> re.Pattern[str]:
    return pattern(
        r"\b(?:(?:will|may|can|shall|could|to) (?:be )?substituted?"
        r"|(?:is|are) substitut(?:ed|able)|substitutes|substituting"
        r"|in lieu of|in place of|instead of|year[\s-]for[\s-]year)\b"
    )
