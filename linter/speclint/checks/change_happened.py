"""Kind `change-happened`: a section that a new history entry names was changed, and in that way."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import ChangeCheck
from speclint.history.dates import write_out
from speclint.naming.titles import loose_key
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.events import SectionChange, Sentence
    from speclint.history.form import Span
    from speclint.history.revision import Revision


_DATA: Final = {"title": "title", "class_code": "class code"}


class ChangeHappened(ChangeCheck):
    """What a new entry says was added, revised or deleted differs, and the verb is right.

    "Revised" for a section that was added is a slip; so is any verb for one that is the same.
    Words that are not understood leave open what the entry says: of "added supervision to
    definition" nothing follows. A former title or class code is the one the class had, and an
    abolition is in the data, on the same day.
    """

    kind: Literal["change-happened"]
    fills: ClassVar[frozenset[str]] = frozenset({"said", "section_named", "verb", "was"})
    variants: ClassVar[frozenset[str]] = frozenset(
        {"other-verb", "same-data", "other-former", "other-end", "in-force"}
    )

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each section named wrongly, at its words."""
        if {"new", "removed"} & set(revision.change.statuses):
            return
        from speclint.history.section_words import named_section, words_for  # for a revision alone

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
        yield from _same_data(revision)
        yield from _other_former(revision)
        yield from _other_end(revision)


def _same_data(revision: Revision) -> Iterator[Problem]:
    """A title or class code that new entries say was revised, and that is what it was."""
    changed = {value.key for value in revision.change.metadata}
    for key, noun in _DATA.items():
        if key in revision.named and key not in changed:
            entry, named = revision.named[key]
            place = Place((*entry.pointer, "text"), named.start, named.end)
            yield Problem(place, {"said": named.verb, "section_named": noun}, "same-data")


def _other_former(revision: Revision) -> Iterator[Problem]:
    """A title or class code that new entries call the former one, and that the class never had."""
    for value in revision.change.metadata:
        if value.key not in _DATA or not (value.before and value.after):
            continue
        told = revision.former(value.key)
        names = [(m.title if value.key == "title" else m.code) or "" for _, m in told]
        if told and loose_key(value.before) not in map(loose_key, names):
            (entry, mention), name = told[0], names[0]
            start = entry.text.find(name, mention.start)
            place = Place((*entry.pointer, "text"), start, start + len(name))
            values = {"said": name, "section_named": _DATA[value.key], "was": value.before}
            yield Problem(place, values, "other-former", suggestions=(value.before,))


def _other_end(revision: Revision) -> Iterator[Problem]:
    """An abolition that a new entry tells, and that the specification does not have on that day."""
    ends = revision.new.spec.abolished
    for entry in revision.new_entries:
        for event in entry.sentence.events:
            said = event.effective.date if event.effective else entry.effective
            if event.kind != "abolished" or (ends and said in {None, ends}):
                continue
            values = {
                "said": write_out(said) if said else "",
                "was": write_out(ends) if ends else "",
            }
            place = Place((*entry.pointer, "text"), event.start, event.end)
            yield Problem(place, values, "other-end" if ends else "in-force")


def _unread(sentence: Sentence, named: SectionChange) -> list[Span]:
    """The places that the grammar does not cover in the event that names a section, or beside it.

    Words before the name may be what was done to it, and any of them what the verb is about.
    """
    events = sentence.events
    at = next(number for number, event in enumerate(events) if named in event.sections)
    start = events[at - 1].end if at else 0
    end = events[at + 1].start if at + 1 < len(events) else len(sentence.text)
    return [span for span in sentence.unknown if span[0] < end and span[1] > start]
