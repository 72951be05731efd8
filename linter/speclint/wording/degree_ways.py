"""Statements that are a way to qualify: experience, training, a credential, or some of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.wording.degree_limits import is_restriction
from speclint.wording.plain_prose import pattern, prose

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER: Final = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"

_NOTE = pattern(r"\W*(?:notes?|preferred|desired:|desirable:)(?!-?\w)")
_WHAT_IS_NONE = pattern(
    r"\bdriver\W{0,2}s?\W{0,2} licen[cs]\w*|\bdriving (?:licen[cs]\w*|record)"
    r"|\bminimum age\b[^.;]*|\byears? (?:of age|old)\b|\bwithin [^.;,]{0,60}?(?:months?|years?)\b"
    r"|\bbackground (?:checks?|investigations?)\b"
)
_LEARNED: Final = late(
    r"\b(?:experienced?|employ(?:ment|ed)|employee|training|trained|apprentice\w*"
    r"|journey(?:man|person|worker|level)?|years?|months?|seasons?|diploma|ged|high\s+school"
    r"|equivalent|combination|promot\w+|worked|served|serving|(?:work|service)\s+(?:as|in|with|for|at)"
    r"|military|permanent\s+status|self-employ\w+)\b"
)
_PROVED: Final = late(
    r"\b(?:certif\w+|licen[cs]\w*|regist\w+|credential\w*|designation|accreditation|graduat\w+"
    r"|completion|completed|course\s?work|courses|credits?|hours|college|vocational|membership"
    r"|member|admission|admitted|passage|c\.?p\.?a|cia|cisa|cfe|rn|lpn|as\s+an?\s"
    r"|(?:associate|fellow)\s+(?:in|of)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:academy|institute|society))\b"
)
_MUST = pattern(r"\b(?:must|shall|required to|needs? to|ha(?:s|ve) to)\b")
_MUST_DO = pattern(
    r"\b(?:must|shall|required to|needs? to|ha(?:s|ve) to|willing(?:ness)? to|able to)"
    r" (?:also |be able to |be willing to |\w+ly ){0,2}"
    r"(?:complete|attend|pass|obtain|maintain|acquire|undergo|take|submit|secure)\b"
)
_SOME_POSITIONS = pattern(
    r"\W*(?:there (?:may|might|will) be (?:instances|cases|times) (?:where|when|in which) "
    r"|(?:for|in) )?(?:some|certain|individual|specific|selected|designated|many|a few|a number of)"
    r" (?:[\w/-]+ ){0,3}?(?:positions?|jobs?|assignments?)\b"
    r"[^.;]*?\b(?:requir\w+|needs?|must|have|involves?|demands?)\b"
    r"|\W*depending (?:up)?on the (?:position|assignment)\b"
)
_MAYBE = pattern(
    r"\b(?:may|might|could) (?:also )?(?:be (?:required|requested|needed|asked)|require|need)\b"
)
_CONDITION = pattern(
    r"\W*(?:(?:the|this|that|these|those|such|all|any|above|required|qualifying"
    rf"|{_NUMBER} (?:years?|months?) of (?:the|this|that|such)) ){{0,3}}(?:[\w/'\u2019-]+ ){{0,2}}?"
    r"(?:degrees?|education|course ?work|majors?|credits|transcripts?|schools?|college|university"
    r"|programs?|experience|licenses?|certificat(?:e|ion)s?)"
    r" (?:must|shall|should|needs? to|ha(?:s|ve) to|is to be|are to be)\b"
)
_WISHED: Final = late(
    r"\b(?:preferred|desired|desirable|helpful|beneficial|an?\s+(?:plus|asset))\W*\Z"
)
_WITH: Final = late(r"\bwith\b")


def is_note(text: str) -> bool:
    """Tell a note, or what is only preferred, by its first word."""
    return _NOTE.match(text.casefold()) is not None


def names_a_way(text: str, *, offered: bool) -> bool:
    """Tell whether a sentence of a statement is a way to qualify.

    None is a restriction, a remark on some positions, a condition of the degree or the
    experience, or an added duty ("Must obtain …"). Where "OR" offers it, whatever is left is one.
    """
    return any(_is_one(sentence, offered=offered) for sentence in _sentences(text))


def _sentences(text: str) -> Iterator[str]:
    plain = prose(text)
    at = 0
    for end, begin in zip(plain.ends, plain.begins, strict=True):
        yield plain.text[at:end]
        at = begin
    yield plain.text[at:]


def _is_one(sentence: str, *, offered: bool) -> bool:
    if not sentence.strip() or _is_remark(sentence):
        return False
    if offered:
        return True
    asked = _WHAT_IS_NONE.sub(" ", sentence)
    if _LEARNED.search(asked):
        return not _MUST_DO.search(asked)
    return _PROVED.search(asked) is not None and not _MUST.search(asked)


def _is_remark(sentence: str) -> bool:
    return (
        is_restriction(sentence)
        or _SOME_POSITIONS.match(sentence) is not None
        or _CONDITION.match(sentence) is not None
        or _is_left_open(sentence)
    )


def _is_left_open(sentence: str) -> bool:
    """Tell what is wished, or perhaps asked, from "Four years of work, audit work preferred"."""
    head, _, _ = sentence.partition(",")
    end = len(sentence) if head == sentence or not _LEARNED.search(head) else len(head)
    if _MAYBE.search(sentence, 0, end):
        return True
    return bool(_WISHED.search(sentence, 0, end) and not _WITH.search(sentence, 0, end))
