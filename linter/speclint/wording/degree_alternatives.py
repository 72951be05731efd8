"""The words by which somebody without a degree can qualify all the same."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.degree_choices import other_way
from speclint.wording.degree_equivalents import equivalent_way
from speclint.wording.degree_limits import is_denied
from speclint.wording.degrees import names_a_degree
from speclint.wording.experience import years_of_experience
from speclint.wording.plain_prose import in_small_letters, pattern, prose

_WORK = late(r"\b(?:experience|employment|work|training|apprenticeship)\b")
_SCHOOL = late(r"\b(?:education|educational|degree|college|schooling|academic)\b")
_SUBSTITUTION_HINTS = ("substitut", "lieu", "place", "instead", "be used", "be counted", "be met")
_PROVED = late(r"\b(?:certif\w+|licen[cs]\w+|registration|apprenticeship|diploma|service)\b")
_ENOUGH = late(r"be (?:used|counted)")
_MET = late(r"be met")
_BY_WORK = pattern(r"\b(?:with|by) (?:[\w/-]+ ){0,6}?(?:experience|employment|training)\b")
_WORK_FOR_IT = pattern(
    r"\A (?:[\w/-]+ ){0,4}?(?:experience|employment|training) for"
    r" (?:it|(?:[\w'\u2019-]+ ){0,3}?(?:education|educational|degree|college|schooling))\b"
)
_SUBSTITUTION_WORDS = pattern(
    r"\b(?:(?:will|may|can|shall|could|to) (?:be )?substituted?"
    r"|(?:is|are) substitut(?:ed|able)|substitutes|substituting"
    r"|(?:will|may|can|shall|could) (?:also )?be (?:used|counted|met)"
    r"|in lieu of|in place of|instead of|year[\s-]for[\s-]year)\b"
)


class Alternative(NamedTuple):
    """Where a text offers a way to qualify without a degree, and which."""

    kind: Literal["equivalent", "substitution", "years", "choice"]
    start: int
    end: int


def alternative_without_degree(text: str) -> Alternative | None:
    """Return the first words that let somebody qualify without the degree that a text names.

    "Equivalent experience", experience that substitutes for education, or experience, training
    or a credential after "or". Education that substitutes for experience is no such way, nor is
    the equivalent of a high school diploma or of a class.
    """
    ways = [way for way in (_equivalent(text), _substitution(text), _years(text)) if way]
    return min(ways, key=lambda way: way.start) if ways else _choice(text)


@lru_cache(maxsize=2048)
def says_so(text: str) -> bool:
    """Tell whether an alternative is named as one; many classes share a way to qualify."""
    return bool(_equivalent(text) or _substitution(text))


def _equivalent(text: str) -> Alternative | None:
    found = equivalent_way(text)
    return Alternative("equivalent", *found) if found else None


def _substitution(text: str) -> Alternative | None:
    small = in_small_letters(text)
    if small.count("year") < 2 and not any(hint in small for hint in _SUBSTITUTION_HINTS):
        return None  # "year for year" has the word twice
    plain = prose(text)
    for hit in _SUBSTITUTION_WORDS.finditer(plain.text):
        first, last = plain.sentence(hit.start(), hit.end())
        before, after = plain.text[first : hit.start()], plain.text[hit.end() : last]
        if is_denied(plain.text[first:last], hit.start() - first, hit.end() - first):
            continue
        if _counts(hit[0], after) and _replaces_school(before, after):
            return Alternative("substitution", hit.start(), hit.end())
    return None


def _counts(words: str, after: str) -> bool:
    """Tell whether "may be used" says for what: "to meet the educational requirement"."""
    if _MET.search(words):
        return _BY_WORK.search(after) is not None
    return _ENOUGH.search(words) is None or _SCHOOL.search(after) is not None


def _replaces_school(before: str, after: str) -> bool:
    """Say whether experience or a credential replaces education, not the other way round."""
    if _BY_WORK.search(after) or _WORK_FOR_IT.match(after):
        return True
    if after.startswith((" with ", " by ")):
        return False
    work, school = _WORK.search(after), _SCHOOL.search(after)
    if work and (school is None or work.start() < school.start()):
        return False
    if school and _PROVED.search(before) and not names_a_degree(before):
        return True
    return _WORK.search(before) is not None


def _years(text: str) -> Alternative | None:
    for years in years_of_experience(text):
        if years.instead and not years.degree:
            return Alternative("years", years.start, years.end)
    return None


def _choice(text: str) -> Alternative | None:
    found = other_way(text)
    return Alternative("choice", *found) if found else None
