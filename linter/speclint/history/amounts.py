"""Reads the salary ranges of a history sentence: before and after, or the one that holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from speclint.history.names import Cursor
from speclint.text.late import late

if TYPE_CHECKING:
    from speclint.history.draft import Draft
    from speclint.history.form import Span

_RANGE = late(r"[0-9]{1,2}[A-Za-z]{0,2}", re.ASCII)
_RANGES = late(r"([0-9]{1,2}[A-Za-z]{0,2})[-\u2013]([0-9]{1,2}[A-Za-z]{0,2})", re.ASCII)
_TO = frozenset({"to", "through", "-", "\u2013"})
_AT = frozenset({"to", "at", "is"})


class Amounts(Cursor):
    """The part of the grammar that reads salary ranges; a method is false where it finds none."""

    __slots__ = ()

    def amounts(self, draft: Draft) -> bool:
        """Read the salary ranges before and after, or the one after."""
        found = self.ranges()
        if found is None:
            return self.amount(draft, self.at)
        before, after, stop = found
        draft.ranges = (before, after)
        draft.end, self.at = self.symbols[stop - 1].end, stop
        return True

    def ranges(self) -> tuple[Span, Span, int] | None:
        """The ranges in "from range 25 to 27", "25 increased to 27" or "25-27", and the end."""
        at = self.at
        at += self.symbols[at].value == "from"
        at = self._after_range(at)
        first = self.raw(at, at + 1) if self.kind(at) == "word" else ""
        if pair := _RANGES.fullmatch(first):
            start = self.symbols[at].start
            return _moved(pair.span(1), start), _moved(pair.span(2), start), at + 1
        to = at + 1 + (self.kind(at + 1) == "noun")
        if self.kind(to) not in {"word", ":"} or self.symbols[to].value not in _TO:
            return None
        last = self._after_range(to + 1)
        if _RANGE.fullmatch(first) and self.is_range(last):
            return self.span(at, at + 1), self.span(last, last + 1), last + 1
        return None

    def amount(self, draft: Draft, at: int) -> bool:
        """Read the range that holds: "range 52", "to range 52"; not after words not understood."""
        if self.unknown_end == self.at:
            return False
        at += self.kind(at) == "word" and self.symbols[at].value in _AT
        at = self._after_range(at)
        if at == self.at or not self.is_range(at):
            return False
        draft.subject = draft.subject or self.span(at, at + 1)
        draft.end, self.at = self.symbols[at].end, at + 1
        return True

    def is_range(self, at: int) -> bool:
        """Whether a single range stands here."""
        return self.kind(at) == "word" and _RANGE.fullmatch(self.raw(at, at + 1)) is not None

    def tells_range(self, at: int) -> bool:
        """Whether the section here is the salary with the range that holds: "salary range 52"."""
        if self.symbols[at].value != "salary_range" or not self.is_range(at + 1):
            return False
        return self.kind(at + 2) not in {"word", ":"}

    def _after_range(self, at: int) -> int:
        """The place after the word "range"."""
        is_range = self.kind(at) == "section" and self.symbols[at].value == "salary_range"
        return at + 1 if is_range else at


def _moved(span: tuple[int, int], by: int) -> Span:
    return span[0] + by, span[1] + by
