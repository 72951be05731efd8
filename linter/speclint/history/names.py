"""Reads the classes that a history sentence names: codes, titles and lists of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.history.form import Mention

if TYPE_CHECKING:
    from speclint.history.form import Span
    from speclint.history.words import Symbol

_DAYS = frozenset({"date", "gap"})
_ALWAYS_END = frozenset({"", "date", "gap", ";", "cause", "former", "list", "bracket"})
_CLAUSES = frozenset({"verb", "noun", "section", "general", "former", "list", "cause", "purpose"})
_SMALL_WORDS = frozenset({"and", "of", "the", "for", "in", "to", "with", "or"})
_DEPTH = {"(": 1, ")": -1}
# Marks and small words between parts of the grammar mean nothing by themselves.
JOINERS = frozenset({",", "and", "/", "the"})
MARKS = JOINERS | {";", ":", "."}
QUOTES = "\"'\u201c\u201d\u2018\u2019"


class Cursor:
    """A place in the symbols of a sentence, and the reading of names from there on."""

    __slots__ = ("at", "kinds", "opened", "symbols", "text", "unknown", "unknown_end")

    def __init__(self, text: str, symbols: list[Symbol]) -> None:
        self.text = text
        self.symbols = symbols
        self.kinds = [symbol[0] for symbol in symbols]
        self.at = 0
        self.opened: list[Symbol] = []
        self.unknown: list[tuple[int, int]] = []
        self.unknown_end = len(symbols)

    def kind(self, at: int) -> str:
        """The kind of symbol `at`; empty after the last one."""
        return self.kinds[at] if at < len(self.kinds) else ""

    def span(self, start: int, stop: int) -> Span:
        """The place of the symbols from `start` up to `stop`."""
        return self.symbols[start].start, self.symbols[stop - 1].end

    def raw(self, start: int, stop: int) -> str:
        """The text of the symbols from `start` up to `stop`, with any figure for each figure."""
        return self.text[self.symbols[start].start : self.symbols[stop - 1].end]

    def not_understood(self, stop: int) -> bool:
        """Leave out the symbols up to `stop`, and say so; neighbours make one place."""
        start = self.symbols[self.at].start
        between = range(self.unknown_end, self.at)
        if self.unknown_end <= self.at and all(self.kind(at) in MARKS for at in between):
            start = self.unknown.pop()[0]
        self.unknown.append((start, self.symbols[stop - 1].end))
        self.at = self.unknown_end = stop
        return True

    def day_after(self, at: int) -> int:
        """The place of the date that the word `at` ("effective") introduces; 0 when none does."""
        if self.kind(at) != "when":
            return 0
        at += 1
        if self.kind(at) in {"and", "/"} and self.kind(at + 1) == "when":
            at += 2
        at = self._after_body(at)
        if self.kind(at) in {":", ".", ","}:
            at += 1
        return at if self.kind(at) in _DAYS else 0

    def _after_body(self, at: int) -> int:
        """The place after "by the Director on", and `at` where nobody is named."""
        if self.kind(at) != "word" or self.symbols[at].value != "by":
            return at
        body = at + (2 if self.kind(at + 1) == "the" else 1)
        if self.kind(body) != "body":
            return at
        is_on = self.kind(body + 1) == "about" and self.symbols[body + 1].value == ""
        return body + (2 if is_on and self.raw(body + 1, body + 2).lower() == "on" else 1)

    def mentions(self) -> tuple[Mention, ...]:
        """The classes listed from here on, and the cursor after them; none, and it stays."""
        before = self.at
        self._skip_lead()
        found: list[Mention] = []
        while (mention := self.mention()) is not None:
            found.append(mention)
            after = self._next_listed()
            if after == 0:
                break
            self.at = after
        if not found:
            self.at = before
        return tuple(found)

    def mention(self) -> Mention | None:
        """The class named here, and the cursor after it."""
        start, code = self.at, None
        if self.kind(start) == "code":
            code = self.span(start, start + 1)
            self.at += 1
            if self.kind(self.at) in {",", ":"} and self.starts_name(self.at + 1):
                self.at += 1
        named = self.starts_name(self.at) and self.symbols[self.at].value != "to"
        stop = end = self._name_end(coded=code is not None) if named else self.at
        if code is None and stop > start + 2:
            code, end = self._code_after(start, stop)
        title = trim(self.text, self.span(self.at, end), QUOTES) if end > self.at else (0, 0)
        if code is None and (title[0] == title[1] or not _has_letter(self.text, title)):
            return None
        self.at = max(stop, start + 1)
        last = self.symbols[self.at - 1]
        return Mention(code, title, self.symbols[start].start, last.end)

    def _code_after(self, start: int, stop: int) -> tuple[Span | None, int]:
        """The code in "Clerk 3 (09450)" or "Clerk 3 - 09450", and where the title ends."""
        kinds = self.kinds
        in_brackets = kinds[stop - 1] == ")"
        at = stop - 1 - in_brackets
        if kinds[at] != "code" or at - 1 <= start:
            return None, stop
        if kinds[at - 1] != ("(" if in_brackets else ":"):
            return None, stop
        return self.span(at, at + 1), at - 1

    def odd_word(self) -> int:
        """The place of the first word here that no title would have; 0 when it reads as a title."""
        at, depth = self.at, 0
        while not self._ends_name(at, coded=False, depth=depth):
            symbol = self.symbols[at]
            if self.text[symbol.start].islower() and self.raw(at, at + 1) not in _SMALL_WORDS:
                return at
            depth += _DEPTH.get(symbol.kind, 0)
            at += 1
        return 0 if at > self.at else at

    def _skip_lead(self) -> None:
        while self.kind(self.at) in {":", "the"} or self._is_lead(self.at):
            self.at += 1

    def _is_lead(self, at: int) -> bool:
        """The word "class" in "replaces classes 09430 …"."""
        if self.kind(at) != "section":
            return False
        lower = self.text[self.symbols[at].start].islower()
        return self.kind(at + 1) == "code" or (lower and self.kind(at + 1) in {"word", ":"})

    def starts_name(self, at: int) -> bool:
        """Whether a title may start at symbol `at`."""
        if self.kind(at) in {"", "code", "date", "gap"} or self.day_after(at):
            return False
        first = self.text[self.symbols[at].start]
        return first.isupper() or first.isdigit() or first in QUOTES

    def _name_end(self, *, coded: bool) -> int:
        at, depth = self.at, 0
        while not self._ends_name(at, coded=coded, depth=depth):
            depth += _DEPTH.get(self.kind(at), 0)
            at += 1
        return at

    def _ends_name(self, at: int, *, coded: bool, depth: int) -> bool:
        kind = self.kind(at)
        if kind == "word":
            return False
        if kind in _ALWAYS_END or (kind == "code" and coded) or self._starts_clause(at):
            return True
        return self._mark_ends_name(at, coded=coded, depth=depth)

    def _mark_ends_name(self, at: int, *, coded: bool, depth: int) -> bool:
        kind = self.kind(at)
        if kind == ")":
            return depth == 0
        if kind == "(":
            return (
                self.is_was(at + 1) or self.kind(at + 1) in _CLAUSES or self.day_after(at + 1) > 0
            )
        if kind in {",", "and"}:
            return self._splits(at, coded=coded)
        if kind == ".":
            return not self.opened or self.kind(at + 1) in {"", "code"}
        return kind == ":" and (self.symbols[at].value == ":" or self._starts_clause(at + 1))

    def is_was(self, at: int) -> bool:
        """Whether this is the "was" of "(was 09450)"."""
        return self.kind(at) == "the" and self.raw(at, at + 1).lower() == "was"

    def _starts_clause(self, at: int) -> bool:
        """Whether the sentence goes on with another clause here, rather than with the title."""
        if self.kind(at) in _CLAUSES:
            return self.text[self.symbols[at].start].islower()
        return self.kind(at) in {"", *_DAYS} or self.day_after(at) > 0

    def _splits(self, at: int, *, coded: bool) -> bool:
        """Whether the comma or "and" at `at` ends a title: "Clerk 1, Clerk 2", not "Clerk, Law"."""
        after = at + (2 if self.kind(at + 1) == "and" else 1)
        if self.kind(after) == "code" or self._is_lead(after) or self._starts_clause(after):
            return True
        level = self.symbols[at - 1].value
        follows = self.starts_name(after) and not self.text[self.symbols[after].start].isdigit()
        return not coded and follows and (level.isdigit() or len(level) == 1)

    def _next_listed(self) -> int:
        """The place of the next class in the list; 0 when the list ends here."""
        kind, after = self.kind(self.at), self.at
        if kind in {",", ";", "and"} or (kind == "." and self.opened):
            after += 2 if kind != "and" and self.kind(self.at + 1) == "and" else 1
        after += self._is_lead(after)
        if self.kind(after) == "code":
            return after
        goes_on = kind in {",", "and"} or (kind == ";" and bool(self.opened))
        listed = goes_on and self.kind(after) != "when" and self.starts_name(after)
        return after if listed and not self._starts_clause(after) else 0


def _has_letter(text: str, span: Span) -> bool:
    """Whether a letter stands there: the first character nearly always is one."""
    return text[span[0]].isalpha() or any(map(str.isalpha, text[slice(*span)]))


def trim(text: str, span: Span, ends: str | None = None) -> Span:
    """The place without the characters `ends` at both ends, or else without blanks."""
    start, end = span
    start += end - start - len(text[start:end].lstrip(ends))
    return start, start + len(text[start:end].rstrip(ends))
