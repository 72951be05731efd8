"""Statements that begin with the same clause, as “Permit review: …”, and go on in other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.diff.list_marks import without_list_mark
from speclint.diff.similarity import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.diff.pairs import Pair

_END: Final = re.compile(r"[;:]\s")
_LEAST: Final = 4
"""Words of a clause that says what its statement is about."""


def same_openings(old: Mapping[int, str], new: Mapping[int, str]) -> Iterator[Pair]:
    """The places of each old and new statement that alone on their sides begin with a clause."""
    before, after = _openings(old), _openings(new)
    for opening, one in before.items():
        other = after.get(opening)
        if one is not None and other is not None:
            yield one, other


def _openings(texts: Mapping[int, str]) -> dict[tuple[str, ...], int | None]:
    """The place of the statement with each first clause; None where several have it."""
    found: dict[tuple[str, ...], int | None] = {}
    for place, text in texts.items():
        said = without_list_mark(text)
        end = _END.search(said)
        opening = words(said[: end.start()]) if end else ()
        if len(opening) >= _LEAST:
            found[opening] = None if opening in found else place
    return found
