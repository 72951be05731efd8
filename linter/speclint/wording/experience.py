"""The years of experience that a qualification asks for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from speclint.naming.plain_prose import OR, in_small_letters, pattern, prose
from speclint.wording.degrees import names_a_degree

if TYPE_CHECKING:
    from speclint.naming.plain_prose import Prose

_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_NUMBERS = {word: float(at) for at, word in enumerate(_COUNTED.split(), start=1)} | {
    "a": 1.0,
    "an": 1.0,
    "twenty-four": 24.0,
    "thirty": 30.0,
    "thirty-six": 36.0,
}
_FIGURE = r"\d{1,2}(?:\.\d{1,2})?"
_WORD = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_UNIT = re.compile(r"(?P<unit>year|month)s?(?P<possessive>['\u2019])?(?![\w-])")
# The amount that stands before the word "year": "two (2) ", "1-1/2 ", "six to eight full ".
_AMOUNT = pattern(
    rf"\b(?<![.$/-])(?P<whole>{_FIGURE}|{_WORD})"
    r"(?P<half>(?: and|-)? ?(?:(?:one|a)[\s-]half|1/2|\u00bd))?"
    r"(?: ?\(\d{1,2}(?:\.\d)?\)|\+)?"
    rf"(?:(?<=[\d)]) ?(?:-|\u2013|to|or) ?{_FIGURE}|(?<=[a-z)]) ?(?:-|to|or) ?(?:{_WORD}))?"
    r"(?:[\s-](?:or more|full|additional|more|consecutive|continuous|calendar|complete))?"
    r"(?:-| )\Z"
)
_REACH = 48
"""Characters before "year" in which its amount is sought."""

_NOT_EXPERIENCE = pattern(
    r"(?: (?:of|in))?(?: [\w/-]+){0,3}? (?:age|old|degree|college|university|education|study"
    r"|schooling|schools?|courses?|course ?work|credits?|program)(?= ?[.,;:)]"
    r"| (?:and|or|with|in|from|at|to)\b|\s*\Z)| for | in duration"
)
_EXPERIENCE = re.compile(
    r"\b(?:experience|employment|(?<!trial\s)service|work|working|performing|serving|as\s+an?"
    r"|as\s+the|supervising|teaching|practice|in\s+the\s+trade)\b"
)
_NOT_ASKED = pattern(
    r"\b(?:(?:within|last|past|previous|preceding|every)(?: the)?|year for"
    r"|substitut\w{1,5} for(?: up to)?) \Z"
)
_INSTEAD = pattern(r"(?:\bor,?|\x02) (?:(?:at least|a minimum of|by) )?\Z")


class Years(NamedTuple):
    """One amount of experience, in years; the span covers the amount and its unit.

    `degree` says whether the same sentence asks for a degree beside it ("and", not "or");
    `instead` whether "or" parts it from what stands before.
    """

    amount: float
    start: int
    end: int
    degree: bool
    instead: bool = False


@lru_cache(maxsize=256)
def years_of_experience(text: str) -> tuple[Years, ...]:
    """Return the amounts of experience that a qualification asks for, in the order written."""
    if "ear" not in text and "onth" not in text:
        return ()
    plain = prose(text)
    found = [_years(plain, unit) for unit in _UNIT.finditer(plain.text)]
    return tuple([years for years in found if years])


def last_amount(text: str) -> float | None:
    """Return the last amount of time in a text, in years, whatever it measures."""
    plain = in_small_letters(text)
    for unit in reversed([*_UNIT.finditer(plain)]):
        if amount := _amount(plain, unit):
            return _in_years(amount, unit["unit"])
    return None


def _amount(plain: str, unit: re.Match[str]) -> re.Match[str] | None:
    return _AMOUNT.search(plain, max(0, unit.start() - _REACH), unit.start())


def _in_years(amount: re.Match[str], unit: str) -> float:
    whole = amount["whole"]
    number = _NUMBERS[whole] if whole in _NUMBERS else float(whole)
    number += 0.5 if amount["half"] else 0.0
    return number if unit == "year" else number / 12


def _years(plain: Prose, unit: re.Match[str]) -> Years | None:
    amount = _amount(plain.text, unit)
    if amount is None:
        return None
    start = amount.start()
    first, last = plain.sentence(start, unit.end())
    if not _is_experience(plain.text, first, start, unit, last):
        return None
    instead = _instead(plain.text, start)
    beside = max(first, instead.end()) if instead else first
    degree = names_a_degree(plain.text[beside:last])
    end = unit.end() - (unit["possessive"] is not None)
    return Years(_in_years(amount, unit["unit"]), start, end, degree, instead is not None)


def _instead(text: str, start: int) -> re.Match[str] | None:
    reach = max(0, start - _REACH)
    if text.find("or", reach, start) < 0 and text.find(OR[-1], reach, start) < 0:
        return None
    return _INSTEAD.search(text, reach, start)


def _is_experience(text: str, first: int, start: int, unit: re.Match[str], last: int) -> bool:
    if _NOT_EXPERIENCE.match(text, unit.end(), last):
        return False
    if first < start and _NOT_ASKED.search(text, first, start):
        return False
    if unit["possessive"] or _EXPERIENCE.search(text, unit.end(), last):
        return True
    return _EXPERIENCE.search(text, first, start) is not None
