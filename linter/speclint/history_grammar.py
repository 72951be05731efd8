"""The grammar of history sentences: symbols in, events out, in one pass from left to right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from speclint.history_draft import LISTINGS, Draft, Groups
from speclint.history_events import ClassMention, Sentence
from speclint.history_names import Cursor
from speclint.history_words import symbols

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.dates import WrittenDate
    from speclint.history_draft import Listing
    from speclint.history_words import Symbol

_JOINERS = frozenset({",", "and", "/", "the"})
_MARKS = _JOINERS | {";", ":", "."}
_PHRASE_ENDS = _MARKS | {"", "date", "gap", "when", "verb", "noun", "general", "(", ")"}
_STUDIES = frozenset({"study", "studies", "survey", "review", "project"})
_RANGE = re.compile(r"[0-9]{1,2}[A-Za-z]?", re.ASCII)
_RANGES = re.compile(r"([0-9]{1,2}[A-Za-z]?)[-\u2013]([0-9]{1,2}[A-Za-z]?)", re.ASCII)
_TO = frozenset({"to", "through", "-", "\u2013"})
_FROM_TO = re.compile(r"\sto\s(?=[A-Z])", re.ASCII)


def read_sentence(text: str, dates: tuple[WrittenDate, ...]) -> Sentence:
    """The sentence `text`; `dates` are all the dates in it, in order."""
    return _Reader(text, dates).sentence()


class _Reader(Cursor):
    """Reads one sentence; every step moves the cursor on, so the time is linear."""

    __slots__ = ("by_start", "dates", "groups", "unknown", "unknown_end", "verb_open")

    def __init__(self, text: str, dates: tuple[WrittenDate, ...]) -> None:
        super().__init__(text, symbols(text, dates))
        self.dates = dates
        self.by_start = {written.start: written for written in dates}
        self.groups = Groups()
        self.verb_open = False
        self.unknown: list[tuple[int, int]] = []
        self.unknown_end = len(self.symbols)

    def sentence(self) -> Sentence:
        while self.at < len(self.symbols):
            symbol = self.symbols[self.at]
            if symbol.kind in _MARKS:
                self.at += 1
            elif not _READ[symbol.kind](self, symbol):
                self.not_understood(self.at + 1)
        left_open = ((mark.start, mark.end) for mark in self.opened)
        groups = self.groups
        return Sentence(
            self.text,
            tuple(draft.event() for draft in groups.drafts),
            tuple(sorted((*self.unknown, *left_open))),
            self.dates,
            tuple(groups.roles["adopted"]),
            tuple(groups.roles["effective"]),
            tuple(groups.roles["dated"]),
            tuple(groups.gaps),
        )

    def not_understood(self, stop: int) -> bool:
        """Leave out the symbols up to `stop`; neighbours make one place."""
        start = self.symbols[self.at].start
        if all(self.kind(at) in _MARKS for at in range(self.unknown_end, self.at)) and (
            self.unknown_end <= self.at
        ):
            start = self.unknown.pop()[0]
        self.unknown.append((start, self.symbols[stop - 1].end))
        self.at = self.unknown_end = stop
        return True

    # Clauses

    def verb(self, symbol: Symbol) -> bool:
        """Read "revised definition and typical work", "new class", "abolished"."""
        draft = self.open(symbol, symbol.value)
        self.at += 1
        self.objects(draft)
        draft.imply(symbol)
        if not draft.sections:
            self.study(draft)
        return True

    def general(self, symbol: Symbol) -> bool:
        """Read "general revision", "general revision of class"."""
        draft = self.open(symbol, "")
        self.at += 1
        if self.kind(self.at) in {"section", "the"}:
            self.objects(draft)
        return True

    def section(self, symbol: Symbol) -> bool:
        """Read "class code change", "definition revised", or one more section of the last verb."""
        stop = self.run_end()
        after = stop
        while self.kind(after) == "the":
            after += 1
        if self.is_their_verb(after):
            verb = self.symbols[after]
            draft = self.open(symbol, verb.value)
            self.name_all(draft, stop)
            draft.imply(verb)
            draft.end, self.at = verb.end, after + 1
            return True
        draft = self.groups.last
        if draft is None:
            return self.not_understood(stop)
        if draft.names("salary_range") and self.amounts(draft):
            return True
        if draft.wants_name:
            return self.own_name(draft)
        if not self.verb_open:
            return self.not_understood(stop)
        self.name_all(draft, stop)
        return True

    def open(self, symbol: Symbol, verb: str) -> Draft:
        self.verb_open = True
        return self.groups.open(verb, symbol.start, symbol.end)

    def objects(self, draft: Draft) -> None:
        """Read the sections that follow a verb: "class code (formerly …)", "class/title"."""
        at = self.at
        while True:
            kind = self.kind(at)
            if kind in _JOINERS:
                at += 1
            elif kind == "section" and (at == self.at or self.kind(at + 1) != "noun"):
                draft.name(self.symbols[at])
                at += 1
                self.at = at
            elif kind == "noun" and at == self.at and draft.sections:
                draft.end = self.symbols[at].end
                at += 1
                self.at = at
            else:
                return

    def run_end(self) -> int:
        """The place after the sections here that commas and "and" join."""
        at = stop = self.at + 1
        while self.kind(at) in _JOINERS or self.kind(at) == "section":
            at += 1
            if self.kind(at - 1) == "section":
                stop = at
        return stop

    def is_their_verb(self, at: int) -> bool:
        """Whether symbol `at` says what happened to the sections before it."""
        return self.kind(at) == "noun" or (
            self.kind(at) == "verb" and self.kind(at + 1) not in {"section", "the"}
        )

    def name_all(self, draft: Draft, stop: int) -> None:
        for symbol in self.symbols[self.at : stop]:
            if symbol.kind == "section":
                draft.name(symbol)
        self.at = stop

    # Dates

    def when(self, symbol: Symbol) -> bool:
        """Read "adopted June 13, 2019"."""
        place = self.day_after(self.at)
        if not place:
            return False
        words = [word.value for word in self.symbols[self.at : place] if word.kind == "when"]
        return self.set_date(words, place, symbol.start)

    def lone_date(self, symbol: Symbol) -> bool:
        """Read a date that no word introduces: "New class: 5-1-69"."""
        return self.set_date(["dated"], self.at, symbol.start)

    def lone_gap(self, symbol: Symbol) -> bool:
        """Read a blank kept for a date after a colon; any other bracket is not understood."""
        after_colon = self.at > 0 and self.kind(self.at - 1) == ":"
        return after_colon and self.set_date(["dated"], self.at, symbol.start)

    def set_date(self, words: list[str], place: int, start: int) -> bool:
        day = self.symbols[place]
        taken = self.groups.set_date(words, self.by_start.get(day.start), start, day)
        if not taken:
            return self.not_understood(place + 1)
        self.verb_open = False
        self.at = place + 1
        return True

    # What belongs to the last event

    def listed(self, symbol: Symbol) -> bool:
        """Read "replaces 09450 Customer Services Specialist 3", "formerly 09450"."""
        return self.mentioned(LISTINGS[symbol.value])

    def mentioned(self, listing: Listing) -> bool:
        draft = self.groups.last
        self.at += 1
        found = self.mentions() if draft else ()
        if draft is None or not found:
            self.at -= 1
            return False
        draft.add(listing, found)
        return True

    def open_paren(self, symbol: Symbol) -> bool:
        self.opened.append(symbol)
        self.at += 1
        if self.kind(self.at) == "the" and self.symbols[self.at].value == "was":
            self.mentioned("former")
        return True

    def close_paren(self, symbol: Symbol) -> bool:
        if not self.opened:
            return False
        self.opened.pop()
        self.at += 1
        if self.groups.last:
            self.groups.last.end = symbol.end
        return True

    def word(self, symbol: Symbol) -> bool:
        """Read what a plain word can begin: a title, salary ranges, "from … to …"."""
        draft = self.groups.last
        if draft is None:
            return False
        if draft.names("salary_range") and self.amounts(draft):
            return True
        if symbol.value in {"from", "to", "as"} and draft.names("title", "class_code"):
            return self.renamed(draft, symbol.value)
        return draft.wants_name and self.own_name(draft)

    def own_name(self, draft: Draft) -> bool:
        """Read the title that follows "New class effective June 1, 2005;"."""
        odd = self.odd_word()
        if odd:
            return self.not_understood(max(odd, self.at + 1))
        draft.named = self.mention()
        if draft.named is None:
            return False
        draft.end = draft.named.end
        return True

    def renamed(self, draft: Draft, word: str) -> bool:
        """Read "from Clerk 1 to Clerk 2"."""
        self.at += 1
        found = self.mention()
        if found is None:
            self.at -= 1
            return False
        draft.end = found.end
        if word == "from":
            former, draft.named = _from_to(found)
            draft.add("former", (former,))
        else:
            draft.named = found
        return True

    def amounts(self, draft: Draft) -> bool:
        """Read "from range 25 to 27", "25 increased to 27", "25-27"."""
        at = self.at
        at += self.symbols[at].value == "from"
        at += self.kind(at) == "section"
        if self.kind(at) != "word":
            return False
        if pair := _RANGES.fullmatch(self.raw(at, at + 1)):
            return self.set_ranges(draft, pair[1], pair[2], at + 1)
        upper = at + 1 + (self.kind(at + 1) == "noun")
        if self.kind(upper) not in {"word", ":"} or self.symbols[upper].value not in _TO:
            return False
        upper += 1
        if self.kind(upper) != "word":
            return False
        return self.set_ranges(draft, self.raw(at, at + 1), self.raw(upper, upper + 1), upper + 1)

    def set_ranges(self, draft: Draft, before: str, after: str, stop: int) -> bool:
        if not (_RANGE.fullmatch(before) and _RANGE.fullmatch(after)):
            return False
        draft.ranges = (before, after)
        draft.end, self.at = self.symbols[stop - 1].end, stop
        return True

    def cause(self, _: Symbol) -> bool:
        """Read "due to adopted legislative action"."""
        draft = self.groups.last
        if draft is None:
            return False
        draft.cause = self.free_text(draft, self.at)
        return True

    def about(self, _: Symbol) -> bool:
        """Read "regarding physical examination", after "note added"."""
        draft = self.groups.last
        if draft is None or not draft.names("note") or self.at + 1 == len(self.symbols):
            return False
        draft.subject = self.free_text(draft, self.at + 1)
        return True

    def study(self, draft: Draft) -> None:
        """Read the name of a study: "Revised Highways Maintenance Class Study"."""
        stop = self.at
        while self.kind(stop) not in _PHRASE_ENDS:
            stop += 1
        if stop > self.at and self.symbols[stop - 1].value in _STUDIES:
            draft.subject = self.free_text(draft, self.at)

    def free_text(self, draft: Draft, start: int) -> str:
        """The words from `start` to the end of the clause, and the cursor after them."""
        stop = at = start + 1
        while not self.ends_text(at):
            at += 1
            if self.kind(at - 1) not in _MARKS:
                stop = at
        self.at, draft.end = stop, self.symbols[stop - 1].end
        return self.raw(start, stop)

    def ends_text(self, at: int) -> bool:
        kind = self.kind(at)
        if kind in {"date", "gap"}:
            return self.symbols[at - 1].value not in {"of", "on"}
        ends = kind in {"", ";", "."} or (kind == ")" and bool(self.opened))
        return ends or self.day_after(at) > 0


def _from_to(mention: ClassMention) -> tuple[ClassMention, ClassMention | None]:
    """Part "Clerk 1 to Clerk 2" into the title before and the title after."""
    found = list(_FROM_TO.finditer(mention.title))
    if not found:
        return mention, None
    cut, resume = found[-1].span()
    shift = mention.end - len(mention.title)
    before = ClassMention(mention.code, mention.title[:cut], mention.start, shift + cut)
    return before, ClassMention(None, mention.title[resume:], shift + resume, mention.end)


_READ: dict[str, Callable[[_Reader, Symbol], bool]] = {
    "verb": _Reader.verb,
    "noun": _Reader.verb,
    "section": _Reader.section,
    "general": _Reader.general,
    "when": _Reader.when,
    "date": _Reader.lone_date,
    "gap": _Reader.lone_gap,
    "former": _Reader.listed,
    "list": _Reader.listed,
    "(": _Reader.open_paren,
    ")": _Reader.close_paren,
    "cause": _Reader.cause,
    "about": _Reader.about,
    "word": _Reader.word,
    "code": _Reader.word,
}
