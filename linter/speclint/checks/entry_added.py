"""Kind `added-is-there`: what the history says was added stands in the specification."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Label, Problem
from speclint.spec.sections import QUALIFICATIONS, SECTIONS
from speclint.spec.spec import Pointer as Concept
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Entry, Reading
    from speclint.spec.shape import Shape


class AddedIsThere(SpecCheck):
    """A section said to be added is there and has text, unless a later entry deleted it.

    A later general revision wrote the whole class anew, and so may have left the section out.
    """

    kind: Literal["added-is-there"]
    fills: ClassVar[frozenset[str]] = frozenset({"added"})
    variants: ClassVar[frozenset[str]] = frozenset({"empty"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each section claimed, at the words of the sentence."""
        del interval
        claimed: dict[str, Entry] = {}
        for entry in reading.entries:
            form = entry.sentence.form
            if any(clause.kind == "general-revision" for clause in form.clauses):
                claimed.clear()
            for verb, key in form.changes if form.known else ():
                if verb == "deleted":
                    claimed.pop(key, None)
                elif verb == "added":
                    claimed[key] = entry
        for section, entry in claimed.items():
            if section in SECTIONS or section == "qualifications":
                yield from _missing(reading, section, entry)

    def passes(self, shape: Shape) -> bool:
        """No entry says that a section was added."""
        return "section-added" not in shape.doubts


def _missing(reading: Reading, key: str, entry: Entry) -> Iterator[Problem]:
    sections = QUALIFICATIONS if key == "qualifications" else (key,)
    if any(section in reading.broken or _has_text(reading, section) for section in sections):
        return
    changes = [change for event in entry.sentence.events for change in event.sections]
    change = [change for change in changes if (change.verb, change.key) == ("added", key)][-1]
    headings = [section for section in sections if section in reading.keys]
    yield Problem(
        Place((*entry.pointer, "text"), change.start, change.end),
        {"added": SECTIONS[(headings or sections)[-1]]},
        "empty" if headings else None,
        also=tuple(Label(Place((key,), on="key"), "has no text") for key in headings),
    )


def _has_text(reading: Reading, section: str) -> bool:
    return bool(reading.texts(section)) or isinstance(
        reading.spec.class_series_concept if section == "class_series_concept" else None, Concept
    )
