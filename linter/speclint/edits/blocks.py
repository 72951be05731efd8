"""The lines of a list item or of a key: its own, its comments, and the blank lines above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.text.yaml_parser import is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.text.source import Source
    from speclint.text.yaml_parser import Mapping, Node, Sequence


_KEPT_BLANKS: Final = re.compile(r"[|>]\d?\+")


class Block(NamedTuple):
    """An item or key from its dash or first letter (`start`) to the end of line `last`.

    Lines count from 1. Comments directly above it begin at line `top` (else `top` is `first`),
    blank lines above those at line `gap` (else `gap` is `top`). Comments that stand deeper than
    the block and follow it belong to it.
    """

    start: int
    gap: int
    top: int
    first: int
    last: int


def is_flow(source: Source, node: Node) -> bool:
    """Tell whether a list or mapping is written in brackets."""
    return source.text[node.start_mark.index : node.start_mark.index + 1] in ("[", "{")


def blocks(source: Source, node: Sequence | Mapping) -> tuple[Block, ...]:
    """Find the blocks of a list or mapping that is not written in brackets."""
    column = source.line_column(node.start_mark.index)[1] - 1
    found: list[Block] = []
    for start, end in _extents(source, node):
        first = source.line_column(start)[0]
        last = _with_comments(source, source.line_column(max(start, end - 1))[0], column)
        above = found[-1].last if found else 0
        top = _up(source, first, above, comment=True)
        if not found and _is_header(source, top):
            top = first
        gap = _up(source, top, above, comment=False) if found else top
        found.append(Block(start, gap, top, first, last))
    return tuple(found)


def end_of_line(source: Source, line: int) -> int:
    """Offset behind the last character of a line; its line break follows."""
    return source.offset(line) + len(source.line(line))


def content_end(source: Source, node: Node) -> int:
    """Offset behind the last written character of a value, without comments that follow."""
    start, end = node.start_mark.index, node.end_mark.index
    if is_scalar(node):
        raw = source.text[start:end]
        kept = node.style in ("|", ">") and _KEPT_BLANKS.match(raw)
        return end if kept else start + len(raw.rstrip())
    if is_flow(source, node):
        return end
    if is_mapping(node):
        return _pair_end(source, *node.value[-1])
    if is_sequence(node):
        last: Node = node.value[-1]
        return content_end(source, last) if _full(last) else [*_items(source, node)][-1][1]
    return end


def colon_end(source: Source, key: Node) -> int:
    """Offset behind the colon that follows a key."""
    return source.text.index(":", key.end_mark.index) + 1


def _extents(source: Source, node: Sequence | Mapping) -> Iterator[tuple[int, int]]:
    if is_mapping(node):
        return ((key.start_mark.index, _pair_end(source, key, value)) for key, value in node.value)
    return _items(source, node)


def _pair_end(source: Source, key: Node, value: Node) -> int:
    return content_end(source, value) if _full(value) else colon_end(source, key)


def _items(source: Source, node: Node) -> Iterator[tuple[int, int]]:
    """Offsets of each dash and of the end of its item; an empty item ends with its dash."""
    dash = node.start_mark.index
    column = source.line_column(dash)[1] - 1
    end = -1
    for item in node.value if is_sequence(node) else ():
        dash = dash if end < 0 else _next_dash(source, end, column)
        end = content_end(source, item) if _full(item) else dash + 1
        yield dash, end


def _full(node: Node) -> bool:
    return node.start_mark.index < node.end_mark.index


def _next_dash(source: Source, end: int, column: int) -> int:
    line = source.line_column(max(end - 1, 0))[0] + 1
    while line < source.line_count and not _is_dash(source.line(line), column):
        line += 1
    return source.offset(line) + column


def _is_dash(line: str, column: int) -> bool:
    return line[column : column + 1] == "-" and not line[:column].strip()


def _with_comments(source: Source, last: int, column: int) -> int:
    line = last + 1
    while line <= source.line_count:
        text = source.line(line)
        words = text.lstrip()
        if words.startswith("#") and len(text) - len(words) > column:
            last = line
        elif words:
            break
        line += 1
    return last


def _up(source: Source, line: int, above: int, *, comment: bool) -> int:
    while line - 1 > above:
        words = source.line(line - 1).strip()
        if words.startswith("#") if comment else not words:
            line -= 1
        else:
            break
    return line


def _is_header(source: Source, top: int) -> bool:
    """Comments on the first lines of a file speak of the whole file."""
    above = (source.line(line).strip() for line in range(1, top))
    return all(words in ("", "---") or words.startswith("%") for words in above)
