"""Words that close a way: "Experience may not be substituted for the degree"."""

from __future__ import annotations

from typing import Final

from speclint.wording.plain_prose import pattern

_REACH: Final = 96
"""Characters on either side in which a denial is sought."""

_DENIED_BEFORE = pattern(
    r"\b(?:not|never|cannot|can\Wt|won\Wt)"
    r"(?:,? (?:be|ever|generally|normally|currently|used|accepted|allowed|considered|counted"
    r"|credited|permitted|recognized|substituted?|as|an?|for|to|the|(?:related|work)? ?experience"
    r"|substitution)){0,5},? \Z"
)
_DENIED_AFTER = pattern(
    r"\A(?:(?!\b(?:or|but|and|except|which|that)\b)[^.;,]){0,80},?"
    r" (?:(?:will|may|can|shall|must|could|is|are|does|do) not|cannot)"
    r" (?:be |normally )?(?:accepted|allowed|considered|counted|permitted|recognized|credited"
    r"|used|substitut\w+|qualify|count|replace|suffice|meet)\b"
)
_NONE = pattern(
    r"\A\W*(?:notes?\W+)?(?:there (?:is|are|will be|shall be) )?(?:no|neither)"
    r" (?!more|less|fewer|later|longer|further)"
    r"(?:(?!degree|bachelor|college|education)[\w/-]+ ){0,3}?"
    r"(?:substitut\w*|equivalen\w+|experience|training|employment|exceptions?)\b"
)
_NO_SUBSTITUTE = pattern(
    r"\b(?:not|never|cannot)(?: be)?(?: (?:used|accepted|allowed|considered|counted|permitted|as"
    r"|an?|for|to)){0,4} substitut\w*"
    r"|\bsubstitut\w* (?:[\w/-]+ ){0,8}?"
    r"(?:(?:is|are|will|may|shall|can) not|cannot)(?: be)?"
    r" (?:accepted|allowed|available|considered|permitted|made)\b"
    r"|\b(?:not?|never|cannot) (?:be )?(?:accepted|allowed|considered|counted|permitted|used)"
    r" (?:in lieu|in place|instead)\b"
    r"|\A[^.;,]*\b(?:experience|training|employment)"
    r" (?:(?:will|may|can|shall|is) not|cannot)(?: be)?"
    r" (?:accepted|allowed|considered|counted|permitted)\W*\Z"
)


def is_denied(sentence: str, start: int, end: int) -> bool:
    """Tell whether a sentence in small letters denies the way that words of it would open."""
    return (
        _NONE.match(sentence) is not None
        or _DENIED_BEFORE.search(sentence, max(0, start - _REACH), start) is not None
        or _DENIED_AFTER.match(sentence[end:]) is not None
    )


def is_restriction(sentence: str) -> bool:
    """Tell a sentence that only says what does not replace what: "No substitution of …"."""
    return _NONE.match(sentence) is not None or _NO_SUBSTITUTE.search(sentence) is not None
