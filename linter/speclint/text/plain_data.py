"""The data of a parsed text: all of it literal, and what is no plain data pointed out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.text.hidden_characters import HIDDEN, name, without_hidden
from speclint.text.late import late
from speclint.text.slip import Slip
from speclint.text.yaml_parser import is_mapping, is_sequence

if TYPE_CHECKING:
    from speclint.text.pointer import Pointer
    from speclint.text.yaml_parser import Mapping, Node

Data = str | None | list["Data"] | dict[str, "Data"]
"""A document's values: all text is literal, so codes such as 09440 and 1E10 survive."""

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_LITERAL_BREAK: Final = late(r"(?<!\n)\n(?!\n|$)")
_MARKS: Final = tuple(late(rf"{re.escape(sign)}(?<![^\s\[{{,].)[^\s&*!]") for sign in "&*!")
"""A word that begins with a sign by which YAML names, repeats or types a value."""

_ITEM_IN_TEXT: Final = late(r"[\r\n][ \t]+(- [^\r\n]*)")


class PlainData:
    """One pass over the nodes that yields the data and collects what is no plain data."""

    def __init__(self, text: str, *, line_breaks: bool = False) -> None:
        self.slips: list[Slip] = []
        self.alias: Slip | None = None
        self._line_breaks = line_breaks
        self._text = text
        self._seen: set[int] | None = set() if _has_marks(text) else None

    def data(self, node: Node, pointer: Pointer) -> Data:
        """Read a node and all below it; `pointer` tells where it stands."""
        if self._seen is not None and not self._is_plain(node, self._seen):
            return None
        value = node.value
        if isinstance(value, str):
            if not node.style:
                if " - " in value:
                    self._swallowed_item(node)
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
        """Read literal lines as one paragraph, and past hidden characters written as escapes."""
        if self._line_breaks:
            return value
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

    def _swallowed_item(self, node: Node) -> None:
        """Point out a list item so far to the right that it reads on in the one before."""
        item = _ITEM_IN_TEXT.search(self._text, *_ends(node))
        if item is not None:
            self.slips.append(Slip("syntax", *item.span(1), {"variant": "uneven-indent"}))

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


def _ends(node: Node) -> tuple[int, int]:
    return node.start_mark.index, node.end_mark.index
