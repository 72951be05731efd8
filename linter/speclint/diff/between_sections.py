"""A whole statement that one section of a class loses and another gains: it moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from speclint.diff.similarity import Vocabulary, dice, words
from speclint.diff.statement_change import OtherSection
from speclint.diff.words import word_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.change import SectionChange
    from speclint.diff.statement_change import Change

    Pair = tuple[Change, Change]

_LEAST_WORDS: Final = 4
_LEAST_NEAR: Final = 8
"""Shorter statements are the same, or nearly so, by chance."""

_CLOSING: Final = " .;,"
_ALIKE: Final = 0.85
_MOST: Final = 10_000
"""Pairs of statements that are compared; beyond it only equal words are found."""


def with_moves_between(sections: Sequence[SectionChange]) -> tuple[SectionChange, ...]:
    """Note on both ends of such a move the other section.

    Legal text is followed only where every character but the closing mark is the same: whether
    it is still the legal text is not for a likeness to tell.
    """
    gone, come = (list(_loose(sections, kind)) for kind in ("removed", "added"))
    found: dict[int, OtherSection] = {}
    for one, other in _pairs(gone, come):
        old, new = one.before[0], other.after[0]
        edits = word_edits(old.text, new.text) if words(old.text) != words(new.text) else ()
        found[id(one)] = OtherSection(other.section, other.where, edits)
        found[id(other)] = OtherSection(one.section, one.where, edits)
    return tuple(_noted(section, found) for section in sections) if found else tuple(sections)


def _loose(sections: Sequence[SectionChange], kind: str) -> Iterator[Change]:
    for section in sections:
        for change in section.changes:
            if change.kind == kind and not change.connector:
                yield change


def _pairs(gone: list[Change], come: list[Change]) -> Iterator[Pair]:
    """Equal ones first, in order; then the nearest."""
    near = len(gone) * len(come) <= _MOST
    for one, other in (*_equal(gone, come), *(_similar(gone, come) if near else ())):
        if one in gone and other in come:
            gone.remove(one)
            come.remove(other)
            yield one, other


def _equal(gone: Sequence[Change], come: Sequence[Change]) -> Iterator[Pair]:
    said: dict[tuple[str, ...], list[Change]] = {}
    for other in come:
        said.setdefault(words(other.after[0].text), []).append(other)
    for one in gone:
        own = words(one.before[0].text)
        for other in said.get(own, ()) if len(own) >= _LEAST_WORDS else ():
            if one.section != other.section and _may_be_one(one, other):
                yield one, other


def _may_be_one(one: Change, other: Change) -> bool:
    if not (one.legal or other.legal):
        return True
    return one.before[0].text.rstrip(_CLOSING) == other.after[0].text.rstrip(_CLOSING)


def _similar(gone: Sequence[Change], come: Sequence[Change]) -> list[Pair]:
    vocabulary = Vocabulary()
    bags = {id(c): vocabulary.bag((*c.before, *c.after)[0].text) for c in (*gone, *come)}
    found: list[tuple[float, Pair]] = []
    free = [other for other in come if not other.legal]
    for one in gone:
        if not one.legal and len(words(one.before[0].text)) >= _LEAST_NEAR:
            for other in free:
                share = dice(bags[id(one)], bags[id(other)])
                if one.section != other.section and share >= _ALIKE:
                    found.append((share, (one, other)))
    found.sort(key=lambda pair: -pair[0])
    return [pair for _, pair in found]


def _noted(section: SectionChange, found: dict[int, OtherSection]) -> SectionChange:
    changes = tuple(
        replace(change, moved=found[id(change)]) if id(change) in found else change
        for change in section.changes
    )
    return replace(section, changes=changes)
