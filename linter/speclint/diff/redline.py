"""A class specification as published, old and new in one text: what a tracked document shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from speclint.diff import published
from speclint.diff.align import align
from speclint.diff.characters import plain
from speclint.diff.interleave import Kept, Moved, interleaved
from speclint.diff.statement_change import LEGAL
from speclint.diff.statements import section
from speclint.diff.words import Edit, as_seen, rewritten, word_edits
from speclint.spec.sections import METADATA, QUALIFICATIONS, SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.diff.compare import PointsTo
    from speclint.diff.published import Block, Line, Role
    from speclint.diff.words import EditKind
    from speclint.spec.reading import Reading

    _Asked = tuple[Reading | None, str, str | None]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and what becomes of it.

    `end` tells whether its end stays, goes or comes: where it goes, the next paragraph joins it.
    `move` is the number of the statement that moved, on the paragraphs it left and came to.
    """

    role: Role
    edits: tuple[Edit, ...]
    end: EditKind
    move: int | None = None


def redline(
    old: Reading | None, new: Reading | None, points_to: PointsTo = (None, None)
) -> tuple[Paragraph, ...]:
    """Both versions of a class in one text; None is a side without the class.

    Without what goes it is the new page, without what comes the old one, except that spaces and
    look-alike characters outside the legal text are taken from the new page unmarked.
    """
    found = list(_pair(published.title(old), published.title(new), exact=True))
    for key in METADATA:
        if key != "title":
            found += _pair(published.datum(old, key), published.datum(new, key), exact=True)
    moves = 0
    for former, key in _keys(old, new):
        found += _pair(published.heading(old, former), published.heading(new, key))
        sides = (old, former, points_to[0]), (new, key, points_to[1])
        paragraphs = _section(*sides, moves)
        moves += sum(p.move is not None and p.end == "insert" for p in paragraphs)
        found += paragraphs
    return tuple(found)


def _keys(old: Reading | None, new: Reading | None) -> Iterator[tuple[str, str]]:
    """The section keys of both sides; qualifications may have had the other heading."""
    former, now = (
        [key for key in QUALIFICATIONS if reading and reading.section(key)]
        for reading in (old, new)
    )
    taken = former + now if len(former) == len(now) == 1 and former != now else []
    for key in SECTIONS:
        if key in taken:
            yield from [(former[0], now[0])] if key == taken[0] else []
        else:
            yield key, key


def _section(before: _Asked, after: _Asked, moves: int) -> list[Paragraph]:
    old, new = published.blocks(*before), published.blocks(*after)
    exact = after[1] == LEGAL
    if old == new:
        return [p for line in chain(*new) for p in _pair(line, line)]
    pairings = align(section(*before).texts, section(*after).texts).pairings
    found: list[Paragraph] = []
    for step in interleaved(pairings, old, new):
        if isinstance(step, Kept):
            found += _kept(old[slice(*step.old)], new[slice(*step.new)], exact=exact)
        elif isinstance(step, Moved):
            blocks = new if step.end == "insert" else old
            found += _block(blocks[step.place], step.end, moves + step.number)
        else:
            found += _replaced(old[slice(*step.old)], new[slice(*step.new)])
    return found


def _kept(old: Sequence[Block], new: Sequence[Block], *, exact: bool) -> Iterator[Paragraph]:
    """Statements that became others: their texts as one, so that a paragraph may part or join."""
    yield from _pair(_or(old[0]), _or(new[0]))
    before, after = (_joined(blocks) for blocks in (old, new))
    yield from _pair(before, after, exact=exact)


def _or(block: Block) -> Line | None:
    return block[0] if len(block) > 1 else None


def _joined(blocks: Sequence[Block]) -> Line:
    lines = [block[-1] for block in blocks]
    return published.Line(lines[0].role, "\n".join(line.text for line in lines))


def _block(block: Block, end: EditKind, move: int) -> Iterator[Paragraph]:
    """A moved statement; the OR before it belongs to the place, not to the statement."""
    *head, line = block
    for one in head:
        yield from _whole(one, end)
    yield from _whole(line, end, move)


def _replaced(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Paragraph]:
    """What goes, then what comes, but for the lines that both begin or end with."""
    gone, come = list(chain(*old)), list(chain(*new))
    head = _shared(gone, come)
    tail = _shared(gone[head:][::-1], come[head:][::-1])
    for line in come[:head]:
        yield from _whole(line, "equal")
    for line in gone[head : len(gone) - tail]:
        yield from _whole(line, "delete")
    for line in come[head : len(come) - tail]:
        yield from _whole(line, "insert")
    for line in come[len(come) - tail :]:
        yield from _whole(line, "equal")


def _shared(one: Sequence[Line], other: Sequence[Line]) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _pair(old: Line | None, new: Line | None, *, exact: bool = False) -> Iterator[Paragraph]:
    """A line of both sides, with its words marked unless most of them differ."""
    if old is None or new is None:
        yield from _whole(old, "delete") if old else ()
        yield from _whole(new, "insert") if new else ()
        return
    if old.text == new.text or (not exact and _looks(old.text) == _looks(new.text)):
        yield from _whole(new, "equal")
        return
    edits = word_edits(old.text, new.text)
    edits = edits if exact else tuple(as_seen(edits))
    if rewritten(edits):
        yield from (*_whole(old, "delete"), *_whole(new, "insert"))
    else:
        yield from _paragraphs(new.role, edits, "equal")


def _looks(text: str) -> list[str]:
    """The paragraphs as a reader sees them."""
    return list(map(plain, text.split("\n")))


def _whole(line: Line, end: EditKind, move: int | None = None) -> Iterator[Paragraph]:
    yield from _paragraphs(line.role, (Edit(end, line.text),), end, move)


def _paragraphs(
    role: Role, edits: Iterable[Edit], end: EditKind, move: int | None = None
) -> Iterator[Paragraph]:
    """Part the edits at their line ends; each line end goes, comes or stays as its edit does."""
    found: list[Edit] = []
    for edit in edits:
        first, *rest = edit.text.split("\n")
        found.append(Edit(edit.kind, first))
        for text in rest:
            yield Paragraph(role, tuple(e for e in found if e.text), edit.kind, move)
            found = [Edit(edit.kind, text)]
    yield Paragraph(role, tuple(e for e in found if e.text), end, move)
