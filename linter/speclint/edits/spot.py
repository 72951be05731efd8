"""Where a text stands in the file, and what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.edits.blocks import end_of_line, is_flow
from speclint.edits.manner import manner
from speclint.edits.slots import nowhere
from speclint.finding import TextEdit
from speclint.named_tuple import NamedTuple
from speclint.text.yaml_parser import is_scalar

if TYPE_CHECKING:
    from speclint.edits.manner import Manner
    from speclint.text.document import Document
    from speclint.text.pointer import Pointer
    from speclint.text.source import Source
    from speclint.text.yaml_parser import Scalar

_BREAK: Final = re.compile(r"\r\n|\n|\r")


class Spot(NamedTuple):
    """A text where it stands: under which key ("" for an item) or dash, and at which column."""

    source: Source
    node: Scalar
    key: str
    column: int
    bracketed: bool
    manner: Manner

    @property
    def start(self) -> int:
        """Offset of the first character, quotes included."""
        return self.node.start_mark.index

    @property
    def raw(self) -> str:
        """The text as written, quotes included, without what follows it."""
        raw = self.source.text[self.start : self.node.end_mark.index]
        return raw.rstrip() if self.is_block else raw

    @property
    def is_block(self) -> bool:
        """Whether the text stands in lines of its own under `>` or `|`."""
        return self.node.style in ("|", ">")

    @property
    def is_plain(self) -> bool:
        """Whether the text stands without quotes."""
        return not self.node.style

    @property
    def head(self) -> int:
        """Column at which the text begins."""
        return self.source.line_column(self.start)[1] - 1


def spot(document: Document, pointer: Pointer) -> Spot:
    """Find the place of a text or of an empty value; raises CannotEdit where there is none."""
    parent, node = document.node(pointer[:-1]), document.node(pointer)
    if not pointer or parent is None or node is None or not is_scalar(node):
        raise nowhere()
    source = document.source
    column = source.line_column(parent.start_mark.index)[1] - 1
    key = pointer[-1] if isinstance(pointer[-1], str) else ""
    return Spot(source, node, key, column, is_flow(source, parent), manner(document, parent))


def on_own_lines(source: Source, start: int, end: int, raw: str) -> tuple[TextEdit, ...]:
    """Put `raw` in a place; its further lines go behind the comment that may end the line."""
    first = _BREAK.split(raw, maxsplit=1)[0]
    rest = raw[len(first) :]
    line_end = end_of_line(source, source.line_column(end)[0])
    further = (TextEdit(line_end, line_end, rest),) if rest else ()
    return (TextEdit(start, end, first), *further)
