"""Names a finding by what it is about, so that moving lines, items or files keeps the name."""

from __future__ import annotations

import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.document import Data
    from speclint.pointer import Place

_POSITIONS: Final = frozenset({"line", "more", "number", "path"})
"""Values that tell where a problem stands or how many there are, not what it is."""


def fingerprint(
    code: str, who: str, what: tuple[str, ...], values: Mapping[str, str], variant: str | None
) -> str:
    """Sixteen digits: equal for the same problem of the same specification, wherever it stands.

    `who` is the specification, `what` the place and the words concerned. The rule's own wording
    does not count; the values that fill it do, so that one problem cannot stand in for another.
    """
    filled = (f"{key}={values[key]}" for key in sorted(values.keys() - _POSITIONS))
    parts = (code, who, *what, variant or "", *filled)
    return hashlib.sha256("\x1f".join(map(_folded, parts)).encode()).hexdigest()[:16]


def who(identity: str, path: str) -> str:
    """The specification's class code and variant, or the name of a file that gives none."""
    return identity or PurePath(path).name


def what(data: Data, place: Place) -> tuple[str, ...]:
    """The headings that lead to a place, list items by their words, and the words of the place.

    The value counts, not how it is written: quotation marks and line breaks make no difference.
    """
    steps: list[str] = []
    for step in place.pointer:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
            steps.append(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            steps.append(_item_words(data))
    whole = place.on != "value" or not isinstance(data, str)
    words = "" if whole else str(data)[place.start : place.end]
    return (*steps, place.on, words)


def _item_words(item: Data) -> str:
    if isinstance(item, dict):
        item = item.get("text") or item.get("statement")
    return str(item)


def _folded(text: str) -> str:
    return " ".join(text.split())
