"""Splits a history sentence into the words and phrases that its grammar knows."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from speclint.history.phrases import MANNERS, OF_MANNER, PHRASES
from speclint.named_tuple import NamedTuple
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Symbol(NamedTuple):
    """A word, mark, date or known phrase: `kind` says which, `value` what it means."""

    kind: str
    value: str
    start: int
    end: int


# A `Symbol` from all its fields at once, in half the time.
_NEW = tuple.__new__


class _Node:
    """A place in the tree of phrases, reached by the words so far."""

    __slots__ = ("meaning", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.meaning: tuple[str, str] | None = None


def _forms(word: str) -> Iterator[str]:
    yield word
    if word.isalpha() and len(word) > 1:
        yield f"{word}s"
    if word.endswith("s"):
        yield f"{word}es"
    if word.endswith("y"):
        yield f"{word[:-1]}ies"


def _grow(root: _Node, phrase: str, meaning: tuple[str, str]) -> None:
    node = root
    for word in phrase.split():
        child = node.next.get(word) or _Node()
        for form in _forms(word):
            node.next.setdefault(form, child)
        node = node.next[word]
    node.meaning = meaning


def _tree() -> _Node:
    root = _Node()
    for kind, values in PHRASES.items():
        for value, phrases in values.items():
            for phrase in phrases.split(";"):
                _grow(root, phrase, (kind, value))
    before = _Node()
    before.next = {form: root.next[form] for word in OF_MANNER for form in _forms(word)}
    root.next |= dict.fromkeys(MANNERS, before)
    return root


_TREE = _tree()

# A full stop inside a word ("41.06.157") is part of it; at its end it is a mark. "(s)" is a plural.
_WORD = late(
    r"(\[[^\[\]\n]{0,40}\]|_{2,}"
    r"|[;:,()/&]|\.(?![0-9a-z])"
    r"|(?:[^\s;:,.()/&\[\]]+|\.(?=[0-9a-z]))+(?:\([sS]\))?"
    r"|\S)"
)
_CODE = late(r"[0-9]{3}[A-Z]{1,2}|[0-9]{4,5}", re.ASCII)
# Dashes between the parts, and bullets before the sentence.
_DASHES = frozenset("-\u2013\u2014*\u2022\u00b7")
_MARKS = frozenset(";:,()/.")
# Where a drafted sentence waits for a date: "[date]", "[effective date]", "____", "TBD".
_GAP = late(r"\[[^\[\]]*date\]|\[[\s._]*\]|_{2,}|tbd", re.IGNORECASE)


def symbols(parts: Sequence[str]) -> list[Symbol]:
    """What stands before, between and after the dates of a text as symbols, in order.

    Kinds: the marks themselves, "word", "code", "date", "gap" (a blank kept for a date),
    "bracket" ("[Clerk III]"), and the kinds of `PHRASES`. The value of a date is its number among
    the dates. Each date counts as one character.
    """
    found = [*_of_part(parts[0])]
    at = len(parts[0])
    for number, part in enumerate(parts[1:]):
        found.append(_NEW(Symbol, ("date", str(number), at, at + 1)))
        at += 1
        found += [
            _NEW(Symbol, (kind, value, start + at, end + at))
            for kind, value, start, end in _of_part(part)
        ]
        at += len(part)
    return found


@lru_cache(maxsize=512)
def _of_part(part: str) -> tuple[Symbol, ...]:
    """Symbols of what stands between two dates; no phrase reaches across a date."""
    pieces = _WORD.split(part)
    words = [_meaning(word) for word in pieces[1::2]]
    ends = list(accumulate(map(len, pieces)))
    return _joined(words, ends[:-1:2], ends[1::2])


@lru_cache(maxsize=4096)
def _meaning(word: str) -> tuple[str, str]:
    return _kind(word), _value(word)


def _kind(word: str) -> str:
    if word in _MARKS:
        return word
    if word in _DASHES:
        return ":"
    if word[0].isdigit() and _CODE.fullmatch(word):
        return "code"
    if _GAP.fullmatch(word):
        return "gap"
    return "bracket" if word[0] == "[" and len(word) > 1 else "word"


def _value(word: str) -> str:
    if word == "&":
        return "and"
    return word.lower().removesuffix("(s)").replace("'", "").replace("\u2019", "")


def _joined(words: list[tuple[str, str]], starts: list[int], ends: list[int]) -> tuple[Symbol, ...]:
    """Words that make a known phrase become one symbol; the longest phrase wins."""
    found: list[Symbol] = []
    at, last = 0, len(words)
    while at < last:
        kind, value = words[at]
        start = starts[at]
        at += 1
        node, here = _TREE.next.get(value), at
        while node is not None:
            if node.meaning is not None:
                (kind, value), at = node.meaning, here
            if here == last:
                break
            node = node.next.get(words[here][1])
            here += 1
        found.append(_NEW(Symbol, (kind, value, start, ends[at - 1])))
    return tuple(found)
