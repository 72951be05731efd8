"""Patterns that rule files give: searched by RE2, in time linear in the text, whatever they say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import re2  # type: ignore[import-untyped]  # it ships no types

if TYPE_CHECKING:
    from collections.abc import Iterator


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


@lru_cache(maxsize=1024)
def pattern(text: str) -> Pattern:
    """Compile a pattern; letters match in either case. Raises ValueError where it is none."""
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    try:
        compiled: Pattern = re2.compile(text, options)  # pyright: ignore[reportAssignmentType] - it has more
    except re2.error as error:
        reason = error.args[0]
        words = reason.decode() if isinstance(reason, bytes) else str(reason)
        raise ValueError(f"“{text}” is not a pattern: {words}") from None
    return compiled


@lru_cache(maxsize=1024)
def any_of(texts: tuple[str, ...]) -> Pattern:
    """Compile patterns into one that finds the first hit of any of them."""
    for text in texts:
        pattern(text)
    return pattern("|".join(f"(?:{text})" for text in texts))
