"""A YAML text with its data and, for every value, the exact characters it stands on."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from speclint.text.hidden_characters import misleads, without_hidden
from speclint.text.lost_words import lost_words
from speclint.text.nesting import too_deep
from speclint.text.ordinary_yaml import read_ordinary
from speclint.text.plain_data import Data, PlainData
from speclint.text.pointer import Place
from speclint.text.raw_text import value_end, value_offset
from speclint.text.slip import Slip
from speclint.text.syntax import explain
from speclint.text.yaml_parser import Fault, compose, is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from speclint.text.pointer import Pointer
    from speclint.text.source import Source
    from speclint.text.yaml_parser import Node, Scalar

__all__ = ["Data", "Document", "parse"]


class Document:
    """Data by key and position; places are worked out only for what is reported."""

    def __init__(
        self, source: Source, data: Data, slips: tuple[Slip, ...] = (), parsed: Node | None = None
    ) -> None:
        self.source: Final = source
        self.data: Final = data
        self.slips: Final = slips
        self._parsed: Final = parsed

    @cached_property
    def root(self) -> Node:
        """The tree of nodes; an ordinary file is parsed only where a place in it is asked for."""
        root = self._parsed or compose(self.source.text)
        if root is None or isinstance(root, Fault):
            raise ValueError("ordinary text that the parser does not read")
        return root

    def node(self, pointer: Pointer) -> Node | None:
        """Find the node of a value, or None where the pointer leads nowhere."""
        node: Node | None = self.root
        for step in pointer:
            node = None if node is None else _child(node, step)
        return node

    def key(self, pointer: Pointer) -> Node | None:
        """Find the node of the heading under which a value stands."""
        parent = self.node(pointer[:-1]) if pointer else None
        pair = _pair(parent, pointer[-1]) if parent is not None else None
        return pair[0] if pair else None

    def span(self, place: Place) -> tuple[int, int]:
        """Character offsets of a place in the text; the nearest enclosing one if it is gone."""
        if place.on == "file":
            return self._first_line(self.root)
        if place.on == "key":
            if (heading := self._heading(place.pointer)) is not None:
                return heading
            key = self.key(place.pointer)
            return _ends(key) if key is not None else self._enclosing(place.pointer)
        node = self.node(place.pointer)
        if node is None:
            return self._enclosing(place.pointer)
        if is_scalar(node):
            return self._text_span(node, place)
        return self._branch_span(node, place)

    def _heading(self, pointer: Pointer) -> tuple[int, int] | None:
        """Find a heading of an ordinary file, where nothing else begins at the margin: unparsed.

        Loading the parser takes longer than judging thirty files.
        """
        if self._parsed is not None or len(pointer) != 1:
            return None
        found = re.search(rf"^{re.escape(str(pointer[0]))}(?=:)", self.source.text, re.MULTILINE)
        return found.span() if found else None

    def _text_span(self, node: Scalar, place: Place) -> tuple[int, int]:
        start, end = _ends(node)
        value = node.value
        if not value:
            key = self.key(place.pointer)
            return _ends(key) if key is not None else (start - (start == end), end)
        raw = self.source.text[start:end]
        last = len(value) if place.end is None else min(place.end, len(value))
        end = start + value_end(raw, node.style, value, max(last - 1, 0))
        if place.on == "end":
            return start + value_offset(raw, node.style, value, last - 1), end
        first = start + value_offset(raw, node.style, value, min(place.start, len(value) - 1))
        return first, first if last <= place.start else end

    def _branch_span(self, node: Node, place: Place) -> tuple[int, int]:
        if is_sequence(node) and node.value and place.on == "end":
            last = node.value[-1]
            return self._text_span(last, Place()) if is_scalar(last) else self._trimmed(last)
        key = self.key(place.pointer)
        return _ends(key) if key is not None else self._trimmed(node)

    def _trimmed(self, node: Node) -> tuple[int, int]:
        start, end = _ends(node)
        return start, start + len(self.source.text[start:end].rstrip())

    def _enclosing(self, pointer: Pointer) -> tuple[int, int]:
        for length in range(len(pointer) - 1, 0, -1):
            key = self.key(pointer[:length])
            if key is not None:
                return _ends(key)
            node = self.node(pointer[:length])
            if node is not None:
                return self._first_line(node)
        return self._first_line(self.root)

    def _first_line(self, node: Node) -> tuple[int, int]:
        start, end = _ends(node)
        line = self.source.line_column(start)[0]
        return start, min(end, self.source.offset(line) + len(self.source.line(line)))


def parse(source: Source, *, line_breaks: bool = False) -> Document | Slip:
    """Read a source as YAML; whatever makes that impossible comes back as one slip.

    In literal text (`|`) a single line break is a wrapped line, and reads as a blank, and text
    of blanks alone is none. `line_breaks` keeps both: an example of a file is not prose.
    """
    ordinary = None if line_breaks else read_ordinary(source)
    if ordinary is not None:
        return Document(source, ordinary)
    return _parsed(source, line_breaks=line_breaks)


def _parsed(source: Source, *, line_breaks: bool) -> Document | Slip:
    text, hidden = source.text, None
    if misleads(text):
        text, hidden = without_hidden(text)
    if (slip := too_deep(text)) is not None:
        return slip
    root = compose(text)
    if isinstance(root, Fault) and hidden is None:
        text, hidden = without_hidden(text)
        root = root if hidden is None else compose(text)
    if isinstance(root, Fault):
        return hidden or explain(root, text)
    if root is None or (is_scalar(root) and not root.value.strip()):
        return hidden or _empty(text)
    if hidden and is_scalar(root):
        return hidden
    plain = PlainData(text, line_breaks=line_breaks)
    data = plain.data(root, ())
    if plain.alias is not None:
        return plain.alias
    slips = (*plain.slips, *lost_words(text, root))
    return Document(source, data, (hidden, *slips) if hidden else slips, root)


def _empty(text: str) -> Slip:
    """Show the first note of a file that holds nothing else."""
    note = text.lstrip()
    start = len(text) - len(note) if note else 0
    return Slip("empty-file", start, start + len(note.split("\n", 1)[0].rstrip()))


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(step, int):
        items = node.value if is_sequence(node) else []
        return items[step] if step < len(items) else None
    pair = _pair(node, step)
    return pair[1] if pair else None


def _pair(node: Node, key: str | int) -> tuple[Node, Node] | None:
    if not is_mapping(node):
        return None
    for heading, value in node.value:
        if is_scalar(heading) and heading.value == key:
            return heading, value
    return None


def _ends(node: Node) -> tuple[int, int]:
    return node.start_mark.index, node.end_mark.index
