"""Lines of lists and headings put in, taken out and moved; all other lines stay untouched."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from speclint.apply_edits import trimmed
from speclint.finding import TextEdit
from speclint.line_edits import line_edits
from speclint.slots import New

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.line_edits import Line
    from speclint.parts import Parts

Slots = tuple[int | New, ...]
"""Parts as they shall stand: old ones by their position, new ones by value."""


def block_edits(parts: Parts, slots: Slots) -> list[TextEdit]:
    """Bring parts into the sequence of `slots`: the fewest move, each with its comments.

    Edits made inside the parts come back too; those of a part that moves are in its text.
    """
    if parts.share_line:
        return _on_shared_line(parts, slots)
    steady = _steady(slots)
    kept = [*parts.made]
    for slot in slots:
        if isinstance(slot, int) and slot not in steady:
            start, end = parts.source.offset(parts.blocks[slot].top), parts.end(slot)
            kept = [edit for edit in kept if edit.start < start or edit.end > end]
    first, last = parts.blocks[0].top, parts.blocks[-1].last
    return [*kept, *line_edits(parts.source, first, last, _lines(parts, slots, steady))]


def _steady(slots: Slots) -> frozenset[int]:
    """Pick the most old parts that stand in their old sequence: they need not move."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for old in (slot for slot in slots if isinstance(slot, int)):
        length = bisect_left(ends, old)
        before[old] = ends[length - 1] if length else None
        ends[length : length + 1] = [old]
    chain: list[int] = []
    old_end = ends[-1] if ends else None
    while old_end is not None:
        chain.append(old_end)
        old_end = before[old_end]
    return frozenset(chain)


def _lines(parts: Parts, slots: Slots, steady: frozenset[int]) -> Iterator[Line]:
    """Lines as they shall stand, from those of the first part to those of the last."""
    stay = frozenset(slot for slot in slots if isinstance(slot, int))
    reached = 0
    behind: int | None = None
    empty = True
    for slot in slots:
        if isinstance(slot, int) and slot in steady:
            for index in range(reached, slot):
                left = [*_left(parts, index, gone=index not in stay)]
                yield from left
                empty = empty and not left
            yield from _steady_lines(parts, slot, first=empty)
            reached = slot + 1
        elif isinstance(slot, int):
            yield from [""] * (0 if empty else parts.gap(slot) or (slot == 0) * parts.usual_gap)
            yield parts.text(slot, parts.source.offset(parts.blocks[slot].top))
        else:
            yield from [""] * (0 if empty else parts.gap_for(slot, behind))
            yield parts.new(slot)
        behind, empty = slot if isinstance(slot, int) else behind, False
    for index in range(reached, len(parts.blocks)):
        yield from _left(parts, index, gone=index not in stay)


def _steady_lines(parts: Parts, index: int, *, first: bool) -> Iterator[Line]:
    block = parts.blocks[index]
    yield from _floating(parts, index)
    if index == 0 and not first:
        yield from [""] * parts.usual_gap
    yield from range(block.top if first else block.gap, block.last + 1)


def _left(parts: Parts, index: int, *, gone: bool) -> Iterator[Line]:
    """Lines that stay where a part was: comments that do not move, all of them if it is gone."""
    yield from _floating(parts, index)
    if gone:
        yield from range(parts.blocks[index].top, parts.blocks[index].first)
        yield from parts.comments(index)


def _floating(parts: Parts, index: int) -> Iterator[Line]:
    """Comments and blank lines between two parts that belong to neither."""
    if index:
        yield from range(parts.blocks[index - 1].last + 1, parts.blocks[index].gap)


def _on_shared_line(parts: Parts, slots: Slots) -> list[TextEdit]:
    """Rewrite keys of which the first stands behind a dash; comments find room above the dash."""
    source, start, end = parts.source, parts.blocks[0].start, parts.end(-1)
    dash_line = source.offset(parts.blocks[0].first)
    gone = [index for index in range(len(parts.blocks)) if index not in slots]
    above = [comment for index in gone for comment in parts.comments(index)]
    pieces = [parts.new(slot) if isinstance(slot, New) else _piece(parts, slot) for slot in slots]
    lines = pieces[0].splitlines() if pieces else [""]
    while not lines[0].strip() or lines[0].lstrip().startswith("#"):
        above += [lines.pop(0)] if lines[0].strip() else lines[:0] * bool(lines.pop(0))
    first = source.newline.join(lines).removeprefix(" " * parts.column)
    text = source.newline.join((first, *pieces[1:]))
    return parts.outside(start, end)
