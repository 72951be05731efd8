"""Items and keys in brackets put in, taken out and moved."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from speclint.edits.apply_edits import apply_edits, trimmed
from speclint.edits.parts import outside
from speclint.edits.slots import CannotEdit, New
from speclint.edits.yaml_text import in_brackets
from speclint.finding import TextEdit
from speclint.text.yaml_parser import is_mapping, is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.edits.manner import Manner
    from speclint.text.source import Source
    from speclint.text.yaml_parser import Node

_COLON: Final = re.compile(r"\s*:")


def flow_edits(
    source: Source,
    node: Node,
    slots: Sequence[int | New],
    manner: Manner,
    made: Sequence[TextEdit],
) -> list[TextEdit]:
    """Bring the parts of a list or mapping in brackets into the sequence of `slots`.

    What parts two of them stays where it is. Raises CannotEdit where a comment is in the way.
    """
    text, spans = source.text, [*_spans(source.text, node)]
    start, end = _inside(text, node, spans) if slots else _all(text, node)
    gaps = [text[one[1] : other[0]] for one, other in pairwise(spans)]
    if "#" in "".join(gaps) and [*slots[: len(spans)]] != [*range(len(spans))]:
        raise CannotEdit("A comment stands between the words that would change.")
    gap = gaps[-1] if gaps and "#" not in gaps[-1] else ", "
    pieces: list[str] = []
    for position, slot in enumerate(slots):
        pieces += [gaps[position - 1] if position <= len(gaps) else gap] if position else []
        pieces.append(
            _new(slot, manner) if isinstance(slot, New) else _old(text, spans[slot], made)
        )
    edit = trimmed(text, TextEdit(start, end, "".join(pieces)))
    return [*outside(made, start, end), *([edit] if edit else [])]


def _spans(text: str, node: Node) -> Iterator[tuple[int, int]]:
    if is_sequence(node):
        yield from ((item.start_mark.index, item.end_mark.index) for item in node.value)
    elif is_mapping(node):
        for key, value in node.value:
            colon = _COLON.match(text, key.end_mark.index)
            end = colon.end() if colon else key.end_mark.index
            full = value.start_mark.index < value.end_mark.index
            yield key.start_mark.index, value.end_mark.index if full else end


def _inside(text: str, node: Node, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if spans:
        return spans[0][0], spans[-1][1]
    start, end = node.start_mark.index + 1, node.end_mark.index - 1
    if "#" in text[start:end]:
        raise CannotEdit("A comment stands between the words that would change.")
    return start, end


def _all(text: str, node: Node) -> tuple[int, int]:
    """The brackets themselves, with the blank before them."""
    start, end = node.start_mark.index, node.end_mark.index
    return len(text[:start].rstrip(" ")), end


def _old(text: str, span: tuple[int, int], made: Sequence[TextEdit]) -> str:
    start, end = span
    inner = (
        TextEdit(edit.start - start, edit.end - start, edit.text)
        for edit in made
        if start <= edit.start and edit.end <= end
    )
    return apply_edits(text[start:end], inner)


def _new(new: New, manner: Manner) -> str:
    text = in_brackets(new.value, new.name, manner)
    return f"{manner.name(new.name)}: {text}" if new.name else text
