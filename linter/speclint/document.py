"""A YAML text with its data and, for every value, the exact characters it stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from speclint.raw_text import value_offsets
from speclint.slip import Slip
from speclint.syntax import explain
from speclint.yaml_parser import Fault, compose, is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from speclint.pointer import Place, Pointer
    from speclint.source import Source
    from speclint.yaml_parser import Mapping, Node, Scalar

Data = str | None | list["Data"] | dict[str, "Data"]
"""A document's values: all text is literal, so codes such as 09440 and 1E10 survive."""

MAX_DEPTH: Final = 40
"""Brackets or list markers opened inside each other; a specification needs three."""

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_BLOCK_DEPTH: Final = re.compile(rf"^(?=[ \-?:]{{{4 * MAX_DEPTH}}})[ ]*([\-?:])", re.MULTILINE)
_DEEP_INDENT: Final = re.compile(r"^ {400}", re.MULTILINE)
_LITERAL_BREAK: Final = re.compile(r"(?<!\n)\n(?!\n|$)")


@dataclass(frozen=True, slots=True)
class Document:
    """Data by key and position; places are worked out only for what is reported."""

    source: Source
    root: Node
    data: Data
    slips: tuple[Slip, ...]

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
            return self._file_span()
        if place.on == "key":
            key = self.key(place.pointer)
            return _ends(key) if key is not None else self._enclosing(place.pointer)
        node = self.node(place.pointer)
        if node is None:
            return self._enclosing(place.pointer)
        if is_scalar(node):
            return self._text_span(node, place)
        return self._branch_span(node, place)

    def _text_span(self, node: Scalar, place: Place) -> tuple[int, int]:
        start, end = node.start_mark.index, node.end_mark.index
        if not node.value:
            key = self.key(place.pointer)
            return _ends(key) if key is not None else (start, max(end, start))
        offsets = value_offsets(self.source.text[start:end], node.style, node.value)
        last = len(node.value) if place.end is None else min(place.end, len(node.value))
        if place.on == "end":
            return start + offsets[-1], start + offsets[-1] + 1
        first = min(place.start, len(node.value) - 1)
        if last <= first:
            return start + offsets[first], start + offsets[first]
        return start + offsets[first], start + offsets[last - 1] + 1

    def _branch_span(self, node: Node, place: Place) -> tuple[int, int]:
        if is_sequence(node) and node.value and place.on == "end":
            return self._trimmed(node.value[-1])
        key = self.key(place.pointer)
        return _ends(key) if key is not None and not place.pointer[-1:] == () else self._trimmed(
            node
        )

    def _trimmed(self, node: Node) -> tuple[int, int]:
        start, end = _ends(node)
        return start, start + len(self.source.text[start:end].rstrip())

    def _enclosing(self, pointer: Pointer) -> tuple[int, int]:
        for length in range(len(pointer) - 1, 0, -1):
            key = self.key(pointer[:length])
            if key is not None:
                return _ends(key)
        return self._file_span()

    def _file_span(self) -> tuple[int, int]:
        start, _ = _ends(self.root)
        end = self.source.text.find("\n", start)
        return start, end if end >= 0 else len(self.source.text)


def parse(source: Source, *, line_breaks: bool = False) -> Document | Slip:
    """Read a source as YAML; whatever makes that impossible comes back as one slip.

    In literal text (`|`) a single line break is a wrapped line, and reads as a blank, unless
    `line_breaks` keeps it: prose is parted by blank lines, but an example of a file is not.
    """
    text = source.text
    if (slip := _too_deep(text)) is not None:
        return slip
    root = compose(text)
    if isinstance(root, Fault):
        return explain(root, text)
    if root is None or (is_scalar(root) and not root.value.strip()):
        return Slip("empty-file", 0, 0)
    walk = _Walk(watch_aliases="*" in text and "&" in text, line_breaks=line_breaks)
    data = walk.data(root, ())
    if walk.alias is not None:
        start, end = _ends(walk.alias)
        return Slip("alias", start, min(end, start + 60))
    return Document(source, root, data, tuple(walk.slips))


class _Walk:
    """One pass over the nodes that yields the data and collects repeated keys."""

    def __init__(self, *, watch_aliases: bool, line_breaks: bool) -> None:
        self.slips: list[Slip] = []
        self.alias: Node | None = None
        self._line_breaks = line_breaks
        self._seen: set[int] | None = set() if watch_aliases else None

    def data(self, node: Node, pointer: Pointer) -> Data:
        if self._seen is not None:
            if id(node) in self._seen:
                self.alias = self.alias or node
                return None
            self._seen.add(id(node))
        if is_scalar(node):
            return _scalar(node, line_breaks=self._line_breaks)
        if is_sequence(node):
            return [self.data(item, (*pointer, i)) for i, item in enumerate(node.value)]
        if is_mapping(node):
            return self._mapping(node, pointer)
        return None

    def _mapping(self, node: Mapping, pointer: Pointer) -> dict[str, Data]:
        result: dict[str, Data] = {}
        firsts: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value if is_scalar(key) else "?"
            if name in result:
                self._repeated(name, firsts[name], key, pointer)
                continue
            firsts[name] = key
            result[name] = self.data(value, (*pointer, name))
        return result

    def _repeated(self, name: str, first: Node, again: Node, pointer: Pointer) -> None:
        start, end = _ends(again)
        also = (*_ends(first), "first")
        self.slips.append(
            Slip("duplicate-key", start, end, {"key": name}, also, pointer=(*pointer, name))
        )


def _scalar(node: Scalar, *, line_breaks: bool) -> str | None:
    if node.style is None or node.style == "":
        return None if node.value in _NULLS else node.value
    if node.style == "|" and not line_breaks and "\n" in node.value.rstrip("\n"):
        return _LITERAL_BREAK.sub(" ", node.value)
    return node.value


def _too_deep(text: str) -> Slip | None:
    """Refuse nesting that would exhaust the parser's stack, before the parser sees it."""
    if text.count("[") + text.count("{") > MAX_DEPTH:
        depth = 0
        for match in re.finditer(r"[\[{\]}]", text):
            depth = depth + 1 if match.group() in "[{" else max(0, depth - 1)
            if depth > MAX_DEPTH:
                return Slip("too-deep", match.start(), match.end())
    match = _BLOCK_DEPTH.search(text) or _DEEP_INDENT.search(text)
    return Slip("too-deep", match.start(), match.start() + 1) if match else None


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(step, int):
        items = node.value if is_sequence(node) else []
        return items[step] if step < len(items) else None
    pair = _pair(node, step)
    return pair[1] if pair else None


def _pair(node: Node, key: str | int) -> tuple[Node, Node] | None:
    if not is_mapping(node):
        return None
    for name, value in node.value:
        if is_scalar(name) and name.value == key:
            return name, value
    return None


def _ends(node: Node) -> tuple[int, int]:
    return node.start_mark.index, node.end_mark.index
