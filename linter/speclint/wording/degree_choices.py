"""What "or" offers beside a degree: a way to qualify without one, or more of the same."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.degrees import degree_words, names_a_degree
from speclint.wording.plain_prose import OR, pattern, prose

if TYPE_CHECKING:
    from speclint.wording.plain_prose import Prose

Span = tuple[int, int]

_CREDENTIAL = (
    r"(?:certif\w+|licen[cs]\w+|registration|registered|credentials?|diploma|completion|possession)"
)
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"

_REACH: Final = 400
"""Characters before an "or" of which account is taken."""

_OR: Final = late(rf"(?:\band/)?\bor\b|{OR}")
_ASKED_BESIDE: Final = late(
    r"\A\W*(?:degree\W+)?(?:and|plus)\b(?!/)"
    r"|\b(?:and|plus|with|including|includes|having)\b(?!/)[^;]*?"
    rf"\b(?:years?|months?|experience|knowledge|skills?|abilit(?:y|ies)|{_CREDENTIAL})\b"
)
_CREDENTIALS: Final = late(rf"\b{_CREDENTIAL}\b")
_TIMES: Final = late(r"\b(?:years?|months?|experience)\b")
_HOURS: Final = late(r"\b(?:hours|credits|quarters?|semesters?)\b")
_ENDS_IN_NUMBER: Final = late(rf"\b{_NUMBER}\W*\Z")
_NUMBER_FIRST: Final = late(rf"\s*{_NUMBER}\b")
_SEMICOLON: Final = late(r";\s*\Z")
_ARTICLE: Final = late(r"\s*(?:an?|any|the)\s")

# Behind "A Bachelor's degree" or "or a related field" stands no further field of study.
_FIELDS_END = pattern(
    r"\A\W*(?:level )?(?:degree)?s?\W*\Z"
    r"|\b(?:related|allied|similar|relevant|appropriate|comparable|equivalent|other)"
    r" (?:fields?|areas?|disciplines?|subjects?)\W*\Z"
)
_HEAD_END: Final = late(
    r"(?<!current)(?<!valid)(?<!active)(?<!accredited)(?<!related),|[;:]"
    r"|\b(?:and|plus|with|including|which|that|who)\b"
)
_MORE_SCHOOL = pattern(
    r"\A\W*(?:(?:an?|the) )?(?:psy\.?d|ed\.?[ds]|m\.?ed|mpa|mph|mfa|mlis|mls|ll\.?m|j\.?d|m\.?d|dvm"
    r"|dds|dnp|[bm]\.?s\.?n|aas?|[abm]\.?[as]|masters?|doctor)\b"
    r"|\b(?:degree|higher|above|more|better|beyond|not|foreign|preferred|desired|advanced"
    r"|fields?|areas?|majors?|minors?|disciplines?|subjects?|emphasis|sciences?|studies"
    r"|colleges?|universit(?:y|ies)|institutions?|seminary|(?:law|medical) school"
    r"|graduate (?:work|study|school|level|program|education|course ?work|students?)"
    r"|in progress|enroll\w*|pursu\w+|candida\w+|obtain\w*)\b"
)
_UNFINISHED = pattern(
    r"\b(?:toward|leading to|(?:ability|able) to (?:obtain|acquire|get|earn)"
    r"|requirements for (?:it|one|(?:the|such a) degree))\b"
)
_WORDS = r"(?:(?!(?:to|of|in|for|with|and|by|at|from|on|as|graduate)\b)[\w/'\u2019.()-]+,? ){0,7}?"
_HELD = (
    r"(?:certificat(?:e|ion)s?|certified|licen[cs]e[ds]?|licensure|registration|registered"
    r"|credential(?:s|ing|ed)?|designation|diploma|ged"
    r"|high school (?:diploma|graduat\w+|completion)|apprenticeships?"
    r"|journey(?:man|person|worker|[\s-]level)|c\.?p\.?a|cia|cisa|cfe|rn|lpn)\b"
)
_DONE = (
    r"(?:(?:completion|possession|graduation|passage|passing|admission|membership)"
    r" (?:of|from|to|in)\b)"
)
_LASTED = (
    rf"(?:{_NUMBER}(?: ?\(\d+\))? (?:[\w-]+ ){{0,2}}?(?:years?|months?|seasons?)\b"
    r"(?! (?:of )?(?:[\w-]+ ){0,2}?(?:graduate|study)\b))"
)
# No field of study is named so.
_WAY = pattern(
    rf"\W*{_WORDS}(?:{_HELD}|{_DONE}|{_LASTED}|experience\b|hours\b|credits\b"
    r"|(?:work|employment|service|training) (?:as|in|with|at|from|by)\b"
    r"|military (?:service|training)\b"
    r"|(?:vocational|training|apprenticeship|certificat\w+) (?:program|course)\b)"
    r"|\W*(?:demonstrated|documented|proven|fluency|fluent|proficien\w+)\b"
)
# Nor one part of what "and" asks for beside the degree.
_WAY_APART = pattern(
    rf"\W*(?:(?:successful|satisfactory) )?{_DONE}|\W*{_LASTED}"
    rf"|\W*(?:an?|any|the|current|valid|active) {_WORDS}{_HELD}"
    r"|\W*(?:certification|certified|licensure|licensed|registration|registered) as\b"
)
_MIXED = pattern(r" (?:any|an?|the) (?:[\w-]+ )?combination of [^.;]{1,80}?\bexperience\b")
_HALF_NAMED = pattern(
    r"\b(?:associate|two[\s-]year|four[\s-]year|(?<!of\s)college|graduate|undergraduate)\W*\Z"
)


class _Choice(NamedTuple):
    """What stands around one "or": between it and the degree before it, and behind it.

    `parted` says whether a semicolon or a capital sets the "or" apart.
    """

    between: str
    behind: str
    parted: bool


def other_way(text: str) -> Span | None:
    """Find what "or" offers to those without the degree that the text names before it.

    Such are "or certification as a CPA", "; or a high school diploma and four years of work", or
    anything but schooling right behind the degree: "a degree or fluency in sign language". None
    is a second degree or field of study, nor the second part of what is asked beside the degree:
    "a degree in law or history", "a degree and certification or licensure".
    """
    plain = prose(text)
    for found in _OR.finditer(plain.text):
        start, end = found.span()
        if mixed := _MIXED.match(plain.text, end):
            return start, mixed.end()
        choice = _choice(text, plain, start, end)
        if choice and _opens_a_way(choice):
            return start, end + len(choice.behind)
    return None


def is_a_way(words: str) -> bool:
    """Tell whether words that lead to "or" name a way to qualify without a degree.

    "Certification as a CPA" is one; "a certificate and an Associate" stops amid a degree.
    """
    return not (names_a_degree(words) or _HALF_NAMED.search(words)) and bool(_WAY.match(words))


def asks_beside(words: str) -> bool:
    """Tell whether words behind a degree ask for something else in addition to it."""
    return _ASKED_BESIDE.search(words) is not None


def sentence_before(plain: Prose, at: int) -> str:
    """Give what stands before an offset, of the sentence that goes on or ends there."""
    end = len(plain.text[:at].rstrip())
    first = plain.sentence(end - 1, end)[0] if end else 0
    return plain.text[first:end]


def _choice(text: str, plain: Prose, start: int, end: int) -> _Choice | None:
    """Read what stands around an "or"; None where its sentence names no degree before it."""
    degrees = degree_words(text)
    named = bisect_right(degrees, start, key=lambda word: word.end)
    if not named:
        return None
    degree, between = degrees[named - 1], max(degrees[named - 1].end, start - _REACH)
    parted = text[start] == "O" or _SEMICOLON.search(plain.text, between, start)
    first, _ = plain.sentence(start, start)
    if not (parted or degree.end >= first or "." in text[degree.start : degree.end]):
        return None
    _, last = plain.sentence(end, end)
    another = _OR.search(plain.text, end, last)
    behind = plain.text[end : another.start() if another else last]
    return _Choice(plain.text[between:start], behind, bool(parted))


def _opens_a_way(choice: _Choice) -> bool:
    between, behind, parted = choice
    if names_a_degree(behind) or _UNFINISHED.search(behind) or _is_range(between, behind):
        return False
    head = _HEAD_END.split(behind, maxsplit=1)[0]
    if beside := _ASKED_BESIDE.search(between):
        return _stands_apart(between[beside.start() :], head, parted=parted)
    if _WAY.match(head):
        return parted or not (_HOURS.search(head) and _HOURS.search(between))
    closed = _FIELDS_END.search(between) or (_SEMICOLON.search(between) and _ARTICLE.match(head))
    return bool(closed) and _is_no_school(head)


def _stands_apart(beside: str, head: str, *, parted: bool) -> bool:
    """Tell another way from a second part of what is asked beside the degree."""
    way, apart = _WAY.match(head), _WAY_APART.match(head)
    if parted:
        return way is not None
    if beside.rstrip().endswith(",") and beside.count(",") == 1:  # no list of things asked
        more_of_it = _TIMES.search(beside) and _TIMES.search(head)
        return bool(apart or (way and not more_of_it))
    return bool(apart and not _CREDENTIALS.search(beside))


def _is_no_school(head: str) -> bool:
    return bool(head.strip()) and not _MORE_SCHOOL.search(head)


def _is_range(between: str, behind: str) -> bool:
    """Tell "two or three years" and "24 semester or 36 quarter hours"."""
    return bool(_ENDS_IN_NUMBER.search(between) and _NUMBER_FIRST.match(behind))
