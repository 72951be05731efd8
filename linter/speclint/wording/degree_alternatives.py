"""The words by which somebody without a degree can qualify all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from speclint.named_tuple import NamedTuple
from speclint.naming.plain_prose import OR, in_small_letters, pattern, prose
from speclint.text.late import late
from speclint.wording.degrees import degree_words
from speclint.wording.experience import years_of_experience

if TYPE_CHECKING:
    from speclint.naming.plain_prose import Prose

_SCHOOLING = late(r"(?:diploma|ged|high\s+school|graduation|certificate)\W{0,3}\Z")
_WORK = late(r"\b(?:experience|employment|work|training|apprenticeship)\b")
_SCHOOL = late(r"\b(?:education|educational|degree|college|schooling|academic)\b")
_SUBSTITUTION_HINTS = ("substitut", "lieu", "place", "instead", "be used", "be counted", "be met")
_BEFORE_EQUIVALENT = 16
"""More characters than those that a hit may have before the word: "experience   equivalent to"."""

_MEASURED = late(r"\b(?:years?|months?|experience)\b")
_ENOUGH = late(r"be (?:used|counted)")
_MET = late(r"be met")
_BY_WORK = pattern(r"\b(?:with|by) (?:[\w/-]+ ){0,6}?(?:experience|employment|training)\b")
_OR_EXPERIENCE = pattern(
    rf"(?:\bor,?|{OR}) "
    r"(?:(?:(?:any|other|directly|closely|related|relevant|comparable|similar|progressive"
    r"|professional|qualifying|practical|work) ){0,4}experience\b"
    r"|(?P<mixed>(?:any|an?|the) (?:[\w-]+ )?combination of [^.;]{1,80}?\bexperience\b))"
)
_EQUIVALENT_WORDS = pattern(
    r"\b(?:or )?equivalent,? (?:[\w/-]+,? ){0,5}?(?:[\w-]+/)?"
    r"(?:experience|training|employment)\b"
    r"|\bexperience equivalent to\b"
    r"|\bor (?:(?:its|an|the) )?equivalent\b"
    r"(?! (?:[\w-]+ ){0,2}(?:degree|licen|certif|diploma|ged))"
)
_SUBSTITUTION_WORDS = pattern(
    r"\b(?:(?:will|may|can|shall|could|to) (?:be )?substituted?"
    r"|(?:is|are) substitut(?:ed|able)|substitutes|substituting"
    r"|(?:will|may|can|shall|could) (?:also )?be (?:used|counted|met)"
    r"|in lieu of|in place of|instead of|year[\s-]for[\s-]year)\b"
)


class Alternative(NamedTuple):
    """Where a text offers a way to qualify without a degree, and which."""

    kind: Literal["equivalent", "substitution", "years", "experience"]
    start: int
    end: int


def alternative_without_degree(text: str) -> Alternative | None:
    """Return the first words that let somebody qualify without the degree that a text names.

    "Equivalent experience", experience that substitutes for education, or experience after "or",
    with its years or without. Education that substitutes for experience is no such way, nor is
    the equivalent of a high school diploma.
    """
    ways = (_equivalent(text), _substitution(text), _years(text), _experience(text))
    return min((way for way in ways if way), key=lambda way: way.start, default=None)


def says_so(text: str) -> bool:
    """Tell whether an alternative is named as one, which is quickly seen."""
    return bool(_equivalent(text) or _substitution(text))


def _equivalent(text: str) -> Alternative | None:
    plain = in_small_letters(text)
    at = plain.find("equivalent")
    if at < 0:
        return None
    for hit in _EQUIVALENT_WORDS.finditer(plain, max(0, at - _BEFORE_EQUIVALENT)):
        before = plain[max(0, hit.start() - 24) : hit.start()]
        if not (hit[0].endswith("equivalent") and _SCHOOLING.search(before)):
            return Alternative("equivalent", hit.start(), hit.end())
    return None


def _substitution(text: str) -> Alternative | None:
    small = in_small_letters(text)
    if small.count("year") < 2 and not any(hint in small for hint in _SUBSTITUTION_HINTS):
        return None  # "year for year" has the word twice
    plain = prose(text)
    for hit in _SUBSTITUTION_WORDS.finditer(plain.text):
        first, last = plain.sentence(hit.start(), hit.end())
        before, after = plain.text[first : hit.start()], plain.text[hit.end() : last]
        if _counts(hit[0], after) and _replaces_school(before, after):
            return Alternative("substitution", hit.start(), hit.end())
    return None


def _counts(words: str, after: str) -> bool:
    """Tell whether "may be used" says for what: "to meet the educational requirement"."""
    if _MET.search(words):
        return _BY_WORK.search(after) is not None
    return _ENOUGH.search(words) is None or _SCHOOL.search(after) is not None


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


def _experience(text: str) -> Alternative | None:
    """Find "a degree or related experience", and not "two years of related or other experience"."""
    small = in_small_letters(text)
    if "experience" not in small:
        return None
    plain = prose(text)
    for hit in _OR_EXPERIENCE.finditer(plain.text):
        if hit["mixed"]:
            return Alternative("experience", hit.start(), hit.end())
        way = sentence_before(plain, hit.start())
        named = degree_words(way)
        kinds = way[named[-1].end :] if named else ""
        if named and not _MEASURED.search(kinds) and (way.endswith(",") or " and " not in kinds):
            return Alternative("experience", hit.start(), hit.end())
    return None


def sentence_before(plain: Prose, at: int) -> str:
    """Give what stands before an offset, of the sentence that goes on or ends there."""
    end = len(plain.text[:at].rstrip())
    first = plain.sentence(end - 1, end)[0] if end else 0
    return plain.text[first:end]
