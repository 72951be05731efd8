"""A number, a “may” or a “not” that became another: the smallest words that decide the most."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.diff.counting import became_another
from speclint.diff.list_marks import list_numbers
from speclint.diff.matching import changes
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.statement_change import Change

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’\u2011-][^\W_]+)*|%")
_COUNTED: Final = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty"
)
_TENS: Final = "thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBERS: Final = {word: number for number, word in enumerate(_COUNTED.split("|"))} | {
    word: 10 * number for number, word in enumerate(_TENS.split("|"), 3)
}
_UNITS: Final = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "quarter", "semester", "credit"}
    | {"percent", "%", "pound", "mile"}
)
_MODALS: Final = {
    "may": "free",
    "might": "free",
    "can": "free",
    "could": "free",
    "should": "advised",
    "must": "bound",
    "shall": "bound",
}
_NEGATIONS: Final = frozenset(
    {"not", "no", "never", "cannot", "neither", "nor", "without", "except", "unless"}
)
_IN_PHRASES: Final = frozenset({"limited", "only", "or"})
"""Words that come or go with a “not” that denies nothing, as in “but not limited to”."""

_MOST: Final = 4
"""Words that may change on each side together with the one that decides."""

_OF_A_NAME: Final = re.compile(
    r"(?:\b[A-Z][\w&/.’'-]*|\b(?:levels?|ranges?|sections?|chapters?|steps?|grades?|items?|paragraphs?))\s+\Z"
)
"""What stands before the number of a class, a law or a day; it counts nothing."""

_LEAD: Final = 40
_LONG: Final = 10
"""Figures of what is no number to count by."""


class _Word(NamedTuple):
    """A word, or a sign of percent, and where it stands in its text."""

    key: str
    start: int
    end: int


class _Amount(NamedTuple):
    """A number with the unit behind it, where there is one, and where they stand."""

    number: int
    unit: str
    start: int
    end: int


def small_words(change: Change) -> tuple[str, ...]:
    """What became of each small word that decides, in a statement of which little else changes."""
    words = change.other_words
    return () if words is None or change.rewritten else tuple(dict.fromkeys(_found(*words)))


def _found(old: str, new: str) -> Iterator[str]:
    before, after = _words(old), _words(new)
    for change in changes([word.key for word in before], [word.key for word in after]):
        gone = before[change.old_start : change.old_end]
        come = after[change.new_start : change.new_end]
        if len(gone) > _MOST or len(come) > _MOST:
            continue
        amounts = (
            _amount(old, before, change.old_start, change.old_end),
            _amount(new, after, change.new_start, change.new_end),
        )
        if amounts[0] and amounts[1] and amounts[0][:2] != amounts[1][:2]:
            yield became_another(*(_said(t, a) for t, a in zip((old, new), amounts, strict=True)))
        yield from _modal(gone, come)
        yield from _negation(gone, come)


def _modal(gone: Sequence[_Word], come: Sequence[_Word]) -> Iterator[str]:
    old, new = ([word.key for word in side if word.key in _MODALS] for side in (gone, come))
    if len(old) == len(new) == 1 and _MODALS[old[0]] != _MODALS[new[0]]:
        yield became_another(old[0], new[0])


def _negation(gone: Sequence[_Word], come: Sequence[_Word]) -> Iterator[str]:
    old, new = ([word.key for word in side if word.key in _NEGATIONS] for side in (gone, come))
    phrase = {word.key for word in (gone if old else come)}
    if len(old) + len(new) == 1 and _IN_PHRASES.isdisjoint(phrase):
        yield f"“{(old or new)[0]}” is {'removed' if old else 'added'}"


def _amount(text: str, words: Sequence[_Word], start: int, end: int) -> _Amount | None:
    """The only number among the words that differ, or the one before a unit that differs."""
    found = [at for at in range(start, end) if _number(words[at]) is not None]
    if not found and start and start < end and _unit(words[start].key):
        found = [start - 1] if _number(words[start - 1]) is not None else []
    if len(found) != 1:
        return None
    word, number = words[found[0]], _number(words[found[0]])
    if number is None:
        return None
    rest = words[found[0] + 1] if found[0] + 1 < len(words) else None
    own = word.key.partition("-")[2]
    unit = own or (_unit(rest.key) if rest else "")
    lead = text[max(0, word.start - _LEAD) : word.start]
    if not unit and word.key.isdigit() and _OF_A_NAME.search(lead):
        return None
    return _Amount(number, unit, word.start, rest.end if rest and unit and not own else word.end)


def _number(word: _Word) -> int | None:
    """The number that a word is, or begins with: “three”, “3”, “three-year”."""
    first = word.key.partition("-")[0]
    if first in _NUMBERS:
        return _NUMBERS[first]
    figures = first.replace(",", "")
    counts = figures.isascii() and figures.isdigit() and (len(first) < 4 or figures != first)
    return int(figures) if counts and len(figures) < _LONG else None


def _unit(word: str) -> str:
    """The unit in the singular, or nothing."""
    single = word.removesuffix("s").removesuffix("'").removesuffix("’")
    return single if single in _UNITS else ""


def _said(text: str, amount: _Amount | None) -> str:
    return " ".join(text[amount.start : amount.end].split()) if amount else ""


def _words(text: str) -> list[_Word]:
    """The words but for figures that say again what is written out, and those that order items."""
    found = [
        _Word(match[0].casefold().replace("\u2011", "-"), *match.span())
        for match in _WORD.finditer(text)
    ]
    order = [*list_numbers(text)]
    return [
        word
        for before, word in zip((None, *found), found, strict=False)
        if not _again(before, word) and not any(start <= word.start < end for start, end in order)
    ]


def _again(before: _Word | None, word: _Word) -> bool:
    """Whether a figure says the same as the word before it, as in “three (3) years”."""
    figures = word.key.isdigit()
    return figures and before is not None and _number(before) == _number(word) is not None
