"""Which stretches of two sequences of words differ, chosen so that the marks read well."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# difflib finds the stretches that a person would find, but its cost grows with the cube of the
# length and with repeated words. rapidfuzz finds a shortest edit with a table of bits: 27 ms for
# 10,000 words a side, 50 MB at the limit set here. Beyond it the middle is shown as replaced.
_DIFFLIB_WORDS = 2_000
_DIFFLIB_EQUAL_WORDS = 400_000
_RAPIDFUZZ_CELLS = 400_000_000
_SHORT_WORD = 3
_MARKS = {";": 2, ".": 2, ":": 2, "!": 2, "?": 2, ",": 1}


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Old tokens old_start to old_end (excluded) became new_start to new_end; a side may be empty.

    Before, between and after the changes both sides hold the same tokens.
    """

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def replaces(self) -> bool:
        """Whether something goes and something comes."""
        return self.old_start < self.old_end and self.new_start < self.new_end


def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """The changes from old to new, in order; those from new to old are their mirror image."""
    if tuple(new) < tuple(old):
        return [_mirrored(change) for change in changes(new, old)]
    found = [change for change in _between(_equal_runs(old, new)) if not _empty(change)]
    return list(_joined(old, _slid(old, new, found)))


def _mirrored(change: Change) -> Change:
    return Change(change.new_start, change.new_end, change.old_start, change.old_end)


def _empty(change: Change) -> bool:
    return change.old_start == change.old_end and change.new_start == change.new_end


def _between(runs: Iterable[tuple[int, int, int]]) -> Iterator[Change]:
    """The stretches between runs (old place, new place, length); the last run ends both sides."""
    old_at = new_at = 0
    for old_start, new_start, length in runs:
        yield Change(old_at, old_start, new_at, new_start)
        old_at, new_at = old_start + length, new_start + length


def _equal_runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    lead = _common_start(old, new)
    tail = _common_start(old[lead:][::-1], new[lead:][::-1])
    yield 0, 0, lead
    before, after = old[lead : len(old) - tail], new[lead : len(new) - tail]
    if before and after:
        for old_start, new_start, length in _matches(before, after):
            yield lead + old_start, lead + new_start, length
    yield len(old) - tail, len(new) - tail, tail


def _common_start(one: Sequence[str], other: Sequence[str]) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def _matches(old: Sequence[str], new: Sequence[str]) -> Iterable[tuple[int, int, int]]:
    few = max(len(old), len(new)) <= _DIFFLIB_WORDS
    if few and _equal_words(old, new) <= _DIFFLIB_EQUAL_WORDS:
        from difflib import SequenceMatcher  # here: 11 ms that equal texts never need

        return SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    if len(old) * len(new) <= _RAPIDFUZZ_CELLS:
        from rapidfuzz.distance import Indel  # here: 34 ms that few texts need

        blocks = Indel.opcodes(old, new).as_matching_blocks()
        return [(block.a, block.b, block.size) for block in blocks]
    return []


def _equal_words(old: Sequence[str], new: Sequence[str]) -> int:
    """How many pairs of equal words there are: what difflib walks through again and again."""
    in_new = Counter(new)
    return sum(in_new[word] for word in old)


def _slid(old: Sequence[str], new: Sequence[str], found: Sequence[Change]) -> list[Change]:
    """The changes, each pure insertion or deletion moved to where a clause or list item begins."""
    result: list[Change] = []
    for place, change in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        if change.replaces:
            result.append(change)
        elif change.old_start < change.old_end:
            low = result[-1].old_end + 1 if result else 0
            high = after.old_start - 1 if after else len(old)
            shift = _best_shift(old, change.old_start, change.old_end, (low, high))
            result.append(_shifted(change, shift))
        else:
            low = result[-1].new_end + 1 if result else 0
            high = after.new_start - 1 if after else len(new)
            shift = _best_shift(new, change.new_start, change.new_end, (low, high))
            result.append(_shifted(change, shift))
    return result


def _shifted(change: Change, shift: int) -> Change:
    return Change(
        change.old_start + shift,
        change.old_end + shift,
        change.new_start + shift,
        change.new_end + shift,
    )


def _best_shift(words: Sequence[str], start: int, end: int, bounds: tuple[int, int]) -> int:
    """How far the stretch start to end can slide over equal words and begin or end at a mark."""
    low, high = start, start
    while low > bounds[0] and words[low - 1] == words[low - 1 + end - start]:
        low -= 1
    while high + end - start < bounds[1] and words[high] == words[high + end - start]:
        high += 1
    best = max(range(low, high + 1), key=lambda at: (_fit(words, at, at + end - start), -at))
    return best - start


def _fit(words: Sequence[str], start: int, end: int) -> int:
    before = _MARKS.get(words[start - 1], 0) if start else 2
    return before + _MARKS.get(words[end - 1], 0)


def _joined(old: Sequence[str], found: Sequence[Change]) -> Iterator[Change]:
    """The changes, with replacements that only a short word or a mark parts made one."""
    pending: Change | None = None
    for change in found:
        if pending is None:
            pending = change
        elif (
            pending.replaces and change.replaces and _short(old[pending.old_end : change.old_start])
        ):
            pending = Change(pending.old_start, change.old_end, pending.new_start, change.new_end)
        else:
            yield pending
            pending = change
    if pending is not None:
        yield pending


def _short(between: Sequence[str]) -> bool:
    lengths = [len(word) for word in between if word[0].isalnum()]
    return len(between) <= 2 and len(lengths) <= 1 and max(lengths, default=0) <= _SHORT_WORD
