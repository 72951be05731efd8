"""Which specification of the old plan became which of the new: by code and variant, not by file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from speclint.diff.assignment import best_pairs
from speclint.diff.similarity import Vocabulary, dice, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from speclint.spec.reading import Reading

    Pair = tuple[Reading | None, Reading | None]
    Key = Callable[[Reading], Iterable[str]]

_SAME_CLASS: Final = 0.75
"""Share of words from which a class under another code, title and file is the same class."""

_SAME_FILE: Final = 0.40
"""Share of words from which a file with another class code still holds the same class."""

_MOST: Final = 90_000
"""Pairs of classes that came and went that are compared: 300 against 300 take 0.1 s."""

LIMITED: Final = (
    "Too many classes came and went to compare each with each. A class with another code, title "
    "and file at once shows as removed and new."
)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Both versions of every class, in the order of the new plan; `limited` says what was left."""

    pairs: tuple[Pair, ...]
    limited: str | None = None


def pair_specs(old: Sequence[Reading], new: Sequence[Reading]) -> Pairs:
    """Pair the versions of each class; a class that only one side has stands alone."""
    work = _Pairing([*old], [*new])
    work.by(lambda r: [f"{r.identity}\n{r.path}"] if r.identity else [])
    work.by(lambda r: [r.identity] if r.identity else [])
    work.by(lambda r: [r.path], _same_file)
    work.by(_own_code, _goes_on)
    work.by(_own_code, keys_of_new=_former_codes)
    work.by(_former_codes, _goes_on, keys_of_new=_own_code)
    work.by(lambda r: [r.spec.title] if r.spec.title else [], _goes_on)
    limited = work.bywording()
    place = {id(reading): at for at, reading in enumerate(new)}
    found = sorted(work.found, key=lambda pair: place[id(pair[1])])
    gone: list[Pair] = [(reading, None) for reading in work.old]
    return Pairs((*_with_new(found, work.new, place), *gone), limited)


def _with_new(
    found: Sequence[tuple[Reading, Reading]], new: Sequence[Reading], place: dict[int, int]
) -> Iterator[Pair]:
    every: list[Pair] = [*found, *((None, reading) for reading in new)]
    yield from sorted(every, key=lambda pair: place[id(pair[1])])


@dataclass(slots=True)
class _Pairing:
    """The readings that wait for a partner, and the pairs found so far."""

    old: list[Reading]
    new: list[Reading]
    found: list[tuple[Reading, Reading]] = field(default_factory=list)

    def by(
        self,
        keys: Key,
        fits: Callable[[Reading, Reading], bool] = lambda _, __: True,
        keys_of_new: Key | None = None,
    ) -> None:
        """Pair readings that share a key, in order, where they fit."""
        waiting: defaultdict[str, list[Reading]] = defaultdict(list)
        for reading in self.new:
            for key in (keys_of_new or keys)(reading):
                waiting[key].append(reading)
        done: set[int] = set()
        for old in self.old:
            free = (r for k in keys(old) for r in waiting[k] if id(r) not in done and fits(old, r))
            new = next(free, None)
            if new is not None:
                self.found.append((old, new))
                done |= {id(old), id(new)}
        self.old = [reading for reading in self.old if id(reading) not in done]
        self.new = [reading for reading in self.new if id(reading) not in done]

    def bywording(self) -> str | None:
        """Pair classes that say nearly the same; a sentence where there are too many."""
        if not (self.old and self.new):
            return None
        if len(self.old) * len(self.new) > _MOST:
            return LIMITED
        vocabulary = Vocabulary()
        bags = [[vocabulary.bag(wording(r)) for r in side] for side in (self.old, self.new)]
        shares = [[dice(one, other) for other in bags[1]] for one in bags[0]]
        scores = [
            [self._score(old, new, share) for new, share in zip(self.new, row, strict=True)]
            for old, row in zip(self.old, shares, strict=True)
        ]
        self._take([(self.old[o], self.new[n]) for o, n in best_pairs(scores)])
        return None

    def _score(self, old: Reading, new: Reading, share: float) -> int:
        return round(share * 1_000_000) if share >= _SAME_CLASS and _goes_on(old, new) else 0

    def _take(self, pairs: Sequence[tuple[Reading, Reading]]) -> None:
        self.found += pairs
        done = {id(reading) for pair in pairs for reading in pair}
        self.old = [reading for reading in self.old if id(reading) not in done]
        self.new = [reading for reading in self.new if id(reading) not in done]


def _goes_on(old: Reading, new: Reading) -> bool:
    """Whether the new one may be the old class: it does not begin as a class of its own.

    Where it keeps an entry of the old one, it is that class under another code or title.
    """
    if not (new.entries and any(c.kind == "new" for c in new.entries[0].sentence.form.clauses)):
        return True
    before, after = ({words(e.text) for e in reading.entries} for reading in (old, new))
    return not before.isdisjoint(after)


def _same_file(old: Reading, new: Reading) -> bool:
    if not _goes_on(old, new):
        return False
    if not (old.identity and new.identity) or old.spec.title == new.spec.title:
        return True
    vocabulary = Vocabulary()
    return dice(vocabulary.bag(wording(old)), vocabulary.bag(wording(new))) >= _SAME_FILE


def wording(reading: Reading) -> str:
    """The text of the class without what all classes share."""
    return " ".join(p.text for p in reading.paragraphs if p.section != "legal_requirements")


def _own_code(reading: Reading) -> list[str]:
    return [reading.spec.class_code] if reading.spec.class_code else []


def _former_codes(reading: Reading) -> Iterator[str]:
    for entry in reading.entries:
        for event in entry.sentence.events:
            yield from event.former_codes
