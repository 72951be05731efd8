"""The verb with which a statement of typical work opens, and whether it is in the third person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.activities import named_activity
from speclint.wording.joined_verbs import (
    WORD,
    WrongVerb,
    is_base,
    is_sure,
    is_whole,
    joined,
    verb_at,
)
from speclint.wording.later_verbs import is_open_ended, later_verbs, may_go_on
from speclint.wording.objects import has_object, makes_no_name
from speclint.wording.past_verbs import past_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.wording.verb_forms import Verbs

Verdict = Literal["no-verb", "right", "wrong", "perhaps", "doubtful"]

_FIRST: Final = late(
    r"(?:[\s\u2022\u00b7*:\u2013\u2014-]|\(?(?:\d{1,2}|[A-Za-z])[.)]\s|\([^()]*\))*"
    r"([A-Za-z][A-Za-z'\u2019-]*)"
)
"""The first word behind bullets, numbers and an agency's or option's name in brackets."""

_LATER: Final = late(r"[,:;] {1,2}(?:and |or |then )?(?:[a-z]+ly )?([A-Za-z]+)")
_JOINED_BEFORE: Final = late(r", (?:and |or )?([a-z]+)(?:,? and |; {1,2})$")
_CARRIES: Final = late(
    r"\b(?:to|may|will|must|can|could|shall|should|would|is|are|be|do|does|has|have|who|that|which|"
    r"responsible|includ\w+|following|duties|tasks|employees?|incumbents?|positions?|staff|workers?|"
    r"they|we|you)\b",
    re.IGNORECASE,
)
"""What the items below a line go on from: a subject, or a verb that wants another."""

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
_BEFORE_BASE: Final = frozenset({"shall", "to", "will"})
_OF_ROLE: Final = late(r" (?:among|between|for|to|with)\b")
_OF_WORK: Final = frozenset({"check", "direct", "monitor", "plan", "schedule", "track"})
"""Verbs that make no noun with "work", as "design work" is one."""

_WORK_BEHIND: Final = late(r" work\b(?! [a-z]+(?:s|ing)\b)")
_ADVERBS: Final = frozenset({"also", "often", "sometimes", "then"})


class Opening(NamedTuple):
    """How a statement opens. "perhaps" is wrong where the list it stands in is one of verbs.

    "doubtful" is wrong where most of the list is: "Act as lead", "Direct equipment maintenance".
    `whole` tells that no other verb of the statement would have to change along; `noun` that it
    opens with a noun, such as "Liaison", which is in no person at all.
    """

    verdict: Verdict
    wrong: tuple[WrongVerb, ...] = ()
    whole: bool = False
    noun: bool = False


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
        if special := _special(text, start, end, verbs):
            return special
        if low in _PREPOSITIONS:
            colon = text.find(": ", end)
            if colon < 0:
                return _behind_phrase(text, end, verbs)
            word = _FIRST.match(text, colon + 1)
            continue
        is_adverb = low in _ADVERBS or (low.endswith("ly") and len(low) > 4)
        word = WORD.match(text, end + 1) if is_adverb else None
    return _NO_VERB


def are_plainly_right(texts: Sequence[str], verbs: Verbs) -> bool:
    """Tell whether all statements open with a verb in the third person, as nearly all lists do."""
    capital = verbs.third_capital
    for text in texts:
        first, _, behind = text.partition(" ")
        if first not in capital or "or " <= behind < "or!":  # "!" comes next to the blank
            return False
        if "and " <= behind < "and!" and behind.split(" ", 2)[1] not in verbs.third:
            return False
    for number in may_go_on(verbs.plain).lines("\n".join(texts).encode("utf-8", "replace")):
        text = texts[number]
        if later_verbs(text, 0, text.find(" "), verbs):
            return False
    return True


def leads_nowhere(text: str, verbs: Verbs) -> bool:
    """Tell a line that only says where or when: "Within the program:", not "Positions may:"."""
    first = _FIRST.match(text)
    if first is None or first[1].lower() not in _PREPOSITIONS or _CARRIES.search(text):
        return False
    verbal = (verbs.third, verbs.plain, verbs.plain_ing)
    return not any(word[0].lower() in forms for word in WORD.finditer(text) for forms in verbal)


def _is_plainly_right(text: str, verbs: Verbs) -> bool:
    """Recognize nine of ten statements at a fifth of the price."""
    end = text.find(" ")
    if text[:end] not in verbs.third_capital or text.startswith("or ", end + 1):
        return False
    if text.startswith("and ", end + 1) and _word_at(text, end + 5) not in verbs.third:
        return False
    return not later_verbs(text, 0, end, verbs)


def _word_at(text: str, start: int) -> str:
    return text[start : text.find(" ", start)]


def _right_at_first(text: str, start: int, end: int, verbs: Verbs) -> Opening:
    if text[end : end + 1] == "," or text[end : end + 4] in {" and", " or "}:
        others = [v for v in joined(text, start, end, verbs) if v.found.lower() in verbs.right]
        wrong = tuple(v for v in others if is_sure(text, v, verbs))
        if wrong:
            return Opening("wrong", wrong, is_whole(text, wrong, verbs))
    later = later_verbs(text, start, end, verbs)
    if not later:
        return _RIGHT
    listed = _JOINED_BEFORE.search(text, end, later[0].start)
    hides = listed is not None and is_base(listed[1], verbs)
    return Opening("wrong", later, not hides and is_whole(text, later, verbs))


def _wrong_at_first(text: str, start: int, end: int, verbs: Verbs) -> Opening:
    is_ing = text[start:end].lower().endswith("ing") and text[start:end].lower() not in verbs.plain
    if is_ing:
        later = _behind_phrase(text, end, verbs)
        if later.verdict != "no-verb" or text[end : end + 4] == " of ":
            return later
    listed = list(joined(text, start, end, verbs))
    wrong = tuple(verb for verb in listed if verb.found.lower() in verbs.right)
    whole = is_whole(text, wrong, verbs)
    if any(is_sure(text, verb, verbs) for verb in wrong):
        return Opening("wrong", wrong, whole)
    low, behind = wrong[0].found.lower(), text[wrong[-1].end :]
    if len(wrong) < len(listed) or _has_object(low, behind, verbs):
        return Opening("perhaps", wrong, whole)
    if is_base(low, verbs) and low not in verbs.seldom and makes_no_name(behind):
        return Opening("doubtful", wrong, whole)
    return _NO_VERB


def _has_object(low: str, behind: str, verbs: Verbs) -> bool:
    """Tell a verb from a noun: "Program" alone is none, and "Schedule work" no name of a work."""
    if low in verbs.seldom:
        return False
    return has_object(behind) or (low in _OF_WORK and _WORK_BEHIND.match(behind) is not None)


def _special(text: str, start: int, end: int, verbs: Verbs) -> Opening | None:
    marked = _behind_marker(text, start, end, verbs) or _role(text, start, end, verbs)
    if marked is None and (activity := named_activity(text, start, verbs)):
        return Opening("perhaps", activity[:1], whole=activity[1], noun=True)
    if marked is None and (past := past_verb(text, start, end, verbs)):
        return Opening("perhaps", past[:1], whole=past[1])
    return marked


def _behind_marker(text: str, start: int, end: int, verbs: Verbs) -> Opening | None:
    """Judge the verb behind "To" or "Will"; "To keep order, inspects rooms" names a purpose."""
    low = text[start:end].lower()
    word = WORD.match(text, end + 1) if low in _BEFORE_BASE else None
    if word is not None and word[0].endswith("ly") and not is_base(word[0].lower(), verbs):
        word = WORD.match(text, word.end() + 1)
    if word is None or word[0].lower() == "be" or not is_base(word[0].lower(), verbs):
        return None
    first, *others = joined(text, word.start(), word.end(), verbs)
    if low == "to" and "," in text[(others or [first])[-1].end :]:
        return None
    right = f"{text[end : word.start()].strip()} {first.right}".strip()
    right = right[0].upper() + right[1:] if text[start].isupper() else right
    marked = WrongVerb(start, first.end, text[start : first.end], right)
    wrong = (marked, *(verb for verb in others if verb.found.lower() in verbs.right))
    return Opening("wrong", wrong, is_whole(text, wrong, verbs))


def _role(text: str, start: int, end: int, verbs: Verbs) -> Opening | None:
    """Judge "Liaison between staff and managers", in a list of verbs."""
    found = text[start:end]
    if found.lower() not in verbs.roles or _OF_ROLE.match(text, end) is None:
        return None
    right = f"{'Serves' if found[0].isupper() else 'serves'} as {found.lower()}"
    return Opening("perhaps", (WrongVerb(start, end, found, right),), whole=True, noun=True)


def _behind_phrase(text: str, end: int, verbs: Verbs) -> Opening:
    """Judge the verb behind "As department representative," or "In the Department of X:"."""
    later = list(_LATER.finditer(text, end))
    if any(word[1].lower() in verbs.third for word in later):
        return _RIGHT
    for word in later:
        if word[1].lower() in verbs.plain and not is_open_ended(text, end, word.start(), verbs):
            wrong = (verb_at(text, *word.span(1), verbs),)
            return Opening("wrong", wrong, is_whole(text, wrong, verbs))
    return _NO_VERB
