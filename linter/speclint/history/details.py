"""Reads what belongs to an event of a history sentence: names, lists, ranges, cause, subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from speclint.history.draft import LISTINGS
from speclint.history.form import Mention
from speclint.history.groups import Groups
from speclint.history.names import MARKS, QUOTES, Cursor, trim
from speclint.text.late import late

if TYPE_CHECKING:
    from speclint.history.draft import Draft, Listing
    from speclint.history.form import Span
    from speclint.history.words import Symbol

_PHRASE_ENDS = MARKS | {"", "date", "gap", "when", "verb", "noun", "general", "(", ")"}
_STUDIES = frozenset({"study", "studies", "survey", "review", "project"})
_RANGE = late(r"[0-9]{1,2}[A-Za-z]?", re.ASCII)
_RANGES = late(r"([0-9]{1,2}[A-Za-z]?)[-\u2013]([0-9]{1,2}[A-Za-z]?)", re.ASCII)
_TO = frozenset({"to", "through", "-", "\u2013"})
_FROM_TO = late(rf"\sto\s(?=[{QUOTES}]?[A-Z0-9])", re.ASCII)


class Details(Cursor):
    """The part of the grammar that adds to the last event; a method is false where it has none."""

    __slots__ = ("groups",)

    def __init__(self, text: str, symbols: list[Symbol]) -> None:
        super().__init__(text, symbols)
        self.groups = Groups()

    def listed(self, symbol: Symbol) -> bool:
        """Read "replaces 09450 Customer Services Specialist 3", "formerly 09450"."""
        return self.mentioned(LISTINGS[symbol.value])

    def mentioned(self, listing: Listing) -> bool:
        """Read the classes after the word that introduces a list."""
        draft = self.groups.last
        self.at += 1
        found = self.mentions() if draft else ()
        if draft is None or not found:
            self.at -= 1
            return False
        draft.add_mentions(listing, found)
        return True

    def open_paren(self, symbol: Symbol) -> bool:
        """Read "(", and the "was" of "(was 09450)"."""
        self.opened.append(symbol)
        self.at += 1
        if self.kind(self.at) == "the" and self.raw(self.at, self.at + 1).lower() == "was":
            self.mentioned("former")
        return True

    def close_paren(self, symbol: Symbol) -> bool:
        """Read ")"; one that closes nothing is not understood."""
        if not self.opened:
            return False
        self.opened.pop()
        self.at += 1
        if self.groups.last:
            self.groups.last.end = symbol.end
        return True

    def body(self, symbol: Symbol) -> bool:
        """Read the Board of "Board adopted May 8, 2008" or "New class: 12-11-87 (HEPB)"."""
        alone = self.kind(self.at + 1) == ")" and self.kind(self.at - 1) == "("
        if not alone and self.kind(self.at + 1) != "when":
            return self.word(symbol)
        self.at += 1
        return True

    def bracket(self, symbol: Symbol) -> bool:
        """Read the former title or code in "Retitled Office Assistant 3 [Office Assistant III]"."""
        draft = self.groups.last
        start, end = symbol.start + 1, symbol.end - 1
        if draft is None or not draft.has("title", "class_code") or not self.text[start].isupper():
            return False
        draft.add_mentions("former", (Mention(None, (start, end), symbol.start, symbol.end),))
        self.at += 1
        return True

    def word(self, symbol: Symbol) -> bool:
        """Read what a plain word can begin: a title, salary ranges, "from … to …"."""
        draft = self.groups.last
        if draft is None:
            return False
        if draft.has("salary_range") and self.amounts(draft):
            return True
        if symbol.value in {"from", "to", "as"} and draft.has("title", "class_code"):
            return self.renamed(draft, symbol.value)
        return draft.wants_name and self.own_name(draft)

    def own_name(self, draft: Draft) -> bool:
        """Read the title that follows "New class effective June 1, 2005;"."""
        if self.kind(self.at) != "code" and not self.starts_name(self.at):
            return False
        odd = self.odd_word()
        if odd:
            return self.not_understood(max(odd, self.at + 1))
        draft.named = self.mention()
        if draft.named is None:
            return False
        draft.end = draft.named.end
        return True

    def renamed(self, draft: Draft, word: str) -> bool:
        """Read "from Clerk 1 to Clerk 2", or "to Clerk 2"."""
        self.at += 1
        found = self.mention()
        if found is None:
            self.at -= 1
            return False
        draft.end = found.end
        if word == "from":
            former, draft.named = _from_to(self.text, found)
            draft.add_mentions("former", (former,))
        else:
            draft.named = found
        return True

    def amounts(self, draft: Draft) -> bool:
        """Read the salary ranges before and after."""
        found = self.ranges()
        if found is None:
            return False
        before, after, stop = found
        draft.ranges = (before, after)
        draft.end, self.at = self.symbols[stop - 1].end, stop
        return True

    def ranges(self) -> tuple[Span, Span, int] | None:
        """The ranges in "from range 25 to 27", "25 increased to 27" or "25-27", and the end."""
        at = self.at
        at += self.symbols[at].value == "from"
        at += self.kind(at) == "section"
        first = self.raw(at, at + 1) if self.kind(at) == "word" else ""
        if pair := _RANGES.fullmatch(first):
            start = self.symbols[at].start
            return _moved(pair.span(1), start), _moved(pair.span(2), start), at + 1
        to = at + 1 + (self.kind(at + 1) == "noun")
        if self.kind(to) not in {"word", ":"} or self.symbols[to].value not in _TO:
            return None
        second = self.raw(to + 1, to + 2) if self.kind(to + 1) == "word" else ""
        if _RANGE.fullmatch(first) and _RANGE.fullmatch(second):
            return self.span(at, at + 1), self.span(to + 1, to + 2), to + 2
        return None

    def cause(self, _: Symbol) -> bool:
        """Read "due to adopted legislative action"."""
        draft = self.groups.last
        if draft is None:
            return False
        draft.cause = self._free_text(draft, self.at)
        return True

    def about(self, _: Symbol) -> bool:
        """Read "regarding physical examination" after "note added"."""
        draft = self.groups.last
        if draft is None or not draft.has("note") or self._ends_text(self.at + 1):
            return False
        draft.subject = self._free_text(draft, self.at + 1)
        return True

    def study(self, draft: Draft) -> None:
        """Read the name of a study: "Revised Highways Maintenance Class Study"."""
        stop = self.at
        while self.kind(stop) not in _PHRASE_ENDS:
            stop += 1
        if stop > self.at and self.symbols[stop - 1].value in _STUDIES:
            draft.subject = self.span(self.at, stop)
            draft.end, self.at = self.symbols[stop - 1].end, stop

    def _free_text(self, draft: Draft, start: int) -> Span:
        """Where the words from `start` to the end of the clause stand, and the cursor after."""
        stop = at = start + 1
        while not self._ends_text(at):
            at += 1
            if self.kind(at - 1) not in MARKS:
                stop = at
        self.at, draft.end = stop, self.symbols[stop - 1].end
        return self.span(start, stop)

    def _ends_text(self, at: int) -> bool:
        kind = self.kind(at)
        if kind in {"date", "gap"}:
            return self.symbols[at - 1].value not in {"of", "on"}
        ends = kind in {"", ";", "."} or (kind == ")" and bool(self.opened))
        return ends or self.day_after(at) > 0


def _from_to(text: str, mention: Mention) -> tuple[Mention, Mention | None]:
    """Part "Clerk 1 to Clerk 2" into the class before and the class after."""
    found = list(_FROM_TO.finditer(text, mention.start, mention.end))
    if not found:
        return mention, None
    cut, resume = found[-1].span()
    start = mention.code[1] if mention.code else mention.start
    before = trim(text, trim(text, (start, cut)), QUOTES)
    after = trim(text, (resume, mention.end), QUOTES)
    return (
        Mention(mention.code, before, mention.start, cut),
        Mention(None, after, resume, mention.end),
    )


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
