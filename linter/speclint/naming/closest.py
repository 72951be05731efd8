"""The known words closest to one that is not known, for "Did you mean ...?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKE = 70.0
"""Likeness, out of 100, below which a word is no help to the reader."""

_PART = 90.0
"""Likeness of a word to a longer one of which it is a whole part: `concept`, `series_concept`."""


_SAME = 80.0
"""Likeness from which two words are one word and a slip: `Annalist` and `Analyst`."""


def is_nearly(word: str, other: str) -> bool:
    """Tell whether two words differ by a slip at most, or one is short for the other."""
    from rapidfuzz import fuzz

    one, two = sorted((_plain(word).strip("."), _plain(other).strip(".")), key=len)
    return (len(one) > 3 and two.startswith(one)) or fuzz.ratio(one, two) >= _SAME


def closest(word: str, candidates: Iterable[str], limit: int | None = 3) -> tuple[str, ...]:
    """Return the candidates most like a word, best first, whatever order they come in.

    Capitals and spacing signs do not count. Candidates that are not alike are left out, so there
    may be none.
    """
    from rapidfuzz import fuzz, process  # costs 34 ms, and only mistakes need it

    wanted = _plain(word)
    plain = {candidate: _plain(candidate) for candidate in candidates}
    likeness = {
        candidate: score
        for _, score, candidate in process.extract(
            wanted, plain, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=None
        )
    }
    for candidate, text in plain.items():
        if len(wanted) > 3 and f" {wanted} " in f" {text} ":
            likeness[candidate] = max(_PART, likeness.get(candidate, 0.0))
    ranked = sorted(likeness, key=lambda candidate: (-likeness[candidate], candidate))
    return tuple(ranked[:limit])


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("_", " ").replace("-", " ").split())
