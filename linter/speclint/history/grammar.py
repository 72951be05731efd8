"""The grammar of history sentences: symbols in, events out, in one pass from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.history.details import Details
from speclint.history.form import Form
from speclint.history.names import JOINERS, MARKS
from speclint.history.words import symbols

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from speclint.history.draft import Draft
    from speclint.history.events import Verb
    from speclint.history.form import FormDoubt
    from speclint.history.phrases import SectionKey
    from speclint.history.words import Symbol

_ORIGINS = frozenset({"new", "reinstated", "general-revision"})
# After a day, they hold for one more section with its own day; "new" does not.
_GO_ON = frozenset({"added", "reinstated", "revised", "deleted"})


def read_form(parts: Sequence[str]) -> Form:
    """The form of a sentence, by what stands before, between and after its dates.

    Which figures stand in `parts` makes no difference.
    """
    return _Reader(parts).form()


class _Reader(Details):
    """Reads one sentence; every step moves the cursor on, so the time is linear."""

    __slots__ = ("verb_open",)

    def __init__(self, parts: Sequence[str]) -> None:
        super().__init__(" ".join(parts), symbols(parts))
        self.verb_open = False

    def form(self) -> Form:
        end = len(self.kinds)
        while self.at < end:
            kind = self.kinds[self.at]
            if kind in MARKS:
                self.at += 1
            elif not _READ[kind](self, self.symbols[self.at]):
                self.not_understood(self.at + 1)
        unknown = tuple(sorted([*self.unknown, *[(mark.start, mark.end) for mark in self.opened]]))
        roles = self.groups.roles
        clauses = tuple([draft.clause() for draft in self.groups.drafts])
        changes: list[tuple[Verb, SectionKey]] = [
            (one.verb, one.key) for clause in clauses for one in clause.sections
        ]
        known = bool(clauses) and not unknown
        names_older = any(clause.names_older for clause in clauses)
        return Form(
            clauses,
            tuple(changes),
            unknown,
            tuple(roles["adopted"]),
            tuple(roles["effective"]),
            tuple(roles["dated"]),
            tuple(self.groups.gaps),
            known=known,
            names_older=names_older,
            tells_origin=names_older or any(clause.kind in _ORIGINS for clause in clauses),
            doubts=frozenset(_doubts(changes, known=known)),
        )

    def verb(self, symbol: Symbol) -> bool:
        """Read "revised definition and typical work", "new class", "abolished"."""
        draft = self.open(symbol, symbol.value)
        self.at += 1
        self.objects(draft)
        draft.imply(symbol)
        if not draft.sections:
            self.study(draft)
        return True

    def noun(self, symbol: Symbol) -> bool:
        """Read "revision: 5-28-64"; after words not understood ("no changes") it means nothing.

        Nor does it where it begins the name of a new class: "New class; Corrections Officer 1".
        """
        draft = self.groups.last
        after = self.at + (2 if self.kind(self.at + 1) == "and" else 1)
        named = self.kind(after) == "word" and self.starts_name(self.at) and self.starts_name(after)
        if named and draft is not None and draft.wants_name and self.own_name(draft):
            return True
        return self.unknown_end != self.at and self.verb(symbol)

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
        whole = self.own_study(symbol) or self.before_its_verb(symbol, stop)
        if whole or self.class_gone(symbol, stop):
            return True
        if symbol.value == "salary_range" and self.salary(symbol):
            return True
        draft = self.groups.last
        if draft is not None and draft.wants_name and self.own_name(draft):
            return True
        goes_on = draft is not None and draft.verb in _GO_ON
        if draft is not None and goes_on and not self.verb_open and self.has_day(stop):
            draft = self.open(symbol, draft.verb)
        if draft is None or not (self.verb_open or self.in_brackets_after(draft)):
            return self.not_understood(stop)
        self.name_all(draft, stop)
        return True

    def in_brackets_after(self, draft: Draft) -> bool:
        """Whether sections follow the day in brackets: "Revised: 5-28-64 (definition)"."""
        opened = bool(self.opened) and self.opened[-1] is self.symbols[self.at - 1]
        return opened and draft.verb in _GO_ON and not draft.sections

    def has_day(self, at: int) -> bool:
        """Whether a day of its own follows: "definition, 9-14-79; typical work, 4-12-91"."""
        while self.kind(at) in {",", ":"}:
            at += 1
        return self.kind(at) in {"date", "gap"} or self.day_after(at) > 0

    def before_its_verb(self, symbol: Symbol, stop: int) -> bool:
        """Read "class code change", "definition and typical work revised"."""
        after = stop
        while self.kind(after) == "the":
            after += 1
        is_verb = self.kind(after) == "verb" and self.kind(after + 1) not in {"section", "the"}
        if not (is_verb or self.kind(after) == "noun"):
            return False
        verb = self.symbols[after]
        draft = self.open(symbol, verb.value)
        self.name_all(draft, stop)
        draft.end, self.at = verb.end, after + 1
        if verb.kind == "verb" and self.raw(after, after + 1).lower().endswith("to"):
            self.becomes(draft)
        return True

    def becomes(self, draft: Draft) -> None:
        """Read the new title or code after "title change to"."""
        if draft.has("title", "class_code") and (named := self.mention()) is not None:
            draft.named, draft.end = named, named.end

    def class_gone(self, symbol: Symbol, stop: int) -> bool:
        """Read "class consolidated into 102A Customer Service Specialist 1"."""
        after = self.symbols[stop] if stop < len(self.symbols) else symbol
        if symbol.value != "class" or after.value != "replaced_by":
            return False
        self.name_all(self.open(symbol, "abolished"), stop)
        return True

    def salary(self, symbol: Symbol) -> bool:
        """Read "salary range 25 to 27"."""
        draft = self.groups.last
        if self.ranges() is None:
            return draft is not None and self.amount(draft, self.at)
        if draft is None or not draft.has("salary_range"):
            draft = self.open(symbol, "revised")
            draft.add_section(symbol)
        return self.amounts(draft)

    def open(self, symbol: Symbol, verb: str) -> Draft:
        self.verb_open = True
        return self.groups.open(verb, symbol.start, symbol.end)

    def objects(self, draft: Draft) -> None:
        """Read the sections that follow a verb: "class/title", "definition and typical work"."""
        at = self.at
        while True:
            kind = self.kind(at)
            if kind in JOINERS or self.to_same(at, draft):
                at += 1
                continue
            if kind == "section" and draft.sections and self.tells_range(at):
                return
            if kind == "section" and (at == self.at or self.kind(at + 1) != "noun"):
                draft.add_section(self.symbols[at])
            elif at == self.at and draft.sections and self.repeats_verb(at, draft):
                draft.end = self.symbols[at].end
            else:
                return
            at += 1
            self.at = at

    def to_same(self, at: int, draft: Draft) -> bool:
        """Whether a section gets another name: "minimum to desirable qualifications"."""
        if self.kind(at) != "word" or self.symbols[at].value != "to":
            return False
        return self.kind(at + 1) == "section" and self.symbols[at + 1].value in draft.keys

    def repeats_verb(self, at: int, draft: Draft) -> bool:
        """Whether the word only says the verb again: "revised class code change"."""
        if self.kind(at) == "verb":
            same = self.symbols[at].value == draft.verb
            return same and self.kind(at + 1) not in {"section", "the"}
        return self.kind(at) == "noun"

    def run_end(self) -> int:
        """The place after the sections here that commas and "and" join."""
        at = stop = self.at + 1
        while self.kind(at) in JOINERS or self.kind(at) == "section":
            at += 1
            if self.kind(at - 1) == "section":
                stop = at
        return stop

    def name_all(self, draft: Draft, stop: int) -> None:
        for symbol in self.symbols[self.at : stop]:
            if symbol.kind == "section":
                draft.add_section(symbol)
        self.at = stop

    def when(self, symbol: Symbol) -> bool:
        """Read "adopted June 13, 2019"."""
        place = self.day_after(self.at)
        if not place:
            return False
        words = [word.value for word in self.symbols[self.at : place] if word.kind == "when"]
        return self.set_date(words, place, symbol.start)

    def lone_date(self, symbol: Symbol) -> bool:
        """Read a date that no word introduces: "New class: 5-1-69".

        After another one, it tells of one more revision: "Revised: 5-28-64, 6-1-66".
        """
        draft = self.groups.last
        if draft is not None and draft.verb == "revised" and self.follows_day():
            self.open(symbol, "revised")
        return self.set_date(["dated"], self.at, symbol.start)

    def follows_day(self) -> bool:
        """Whether only marks part this day from one that no word introduces either."""
        before = self.at - 1
        while self.kinds[before] in MARKS and before > 0:
            before -= 1
        lone = self.kinds[before] == "date" and set(self.groups.dates) == {"dated"}
        return lone and self.groups.has_events

    def lone_gap(self, symbol: Symbol) -> bool:
        """Read a blank kept for a date after a colon; any other bracket is not understood."""
        after_colon = self.at > 0 and self.kind(self.at - 1) == ":"
        return after_colon and self.set_date(["dated"], self.at, symbol.start)

    def set_date(self, words: list[str], place: int, start: int) -> bool:
        day = self.symbols[place]
        number = int(day.value) if day.kind == "date" else None
        if not self.groups.set_date(words, number, start, day):
            return self.not_understood(place + 1)
        self.verb_open = False
        self.at = place + 1
        return True


def _doubts(changes: Sequence[tuple[Verb, SectionKey]], *, known: bool) -> Iterator[FormDoubt]:
    if not known:
        yield "unknown-form"
    elif any(verb == "added" and key != "class" for verb, key in changes):
        yield "section-added"


_READ: dict[str, Callable[[_Reader, Symbol], bool]] = {
    "verb": _Reader.verb,
    "noun": _Reader.noun,
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
    "purpose": _Reader.purpose,
    "about": _Reader.about,
    "body": _Reader.body,
    "bracket": _Reader.bracket,
    "word": _Reader.word,
    "code": _Reader.word,
}
