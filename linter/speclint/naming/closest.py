"""The known words closest to one that is not known, for "Did you mean ...?"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LIKE = 70.0
"""Likeness, out of 100, below which a word is no help to the reader."""

_FEW = 100
"""Candidates that are looked at by themselves before a library is loaded for them."""

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
    wanted = _plain(word)
    plain = {candidate: _plain(candidate) for candidate in candidates}
    likeness = _likeness(wanted, plain)
    for candidate, text in plain.items():
        if len(wanted) > 3 and f" {wanted} " in f" {text} ":
            likeness[candidate] = max(_PART, likeness.get(candidate, 0.0))
    ranked = sorted(likeness, key=lambda candidate: (-likeness[candidate], candidate))
    return tuple(ranked[:limit])


def _likeness(wanted: str, plain: Mapping[str, str]) -> dict[str, float]:
    """Rate those candidates that are alike; `plain` has the text to compare of each."""
    if len(plain) <= _FEW and not any(_may_be_alike(wanted, text) for text in plain.values()):
        return {}
    from rapidfuzz import fuzz, process  # takes longer to load than fifty files to judge

    scored = process.extract(wanted, plain, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=None)
    return {candidate: score for _, score, candidate in scored}


def _may_be_alike(one: str, other: str) -> bool:
    """Tell whether enough letters are shared for that; likeness counts only those in order."""
    shared = (Counter(one) & Counter(other)).total()
    return 200 * shared >= _LIKE * (len(one) + len(other))


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("_", " ").replace("-", " ").split())
