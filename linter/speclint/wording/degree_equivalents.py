"""The equivalent of a degree, told from that of a class, an organization or a diploma."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.wording.degree_choices import asks_beside
from speclint.wording.degree_limits import is_denied
from speclint.wording.degrees import degree_words
from speclint.wording.plain_prose import OR, in_small_letters, pattern, prose

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

Span = tuple[int, int]

_WORD: Final = "equivalent"
_REACH: Final = 24
"""More characters than those that a hit may have before the word: "or   the   equivalent"."""

_EQUIVALENT = pattern(
    rf"(?:(?P<either>\bor,?|{OR}) (?:(?:its|an?|any|the|their) )?"
    r"|\b(?P<what>experience|training|education|employment|knowledge|background) |\b)equivalent\b"
)
# "equivalent, related work experience", not "equivalent field and a year of experience"
_WORK = pattern(
    r",? (?:(?!(?:as|at|by|for|from|in|to|with|and an?|\d+|one|two|three|four|five|six|seven|eight"
    r"|nine|ten)\b)[\w/-]+,? ){0,6}?(?:[\w-]+/)?(?:experience|training|employment)\b"
)
_TO: Final = late(r",?\s+(?:to|of)\b(?P<other>(?:(?!\band\s+an?\b)[^.,;]){0,80})")
_SCHOOL: Final = late(
    r"\b(?:degree|education|educational|graduation|college|university|bachelor|baccalaureate"
    r"|associate['\u2019]?s|master['\u2019]?s|above|requirements?|qualifications?|foregoing)\b"
)
_TIME: Final = late(r"\b(?:years?|months?|experience)\b")
# "and three years of audit" experience, not "or training and" experience
_JOINED = pattern(
    r"\b(?:(?<!training\s)(?<!training,\s)(?<!education\s)and(?!/)|plus|including"
    r"|(?<!applicants\s)(?<!candidates\s)(?<!individuals\s)(?<!people\s)(?<!persons\s)(?<!those\s)"
    r"with) (?:(?!or\b)[^\s.;]+ ){0,12}\Z"
)
_NOUN: Final = late(
    rf"\W*\Z|\s*[,.;:()/{OR[-1]}]"
    r"|\s+(?:and|or|as|at|by|for|from|in|is|are|may|can|will|shall|should|must|plus|with"
    r"|which|that|such|thereof|required|preferred|desired)\b"
)
_KIND = pattern(r"(?: (?!(?:and|as|at|by|for|from|in|or|to|with)\b)[\w/-]+){1,5}")
_TEACHES: Final = late(
    r"\b(?:education|training|experience|employment|work|service|background|knowledge|skills?"
    r"|abilit(?:y|ies)|course\s?work|combination|competenc(?:y|ies))\b"
)
_OF_ANOTHER_KIND: Final = late(
    r"\b(?:degree|diploma|ged|licen\w+|certif\w+|credentials?|fields?|majors?|disciplines?"
    r"|subjects?|sciences?|class(?:es|ification)?|positions?|jobs?|titles?|roles?|ranks?|grades?"
    r"|levels?|agency|agencies|organizations?|institutions?)\b"
)
_DIPLOMA: Final = late(r"(?:diploma|ged|high\s+school|graduation|certificate|licen[cs]e)\W{0,3}\Z")
_CLASS: Final = late(
    r"\bas\s+(?:an?|the)\s[^.,;]*\Z"  # "as an Auditor 2"
    r"|\bas\s+(?:an?|the)\s[^.;]*,[^.;]*,\s*\Z"  # "as an Auditor 2, Fiscal Analyst 3,"
    r"|\s\d+\s*\Z"
    r"|\b(?:and|plus|with)\s(?:(?!years?|months?|experience)[^.,;])*\b(?:certif|licen|regist)\w*"
    r"(?:(?!experience)[^.,;])*\Z"
    r"|\b(?:agency|organization|institution|department|company|firm|office|facility|hospital"
    r"|setting|environment|system|level)\s*\Z"
)
# "with 45 quarter hours" or equivalent
_HOURS: Final = late(
    r"\b(?:and|plus|with|includ\w+|contain\w+|having)\s[^.,;]*\b"
    r"(?:hours|credits?|quarters|semesters|units|courses|course\s?work)[\s(]*\Z"
)


def equivalent_way(text: str) -> Span | None:
    """Find where the equivalent of a degree, or of education and experience, opens a way.

    An equivalent class, organization or level only says more of what is asked beside the degree;
    so does "and two years of equivalent experience".
    """
    for hit in _hits(in_small_letters(text)):
        end = None if _is_of_diploma(hit) else _end_of_way(text, hit)
        if end is not None:
            return hit.start(), end
    return None


def _hits(small: str) -> Iterator[re.Match[str]]:
    """Search near the word alone: a search of the whole text would take many times as long."""
    end, at = 0, small.find(_WORD)
    while at >= 0:
        after = at + len(_WORD)
        if hit := _EQUIVALENT.search(small, max(end, at - _REACH), after + 1):
            yield hit
        end, at = after, small.find(_WORD, after)


def _is_of_diploma(hit: re.Match[str]) -> bool:
    """Tell "high school diploma or equivalent", as most texts have it."""
    start, end = hit.span()
    text, before = hit.string, max(0, start - _REACH)
    return bool(hit["either"] and _DIPLOMA.search(text, before, start) and _NOUN.match(text, end))


def _end_of_way(text: str, hit: re.Match[str]) -> int | None:
    """Give where the words end that open a way, or None where they open none."""
    plain = prose(text)
    first, last = plain.sentence(hit.start(), hit.end())
    if is_denied(plain.text[first:last], hit.start() - first, hit.end() - first):
        return None
    before, after = plain.text[first : hit.start()], plain.text[hit.end() : last]
    degrees = degree_words(before) if before else ()
    behind = before[degrees[-1].end :] if degrees else before
    if degrees and not hit["either"] and _JOINED.search(behind) and "combination" not in behind:
        return None
    if work := None if hit["what"] else _WORK.match(after):
        return hit.end() + work.end()
    if to := _TO.match(after):
        return hit.end() + to.start("other") if _equals_school(hit, behind, to["other"]) else None
    if hit["either"] and _stands_for_all(behind, after, degree=bool(degrees)):
        return hit.end()
    return None


def _equals_school(hit: re.Match[str], behind: str, other: str) -> bool:
    """Tell "experience equivalent to a degree" from "experience equivalent to an Auditor 2"."""
    if not hit["either"]:
        return hit["what"] is not None and _SCHOOL.search(other) is not None
    if _SCHOOL.search(other) or _TIME.search(other):
        return True
    return not (asks_beside(behind) or _HOURS.search(behind))


def _stands_for_all(behind: str, after: str, *, degree: bool) -> bool:
    """Tell "a degree or equivalent" from "one year as an Auditor 2 or equivalent".

    `behind` is what stands between the degree and the word, or before it where no degree does.
    """
    if _HOURS.search(behind):
        return False
    beside = asks_beside(behind) or not degree
    kind = None if _NOUN.match(after) else _KIND.match(after)
    if kind is None:
        return not (beside and _CLASS.search(behind))
    if _TEACHES.search(kind[0]):
        return True
    return not (_OF_ANOTHER_KIND.search(kind[0]) or (beside and behind.strip()))
