"""How a file writes what it says: indents, quotes, line breaks; new text follows suit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.edits.blocks import is_flow
from speclint.named_tuple import NamedTuple
from speclint.text.yaml_parser import is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.text.document import Document
    from speclint.text.source import Source
    from speclint.text.yaml_parser import Node

WIDTH: Final = 100
"""Columns a line may have before it is wrapped."""

TYPED: Final = frozenset(
    {"level", "clerical_share", "abolished", "share", "clerical", "adopted", "effective", "dated"}
)
"""Keys whose value is a date, a number or true: it stands without quotes."""

_NOT_TEXT: Final = re.compile(
    r"(?i:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan))"
    r"|[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)"
    r"|[-+]?(?:\.[\d_]+|\d[\d_]*(?:\.[\d_]*)?)(?:[eE][-+]?\d+)?"
    r"|\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?"
)
_NAME: Final = re.compile(r"[A-Za-z_][\w-]*")
_HARMLESS: Final = re.compile(r"[A-Za-z0-9](?:[^:#]|:(?=\S)|(?<=\S)#)*")
_FOLDED: Final = re.compile(
    r"(?<![^\r\n])([ ]*)(?:(-[ ]+)?([\w-]+:[ ]+)|-[ ]+)"
    r"[>|][-+\d]*[ ]*(?:#[^\r\n]*)?[\r\n]+([ ]+)(?=\S)"
)
"""Indent, dash, key and the indent below of a text in lines of its own."""

_LONG: Final = re.compile(rf"[^\r\n]{{{WIDTH + 1}}}")
_SAMPLE: Final = 20


class Manner(NamedTuple):
    """Columns a list stands behind its heading, and folded lines behind theirs; and the like.

    `gap` stands between dash and text, `key_quote` around keys. `quotes` has the quote of
    neighbours that are quoted without need, by key; "" names items, "*" other keys.
    """

    newline: str = "\n"
    list_indent: int = 2
    step: int = 2
    wrap: bool = True
    gap: str = " "
    key_quote: str = ""
    quotes: Mapping[str, str] = {}

    def quote(self, key: str) -> str:
        """Tell the quote a new value of this key should have, "" where it needs none."""
        group = "typed" if key in TYPED else "*"
        default = '"' if key == "class_code" else ""
        return self.quotes.get(key) or self.quotes.get(group) or default

    def name(self, key: str) -> str:
        """Write a key."""
        quote = self.key_quote or ("" if _NAME.fullmatch(key) else '"')
        return quote + key.replace("\\", "\\\\").replace('"', '\\"') + quote if quote else key


def may_be_plain(value: str, key: str) -> bool:
    """Tell whether every reader takes the text without quotes for what the key wants."""
    return key in TYPED or _NOT_TEXT.fullmatch(value) is None


def manner(document: Document, container: Node) -> Manner:
    """Find the manner of a file, and of the list or mapping that is to take something new."""
    source = document.source
    step, wrap = _of_text(source.text)
    return Manner(
        newline=source.newline,
        list_indent=_list_indent(document),
        step=step,
        wrap=wrap,
        gap=_gap(source, container),
        key_quote=_key_quote(container),
        quotes=_quotes(container),
    )


@lru_cache(maxsize=4)
def _of_text(text: str) -> tuple[int, bool]:
    """Columns between a heading or dash and the folded lines under it, and whether lines wrap."""
    found = _FOLDED.search(text)
    if found is None:
        return 2, _LONG.search(text) is None
    indent, dash, key, below = found.groups(default="")
    step = len(below) - len(indent) - (len(dash) if key else 0)
    return max(1, step), True


def _list_indent(document: Document) -> int:
    source, root = document.source, document.root
    for _, value in root.value if is_mapping(root) and not is_flow(source, root) else ():
        if is_sequence(value) and not is_flow(source, value):
            return source.line_column(value.start_mark.index)[1] - 1
    return 2


def _gap(source: Source, container: Node) -> str:
    if not is_sequence(container) or not container.value or is_flow(source, container):
        return " "
    start, item = container.start_mark.index, container.value[0].start_mark.index
    gap = source.text[start + 1 : item]
    return gap if gap and not gap.strip(" ") else " "


def _key_quote(container: Node) -> str:
    if is_sequence(container):
        return _key_quote(container.value[-1]) if container.value else ""
    if is_mapping(container) and container.value:
        style = container.value[-1][0].style
        return style if style in ("'", '"') else ""
    return ""


def _quotes(container: Node) -> dict[str, str]:
    seen: dict[str, set[str]] = {}
    for group, key, node in _texts(container):
        if not is_scalar(node) or node.style in ("|", ">"):
            continue
        style = node.style or ""
        if not style or (may_be_plain(node.value, key) and _HARMLESS.fullmatch(node.value)):
            seen.setdefault(group, set()).add(style)
    return {group: styles.pop() for group, styles in seen.items() if len(styles) == 1}


def _texts(container: Node) -> Iterator[tuple[str, str, Node]]:
    """Yield group, key and node of each value whose quotes a new one may follow."""
    if is_sequence(container):
        for item in container.value[-_SAMPLE:]:
            pairs = item.value if is_mapping(item) else ()
            yield from ((_name(key), _name(key), value) for key, value in pairs)
            yield "", "", item
    elif is_mapping(container):
        for key, value in container.value:
            name = _name(key)
            group = "typed" if name in TYPED else name if name == "class_code" else "*"
            yield group, name, value


def _name(key: Node) -> str:
    return key.value if is_scalar(key) else ""
