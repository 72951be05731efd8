"""Reads what an event of a history sentence says besides: cause, purpose, subject, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.history.amounts import Amounts
from speclint.history.groups import Groups
from speclint.history.names import MARKS
from speclint.history.phrases import STUDIES

if TYPE_CHECKING:
    from speclint.history.draft import Draft
    from speclint.history.form import Span
    from speclint.history.words import Symbol

_PHRASE_ENDS = MARKS | {"", "date", "gap", "when", "verb", "noun", "general", "cause", "(", ")"}
# What the name of a study that stands for itself is made of.
_STUDIED = frozenset({"word", "section"})
# Words before a section that has the note: "note added to minimum qualifications".
_PLACES = frozenset({"to", "in", "under", "from"})
# What a purpose may not hold, as it may be a change of its own.
_MORE = frozenset({"section", "verb", "purpose"})
# Letters of a short form at most; longer words may say what was changed: "definition (clarity)".
_SHORT = 4


class Asides(Amounts):
    """The part of the grammar that adds to the last event; a method is false where it has none."""

    __slots__ = ("groups",)

    def __init__(self, text: str, symbols: list[Symbol]) -> None:
        super().__init__(text, symbols)
        self.groups = Groups()

    def aside(self, symbol: Symbol, draft: Draft) -> bool:
        """Read what a plain word adds: salary ranges, "only", where a note stands, a category."""
        if draft.has("salary_range") and self.amounts(draft):
            return True
        if symbol.value == "only" and self.unknown_end != self.at:
            self.at += 1
            return True
        if symbol.value in _PLACES and draft.has("note") and self.place_of_note(draft):
            return True
        is_move = symbol.value in {"from", "to"} and draft.has("category", "series")
        return is_move and self.moved(draft)

    def remark(self) -> bool:
        """Read a short form that stands alone in brackets: "(DACA)", or initials."""
        draft = self.groups.last
        if draft is None or draft.has("title", "class_code") or self.kind(self.at) != "word":
            return False
        word = self.raw(self.at, self.at + 1)
        if len(word) > _SHORT or not word.isalpha() or self.kind(self.at + 1) != ")":
            return False
        draft.subject = draft.subject or self.span(self.at, self.at + 1)
        self.at += 1
        return True

    def place_of_note(self, draft: Draft) -> bool:
        """Read "to minimum qualifications" after "note added": they are revised by it."""
        at = self.at + 1
        while self.kind(at) == "the":
            at += 1
        if self.kind(at) != "section":
            return False
        draft.add_section(self.symbols[at], "revised")
        self.at = at + 1
        return True

    def moved(self, draft: Draft) -> bool:
        """Read "from Administrative Services to Financial Services" after "revised category"."""
        self.at += 1
        found = self.mention()
        if found is None:
            self.at -= 1
            return False
        draft.end, draft.subject = found.end, (found.start, found.end)
        return True

    def cause(self, _: Symbol) -> bool:
        """Read "due to adopted legislative action"."""
        draft = self.groups.last
        if draft is None:
            return False
        draft.cause = self._free_text(draft, self.at)
        return True

    def purpose(self, _: Symbol) -> bool:
        """Read "to reflect current practice"; of one that names sections nothing is certain.

        In "revised typical work to align with definition and class series concept" one section was
        revised, in "to add training, definition and class series concept" three were.
        """
        draft = self.groups.last
        stop = self.at + 1
        while not self._ends_text(stop):
            if self.kinds[stop] in _MORE:
                return False
            stop += 1
        if draft is None or self.unknown_end == self.at or stop == self.at + 1:
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
        if stop > self.at and self.symbols[stop - 1].value in STUDIES:
            draft.subject = self.span(self.at, stop)
            draft.end, self.at = self.symbols[stop - 1].end, stop

    def study_ends(self, at: int) -> int:
        """The place after a study that stands for itself: "Class Study: 7-1-78"; 0 for none."""
        kinds, stop, end = self.kinds, at, len(self.kinds)
        while stop < end and kinds[stop] in _STUDIED:
            stop += 1
        return stop if stop > at and self.symbols[stop - 1].value in STUDIES else 0

    def own_study(self, symbol: Symbol) -> bool:
        """Read "Class Study: 7-1-78" and "CSR Class Conversion: 6-1-05" as a revision for it."""
        if self.at > 0 and self.kinds[self.at - 1] not in MARKS:
            return False
        stop = self.study_ends(self.at)
        if not stop:
            return False
        draft = self.groups.open("revised", symbol.start, symbol.end)
        draft.subject = self.span(self.at, stop)
        draft.end, self.at = self.symbols[stop - 1].end, stop
        return True

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
        return ends or self.day_after(at + (kind == "(")) > 0
