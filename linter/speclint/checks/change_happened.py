"""Kind `change-happened`: a section that a new history entry names was changed, and in that way."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.events import SectionChange, Sentence
    from speclint.history.form import Span
    from speclint.history.revision import Revision


class ChangeHappened(ChangeCheck):
    """What a new entry says was added, revised or deleted differs, and the verb is right.

    "Revised" for a section that was added is a slip; so is any verb for one that is the same.
    Words that are not understood leave open what the entry says: of "added supervision to
    definition" nothing follows.
    """

    kind: Literal["change-happened"]
    fills: ClassVar[frozenset[str]] = frozenset({"said", "section_named", "verb"})
    variants: ClassVar[frozenset[str]] = frozenset({"other-verb"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each section named wrongly, at its words."""
        if {"new", "removed"} & set(revision.change.statuses):
            return
        from speclint.history.revision import named_section, words_for  # for a revision alone

        for key, (entry, named) in revision.named.items():
            if not named_section(key):
                continue
            verb = revision.changed.get(key)
            unread = _unread(entry.sentence, named)
            if verb == named.verb or any(start < named.start for start, _ in unread):
                continue
            if verb and unread:
                continue
            values = {"said": named.verb, "section_named": words_for(key), "verb": verb or ""}
            place = Place((*entry.pointer, "text"), named.start, named.end)
            yield Problem(place, values, "other-verb" if verb else None)


def _unread(sentence: Sentence, named: SectionChange) -> list[Span]:
    """The places that the grammar does not cover in the event that names a section, or beside it.

    Words before the name may be what was done to it, and any of them what the verb is about.
    """
    events = sentence.events
    at = next(number for number, event in enumerate(events) if named in event.sections)
    start = events[at - 1].end if at else 0
    end = events[at + 1].start if at + 1 < len(events) else len(sentence.text)
    return [span for span in sentence.unknown if span[0] < end and span[1] > start]
