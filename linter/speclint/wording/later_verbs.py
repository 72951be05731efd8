"""A verb in base form that goes on from the first verb of a statement: "Plans and direct work".

It may stand in the same sentence, or open another one: "Plans work. Direct staff".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.wording.joined_verbs import is_base, verb_at
from speclint.wording.patterns import LinePattern

if TYPE_CHECKING:
    from speclint.wording.joined_verbs import WrongVerb
    from speclint.wording.verb_forms import Verbs

# A class of characters in front makes `re` pass over all others fast.
_CLAUSE: Final = late(r"[;, ](?:(?<=;) {1,2}(?:and )?|(?<=,) and |(?<= )and )([a-z]++)(?!-)")
"""What goes on with a verb of its own; behind a second comma, "and" ends a list of things."""

_SENTENCE: Final = late(r"[.;](?<![A-Z.].) {1,2}([A-Z][a-z]+)(?![\w'\u2019-])")
"""The first word of another sentence, behind no abbreviation; typists set two blanks before it."""

_BEHIND_A_NOUN: Final = late(r" of\b|\s*(?:[.;:)]|$)")
_LEADS_TO_OF: Final = frozenset({"dispose"})
_CLAUSE_BEFORE: Final = late(r"[;,] {1,2}(?:and )?([a-z]+)$")
_OPEN_ENDED: Final = late(
    r":|\b(?:that|may|will|must|can|should|how|when|who|which|while|they|we|you)\b"
    r"|\bto (?!(?:the|an?|all|any|each|every|his|her|its|our|other|others|their|these|this|those)\b"
    r"|(?-i:[A-Z])|[a-z]+ing\b)([a-z]+)|\bsuch as ([a-z]+)",
    re.IGNORECASE,
)
"""What a verb in base form may depend on though a semicolon or other words stand between."""

_LETS: Final = frozenset({"ensures", "assures", "helps", "lets", "makes", "requires", "sees"})


def later_verbs(text: str, start: int, end: int, verbs: Verbs) -> tuple[WrongVerb, ...]:
    """Find a verb in base form that goes on from the first one, which ends at `end`.

    With it comes one that is joined to it, as in "; load and unload trucks". Of other sentences,
    those are read that open with a verb.
    """
    others = tuple(_SENTENCE.finditer(text, end))
    for at, stop in enumerate((*(other.start() for other in others), len(text))):
        if at:
            start, end = others[at - 1].span(1)
            low = text[start:end].lower()
            if low in verbs.plain:
                return (verb_at(text, start, end, verbs),)
            if low not in verbs.third:
                continue
        if found := _in_sentence(text, (start if at else 0, start, end, stop), verbs):
            return found
    return ()


def _in_sentence(text: str, at: tuple[int, int, int, int], verbs: Verbs) -> tuple[WrongVerb, ...]:
    """Judge one sentence: `at` gives where it begins, its verb begins and ends, and it ends."""
    begin, start, end, stop = at
    if text[start:end].lower() in _LETS:
        return ()
    for clause in _CLAUSE.finditer(text, end, stop):
        if clause[0][0] == "," and "," in text[end : clause.start()]:
            continue
        if clause[1] in verbs.plain and not _is_noun_here(text, clause[1], clause.end()):
            if is_open_ended(text, begin, clause.start(), verbs):
                return ()
            found = verb_at(text, *clause.span(1), verbs)
            head = _head_of(text, end, clause.start(), verbs)
            return (found,) if head is None else (verb_at(text, *head, verbs), found)
    return ()


@lru_cache(maxsize=16)
def may_go_on(plain: frozenset[str]) -> LinePattern:
    """Find statements that may go on with a verb in base form: most lists have none.

    A capital is let pass in either place: to write each verb twice takes twice as long to compile.
    """
    words = [rf"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in sorted(plain)]
    return LinePattern(rf"(?:[;.] ?| and) (?:{'|'.join(words)})\b")


def is_open_ended(text: str, start: int, end: int, verbs: Verbs) -> bool:
    """Tell that a verb in base form behind some words may depend on one of them.

    "Helps to plan work; direct staff" is one deed; "Explains rules to clients; direct staff" and
    "Cleans rooms such as kitchens; direct staff" are two.
    """
    _, to, behind = text[start:end].partition(" to ")  # which nearly all are behind
    if to and behind.partition(" ")[0] in verbs.plain:
        return True
    for hit in _OPEN_ENDED.finditer(text, start, end):
        infinitive, listed = hit.groups()
        if listed:
            if is_base(listed.lower(), verbs):
                return True
        elif not (infinitive and _is_plural(infinitive.lower(), verbs)):
            return True
    return False


def _is_plural(low: str, verbs: Verbs) -> bool:
    """Tell "to clients" from "to assess": what ends so, and is no known verb, is things."""
    return low.endswith("s") and not low.endswith("ss") and not is_base(low, verbs)


def _head_of(text: str, start: int, end: int, verbs: Verbs) -> tuple[int, int] | None:
    """Find the first verb of "; load and unload": behind a comma, one that is no noun."""
    head = _CLAUSE_BEFORE.search(text, start, end)
    if head is None:
        return None
    is_verb = head[1] in verbs.plain or (head[0][0] == ";" and is_base(head[1], verbs))
    return head.span(1) if is_verb else None


def _is_noun_here(text: str, low: str, end: int) -> bool:
    """Tell "security and conduct of inmates": few verbs lead to "of", or to nothing at all."""
    return low not in _LEADS_TO_OF and _BEHIND_A_NOUN.match(text, end) is not None
