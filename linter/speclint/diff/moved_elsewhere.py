"""Text that one class of a proposal loses and another gains: each names the other class."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from speclint.diff.counting import listed
from speclint.diff.similarity import Vocabulary, dice, words
from speclint.diff.statement_change import LEGAL, Elsewhere
from speclint.named_tuple import NamedTuple
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.statement_change import Change
    from speclint.text.slip import Slip

_WORD: Final = re.compile(r"\w+")
_LEAST_WORDS: Final = 5
_LEAST_NEAR: Final = 8
"""Shorter statements are the same, or nearly so, by chance."""

_START: Final = 8
"""Words from which a text is known again."""

_AT_ONCE: Final = 2
"""Classes to which one text may go at once, or from which it may come."""

_ALIKE: Final = 0.85
_MOST: Final = 250_000
"""Pairs of statements that are compared; beyond it only equal words are found."""

_MANY: Final = 3
"""Classes from which a text is one that many share, and belongs to none of them."""


class _Loose(NamedTuple):
    """A statement that a class lost or gained; `spec` is the place of the class."""

    spec: int
    change: Change
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without case and marks."""
        return words(self.text)


def with_elsewhere(
    changes: Sequence[SpecChange], files: Mapping[str, Source | Slip]
) -> list[SpecChange]:
    """Note on every added and removed statement the class or two that it came from or went to.

    `files` are those of the new side: a text that stands in many of them is left alone.
    """
    gone, come = (_rare([*_loose(changes, kind)]) for kind in ("removed", "added"))
    pairs = [*_pairs(gone, come)]
    shared = _shared_by_many((other.text for _, other in pairs), files)
    names: dict[int, list[str]] = {}
    same: dict[int, bool] = {}
    for one, other in pairs:
        if _start(other.text) not in shared:
            for end, far in ((one, other), (other, one)):
                names.setdefault(id(end.change), []).append(changes[far.spec].name)
                same[id(end.change)] = one.words == other.words
    found = {end: Elsewhere(listed(known), same[end]) for end, known in names.items()}
    if not found:
        return [*changes]
    return [
        replace(spec, sections=tuple(_noted(section, found) for section in spec.sections))
        for spec in changes
    ]


def _loose(changes: Sequence[SpecChange], kind: str) -> Iterator[_Loose]:
    for place, spec in enumerate(changes):
        for section in spec.sections:
            for change in section.changes if section.key != LEGAL else ():
                if change.kind == kind and not change.moved:
                    one = _Loose(place, change, (*change.before, *change.after)[0].text)
                    if len(one.words) >= _LEAST_WORDS:
                        yield one


def _rare(found: Sequence[_Loose]) -> list[_Loose]:
    """Leave out what many classes lose, or many gain."""
    times = Counter(one.words for one in found)
    return [one for one in found if times[one.words] <= _AT_ONCE]


def _pairs(gone: Sequence[_Loose], come: Sequence[_Loose]) -> Iterator[tuple[_Loose, _Loose]]:
    """Those that have only each other, and stand in different classes.

    The same words may go to two classes, or come from two that are consolidated.
    """
    near = [*_alike(gone, come)]
    partners = Counter(id(loose.change) for pair in near for loose in pair)
    for one, other in near:
        counts = sorted((partners[id(one.change)], partners[id(other.change)]))
        most = _AT_ONCE if one.words == other.words else 1
        if counts[0] == 1 and counts[1] <= most and one.spec != other.spec:
            yield one, other


def _alike(gone: Sequence[_Loose], come: Sequence[_Loose]) -> Iterator[tuple[_Loose, _Loose]]:
    if len(gone) * len(come) > _MOST:
        by_words: dict[tuple[str, ...], list[_Loose]] = {}
        for other in come:
            by_words.setdefault(other.words, []).append(other)
        yield from ((one, other) for one in gone for other in by_words.get(one.words, ()))
        return
    vocabulary = Vocabulary()
    bags = [vocabulary.bag(other.text) for other in come]
    for one in gone:
        own, long = vocabulary.bag(one.text), len(one.words) >= _LEAST_NEAR
        for other, bag in zip(come, bags, strict=True):
            if one.words == other.words or (long and dice(own, bag) >= _ALIKE):
                yield one, other


def _shared_by_many(
    texts: Iterable[str], files: Mapping[str, Source | Slip]
) -> set[tuple[str, ...]]:
    """The starts of those texts that stand in many files."""
    wanted = set(map(_start, texts))
    lengths = {len(start) for start in wanted}
    first_words = {start[0] for start in wanted}
    times: Counter[tuple[str, ...]] = Counter()
    for source in files.values() if wanted else ():
        said = _WORD.findall(source.text) if isinstance(source, Source) else []
        places = [place for place, word in enumerate(said) if word in first_words]
        times.update(
            wanted & {tuple(said[at : at + length]) for at in places for length in lengths}
        )
    return {start for start, count in times.items() if count >= _MANY}


def _start(text: str) -> tuple[str, ...]:
    """The first words, however they are parted."""
    return tuple(_WORD.findall(text)[:_START])


def _noted(section: SectionChange, found: Mapping[int, Elsewhere]) -> SectionChange:
    changes = tuple(
        replace(change, elsewhere=found[id(change)]) if id(change) in found else change
        for change in section.changes
    )
    return replace(section, changes=changes)
