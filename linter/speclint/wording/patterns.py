"""Patterns that rule files give: searched by RE2, in time linear in the text, whatever they say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

import re2  # type: ignore[import-untyped]  # it ships no types

from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Match(Protocol):
    """A hit; offsets count characters."""

    def start(self) -> int:
        """Offset of the first character."""
        ...

    def end(self) -> int:
        """Offset behind the last character."""
        ...

    def group(self) -> str:
        """The words."""
        ...


class Pattern(Protocol):
    """A compiled pattern."""

    def search(self, text: str) -> Match | None:
        """Find the first hit anywhere."""
        ...

    def finditer(self, text: str) -> Iterator[Match]:
        """Find all hits, from left to right."""
        ...

    def fullmatch(self, text: str) -> Match | None:
        """Find a hit that covers the whole text."""
        ...


_ENDS_OF_TEXT: Final = late(r"\\[Az]|\(\?\w*-\w*m")
_COUNTS_FAR: Final = late(r"\{\d*,?\d\d")
_START: Final = r"\A"
"""Found in every text: where it is not, the search was given up."""


def _options() -> re2.Options:
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True  # nobody asks what a group found, and to tell it takes long
    options.log_errors = False
    return options


@lru_cache(maxsize=1024)
def pattern(text: str) -> Pattern:
    """Compile a pattern; letters match in either case. Raises ValueError where it is none."""
    try:
        compiled: Pattern = re2.compile(text, _options())  # pyright: ignore[reportAssignmentType] - it has more
    except re2.error as error:
        reason = error.args[0]
        words = reason.decode() if isinstance(reason, bytes) else str(reason)
        raise ValueError(f"“{text}” is not a pattern: {words}") from None
    return compiled


def fits(pattern: str, text: str) -> bool:
    """Tell cheaply that a whole text fits a pattern; False may be RE2's lack of memory."""
    whole = _whole(pattern)
    return whole is not None and whole.Match(text) is not None


@lru_cache(maxsize=64)
def _whole(pattern: str) -> re2.Set | None:
    kept = re2.Set.FullMatchSet(_options())
    try:
        kept.Add(pattern)
        kept.Compile()
    except re2.error:
        return None
    return kept


class ManyPatterns:
    """Patterns that are searched together, in one pass over a text."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Compile patterns; letters match in either case. Raises ValueError where one is none."""
        self._all: Final = tuple(range(1, len(texts) + 1))
        self._set: Final = re2.Set.SearchSet(_options())
        try:
            for text in (_START, *texts):
                self._set.Add(text)
            self._set.Compile()
        except re2.error as error:
            raise ValueError(str(error)) from None

    def found(self, data: bytes) -> tuple[int, ...]:
        """Number those patterns, from 1, that are found in a text in UTF-8.

        It is all of them where RE2 ran out of memory.
        """
        numbers: list[int] | None = self._set.Match(data)
        return tuple(sorted(numbers)[1:]) if numbers else self._all


def in_lines(texts: tuple[str, ...]) -> str | None:
    """Write what finds in statements one a line all that patterns find in each of them.

    None where a pattern insists on the ends of a text, which lines do not have; and where it
    counts far, as `.{0,50}` does: that makes a search for many patterns very slow.
    """
    if any(_ENDS_OF_TEXT.search(text) or _COUNTS_FAR.search(text) for text in texts):
        return None
    return "|".join(f"(?m:{text})" for text in texts)


def refuse_unreadable(texts: Iterable[str]) -> None:
    """Raise ValueError for the first pattern that is none.

    All together may be readable though one is not: "(a" and "b)".
    """
    for text in texts:
        pattern(text)


@lru_cache(maxsize=1024)
def any_of(texts: tuple[str, ...]) -> Pattern:
    """Compile readable patterns into one that finds the first hit of any of them."""
    return pattern("|".join(f"(?:{text})" for text in texts))


class LinePattern:
    """A pattern that is sought line by line; letters match in their own case."""

    def __init__(self, text: str) -> None:
        """Compile a pattern of this program; it may not go on behind the end of a line."""
        self._pattern: Final = re2.compile(text)

    def lines(self, data: bytes) -> list[int]:
        """Number the lines, from 0, of a text in UTF-8 in which it is found."""
        found: dict[int, None] = {}
        line = at = 0
        for hit in self._pattern.finditer(data):
            start: int = hit.start()
            line += data.count(b"\n", at, start)
            at = start
            found[line] = None
        return list(found)
