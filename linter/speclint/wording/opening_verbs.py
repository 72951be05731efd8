"""The verb with which a statement of typical work opens, and whether it is in the third person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.objects import has_object
from speclint.wording.patterns import LinePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.wording.verb_forms import Verbs

Verdict = Literal["no-verb", "right", "wrong", "perhaps"]

_FIRST: Final = late(
    r"(?:[\s\u2022\u00b7*:\u2013\u2014-]|\(?(?:\d{1,2}|[A-Za-z])[.)]\s|\([^()]*\))*"
    r"([A-Za-z][A-Za-z'\u2019-]*)"
)
"""The first word behind bullets, numbers and an agency's or option's name in brackets."""

_WORD: Final = late(r"[A-Za-z][A-Za-z'\u2019-]*")
_JOINT: Final = late(r",? (?:and/or|and|or) |, |/")
_LATER: Final = late(r"[,:;] (?:and |or |then )?(?:[a-z]+ly )?([A-Za-z]+)")
_CLAUSE: Final = late(r"(?:; (?:and )?|(?<!,) and )([a-z]++)(?!-)")
"""What goes on with a verb of its own; behind a comma, "and" ends a list of things."""

_MORE: Final = late(r"(?:[,;/]|\band\b|\bor\b) ?(?:and |or )?([A-Za-z]+)")
_OPEN_ENDED: Final = late(
    r":|\b(?:to|that|may|will|must|can|should|how|when|who|which|while|such as|they|we|you)\b",
    re.IGNORECASE,
)
"""What a verb in base form may depend on though a semicolon or other words stand between."""

_LETS: Final = frozenset({"ensures", "assures", "helps", "lets", "makes", "requires", "sees"})
_PREPOSITIONS: Final = frozenset(
    [
        "after",
        "as",
        "at",
        "based",
        "before",
        "by",
        "depending",
        "during",
        "for",
        "from",
        "if",
        "in",
        "on",
        "subject",
        "through",
        "to",
        "under",
        "upon",
        "when",
        "where",
        "with",
        "within",
        "without",
    ]
)
_JOINED: Final = ("and ", "or ")
_BEFORE_BASE: Final = frozenset({"shall", "to", "will"})
_OF_ROLE: Final = late(r" (?:among|between|for|to|with)\b")
_OF_WORK: Final = frozenset({"check", "direct", "monitor", "plan", "schedule", "track"})
"""Verbs that make no noun with "work", as "design work" is one."""

_WORK_BEHIND: Final = late(r" work\b(?! [a-z]+(?:s|ing)\b)")
_ADVERBS: Final = frozenset({"also", "often", "sometimes", "then"})


class WrongVerb(NamedTuple):
    """A verb at characters `start` to `end` of the statement, and its third person."""

    start: int
    end: int
    found: str
    right: str


class Opening(NamedTuple):
    """How a statement opens. "perhaps" is wrong where the list it stands in is one of verbs.

    `whole` tells that no other verb of the statement would have to change along.
    """

    verdict: Verdict
    wrong: tuple[WrongVerb, ...] = ()
    whole: bool = False


_NO_VERB: Final = Opening("no-verb")
_RIGHT: Final = Opening("right")


def opening(text: str, verbs: Verbs) -> Opening:
    """Judge the verb, or the joined verbs, with which a statement opens."""
    if _is_plainly_right(text, verbs):
        return _RIGHT
    word = _FIRST.match(text)
    while word is not None:
        start, end = word.span(word.lastindex or 0)
        low = text[start:end].lower()
        if low in verbs.third:
            return _right_at_first(text, start, end, verbs)
        if low in verbs.plain or low in verbs.right:
            return _wrong_at_first(text, start, end, verbs)
        if special := _behind_marker(text, start, end, verbs) or _role(text, start, end, verbs):
            return special
        if low in _PREPOSITIONS:
            colon = text.find(": ", end)
            if colon < 0:
                return _behind_phrase(text, end, verbs)
            word = _FIRST.match(text, colon + 1)
            continue
        is_adverb = low in _ADVERBS or (low.endswith("ly") and len(low) > 4)
        word = _WORD.match(text, end + 1) if is_adverb else None
    return _NO_VERB


def are_plainly_right(texts: Sequence[str], verbs: Verbs) -> bool:
    """Tell whether all statements open with a verb in the third person, as nearly all lists do."""
    capital = verbs.third_capital
    for text in texts:
        first, _, behind = text.partition(" ")
        if first not in capital:
            return False
        # Few words begin with these letters: to look at one character spares a call for most.
        if behind and behind[0] in "ao" and not _may_follow(behind, verbs):
            return False
    for number in _going_on(verbs.plain).lines("\n".join(texts).encode("utf-8", "replace")):
        text = texts[number]
        if _later(text, 0, text.find(" "), verbs) is not None:
            return False
    return True


@lru_cache(maxsize=16)
def _going_on(plain: frozenset[str]) -> LinePattern:
    """Find statements that may go on with a verb in base form: most lists have none."""
    return LinePattern(rf"(?:;| and) (?:{'|'.join(map(re.escape, sorted(plain)))})\b")


def _may_follow(behind: str, verbs: Verbs) -> bool:
    """Tell that behind a first verb nothing is joined to it but one in the third person."""
    if not behind.startswith(_JOINED):
        return True
    joint, word, *more = behind.split(" ", 2)
    return joint == "and" and bool(more) and word in verbs.third


def _is_plainly_right(text: str, verbs: Verbs) -> bool:
    """Recognize nine of ten statements at a fifth of the price."""
    end = text.find(" ")
    if text[:end] not in verbs.third_capital or text.startswith("or ", end + 1):
        return False
    if text.startswith("and ", end + 1) and _word_at(text, end + 5) not in verbs.third:
        return False
    return _later(text, 0, end, verbs) is None


def _word_at(text: str, start: int) -> str:
    return text[start : text.find(" ", start)]


def _right_at_first(text: str, start: int, end: int, verbs: Verbs) -> Opening:
    if text[end : end + 1] == "," or text[end : end + 4] in {" and", " or "}:
        joined = [v for v in _joined(text, start, end, verbs) if v.found.lower() in verbs.right]
        wrong = tuple(v for v in joined if _is_sure(text, v, verbs))
        if wrong:
            return Opening("wrong", wrong, _is_whole(text, wrong, verbs))
    later = _later(text, start, end, verbs)
    if later is None:
        return _RIGHT
    return Opening("wrong", (later,), _is_whole(text, (later,), verbs))


def _later(text: str, start: int, end: int, verbs: Verbs) -> WrongVerb | None:
    """Find a verb in base form that goes on from the first one, which ends at `end`."""
    if text[start:end].lower() in _LETS:
        return None
    for clause in _CLAUSE.finditer(text, end):
        if clause[1] in verbs.plain:
            depends = _OPEN_ENDED.search(text, 0, clause.start())
            return None if depends else _verb(text, *clause.span(1), verbs)
    return None


def _wrong_at_first(text: str, start: int, end: int, verbs: Verbs) -> Opening:
    is_ing = text[start:end].lower().endswith("ing") and text[start:end].lower() not in verbs.plain
    if is_ing:
        later = _behind_phrase(text, end, verbs)
        if later.verdict != "no-verb" or text[end : end + 4] == " of ":
            return later
    joined = list(_joined(text, start, end, verbs))
    wrong = tuple(verb for verb in joined if verb.found.lower() in verbs.right)
    whole = _is_whole(text, wrong, verbs)
    if any(_is_sure(text, verb, verbs) for verb in wrong):
        return Opening("wrong", wrong, whole)
    behind = text[wrong[-1].end :]
    if len(wrong) < len(joined) or _has_object(wrong[0].found.lower(), behind, verbs):
        return Opening("perhaps", wrong, whole)
    return _NO_VERB


def _has_object(low: str, behind: str, verbs: Verbs) -> bool:
    """Tell a verb from a noun: "Program" alone is none, and "Schedule work" no name of a work."""
    if low in verbs.seldom:
        return False
    return has_object(behind) or (low in _OF_WORK and _WORK_BEHIND.match(behind) is not None)


def _behind_marker(text: str, start: int, end: int, verbs: Verbs) -> Opening | None:
    """Judge the verb behind "To" or "Will"; "To keep order, inspects rooms" names a purpose."""
    low = text[start:end].lower()
    word = _WORD.match(text, end + 1) if low in _BEFORE_BASE else None
    if word is not None and word[0].endswith("ly") and not _is_base(word[0].lower(), verbs):
        word = _WORD.match(text, word.end() + 1)
    if word is None or not _is_base(word[0].lower(), verbs):
        return None
    first, *others = _joined(text, word.start(), word.end(), verbs)
    if low == "to" and "," in text[(others or [first])[-1].end :]:
        return None
    right = f"{text[end : word.start()].strip()} {first.right}".strip()
    right = right[0].upper() + right[1:] if text[start].isupper() else right
    marked = WrongVerb(start, first.end, text[start : first.end], right)
    wrong = (marked, *(verb for verb in others if verb.found.lower() in verbs.right))
    return Opening("wrong", wrong, _is_whole(text, wrong, verbs))


def _is_base(low: str, verbs: Verbs) -> bool:
    return low in verbs.plain or (low in verbs.right and not low.endswith("ing"))


def _role(text: str, start: int, end: int, verbs: Verbs) -> Opening | None:
    """Judge "Liaison between staff and managers", in a list of verbs."""
    found = text[start:end]
    if found.lower() not in verbs.roles or _OF_ROLE.match(text, end) is None:
        return None
    right = f"{'Serves' if found[0].isupper() else 'serves'} as {found.lower()}"
    return Opening("perhaps", (WrongVerb(start, end, found, right),), whole=True)


def _behind_phrase(text: str, end: int, verbs: Verbs) -> Opening:
    """Judge the verb behind "As department representative," or "In the Department of X:"."""
    later = list(_LATER.finditer(text, end))
    if any(word[1].lower() in verbs.third for word in later):
        return _RIGHT
    for word in later:
        if word[1].lower() in verbs.plain and not _OPEN_ENDED.search(text, end, word.start()):
            wrong = (_verb(text, *word.span(1), verbs),)
            return Opening("wrong", wrong, _is_whole(text, wrong, verbs))
    return _NO_VERB


def _joined(text: str, start: int, end: int, verbs: Verbs) -> Iterator[WrongVerb]:
    """Yield the first verb and those joined to it: "Plans, organizes and directs"."""
    yield _verb(text, start, end, verbs)
    while joint := _JOINT.match(text, end):
        word = _WORD.match(text, joint.end())
        low = word[0].lower() if word else ""
        if word is None or (low not in verbs.right and low not in verbs.third):
            return
        end = word.end()
        yield _verb(text, word.start(), end, verbs)


def _is_sure(text: str, verb: WrongVerb, verbs: Verbs) -> bool:
    """Tell a verb that cannot be a noun, or that has an object at once."""
    low = verb.found.lower()
    if low in verbs.plain or low in verbs.plain_ing:
        return True
    return has_object(text[verb.end :], at_once=True)


def _is_whole(text: str, wrong: tuple[WrongVerb, ...], verbs: Verbs) -> bool:
    joint = _JOINT.match(text, wrong[-1].end)
    next_word = _WORD.match(text, joint.end()) if joint else None
    if next_word is not None and next_word[0].lower() not in verbs.third:
        return False
    ing = wrong[0].found.lower().endswith("ing")
    others = verbs.plain_ing if ing else verbs.plain
    return not any(m[1].lower() in others for m in _MORE.finditer(text, wrong[-1].end))


def _verb(text: str, start: int, end: int, verbs: Verbs) -> WrongVerb:
    found = text[start:end]
    right = verbs.right.get(found.lower(), found.lower())
    if len(found) > 1 and found.isupper():
        return WrongVerb(start, end, found, right.upper())
    return WrongVerb(
        start, end, found, right[0].upper() + right[1:] if found[0].isupper() else right
    )
