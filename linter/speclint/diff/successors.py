"""New classes that say mostly what a class said that ends: what their people will find changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from speclint.diff.compare import compare
from speclint.diff.counting import became_another
from speclint.diff.likeness import Likeness
from speclint.diff.marks import cut, joined, replacements
from speclint.diff.pair_specs import wording
from speclint.diff.similarity import Vocabulary, dice
from speclint.diff.wording import elsewhere, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.change import SpecChange
    from speclint.diff.statement_change import Change
    from speclint.spec.reading import Reading

    Pair = tuple[Reading | None, Reading | None]

_MOSTLY: Final = 0.60
"""Share of words from which a new class is made of one that ends."""

_LAST: Final = frozenset({"typical_work", "knowledge_and_abilities"})
"""Sections that decide less than who qualifies and what belongs in the class."""

_FEW: Final = 3
"""Classes that end which are told, the most alike first."""

_MOST: Final = 90_000
"""Pairs of classes that are compared."""

_KEEP: Final = 25
"""Words at the start and at the end of a statement that was left out."""


def with_likeness(changes: Sequence[SpecChange], pairs: Sequence[Pair]) -> list[SpecChange]:
    """Note on every new class the classes that end of which it is mostly made, and what differs.

    A position that passes from one to the other finds these differences, and no page shows them.
    """
    both = [*zip(changes, pairs, strict=True)]
    ended = [old for change, (old, _) in both if old is not None and _ends(change)]
    come = [new for _, (old, new) in both if old is None and new is not None]
    if not ended or not come or len(ended) * len(come) > _MOST:
        return [*changes]
    vocabulary = Vocabulary()
    bags = [(old, vocabulary.bag(wording(old))) for old in ended]
    return [
        replace(change, like=tuple(_alike(new, bags, vocabulary)))
        if old is None and new is not None
        else change
        for change, (old, new) in both
    ]


def _ends(change: SpecChange) -> bool:
    return bool({"abolished", "removed"} & set(change.statuses))


def _alike(
    new: Reading, ended: Sequence[tuple[Reading, int]], vocabulary: Vocabulary
) -> Iterator[Likeness]:
    own = vocabulary.bag(wording(new))
    shares = [(dice(bag, own), old) for old, bag in ended]
    near = sorted((found for found in shares if found[0] >= _MOSTLY), key=lambda one: -one[0])
    for _, old in near[:_FEW]:
        change = compare(old, new)
        yield Likeness(f"{old.spec.title} ({old.identity})", tuple(_differences(change)))


def _differences(change: SpecChange) -> Iterator[str]:
    """What decides most comes first: a reader is not shown everything."""
    for section in sorted(change.sections, key=lambda one: one.key in _LAST):
        if section.heading_before:
            yield f"{became_another(section.heading_before, section.heading)}."
        for one in section.changes:
            if _tells(one):
                told = " ".join(_words(one))
                yield f"{section.heading}. {label(one)}. {told}".rstrip()


def _tells(change: Change) -> bool:
    """Whether it says another thing; where a statement stands is no matter between two classes."""
    if change.moved and change.before:
        return False
    return change.kind != "moved" and (change.more_than_marks or change.legal or bool(change.data))


def _words(change: Change) -> Iterator[str]:
    """What stood there; what stands in the new class can be read in it."""
    if change.moved:
        yield from elsewhere(change)
    elif change.connector or change.kind == "added":
        return
    elif change.kind == "removed" or change.rewritten:
        before = "" if change.kind == "removed" else "Before: "
        yield f"{before}“{cut(joined(change.before), _KEEP)}”"
    else:
        yield from replacements(change.shown)
