"""Under which supervision a class works, and at which level it says it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAD_IN: Final = (
    r"\b(?:under|receiv(?:es?|ing)|requir(?:es?|ing)(?: only)?|"
    r"(?:with|within) (?:only )?(?=administrative|general direction)) (?:the |only |either )?"
)
_COMPARES: Final = re.compile(
    r"\b(?:distinguish\w*|differ\w*|unlike|whereas|compared?|contrast|rather than|instead of|"
    r"initial\w*|progress\w*|until|begin\w*|gradual\w*|eventual\w*|gain\w*|as experience|"
    r"lower.level|higher.level|next|previous|trainees?|who|whose|other|assistants?|staff|interns?)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of other classes, other people, or of a change over time."""

_SENTENCE: Final = re.compile(r"[^.;\n]+(?:\.(?=\S)[^.;\n]*)*")
_STATES_LEVEL: Final = re.compile(
    r"(?:\b(?:this|these|which)\b[^.;]{0,30}?\b(?:is|are|represents?)|\bpositions? (?:is|are) at) "
    r"(?:the |an? )?([^.;]{0,60}?)[ -]levels?\b"
    r"|\bperforms? ([a-z]+)[ -]level\b"
    r"|\bat the ([^.;,]{0,40}?)[ -]level of (?:the|this) series",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


@dataclass(frozen=True, slots=True)
class Stated:
    """Words at characters `start` to `end` of a text, and the terms they name, small letters."""

    start: int
    end: int
    terms: frozenset[str]


def supervision_of(text: str, terms: tuple[str, ...]) -> Iterator[Stated]:
    """Find under which supervision the class works; a range names both its ends.

    Sentences that compare classes, or tell of a change over time, are passed over.
    """
    if "upervision" not in text and "direction" not in text:
        return
    pattern, nouns = _pattern(terms)
    for sentence in _SENTENCE.finditer(text):
        found = list(pattern.finditer(text, *sentence.span()))
        if found and not _COMPARES.search(text, *sentence.span()):
            for match in found:
                named = frozenset(_named(match[1].lower(), nouns)) & frozenset(terms)
                if named:
                    yield Stated(*match.span(1), named)


def levels_of(text: str, levels: tuple[str, ...]) -> Iterator[Stated]:
    """Find at which level a class says it stands: "the senior, specialist or lead level"."""
    if "level" not in text:
        return
    for match in _STATES_LEVEL.finditer(text):
        words = {word.lower() for word in _WORD.findall(match[match.lastindex or 0])}
        named = words & frozenset(levels)
        if named:
            start, end = match.span(match.lastindex or 0)
            yield Stated(start, end, frozenset(named))


@lru_cache(maxsize=16)
def _pattern(terms: tuple[str, ...]) -> tuple[re.Pattern[str], frozenset[str]]:
    """Find terms, or a range of them, behind "under" and the like."""
    pairs = [term.rpartition(" ") for term in terms]
    kinds = "|".join(dict.fromkeys(kind for kind, _, _ in pairs))
    nouns = "|".join(dict.fromkeys(noun for _, _, noun in pairs))
    joint = r"(?:,? (?:to|or|and|and/or) |/|, )"
    one = rf"(?:{kinds})(?:{joint}(?:{kinds}))?"
    term = rf"{one} (?:{nouns})(?:{joint}(?:{one} )?(?:{nouns}))?"
    return re.compile(rf"{_LEAD_IN}({term})\b", re.IGNORECASE), frozenset(nouns.split("|"))


def _named(words: str, nouns: frozenset[str]) -> Iterator[str]:
    """Pair kinds with the noun behind them: "close to general supervision" names two terms."""
    kinds: list[str] = []
    last: list[str] = []
    for word in _WORD.findall(words.replace("/", " ")):
        if word in nouns:
            last = kinds or last
            yield from (f"{kind} {word}" for kind in last)
            kinds = []
        elif word not in {"to", "or", "and", "and-or"}:
            kinds.append(word)
