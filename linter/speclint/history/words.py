"""Splits a history sentence into the words and phrases that its grammar knows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from speclint.history.phrases import PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.history.dates import WrittenDate


class Symbol(NamedTuple):
    """A word, mark, date or known phrase: `kind` says which, `value` what it means."""

    kind: str
    value: str
    start: int
    end: int


_Word = tuple[str, str, int, int]
"""What a symbol holds, before words are joined to phrases."""


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
    return root


_TREE = _tree()

# A full stop inside a word ("41.06.157") is part of it; at its end it is a mark. "(s)" is a plural.
_WORD = re.compile(
    r"\[[^\[\]\n]{0,40}\]|_{2,}"
    r"|[;:,()/&]|\.(?![0-9a-z])"
    r"|(?:[^\s;:,.()/&\[\]]|\.(?=[0-9a-z]))+(?:\(s\))?"
    r"|\S"
)
_CODE = re.compile(r"[0-9]{3}[A-Z]{1,2}|[0-9]{4,5}", re.ASCII)
# Dashes between the parts, and bullets before the sentence.
_DASHES = frozenset("-\u2013\u2014*\u2022\u00b7")
_MARKS = frozenset(";:,()/.")
# Where a drafted sentence waits for a date: "[date]", "[effective date]", "____", "TBD".
_GAP = re.compile(r"\[[^\[\]]*date\]|\[[\s._]*\]|_{2,}|tbd", re.IGNORECASE)


def symbols(text: str, dates: Iterable[WrittenDate]) -> list[Symbol]:
    """The text as symbols, in order; `dates` are the dates in it, in order.

    Kinds: the marks themselves, "word", "code", "date", "gap" (a blank kept for a date), and the
    kinds of `PHRASES`.
    """
    found: list[Symbol] = []
    at = 0
    for written in dates:
        found += _between(text[at : written.start], at)
        found.append(Symbol("date", "", written.start, written.end))
        at = written.end
    found += _between(text[at:], at)
    return found


def _between(part: str, at: int) -> Iterable[Symbol]:
    """Symbols of the part of a text that begins at `at`; no phrase reaches across a date."""
    if at == 0:
        return _of_part(part)
    return [Symbol(kind, value, start + at, end + at) for kind, value, start, end in _of_part(part)]


@lru_cache(maxsize=512)
def _of_part(part: str) -> tuple[Symbol, ...]:
    """Symbols of what stands between two dates: sentences differ more in dates than in words."""
    return _joined([(*_meaning(word[0]), *word.span()) for word in _WORD.finditer(part)])


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
    return "gap" if _GAP.fullmatch(word) else "word"


def _value(word: str) -> str:
    if word == "&":
        return "and"
    return word.removesuffix("(s)").lower().replace("'", "").replace("\u2019", "")


def _joined(words: list[_Word]) -> tuple[Symbol, ...]:
    """Words that make a known phrase become one symbol; the longest phrase wins."""
    found: list[Symbol] = []
    at = 0
    while at < len(words):
        kind, value, start, end = words[at]
        at += 1
        node, here = _TREE.next.get(value), at
        while node is not None:
            if node.meaning is not None:
                (kind, value), at = node.meaning, here
                end = words[at - 1][3]
            if here == len(words):
                break
            node = node.next.get(words[here][1])
            here += 1
        found.append(Symbol(kind, value, start, end))
    return tuple(found)
