"""The lines of a file that an edit may change, worked out from the edit alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.edits.edit import InsertItem, RemoveItem, RenameKey, ReplaceText, SetValue
from speclint.text.yaml_parser import is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.edits.slots import Inside
    from speclint.text.document import Document
    from speclint.text.yaml_parser import Node


def other_lines_stay(document: Document, edits: Iterable[Inside], after: str) -> bool:
    """Whether all lines that no edit concerns stand in `after` in the order they had.

    Blank lines may go: one that parts two items goes with either.
    """
    source = document.source
    concerned = {line for edit in edits for line in _concerned(document, edit)}
    lines = iter(after.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    others = [source.line(n) for n in range(1, source.line_count + 1) if n not in concerned]
    return all(line in lines for line in others if line.strip())


def _concerned(document: Document, edit: Inside) -> range:
    node, key = document.node(edit.pointer), document.key(edit.pointer)
    parent = document.node(edit.pointer[:-1])
    if isinstance(edit, RenameKey) and key is not None:
        return _lines(document, key, key)
    if node is None:
        assert parent is not None
        brackets = not _in_lines(document, parent)
        return _lines(document, parent, parent if brackets else _first(parent))
    if isinstance(edit, InsertItem) and _in_lines(document, node):
        return range(0)
    if isinstance(edit, (InsertItem, ReplaceText, SetValue)):
        return _lines(document, key or node, node)
    if isinstance(edit, RemoveItem) and parent is not None:
        whole = (len(edit.pointer) > 1 and key) or not _in_lines(document, parent)
        return _lines(document, parent if whole else key or node, parent if whole else node)
    return _lines(document, node, node)


def _lines(document: Document, first: Node, last: Node) -> range:
    """Lines from one node to another, with the comments above and the line that a dash has."""
    source = document.source
    start = source.line_column(first.start_mark.index)[0]
    end = len(source.text[: max(last.end_mark.index, last.start_mark.index)].rstrip())
    while start > 1 and source.line(start - 1).strip(" -")[:1] in ("#", ""):
        start -= 1
    return range(start, source.line_column(end)[0] + 1)


def _in_lines(document: Document, node: Node) -> bool:
    opening = document.source.text[node.start_mark.index : node.start_mark.index + 1]
    return not is_scalar(node) and opening not in ("[", "{")


def _first(node: Node) -> Node:
    if is_mapping(node):
        return node.value[0][0]
    return node.value[0] if is_sequence(node) else node
