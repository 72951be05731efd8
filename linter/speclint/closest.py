"""The closest matches to a word that was not found, for "Did you mean …?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIKE_ENOUGH: Final = 70.0
"""Likeness from 0 to 100 below which a candidate is no help."""


def closest(word: str, candidates: Sequence[str], limit: int = 3) -> tuple[str, ...]:
    """Candidates most like the word, best first; equal likeness keeps their order."""
    from rapidfuzz import fuzz, process, utils

    found = process.extract(
        word,
        candidates,
        scorer=fuzz.ratio,
        processor=utils.default_process,
        limit=limit,
        score_cutoff=_LIKE_ENOUGH,
    )
    return tuple(match for match, _, _ in found)
