"""From semantic edits to edits of the file's characters (first version: text and list items)."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from speclint.edit import InsertItem, RenameFile, ReplaceText
from speclint.finding import TextEdit
from speclint.raw_text import value_offsets
from speclint.yaml_parser import is_scalar, is_sequence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.document import Document
    from speclint.edit import Edit


class CannotEdit(Exception):  # noqa: N818 - it is an answer, not a fault
    """Why the edits cannot be written into this file, as one plain sentence."""


def text_edits(document: Document, edits: Sequence[Edit]) -> tuple[TextEdit, ...]:
    """Compile edits; raises CannotEdit where the file cannot safely take one of them."""
    return tuple(
        _text_edit(document, edit) for edit in edits if not isinstance(edit, RenameFile)
    )


def _text_edit(document: Document, edit: Edit) -> TextEdit:
    node = document.node(edit.pointer) if not isinstance(edit, RenameFile) else None
    text = document.source.text
    if isinstance(edit, ReplaceText) and node is not None and is_scalar(node) and node.value:
        start, end = node.start_mark.index, node.end_mark.index
        offsets = [*value_offsets(text[start:end], node.style, node.value)]
        offsets.append(offsets[-1] + 1)
        last = len(node.value) if edit.end is None else edit.end
        return TextEdit(start + offsets[edit.start], start + offsets[last - 1] + 1, edit.text)
    if (
        isinstance(edit, InsertItem)
        and isinstance(edit.item, str)
        and edit.index is None
        and node is not None
        and is_sequence(node)
        and node.value
    ):
        last_item = node.value[-1]
        end = last_item.start_mark.index + len(
            text[last_item.start_mark.index : last_item.end_mark.index].rstrip()
        )
        column = document.source.line_column(node.start_mark.index)[1] - 1
        indent = " " * column
        lines = textwrap.wrap(edit.item, 98 - column, break_on_hyphens=False)
        new = f"\n{indent}- >-\n" + "\n".join(f"{indent}  {line}" for line in lines)
        return TextEdit(end, end, new.replace("\n", document.source.newline))
    raise CannotEdit("This edit is not written yet.")
