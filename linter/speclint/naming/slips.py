"""Finds the title that was meant where a name differs from it by slips of the pen alone."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from speclint.naming.closest import is_nearly
from speclint.naming.titles import exact_key, loose_key, singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST = 3
_JOINTS = frozenset(("&", "and"))


class Slips:
    """Names of classes and series, by the words in them.

    A slip makes a word that no name has: `Custmer Service Specialist`. Where all words are known,
    another class is meant, or none: `Research Analyst` is no slip for `Research Specialist`.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            for word in exact_key(name).split():
                self._names[word].add(name)

    def meant(self, asked: str) -> tuple[str, ...]:
        """Return at most three names that a name was meant to be; nearly always none."""
        words = _words(asked)
        strange = [not self._knows(word) for word in words]
        if len(words) < 2 or all(strange) or not any(strange):
            return ()
        known = [word for word, is_strange in zip(words, strange, strict=True) if not is_strange]
        candidates = set.intersection(*[self._with(word) for word in known])
        return tuple(sorted(c for c in candidates if _is_meant(words, strange, _words(c))))[:_MOST]

    def _knows(self, word: str) -> bool:
        return word in self._names or singular(word) in self._names

    def _with(self, word: str) -> set[str]:
        return self._names.get(word, set()) | self._names.get(singular(word), set())


def _words(name: str) -> list[str]:
    return [word for word in exact_key(name).split() if word not in _JOINTS]


def _is_meant(words: Sequence[str], strange: Sequence[bool], others: Sequence[str]) -> bool:
    if len(words) != len(others):
        return False
    return all(
        loose_key(word) == loose_key(other) or (is_strange and is_nearly(word, other))
        for word, is_strange, other in zip(words, strange, others, strict=True)
    )
