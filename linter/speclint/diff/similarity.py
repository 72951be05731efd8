"""How much wording two statements share, counted in words."""

from __future__ import annotations

import re
from functools import lru_cache

from speclint.diff.characters import plain

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in order, without case, punctuation or hyphens."""
    return tuple(_WORD.findall(plain(text).casefold()))


def quoted(part: str, whole: str) -> bool:
    """Whether two words or more are all that a text says, and stand in the whole in this order."""
    said = words(part)
    return len(said) > 1 and f" {' '.join(said)} " in f" {' '.join(words(whole))} "


class Vocabulary:
    """Turns texts into bags: multisets of words as one large integer each.

    A bit stands for a word, another for its second appearance in a text, and so on. `&` of two
    bags is what they share, `|` what either holds, `bit_count()` the number of words. Comparing
    two statements is so one operation of 0.2 microseconds; bags of one vocabulary only.
    """

    def __init__(self) -> None:
        self._bits: dict[tuple[str, int], int] = {}
        self._bags: dict[str, int] = {}

    def __len__(self) -> int:
        """How many bits a bag can have by now."""
        return len(self._bits)

    def bag(self, text: str) -> int:
        """The words of the text as a bag."""
        if text not in self._bags:
            self._bags[text] = self._new_bag(text)
        return self._bags[text]

    def _new_bag(self, text: str) -> int:
        appeared: dict[str, int] = {}
        places: list[int] = []
        for word in words(text):
            times = appeared[word] = appeared.get(word, 0) + 1
            places.append(self._bits.setdefault((word, times), len(self._bits)))
        array = bytearray(max(places, default=0) // 8 + 1)
        for place in places:
            array[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(array, "little")


def dice(one: int, other: int) -> float:
    """Twice the shared words over all words of both bags, 0 to 1."""
    total = one.bit_count() + other.bit_count()
    return 2 * (one & other).bit_count() / total if total else 0.0
