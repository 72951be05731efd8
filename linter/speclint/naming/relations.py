"""Reads what a text says of the class it is about to name: `supervises`, `one year as a` ..."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.experience import last_amount

Kind = Literal[
    "see",
    "performs-duties",
    "distinguished-from",
    "experience-as",
    "supervises",
    "reports-to",
    "promotes-to",
    "allocated-to",
    "relative",
    "mention",
    "name",
]

_REACH = 160
"""Characters before a title in which the words that relate to it are sought."""

_NEAR = 96
"""Of those, the last ones, in which the relation itself must stand."""

_BLANK_LINE = late(r"\n[ \t\r]*\n")
_STOPS = (". ", "; ", ": ", "! ", "? ", "\u2022 ")
_HOW = r"(?: (?:\w+ly|back|only|up|on))"
# The first letters of all alternatives, since most words of a text begin with none of them.
_WORDS = late(
    r"\b(?=[ADEFGLMOPRSadefglmoprsw])"
    r"(?:(?P<see>[Ss]ee(?: also)?\b|[Rr]efer to\b)"
    r"|(?P<performs_duties>(?:[Dd]uties|[Rr]esponsibilities|[Ff]unctions)(?: and responsibilities)?"
    r" (?:of|assigned to|performed by)\b|[Pp]erform(?:s|ing)?(?: the| all)? work of\b)"
    r"|(?P<supervises>[Ss]upervis(?:es?|ing|ory)\b|[Ss]upervisor (?:for|of|over)\b"
    r"|[Ll]ead(?:s|ing)?\b|work of\b)"
    r"|(?P<over>(?:[Ss]upervision|[Dd]irection|[Gg]uidance|[Oo]versight) (?:of|from|over)\b)"
    rf"|(?P<reports_to>[Rr]eport(?:s|ing)?{_HOW}? to\b|[Ss]upervised by\b)"
    r"|(?P<distinguished_from>(?:[Dd]istinguish|[Dd]iffer)\w*(?: [\w-]+){0,4}? from\b)"
    r"|(?P<experience_as>(?:(?<!such )as(?: an?| the)?|at (?:an?|the)(?: level of)?)\b"
    r"|[Ee]xperience (?:equivalent|comparable) to\b(?: that of)?)"
    r"|(?P<promotes_to>(?:[Pp]romot(?:es?|ed|ion|ional \w+|able)|[Aa]dvance(?:s|d|ment)?"
    rf"|[Pp]rogress(?:es|ion)?|[Mm]oves?){_HOW}? to\b)"
    r"|(?P<allocated_to>(?:[Rr]e)?[Aa]llocat(?:ed|ion|ions) to\b))"
)
_KINDS: dict[str, Kind] = {
    "see": "see",
    "performs_duties": "performs-duties",
    "supervises": "supervises",
    "reports_to": "reports-to",
    "distinguished_from": "distinguished-from",
    "experience_as": "experience-as",
    "promotes_to": "promotes-to",
    "allocated_to": "allocated-to",
}
_MOST_BETWEEN: dict[Kind, int] = {"see": 7, "supervises": 7, "reports-to": 5}
_BETWEEN = 4
"""Words that may stand between the relation and the title: `the other higher-level` ..."""

_BREAKS = frozenset(
    {"before", "by", "from", "in", "than", "that", "when", "where", "which", "who", "with"}
)
_POINTING = frozenset(
    {"class", "concept", "definition", "for", "in", "of", "series", "specification", "the", "under"}
)
_SERVED = late(
    r"\b(?:years?|months?|seasons?|experience|service|employment|employed)\b", re.IGNORECASE
)
_LICENCE = late(
    r"\b(?:registration|registered|certifi\w+|licen[cs]\w+|credential\w*|commission(?:ed)?"
    r"|accredit\w+|admitted|admission)"
    r"(?: (?:by|from|in|of|through|to|under|with)"
    r"(?: (?!years?\b|months?\b|experience|service|employ)\S+){1,5}?)? \Z",
    re.IGNORECASE,
)
_LICENCE_HINTS = ("regist", "certif", "licen", "credential", "commission", "accredit", "admi")
"""One of them is in every text in which `_LICENCE` is found."""

_AS = (" as a ", " as an ", " as the ")
_SUCH_AS = tuple(f"such{words}" for words in _AS)
_AS_A_ROLE = late(
    r"\b(?:acts?|acting|functions?|functioning|serves?|serving|works?|working) (?:\w+ly )?\Z"
)
_UNDER = late(r"\b(?:[Uu]nder|[Rr]eceiv(?:es?|ing))\b")


class Relation(NamedTuple):
    """What a text says of a class; `years` belongs to "experience-as" alone."""

    kind: Kind
    years: float | None = None


def relation_before(text: str, at: int) -> Relation | None:
    """Return what the words that end at `at` say of the class named there."""
    return _relation_after(text[max(0, at - _REACH) : at])


@lru_cache(maxsize=1024)
def _relation_after(before: str) -> Relation | None:
    """The same of the words alone: "One year of experience as a" is in every other one."""
    if "\n" in before:
        before = _BLANK_LINE.split(before)[-1]
    plain = " ".join(before.split()) + " "
    plain = plain[max(map(plain.rfind, _STOPS)) + 1 :]
    return _at_once(plain) or _with_words_between(plain)


def _at_once(plain: str) -> Relation | None:
    """Read `as a` at the end, as most relations are: nothing else that is said ends there."""
    if not plain.endswith(_AS) or plain.endswith(_SUCH_AS):
        return None
    return _experience_as(plain, plain[: plain.rindex(" as ") + 1])


def _with_words_between(plain: str) -> Relation | None:
    for words in reversed([*_WORDS.finditer(plain, max(0, len(plain) - _NEAR))]):
        if relation := _relation(plain, words):
            return relation
        if _tells_a_role(plain, words):
            return None
    return None


def _tells_a_role(plain: str, words: re.Match[str]) -> bool:
    """Say whether all that is told before is of others: "supervises staff and acts as"."""
    return (
        words.lastgroup == "experience_as"
        and not plain[words.end() :].strip()
        and _AS_A_ROLE.search(plain, 0, words.start()) is not None
    )


def _relation(plain: str, words: re.Match[str]) -> Relation | None:
    before, between = plain[: words.start()], plain[words.end() :].split()
    if words.lastgroup == "over":
        kind: Kind = "reports-to" if _UNDER.search(before) else "supervises"
    else:
        kind = _KINDS[words.lastgroup or ""]
    if not _leads_on(kind, between):
        return None
    return Relation(kind) if kind != "experience-as" else _experience_as(plain, before)


def _experience_as(plain: str, before: str) -> Relation | None:
    if _SERVED.search(plain) is None or (
        _may_tell_of_a_licence(before) and _LICENCE.search(before)
    ):
        return None
    return Relation("experience-as", last_amount(before))


def _may_tell_of_a_licence(before: str) -> bool:
    if not before.isascii():  # a few letters outside ASCII match letters in it
        return True
    low = before.lower()
    for hint in _LICENCE_HINTS:  # noqa: SIM110 - `any` would double the time
        if hint in low:
            return True
    return False


def _leads_on(kind: Kind, between: list[str]) -> bool:
    if len(between) > _MOST_BETWEEN.get(kind, _BETWEEN):
        return False
    if kind == "see":
        return all(word.casefold() in _POINTING for word in between)
    words = [word.strip(",") for word in between]
    return all(word[:1].islower() and word not in _BREAKS for word in words if word)
