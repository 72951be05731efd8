"""Under which supervision a class works, and at which level it says it stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.other_levels import NOWHERE, is_of_another_level, own_level
from speclint.wording.plain_prose import in_small_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.naming.titles import Level
    from speclint.wording.other_levels import OwnLevel

_LEAD_IN: Final = (
    r"\b(?:under|receiv(?:es?|ing)|requir(?:es?|ing)(?: only)?|with only) "
    r"(?:the |only |either )?"
)
_BEHIND_LEAD_IN: Final = late(_LEAD_IN, re.IGNORECASE)
_LEADING: Final = ("under ", "receiv", "requir", "with only ")
"""How a lead-in begins, in small letters."""

_OTHERS: Final = late(
    r"\b(?:distinguish\w*|differ\w*|unlike|whereas|compared?|contrast|rather than|instead of|who|"
    r"whose|trainees?|interns?|inmates?|students?|volunteers?)\b"
)
"""Words before the supervision that make it that of other classes or people."""

_OVER_TIME: Final = late(
    r"\b(?:initial\w*|progress\w*|until|gradual\w*|eventual\w*|increasing\w*|as experience|"
    r"at first|thereafter|subsequent\w*|once trained|after training|upon completion|"
    r"during (?:\w+ ){0,2}?(?:training|orientation|probation\w*|trial service)"
    r"(?! (?:sessions?|class(?:es)?|courses?|events?)))\b"
)
_STATES_LEVEL: Final = late(
    r"\b(?:this|these|which)\b.{0,30}?\b(?:is|are|represents?) (?:the |an? )?(.{0,60}?)[ -]levels?$"
    r"|\bpositions? (?:is|are) at (?:the |an? )?(.{0,40}?)[ -]levels?$"
    r"|\bperforms? ([a-z]+)[ -]level$"
    r"|\b(?:at|as) the (.{0,40}?)[ -]level$"
)
"""A sentence of small letters up to its word "level", where it tells of the class itself."""

_OF_SERIES: Final = (" of the series", " of this series")
_LEVEL: Final = late(r"level(?<=[ -]level)s?\b")
_LONGEST: Final = 120
_STOP: Final = late(r"[.;](?=\s)|\n")
_WORD: Final = late(r"[a-z]+(?:-[a-z]+)*")
_JOINTS: Final = frozenset({"to", "or", "and"})


class Stated(NamedTuple):
    """Words at characters `start` to `end` of a running text, and the terms they name."""

    start: int
    end: int
    words: str
    terms: frozenset[str]


def supervision_of(
    text: str, terms: tuple[str, ...], level: Level | None = None
) -> tuple[Stated, ...]:
    """Find under which supervision the class works; a range names both its ends.

    What compares classes, tells of a change over time or of another level than that of the class,
    is passed over.
    """
    named = supervision_named(text, terms)
    own = own_level(text, level) if named else NOWHERE
    return tuple(told for told in named if _is_of_class(text, told, own))


@lru_cache(maxsize=16)
def sought_of(terms: tuple[str, ...]) -> str:
    """Write the RE2 pattern of terms, or a range of them, behind "under" and the like."""
    pairs = [term.rpartition(" ") for term in terms]
    kinds = "|".join(dict.fromkeys(re.escape(kind) for kind, _, _ in pairs))
    nouns = "|".join(dict.fromkeys(re.escape(noun) for _, _, noun in pairs))
    joint = r"(?:,? (?:to|or|and|and/or) |/|, )"
    some = rf"(?:{kinds})(?:{joint}(?:{kinds}))?"
    return rf"{_LEAD_IN}{some} (?:{nouns})(?:{joint}(?:{some} )?(?:{nouns}))?\b"


@lru_cache(maxsize=16)
def _pattern_of(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the same for one place of a text: RE2 takes longer to call than to search it all."""
    return late(sought_of(terms), re.IGNORECASE | re.ASCII)


@lru_cache(maxsize=256)
def supervision_named(text: str, terms: tuple[str, ...]) -> tuple[Stated, ...]:
    """Find all supervision that is named, also that of others."""
    found: list[Stated] = []
    pattern = _pattern_of(terms)
    end = 0
    low = text.lower()
    for at in _may_lead_in(low if len(low) == len(text) else in_small_letters(text)):
        hit = pattern.match(text, at) if at >= end else None
        if hit is None:
            continue
        start, end = hit.span()
        lead_in, named = _named_behind(hit[0], terms)
        if named:
            start += lead_in
            found.append(Stated(start, end, text[start:end], named))
    return tuple(found)


def _may_lead_in(low: str) -> list[int]:
    """Find where a lead-in may begin, from left to right."""
    found: list[int] = []
    for words in _LEADING:
        at = low.find(words)
        while at >= 0:
            found.append(at)
            at = low.find(words, at + 1)
    return sorted(found)


@lru_cache(maxsize=256)
def _named_behind(words: str, terms: tuple[str, ...]) -> tuple[int, frozenset[str]]:
    """Give the length of "under" and the like, and the terms behind it."""
    lead_in = _BEHIND_LEAD_IN.match(words)
    length = lead_in.end() if lead_in else 0
    return length, _named(words[length:].lower(), terms)


def _is_of_class(text: str, told: Stated, own: OwnLevel) -> bool:
    before, behind = _sentence(text, told.start, told.end)
    if _OTHERS.search(before) or _OVER_TIME.search(before + behind):
        return False
    return not is_of_another_level(before, behind, own)


def levels_of(text: str, levels: tuple[str, ...]) -> Iterator[Stated]:
    """Find at which level a class says it stands: "the senior, specialist or lead level"."""
    for at in _LEVEL.finditer(text):
        before = at.start() - 1
        first = max(0, before - _LONGEST)
        begin = max(
            first,
            text.rfind(". ", first, before) + 1,
            text.rfind(";", first, before) + 1,
            text.rfind("\n", first, before) + 1,
        )
        end = at.end()
        of_series = text.startswith(_OF_SERIES, end)
        told = _level_told(text[begin:end].lower(), levels, of_series)
        if told is not None:
            start, end, words = told
            yield Stated(begin + start, begin + end, text[begin + start : begin + end], words)


@lru_cache(maxsize=1024)
def _level_told(
    sentence: str, levels: tuple[str, ...], of_series: bool
) -> tuple[int, int, frozenset[str]] | None:
    """Read a sentence up to its word "level": where the level stands, and its words."""
    if not any(level in sentence for level in levels):
        return None
    told = _STATES_LEVEL.search(sentence)
    if told is None or (told[4] and not of_series):
        return None
    first = told.start(told.lastindex or 0)
    found = [w for w in _WORD.finditer(told[told.lastindex or 0]) if w[0] in levels]
    if not found:
        return None
    return first + found[0].start(), first + found[-1].end(), frozenset(w[0] for w in found)


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the words of the sentence before and behind some characters, in small letters."""
    begin = max(text.rfind(stop, 0, start) for stop in (". ", "; ", "\n")) + 1
    stop = _STOP.search(text, end)
    behind = text[end : stop.start() if stop else len(text)]
    return text[begin:start].lower(), behind.lower()


def _named(words: str, terms: tuple[str, ...]) -> frozenset[str]:
    """Pair kinds with the noun behind them: "close to general supervision" names two terms."""
    nouns = {term.rpartition(" ")[2] for term in terms}
    kinds: list[str] = []
    found: set[str] = set()
    last: list[str] = []
    for word in _WORD.findall(words):
        if word in nouns:
            last = kinds or last
            found |= {f"{kind} {word}" for kind in last}
            kinds = []
        elif word not in _JOINTS:
            kinds.append(word)
    return frozenset(found.intersection(terms))
