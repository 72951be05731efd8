"""What a qualification asks for: years of experience, degrees, and the ways around a degree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


def _pattern(words: str) -> re.Pattern[str]:
    """Compile a pattern in which one space stands for the few that wrapped text may have."""
    return re.compile(words.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}"))


_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_NUMBERS = {word: float(number) for number, word in enumerate(_COUNTED, start=1)} | {
    "a": 1.0,
    "an": 1.0,
    "twenty-four": 24.0,
    "thirty": 30.0,
    "thirty-six": 36.0,
}
_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_UNIT = re.compile(r"(?P<unit>year|month)s?(?P<possessive>['\u2019])?(?![\w-])")
# The amount that stands before the word "year": "two (2) ", "1-1/2 ", "six to eight full ".
_AMOUNT = _pattern(
    rf"(?<![\w.$/-])(?P<whole>{_NUMBER})"
    r"(?P<half>(?: and|-)? ?(?:(?:one|a)[\s-]half|1/2|\u00bd))?"
    r"(?: ?\(\d{1,2}(?:\.\d)?\)|\+)?"
    rf"(?: ?(?:-|\u2013|to|or) ?{_NUMBER})?"
    r"(?:[\s-](?:or more|full|additional|more|consecutive|continuous|calendar|complete))?"
    r"(?:-| )\Z"
)
_REACH = 48
"""Characters before "year" in which its amount is sought."""

_OR = "\x02\x02"
"""What stands for a capital OR, which parts alternatives, once the text is in small letters."""
_CAPITAL_OR = re.compile(r"(?<![^\s])OR(?![^\s])")
_SENTENCE_END = re.compile(rf"[.;](?=\s|\Z)|\n[ \t\r]*\n|{_OR}")
_NOT_EXPERIENCE = _pattern(
    r"(?: (?:of|in))?(?: [\w/-]+){0,3}? (?:age|old|degree|college|university|education|study"
    r"|schooling|schools?|courses?|course ?work|credits?|program)(?= ?[.,;:)]"
    r"| (?:and|or|with|in|from|at|to)\b|\s*\Z)| for | in duration"
)
_EXPERIENCE = _pattern(
    r"\b(?:experience|employment|(?<!trial )service|work|working|performing|serving|as an?|as the"
    r"|supervising|teaching|practice|in the trade)\b".replace("(?<!trial )", r"(?<!trial\s)")
)
_NOT_ASKED = _pattern(
    r"\b(?:(?:within|last|past|previous|preceding|every)(?: the)?|year for"
    r"|substitut\w{1,5} for(?: up to)?) \Z"
)
_OR_BEFORE = _pattern(r"\bor,? (?:(?:at least|a minimum of|by) )?\Z")

_DEGREE = _pattern(
    r"\b(?:bachelor\W?s?(?: degree)?\b|baccalaureate|doctora(?:te|l)|juris doctor(?:ate)?"
    r"|ph\.? ?d\b|ed\.d\b|m\.?b\.?a\b|m\.?s\.?w\b"
    r"|masters?\W{0,2}s? (?:level )?degree|master\W{1,2}s\b(?! (?:licen|cert|ticket|rating))"
    r"|masters in\b|master of (?:arts|business|education|fine|public|science|social)"
    r"|associates?\W{0,2}s? (?:[\w-]+ ){0,3}?degree|associate['\u2019]s\b"
    r"|associate (?:of|in) (?:applied|arts|science|technical)"
    r"|(?:two|four|2|4)[\s-]year (?:college |university )?degree"
    r"|(?:college|university|law|medical|graduate|undergraduate|advanced|nursing) degree"
    r"|(?<!the\s)degree (?:in (?!which)|from an? |involving |program\b)"
    r"|graduation from (?:[\w-]+ ){0,5}?(?:college|university)\b)"
)
_DEGREE_HINT = ("degree", "bachelor", "master", "doctor", "baccalaureate", "associate", "graduation")
_DEGREE_LETTERS = ("phd", "ph.d", "ph d", "ed.d", "mba", "m.b.a", "msw", "m.s.w")

_EQUIVALENT = _pattern(
    r"\bequivalent,? (?:[\w/-]+,? ){0,5}?(?:[\w-]+/)?(?:experience|training|employment)\b"
    r"|\bexperience equivalent to\b"
    r"|\bor (?:(?:its|an|the) )?equivalent\b(?! (?:[\w-]+ ){0,2}(?:degree|licen|certif|diploma|ged))"
)
_OF_A_SCHOOL = re.compile(r"(?:diploma|ged|high\s+school|graduation|certificate)\W*\Z")
_SUBSTITUTION = _pattern(
    r"\b(?:(?:will|may|can|shall|could|to) (?:be )?substituted?|(?:is|are) substitut(?:ed|able)"
    r"|substitutes|substituting|in lieu of|in place of|instead of|year[\s-]for[\s-]year)\b"
)
_WORK = re.compile(r"\b(?:experience|employment|work|training|apprenticeship)\b")
_SCHOOL = re.compile(r"\b(?:education|educational|degree|college|schooling|academic)\b")
_BY_WORK = _pattern(r"\b(?:with|by) (?:[\w/-]+ ){0,6}?(?:experience|employment|training)\b")


@dataclass(frozen=True, slots=True)
class Years:
    """One amount of experience, in years; the span covers the amount and its unit.

    `degree` says whether the same sentence asks for a degree beside it ("and", not "or").
    """

    amount: float
    start: int
    end: int
    degree: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a qualification and what it says."""

    kind: Literal["degree", "equivalent", "substitution", "years"]
    start: int
    end: int


def years_of_experience(text: str) -> tuple[Years, ...]:
    """Return the amounts of experience that a qualification asks for, in the order written."""
    plain = _plain(text)
    return tuple(years for unit in _UNIT.finditer(plain) if (years := _years(plain, unit)))


def last_amount(text: str) -> float | None:
    """Return the last amount of time in a text, in years, whatever it measures."""
    plain = _plain(text)
    amounts = [(_amount(plain, unit), unit["unit"]) for unit in _UNIT.finditer(plain)]
    return next((_in_years(found, unit) for found, unit in reversed(amounts) if found), None)


def degree_words(text: str) -> tuple[Phrase, ...]:
    """Return where a text asks for a degree, from an associate's to a doctor's."""
    plain = _plain(text)
    if not _hints_at_degree(plain):
        return ()
    return tuple(Phrase("degree", hit.start(), hit.end()) for hit in _DEGREE.finditer(plain))


def has_degree_word(text: str) -> bool:
    """Say whether a text asks for a degree; "GED" and "degree of skill" are none."""
    return _has_degree(_plain(text))


def alternative_without_degree(text: str) -> Phrase | None:
    """Return the first words that let somebody qualify without the degree the text names.

    "Equivalent experience", experience that substitutes for education, or years of experience
    after "or". Education that substitutes for experience is no such way, nor is the equivalent
    of a high school diploma.
    """
    plain = _plain(text)
    ways = (_equivalent(plain), _substitution(plain), _years_instead(plain))
    return min((way for way in ways if way), key=lambda way: way.start, default=None)


def _plain(text: str) -> str:
    """Return the text in small letters, every character in its place, OR as a mark."""
    if "OR" in text:
        text = _CAPITAL_OR.sub(_OR, text)
    plain = text.lower()
    if len(plain) != len(text):  # a few letters, such as a dotted capital I, grow
        return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return plain


def _amount(plain: str, unit: re.Match[str]) -> re.Match[str] | None:
    return _AMOUNT.search(plain, max(0, unit.start() - _REACH), unit.start())


def _in_years(amount: re.Match[str], unit: str) -> float:
    whole = amount["whole"]
    number = _NUMBERS[whole] if whole in _NUMBERS else float(whole)
    number += 0.5 if amount["half"] else 0.0
    return number if unit == "year" else number / 12


def _years(plain: str, unit: re.Match[str]) -> Years | None:
    amount = _amount(plain, unit)
    if amount is None:
        return None
    first, last = _sentence(plain, amount.start(), unit.end())
    if not _is_experience(plain, (first, amount.start(), last), unit):
        return None
    or_before = _OR_BEFORE.search(plain, first, amount.start())
    degree = _has_degree(plain[or_before.end() if or_before else first : last])
    end = unit.end() - (unit["possessive"] is not None)
    return Years(_in_years(amount, unit["unit"]), amount.start(), end, degree)


def _sentence(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a span begins and ends."""
    first = max((stop.end() for stop in _SENTENCE_END.finditer(plain, 0, start)), default=0)
    after = _SENTENCE_END.search(plain, end)
    return first, after.start() if after else len(plain)


def _is_experience(plain: str, place: tuple[int, int, int], unit: re.Match[str]) -> bool:
    first, start, last = place
    if _NOT_EXPERIENCE.match(plain, unit.end(), last) or _NOT_ASKED.search(plain, first, start):
        return False
    if unit["possessive"] or _EXPERIENCE.search(plain, unit.end(), last):
        return True
    return _EXPERIENCE.search(plain, first, start) is not None


def _hints_at_degree(plain: str) -> bool:
    return any(hint in plain for hint in _DEGREE_HINT + _DEGREE_LETTERS)


def _has_degree(plain: str) -> bool:
    return _hints_at_degree(plain) and _DEGREE.search(plain) is not None


def _equivalent(plain: str) -> Phrase | None:
    for hit in _EQUIVALENT.finditer(plain):
        if not (hit[0].endswith("equivalent") and _OF_A_SCHOOL.search(plain, 0, hit.start())):
            return Phrase("equivalent", hit.start(), hit.end())
    return None


def _substitution(plain: str) -> Phrase | None:
    for hit in _SUBSTITUTION.finditer(plain):
        first, last = _sentence(plain, hit.start(), hit.end())
        if _work_for_school(plain[first : hit.start()], plain[hit.end() : last]):
            return Phrase("substitution", hit.start(), hit.end())
    return None


def _work_for_school(before: str, after: str) -> bool:
    """Say whether it is experience that replaces education, and not the other way round."""
    if _BY_WORK.search(after):
        return True
    works, schools = _WORK.search(after), _SCHOOL.search(after)
    if works and (not schools or works.start() < schools.start()) and "for" in after[: works.start()]:
        return False
    return _WORK.search(before) is not None


def _years_instead(plain: str) -> Phrase | None:
    """Find years of experience after an "or" that parts them from the degree."""
    for years in years_of_experience(plain):
        lead = _OR_BEFORE.search(plain, 0, years.start)
        if not years.degree and (lead or plain[: years.start].rstrip().endswith(_OR)):
            return Phrase("years", years.start, years.end)
    return None
