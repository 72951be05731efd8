"""From edits in a specification's own terms to edits of the file's characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.edits.apply_edits import apply_edits, joined
from speclint.edits.block_edits import block_edits
from speclint.edits.blocks import colon_end, content_end, is_flow
from speclint.edits.edit import RemoveItem, RenameFile, RenameKey
from speclint.edits.edited_data import edited
from speclint.edits.flow_edits import flow_edits
from speclint.edits.manner import manner
from speclint.edits.parts import parts
from speclint.edits.scalar_edits import scalar_edits
from speclint.edits.slots import CannotEdit, New, fresh, key_slots, list_slots, nowhere
from speclint.edits.splices import splices
from speclint.edits.spot import on_own_lines, spot
from speclint.edits.yaml_text import in_brackets, quoted, written
from speclint.finding import TextEdit
from speclint.text.yaml_parser import is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.edits.edit import Edit
    from speclint.edits.slots import Inside
    from speclint.text.document import Data, Document
    from speclint.text.pointer import Pointer
    from speclint.text.yaml_parser import Mapping
    from speclint.text.yaml_parser import Sequence as NodeSequence

__all__ = ["CannotEdit", "apply_edits", "text_edits"]


def text_edits(document: Document, edits: Sequence[Edit]) -> tuple[TextEdit, ...]:
    """Compile edits, whose pointers all count the document as it is, into edits of its text.

    They are sorted and do not overlap. Renaming the file yields none. Raises CannotEdit, with
    a sentence for the author, where the file cannot safely take one of the edits.
    """
    edited(document.data, edits)
    homes: dict[Pointer, list[Inside]] = {}
    for edit in edits:
        if not isinstance(edit, RenameFile):
            homes.setdefault(_home(document, edit), []).append(edit)
    made: list[TextEdit] = []
    for home in sorted(homes, key=len, reverse=True):
        made = _at_home(document, home, homes[home], made)
    try:
        return joined(made)
    except ValueError:
        raise CannotEdit("Two changes meet at one place.") from None


def _home(document: Document, edit: Inside) -> Pointer:
    """Pointer of the text, list or mapping that has to change."""
    home = edit.pointer
    if isinstance(edit, RemoveItem):
        return home[:-1]
    while document.node(home) is None:
        home = home[:-1]
    return home


def _at_home(
    document: Document, home: Pointer, edits: Sequence[Inside], made: list[TextEdit]
) -> list[TextEdit]:
    renamed = [edit for edit in edits if isinstance(edit, RenameKey)]
    made = [*made, *(_renamed(document, edit) for edit in renamed)]
    others = [edit for edit in edits if not isinstance(edit, RenameKey)]
    node, value = document.node(home), _data(document, home)
    if node is None or not others:
        return made
    if value is None:
        return [*made, *_filled(document, home, fresh(home, others))]
    if isinstance(value, str):
        places = splices(value, home, others)
        return [*made, *scalar_edits(spot(document, home), value, places)]
    if is_sequence(node):
        return _arranged(document, node, list_slots(len(node.value), home, others), made)
    if is_mapping(node):
        keys = [key.value if is_scalar(key) else "" for key, _ in node.value]
        slots = key_slots(keys, home, others)
        numbers = tuple(keys.index(slot) if isinstance(slot, str) else slot for slot in slots)
        return _arranged(document, node, numbers, made)
    raise nowhere()


def _arranged(
    document: Document,
    node: NodeSequence | Mapping,
    slots: tuple[int | New, ...],
    made: list[TextEdit],
) -> list[TextEdit]:
    if slots == tuple(range(len(node.value))):
        return made
    style = manner(document, node)
    if is_flow(document.source, node):
        return flow_edits(document.source, node, slots, style, made)
    return block_edits(parts(document.source, node, style, made), slots)


def _renamed(document: Document, edit: RenameKey) -> TextEdit:
    key = document.key(edit.pointer)
    if key is None:
        raise nowhere()
    name = quoted(edit.name, key.style) if key.style in ("'", '"') else edit.name
    return TextEdit(key.start_mark.index, key.end_mark.index, name)


def _filled(document: Document, home: Pointer, value: Data) -> tuple[TextEdit, ...]:
    """Give a value to an empty heading or item."""
    source, key, here = document.source, document.key(home), spot(document, home)
    start = colon_end(source, key) if key else len(source.text[: here.start].rstrip(" "))
    end = max(start, content_end(source, here.node))
    if set("#\r\n") & set(source.text[start:end]):
        raise CannotEdit("A comment stands between the words that would change.")
    if here.bracketed:
        text = in_brackets(value, here.key, here.manner)
        return (TextEdit(start, end, f" {text}" if key else text),)
    head = source.line_column(start)[1] - 1
    text = written(value, here.key, here.column, here.manner, head)
    return on_own_lines(source, start, end, text)


def _data(document: Document, home: Pointer) -> Data:
    value = document.data
    for step in home:
        if isinstance(value, dict):
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    return value
