"""Two texts word against word, with long stretches that agree left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.diff.words import EditKind

Kind = Literal["same", "gone", "new"]

_KINDS: Final[dict[EditKind, Kind]] = {"equal": "same", "delete": "gone", "insert": "new"}

_SHORT: Final = 240
"""Characters up to which a text is shown whole."""

_AROUND: Final = 6
"""Words kept beside a difference."""


class Part(NamedTuple):
    """A stretch of a text: shared with the other text, or only in the found or expected one."""

    kind: Kind
    text: str


class Difference(NamedTuple):
    """What was found and what is expected, each in parts."""

    found: tuple[Part, ...]
    expected: tuple[Part, ...]


def difference(found: str, expected: str) -> Difference:
    """Compare two texts by words."""
    from speclint.diff.words import word_edits

    parts = [
        Part(_KINDS[edit.kind], edit.text)
        for edit in word_edits(" ".join(found.split()), " ".join(expected.split()))
    ]
    if len(found) + len(expected) > 2 * _SHORT:
        parts = list(_shortened(parts))
    return Difference(
        tuple(part for part in parts if part.kind != "new"),
        tuple(part for part in parts if part.kind != "gone"),
    )


def new_words(old: str, new: str) -> tuple[Part, ...]:
    """Split a corrected line into what it shares with the old one and what is new in it."""
    from speclint.diff.words import word_edits

    edits = word_edits(old, new)
    return tuple(Part(_KINDS[e.kind], e.text) for e in edits if e.kind != "delete")


def _shortened(parts: list[Part]) -> Iterator[Part]:
    for number, part in enumerate(parts):
        words = part.text.split(" ")
        head = _AROUND if number else 0
        tail = _AROUND if number < len(parts) - 1 else 0
        if part.kind != "same" or len(words) <= head + tail + 3:
            yield part
            continue
        kept = [*words[:head], "…", *(words[-tail:] if tail else [])]
        yield Part("same", " ".join(kept))
