"""A YAML text with its data and, for every value, the exact characters it stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from speclint.hidden_characters import HIDDEN, LINE_BREAKS, name, without_hidden
from speclint.nesting import too_deep
from speclint.raw_text import value_offset
from speclint.slip import Slip
from speclint.syntax import explain
from speclint.yaml_parser import Fault, compose, is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from speclint.pointer import Place, Pointer
    from speclint.source import Source
    from speclint.yaml_parser import Mapping, Node, Scalar

Data = str | None | list["Data"] | dict[str, "Data"]
"""A document's values: all text is literal, so codes such as 09440 and 1E10 survive."""

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_LITERAL_BREAK: Final = re.compile(r"(?<!\n)\n(?!\n|$)")
_MARKS: Final = tuple(re.compile(rf"{re.escape(sign)}(?<![^\s\[{{,].)[^\s&*!]") for sign in "&*!")
"""A word that begins with a sign by which YAML names, repeats or types a value."""


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
            return self._first_line(self.root)
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
        start, end = _ends(node)
        value = node.value
        if not value:
            key = self.key(place.pointer)
            return _ends(key) if key is not None else (start, max(end, start))
        raw = self.source.text[start:end]
        last = len(value) if place.end is None else min(place.end, len(value))
        final = start + value_offset(raw, node.style, value, max(last - 1, 0))
        if place.on == "end":
            return final, final + 1
        first = start + value_offset(raw, node.style, value, min(place.start, len(value) - 1))
        return first, first if last <= place.start else final + 1

    def _branch_span(self, node: Node, place: Place) -> tuple[int, int]:
        if is_sequence(node) and node.value and place.on == "end":
            return self._trimmed(node.value[-1])
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
        start, end = self._trimmed(node)
        text = self.source.text[start:end]
        return start, start + len(text.splitlines()[0] if text else "")


def parse(source: Source, *, line_breaks: bool = False) -> Document | Slip:
    """Read a source as YAML; whatever makes that impossible comes back as one slip.

    In literal text (`|`) a single line break is a wrapped line, and reads as a blank, and text
    of blanks alone is none. `line_breaks` keeps both: an example of a file is not prose.
    """
    text, hidden = source.text, None
    if not text.isascii() and any(character in text for character in LINE_BREAKS):
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
        return hidden or Slip("empty-file")
    walk = _Walk(text, line_breaks=line_breaks)
    data = walk.data(root, ())
    if walk.alias is not None:
        return walk.alias
    slips = (hidden, *walk.slips) if hidden else tuple(walk.slips)
    return Document(source, root, data, slips)


class _Walk:
    """One pass over the nodes that yields the data and collects what is no plain data."""

    def __init__(self, text: str, *, line_breaks: bool = False) -> None:
        self.slips: list[Slip] = []
        self.alias: Slip | None = None
        self._line_breaks = line_breaks
        self._text = text
        self._seen: set[int] | None = set() if _has_marks(text) else None

    def data(self, node: Node, pointer: Pointer) -> Data:
        if self._seen is not None and not self._is_plain(node, self._seen):
            return None
        value = node.value
        if isinstance(value, str):
            if not node.style:
                return None if value in _NULLS else value
            return self._styled(node, value)
        if is_mapping(node):
            return self._mapping(node, pointer)
        if is_sequence(node):
            return [self.data(item, (*pointer, i)) for i, item in enumerate(node.value)]
        return None

    def _mapping(self, node: Mapping, pointer: Pointer) -> dict[str, Data]:
        result: dict[str, Data] = {}
        firsts: dict[str, Node] = {}
        for key, value in node.value:
            heading = key.value
            if not isinstance(heading, str) or not heading:
                self._no_heading(key)
                continue
            if heading in result:
                self._repeated(heading, firsts[heading], key, pointer)
                continue
            firsts[heading] = key
            result[heading] = self.data(value, (*pointer, heading))
        return result

    def _styled(self, node: Node, value: str) -> str | None:
        """Read literal lines as one paragraph, and a hidden character behind a backslash not at all."""
        if not self._line_breaks:
            if not value or value.isspace():
                return None
            if node.style == "|" and "\n" in value.rstrip("\n"):
                return _LITERAL_BREAK.sub(" ", value)
        if node.style == '"' and (match := HIDDEN.search(value)):
            values = {"character": name(match[0]), "more": ""}
            self.slips.append(Slip("control-character", *_ends(node), values))
            return without_hidden(value)[0]
        return value

    def _is_plain(self, node: Node, seen: set[int]) -> bool:
        """Refuse a value that stands for another one; point out a sign that hides words."""
        start, _ = _ends(node)
        if id(node) in seen:
            self.alias = self.alias or _alias(self._text, start)
            return False
        seen.add(id(node))
        if self._text[start : start + 1] in {"&", "!"}:
            variant = {"variant": "special-first-character"}
            self.slips.append(Slip("syntax", start, start + 1, variant))
        return True

    def _repeated(self, heading: str, first: Node, again: Node, pointer: Pointer) -> None:
        also = (*_ends(first), "it stands here first")
        slip = Slip("duplicate-key", *_ends(again), {"key": heading}, also, "", (*pointer, heading))
        self.slips.append(slip)

    def _no_heading(self, key: Node) -> None:
        start, end = _ends(key)
        variant = "special-first-character" if end > start else "stray-line"
        self.slips.append(Slip("syntax", start, max(end, start + 1), {"variant": variant}))


def _has_marks(text: str) -> bool:
    return any(mark.search(text) for mark in _MARKS)


def _alias(text: str, start: int) -> Slip:
    """Show the name where it is given, and where it first stands for the value."""
    given = re.compile(r"&(\S*?)(?=[\s\[\]{},]|$)").match(text, start)
    if given is None:
        return Slip("alias", start, start + 1)
    use = re.compile(rf"(?<![\w&])\*{re.escape(given[1])}(?![\w-])").search(text, given.end())
    also = (*use.span(), "it is used here") if use else None
    return Slip("alias", start, given.end(), {"name": given[1]}, also)


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
