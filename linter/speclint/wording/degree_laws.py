"""Laws that are cited for a degree, told from those cited for a license or a check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.wording.degrees import degree_words
from speclint.wording.plain_prose import pattern, prose

if TYPE_CHECKING:
    from speclint.wording.patterns import Pattern
    from speclint.wording.plain_prose import Prose

_OTHER: Final = (
    r"(?:licen[cs]\w*|certif\w+|regist\w+|permits?|checks?|fingerprint\w*|examinations?|tests?"
    r"|screening|immuni[sz]\w+|vaccin\w+|endorsements?|insurance|bond(?:ed|ing)?|commissioned"
    r"|member(?:ship)?|admi(?:ssion|tted))"
)
# Without the comma the law may stand for both.
_JOINED: Final = late(rf",\s*(?:and|plus|with)\b[^,]*\b{_OTHER}\b[^,]*\Z")
# A law on these never asks for a degree, whatever stands between.
_NEVER: Final = late(
    r"\b(?:driver\W{0,2}s?\W{0,2}\s+licen[cs]\w*|background|fingerprint\w*)\b[^.;]*\Z"
)
_OTHER_BEFORE: Final = late(rf"\b{_OTHER}\b")
_ENDS_THERE: Final = late(
    r"[\w.:()\u00a7 -]{0,40}?,?\s*\b(?:and|plus)\b(?!\s+(?:rcw|wac|chapter)\b)"
)
# "RCW 4" is cited, and "3.43.830" left behind it.
_SAYS_OTHER: Final = pattern(
    r"[\w.:()\u00a7-]*[^.;]{0,60}?\b(?:checks?|fingerprint\w*|driver\W{0,2}s?)\b"
)
_SCHOOL: Final = late(
    r"\b(?:degrees?|(?<!continuing\s)education|educational|graduat(?:e|es|ed|ion)|college|academic"
    r"|schooling|doctorate|bachelor\W?s?|master\W{0,2}s)\b"
)
_LAW_WORDS: Final = late(
    r"(?:[^a-z]|\b(?:accordance|act|all|an?d?|applicable|are|as|at|by|cfr|chapter|class"
    r"|classification|codified|defined|described|established|federal|for|in|is|its?|job|laws?"
    r"|mandated|meet|minimum|must|note|o[fnr]|outlined|part|per|positions?|prescribed|pursuant"
    r"|qualifications?|rcw|regulations?|require[ds]?|requirements?|rules?|sec|section|see|set"
    r"|specified|standards|state|statute|such|that|the|these|this|title|to|under|usc|wac"
    r"|washington|which|with|[ucsfr])\b)*"
)


def law_asks_for_degree(text: str, laws: Pattern) -> bool:
    """Tell whether a text cites a law for a degree, or for nothing else.

    In the sentence that names a degree, the law must not be that of a license joined to it. Any
    other sentence must speak of education, or of no more than the requirement.
    """
    plain = prose(text)
    return any(
        _is_for_degree(text, plain, cited.start(), cited.end()) for cited in laws.finditer(text)
    )


def _is_for_degree(text: str, plain: Prose, start: int, end: int) -> bool:
    first, last = plain.sentence(start, end)
    degrees = [
        degree
        for degree in degree_words(text)
        if first <= degree.start < last
        or ("." in text[degree.start : degree.end] and 0 <= first - degree.end < 2)
    ]  # "B.S. in nursing" is two sentences
    if degrees:
        return any(
            _is_beside(plain.text[degree.end : start])
            if degree.end <= start
            else _leads_to(plain.text[first:start], plain.text[end : degree.start])
            for degree in degrees
        )
    sentence = plain.text[first:last]
    return _SCHOOL.search(sentence) is not None or _LAW_WORDS.fullmatch(sentence) is not None


def _is_beside(between: str) -> bool:
    """Tell "a degree as required by" from "a degree, and a license as required by"."""
    return not (_JOINED.search(between) or _NEVER.search(between))


def _leads_to(before: str, between: str) -> bool:
    """Tell "Under RCW …, a degree" from "A license under RCW … and a degree"."""
    if _SAYS_OTHER.match(between):
        return False
    return not (_OTHER_BEFORE.search(before) and _ENDS_THERE.match(between))
