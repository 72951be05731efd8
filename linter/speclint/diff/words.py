"""The words that differ between two texts, grouped as a reader would mark them on paper."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from speclint.diff.characters import easily_overlooked, folded, name_of, plain
from speclint.diff.matching import Change, changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EditKind = Literal["equal", "delete", "insert"]

# A word keeps hyphens and apostrophes ("lower-level", "agency's"), a number its inner points
# ("41.06.157", "1,000", "7/1/2019"), an abbreviation its full stops ("U.S."); every other
# character that is not a space is a token of its own.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[^\W_][\u0300-\u036f]*(?:[^\W_\d]|[\u0300-\u036f]|\d|(?<=\d)[.,/:](?=\d)"
    r"|[-'\u2019\u2010\u2011](?=[^\W_]))*"
    r"|\S"
)
_MOSTLY = 0.60


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of text that stays, goes or comes; a deletion stands before its insertion.

    Where a word replaces a word the space between them belongs to the equal text around, so who
    prints a deletion directly before an insertion puts a space of his own between the two.
    """

    kind: EditKind
    text: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """A difference that the eye passes over: characters gone and come, by name, and the words."""

    gone: tuple[str, ...]
    come: tuple[str, ...]
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ExactEdits:
    """The edits between two legal texts; they are the same only when every character is."""

    edits: tuple[Edit, ...]
    unseen: tuple[Unseen, ...]

    @property
    def same(self) -> bool:
        """Whether not one character differs."""
        return all(edit.kind == "equal" for edit in self.edits)


def word_edits(old: str, new: str) -> tuple[Edit, ...]:
    """Edits that turn old into new, in whole words.

    Without the insertions they spell exactly the old text, without the deletions the new one, and
    `word_edits(new, old)` is the same with insertions and deletions exchanged.
    """
    if old == new:
        return (Edit("equal", old),) if old else ()
    old_tokens, new_tokens = _Tokens(old), _Tokens(new)
    found = _with_look_alikes(old_tokens, new_tokens, changes(old_tokens.looks, new_tokens.looks))
    return tuple(_written(old_tokens, new_tokens, [*found]))


def as_seen(edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits without those that put a look-alike in the place of another, as ’ for '."""
    at = 0
    while at < len(edits):
        gone, come = edits[at], edits[at + 1] if at + 1 < len(edits) else None
        at += 1
        if gone.kind != "delete" or come is None or come.kind != "insert":
            yield gone
            continue
        at += 1
        old, new = _Tokens(gone.text), _Tokens(come.text)
        lead = _same_looks(old, new)
        yield from _edit("equal", come.text[: new.start(lead)])
        yield from _edit("delete", gone.text[old.start(lead) :])
        yield from _edit("insert", come.text[new.start(lead) :])


def _same_looks(old: _Tokens, new: _Tokens) -> int:
    """How many words both begin with, to the eye; none is skipped behind the end of a statement."""
    same = 0
    for one, other in zip(old.looks, new.looks, strict=False):
        ends = old.text[: old.start(same + 1)] + new.text[: new.start(same + 1)]
        if one != other or "\n" in ends:
            break
        same += 1
    return same


def exact_edits(old: str, new: str) -> ExactEdits:
    """Edits of a legal text: every character counts, and look-alike characters are named."""
    edits = word_edits(old, new)
    return ExactEdits(edits, tuple(_unseen(edits)))


def rewritten(edits: Sequence[Edit]) -> bool:
    """Whether so many words changed that Before and After read better than marked words.

    True when more than 60 % of the words of both texts together were deleted or inserted. A text
    that was only added to, or only shortened, still reads well with marks.
    """
    count = {"equal": 0, "delete": 0, "insert": 0}
    for edit in edits:
        count[edit.kind] += sum(token[0].isalnum() for token in _TOKEN.findall(edit.text))
    changed = count["delete"] + count["insert"]
    if not (count["delete"] and count["insert"]):
        return False
    return changed > _MOSTLY * (changed + 2 * count["equal"])


class _Tokens:
    """The words and punctuation of a text, with the place of each."""

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        self.text = text
        self.texts = [match[0] for match in found]
        self.looks = [token if token.isascii() else folded(token) for token in self.texts]
        self._starts = [match.start() for match in found] + [len(text)]
        self._ends = [0] + [match.end() for match in found]

    def start(self, place: int) -> int:
        """Where the token stands; none of them starts behind the whole text."""
        return self._starts[place] if place else 0

    def around(self, first: int, last: int) -> tuple[int, int]:
        """The stretch of tokens first to last (excluded), with the spaces on both sides."""
        return self._ends[first], self._starts[last]


def _with_look_alikes(old: _Tokens, new: _Tokens, found: Sequence[Change]) -> Iterator[Change]:
    """The changes, grown or joined by the words between them that only look the same.

    Words are matched by their looks, so that another apostrophe keeps no two words apart.
    """
    pending: Change | None = None
    for change in sorted((*found, *_look_alikes(old, new, found))):
        if pending is not None and pending.old_end == change.old_start:
            pending = Change(pending.old_start, change.old_end, pending.new_start, change.new_end)
            continue
        if pending is not None:
            yield pending
        pending = change
    if pending is not None:
        yield pending


def _look_alikes(old: _Tokens, new: _Tokens, found: Sequence[Change]) -> Iterator[Change]:
    old_at = new_at = 0
    end = len(old.texts), len(new.texts)
    for change in (*found, Change(end[0], end[0], end[1], end[1])):
        for one, other in zip(
            range(old_at, change.old_start), range(new_at, change.new_start), strict=True
        ):
            if old.texts[one] != new.texts[other]:
                yield Change(one, one + 1, other, other + 1)
        old_at, new_at = change.old_end, change.new_end


def _written(old: _Tokens, new: _Tokens, found: Sequence[Change]) -> Iterator[Edit]:
    done = 0
    for change in _with_spaces(old, found, len(new.texts)):
        old_start, old_end = old.around(change.old_start, change.old_end)
        new_start, new_end = new.around(change.new_start, change.new_end)
        before, after = old.text[old_start:old_end], new.text[new_start:new_end]
        if before == after:
            continue
        lead, tail = _shared_spaces(before, after)
        yield from _edit("equal", old.text[done : old_start + lead])
        yield from _edit("delete", before[lead : len(before) - tail])
        yield from _edit("insert", after[lead : len(after) - tail])
        done = old_end - tail
    yield from _edit("equal", old.text[done:])


def _edit(kind: EditKind, text: str) -> Iterator[Edit]:
    if text:
        yield Edit(kind, text)


def _with_spaces(old: _Tokens, found: Sequence[Change], new_length: int) -> Iterator[Change]:
    """The changes, and an empty one for every other place where there may be a space."""
    old_at = new_at = -1
    end = Change(len(old.texts) + 1, len(old.texts) + 1, new_length + 1, new_length + 1)
    for change in (*found, end):
        for step in range(1, change.old_start - old_at):
            yield Change(old_at + step, old_at + step, new_at + step, new_at + step)
        if change is not end:
            yield change
        old_at, new_at = change.old_end, change.new_end


def _shared_spaces(before: str, after: str) -> tuple[int, int]:
    """How many spaces at the start and at the end of a change belong to the text around it."""
    if not (before.strip() or after.strip()):
        return 0, 0
    lead = len(before) - len(before.lstrip())
    if before[:lead] != after[: len(after) - len(after.lstrip())]:
        lead = 0
    before, after = before[lead:], after[lead:]
    tail = len(before) - len(before.rstrip())
    if before[len(before) - tail :] != after[len(after.rstrip()) :]:
        tail = 0
    return lead, tail


def _unseen(edits: Sequence[Edit]) -> Iterator[Unseen]:
    for place, edit in enumerate(edits):
        if edit.kind == "equal" or (edit.kind == "insert" and _is_deletion(edits, place - 1)):
            continue
        old = edit.text if edit.kind == "delete" else ""
        new = edit.text if edit.kind == "insert" else ""
        if edit.kind == "delete" and place + 1 < len(edits) and edits[place + 1].kind == "insert":
            new = edits[place + 1].text
        gone, come = _differing(old, new), _differing(new, old)
        if gone or come:
            yield Unseen(gone, come, old, new)


def _is_deletion(edits: Sequence[Edit], place: int) -> bool:
    return place >= 0 and edits[place].kind == "delete"


def _differing(one: str, other: str) -> tuple[str, ...]:
    """Names of the characters that one has and the other lacks, where a reader may miss them."""
    looks_the_same = plain(one) == plain(other)
    surplus = Counter(one) - Counter(other)
    return tuple(
        name_of(character)
        for character in surplus
        if looks_the_same or easily_overlooked(character)
    )
