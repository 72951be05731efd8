"""The years of experience that a qualification asks for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.degrees import names_a_degree
from speclint.wording.plain_prose import (
    LONGEST,
    OR,
    in_small_letters,
    is_one_sentence,
    pattern,
    prose,
)

if TYPE_CHECKING:
    import re

    from speclint.wording.plain_prose import Prose

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
_UNIT = late(r"(?P<unit>year|month)s?(?P<possessive>['\u2019])?(?![\w-])")
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

# No word or gap is given back: half of one is never followed by what the pattern goes on with.
_NOT_EXPERIENCE = pattern(
    r"(?:(?: (?:of|in)(?=\s)|(?! (?:of|in)\s))\s{1,3}+(?:[\w/-]++\s{1,3}+){0,3}?"
    r"(?:age|old|degree|college|university|education|study|schooling|schools?|courses?"
    r"|course ?work|credits?|program)(?= ?[.,;:)]"
    r"| (?:and|or|with|in|from|at|to)\b|\s*\Z)| for | in duration)"
)
_EXPERIENCE = late(
    r"\b(?:experience|employment|(?<!trial\s)service|work|working|performing|serving|as\s+an?"
    r"|as\s+the|supervising|teaching|practice|in\s+the\s+trade)\b"
)
_NOT_ASKED = pattern(
    r"\b(?:(?:within|last|past|previous|preceding|every)(?: the)?|year for"
    r"|substitut\w{1,5} for(?: up to)?) \Z"
)
_INSTEAD = pattern(r"(?:\bor,?|\x02) (?:(?:at least|a minimum of|by) )?\Z")
_LEADING_WORDS = (
    *("or", "or,", OR[-1], "least", "of", "by"),
    *("within", "last", "past", "previous", "preceding", "every", "the", "for", "to"),
)
"""One of them ends the words of which `_INSTEAD` and `_NOT_ASKED` take note."""

_JOINING = ("-", "\u2013", "to", "or")
"""One of them parts the two figures or words of a range: "two to four"."""


_NOT_AT_ONCE = (*_LEADING_WORDS, *_JOINING)
_OF_EXPERIENCE = " of experience "
# `Years` from all its fields at once, in half the time.
_NEW = tuple.__new__


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


def may_speak_of_time(text: str) -> bool:
    """Tell whether "year" or "month" may stand in a text; some pages are in capitals."""
    return "ear" in text or "onth" in text or "EAR" in text or "ONTH" in text


@lru_cache(maxsize=2048)
def years_of_experience(text: str) -> tuple[Years, ...]:
    """Return the amounts of experience that a qualification asks for, in the order written."""
    if not may_speak_of_time(text):
        return ()
    found = _at_once(text)
    return _closely(text) if found is None else found


def _at_once(text: str) -> tuple[Years, ...] | None:
    """Read one sentence with one amount of one word, as nearly all are; None of any other."""
    plain = text.lower()
    if len(text) > LONGEST or len(plain) != len(text) or "OR" in text:
        return None
    if plain.count("year") != 1 or "month" in plain or not is_one_sentence(plain):
        return None
    before, _, after = plain.partition(" year")
    after = after.removeprefix("s")
    rest, _, word = before.rpartition(" ")
    number = _number(word)
    if number is None or after[:1] != " " or rest.rstrip().endswith(_NOT_AT_ONCE):
        return None
    start, end, last = len(before) - len(word), len(plain) - len(after), len(plain)
    if plain[-1] == ".":
        last -= 1
    if _NOT_EXPERIENCE.match(plain, end, last):
        return ()
    if not _is_experience(plain, 0, start, end, last):
        return ()
    return (_NEW(Years, (number, start, end, names_a_degree(plain[:last]), False)),)


def _closely(text: str) -> tuple[Years, ...]:
    plain = prose(text)
    found = [_years(plain, unit) for unit in _units(plain.text)]
    return tuple([years for years in found if years])


def _units(plain: str) -> list[re.Match[str]]:
    """Find the words "year" and "month"; few texts speak of months."""
    if "month" in plain:
        return [*_UNIT.finditer(plain)]
    found: list[re.Match[str]] = []
    at = plain.find("year")
    while at >= 0:
        if unit := _UNIT.match(plain, at):
            found.append(unit)
        at = plain.find("year", at + 4)
    return found


def last_amount(text: str) -> float | None:
    """Return the last amount of time in a text, in years, whatever it measures."""
    plain = in_small_letters(text)
    for unit in reversed(_units(plain)):
        if amount := _amount(plain, unit):
            return amount[1]
    return None


def _amount(plain: str, unit: re.Match[str]) -> tuple[int, float] | None:
    """Return where the amount before a unit begins, and the amount in years."""
    at = unit.start()
    reach = max(0, at - _REACH)
    found = _one_word(plain[reach:at]) or _several_words(plain, reach, at)
    if found is None:
        return None
    back, number = found
    return at - back, number if unit["unit"] == "year" else number / 12


def _one_word(before: str) -> tuple[int, float] | None:
    """Read an amount of one word, as most are: how far from the end it begins, and its number.

    None also where the word may be no more than the end of an amount.
    """
    rest, _, word = before[:-1].rpartition(" ")
    if before[-1:] != " " or rest.rstrip().endswith(_JOINING):
        return None
    number = _number(word)
    return (len(word) + 1, number) if number is not None else None


def _number(word: str) -> float | None:
    number = _NUMBERS.get(word)
    return float(word) if number is None and word.isdecimal() and len(word) < 3 else number


def _several_words(plain: str, reach: int, at: int) -> tuple[int, float] | None:
    amount = _AMOUNT.search(plain, reach, at)
    if amount is None:
        return None
    whole = amount["whole"]
    number = _NUMBERS[whole] if whole in _NUMBERS else float(whole)
    return at - amount.start(), number + (0.5 if amount["half"] else 0.0)


def _years(plain: Prose, unit: re.Match[str]) -> Years | None:
    amount = _amount(plain.text, unit)
    if amount is None:
        return None
    start, number = amount
    text, end = plain.text, unit.end()
    first, last = plain.sentence(start, end)
    if _NOT_EXPERIENCE.match(text, end, last):
        return None
    instead = None
    if start and text[max(0, start - _REACH) : start].rstrip().endswith(_LEADING_WORDS):
        if first < start and _NOT_ASKED.search(text, first, start):
            return None
        instead = _INSTEAD.search(text, max(0, start - _REACH), start)
    owned = unit["possessive"] is not None
    if not owned and not _is_experience(text, first, start, end, last):
        return None
    beside = max(first, instead.end()) if instead else first
    degree = names_a_degree(text[beside:last])
    return Years(number, start, end - owned, degree, instead is not None)


def _is_experience(text: str, first: int, start: int, end: int, last: int) -> bool:
    if text.startswith(_OF_EXPERIENCE, end):  # as most are
        return True
    if _EXPERIENCE.search(text, end, last):
        return True
    return _EXPERIENCE.search(text, first, start) is not None
