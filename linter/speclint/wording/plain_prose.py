"""Prose in small letters with every character in its place, and where its sentences end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.text.late import late

if TYPE_CHECKING:
    import re

OR = "\x02\x02"
"""What stands for a capital OR, which parts alternatives, once the text is in small letters."""

_CAPITAL_OR = late(r"(?<!\S)OR(?!\S)")
# Each alternative begins with its own character: so the others are passed over fast.
_SENTENCE_END = late(rf"\.(?=\s|\Z)|;(?=\s|\Z)|\n[ \t\r]*\n|{OR}")
LONGEST = 400
"""Characters on either side beyond which a sentence is not followed."""


def pattern(words: str) -> re.Pattern[str]:
    """Write a pattern in which one space stands for the few that wrapped text may have."""
    return late(words.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}"))


class Prose(NamedTuple):
    """The text in small letters, and the offsets where its sentences end and the next begin."""

    text: str
    ends: tuple[int, ...]
    begins: tuple[int, ...]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence around a span begins and ends."""
        text, ends, begins = self
        before, after = bisect_right(begins, start), bisect_left(ends, end)
        first = begins[before - 1] if before else 0
        last = ends[after] if after < len(ends) else len(text)
        if last - first <= LONGEST:  # as nearly all are
            return first, last
        return max(first, start - LONGEST), min(last, end + LONGEST)


@lru_cache(maxsize=256)
def prose(text: str) -> Prose:
    """Read a text for the questions about qualifications."""
    plain = _small(text)
    if is_one_sentence(plain):
        end = len(plain)
        return Prose(plain, (end - 1,), (end,)) if plain[-1:] == "." else Prose(plain, (), ())
    stops = [stop.span() for stop in _SENTENCE_END.finditer(plain)]
    return Prose(plain, tuple([start for start, _ in stops]), tuple([end for _, end in stops]))


def is_one_sentence(plain: str) -> bool:
    """Say whether none of the signs that end a sentence stands before the last character."""
    last = len(plain) - 1
    stop = plain.find(".")
    return (
        (stop < 0 or stop == last)
        and ";" not in plain
        and "\n" not in plain
        and OR[-1] not in plain
    )


@lru_cache(maxsize=256)
def in_small_letters(text: str) -> str:
    """Return the text in small letters, as long as it was, with a mark for every capital OR."""
    return _small(text)


def _small(text: str) -> str:
    if "OR" in text:
        text = _CAPITAL_OR.sub(OR, text)
    plain = text.lower()
    if len(plain) != len(text):  # a few letters, such as a dotted capital I, grow
        return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return plain
