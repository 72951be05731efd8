"""Lines of lists and headings put in, taken out and moved; all other lines stay untouched."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from speclint.edits.apply_edits import trimmed
from speclint.edits.line_edits import line_edits
from speclint.edits.parts import outside
from speclint.edits.slots import New
from speclint.finding import TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.edits.line_edits import Line
    from speclint.edits.parts import Parts

Slots = tuple[int | New, ...]
"""Parts as they shall stand: old ones by their position, new ones by value."""


def block_edits(parts: Parts, slots: Slots) -> list[TextEdit]:
    """Bring parts into the sequence of `slots`: the fewest move, each with its comments.

    Edits made inside the parts come back too; those of a part that moves are in its text.
    """
    if parts.share_line:
        return _on_shared_line(parts, slots)
    source, steady = parts.source, _steady(slots)
    kept = [*parts.made]
    for slot in slots:
        if isinstance(slot, int) and slot not in steady:
            kept = outside(kept, source.offset(parts.blocks[slot].top), parts.end(slot))
    first, last = parts.blocks[0].top, parts.blocks[-1].last
    return [*kept, *line_edits(source, first, last, _lines(parts, slots, steady))]


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
    block = parts.blocks[index]
    comments = parts.comments(index) if gone else []
    if gone and (comments or block.top < block.first):
        yield from range(block.gap, block.first)
        yield from comments


def _floating(parts: Parts, index: int) -> Iterator[Line]:
    """Comments and blank lines between two parts that belong to neither."""
    if index:
        yield from range(parts.blocks[index - 1].last + 1, parts.blocks[index].gap)


def _on_shared_line(parts: Parts, slots: Slots) -> list[TextEdit]:
    """Rewrite keys of which the first stands behind a dash; comments find room above the dash."""
    source, end = parts.source, parts.end(-1)
    start = parts.blocks[0].start
    line = source.offset(parts.blocks[0].first)
    comments, pieces = _pieces(parts, slots)
    text = source.newline.join(pieces).removeprefix(" " * parts.column)
    if not pieces:
        start = line + len(source.text[line:start].rstrip())
    edit = trimmed(source.text, TextEdit(start, end, text))
    dash = source.text[line:start]
    indent = dash[: len(dash) - len(dash.lstrip(" "))]
    above = "".join(indent + comment.strip() + source.newline for comment in comments)
    hoisted = [TextEdit(line, line, above)] if above else []
    return [*outside(parts.made, start, end), *hoisted, *([edit] if edit else [])]


def _pieces(parts: Parts, slots: Slots) -> tuple[list[str], list[str]]:
    """Comments that would come before the first key, and the text of the keys and the others."""
    above: list[str] = []
    pieces: list[str] = []
    for slot in _with_gone(slots, len(parts.blocks)):
        if isinstance(slot, New):
            pieces.append(parts.new(slot))
            continue
        gone = slot not in slots
        comments = _lines_above(parts, slot) + (parts.comments(slot) if gone else [])
        if pieces:
            pieces += [comment for comment in comments if comment.strip() or not gone]
        else:
            above += [comment for comment in comments if comment.strip()]
        if not gone:
            pieces.append(" " * parts.column + parts.text(slot, parts.blocks[slot].start))
    return above, pieces


def _with_gone(slots: Slots, count: int) -> list[int | New]:
    """Put the parts that go back in, each behind its old neighbour."""
    result = [*slots]
    for index in range(count):
        if index not in slots:
            result.insert(result.index(index - 1) + 1 if index else 0, index)
    return result


def _lines_above(parts: Parts, index: int) -> list[str]:
    if index == 0:
        return []
    lines = range(parts.blocks[index - 1].last + 1, parts.blocks[index].first)
    return [parts.source.line(line) for line in lines]
