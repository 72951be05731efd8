"""The comments of a file: everything from a `#` that stands outside keys and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.text.yaml_parser import is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.text.yaml_parser import Node

_COMMENT: Final = late(r"(?:^|(?<=\s))#[^\r\n]*")
_LINE: Final = late(r"[^\r\n]*")


def comments(text: str, nodes: Iterable[Node], start: int, end: int) -> list[str]:
    """Collect the comments from `start` to `end`; `nodes` hold all keys and texts in between."""
    return [text[first:last] for first, last in comment_spans(text, nodes, start, end)]


def comment_spans(
    text: str, nodes: Iterable[Node], start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Find the comments from `start` to `end`, each from its `#` to its last character."""
    at = start
    for node in nodes:
        for first, last in _texts(text, node):
            if at <= first <= end:
                yield from _between(text, at, first)
                at = last
    yield from _between(text, at, end)


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _COMMENT.finditer(text, start, end):
        yield match.start(), match.start() + len(match.group().rstrip())


def _texts(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Ends of every key and text in order; the line of a `>` or `|` belongs to none."""
    if is_scalar(node):
        start, end = node.start_mark.index, node.end_mark.index
        head = _LINE.match(text, start)
        block = node.style in ("|", ">") and head is not None
        yield (min(head.end(), end) if block and head else start), end
    elif is_sequence(node):
        for item in node.value:
            yield from _texts(text, item)
    elif is_mapping(node):
        for key, value in node.value:
            yield from _texts(text, key)
            yield from _texts(text, value)
