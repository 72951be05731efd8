"""Words that stand in the file and that nobody reads, because a number sign begins a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.text.slip import Slip
from speclint.text.yaml_parser import is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.text.yaml_parser import Node

_SIGN: Final = late(r"#(?<=[ \t]#)(?![\s#!]|speclint)[^\r\n]*")
"""A number sign behind a blank and before a word: a comment has a blank on both sides."""


def lost_words(text: str, root: Node) -> Iterator[Slip]:
    """Point out each number sign right behind a value, as in `Completes form #12`."""
    signs = list(_SIGN.finditer(text))
    if not signs:
        return
    ends = set(_value_ends(root))
    for sign in signs:
        behind = sign.start()
        while text[behind - 1] in " \t":
            behind -= 1
        if behind in ends:
            yield Slip("syntax", sign.start(), sign.end(), {"variant": "number-sign"})


def _value_ends(node: Node) -> Iterator[int]:
    if is_scalar(node):
        yield node.end_mark.index
    elif is_sequence(node):
        for item in node.value:
            yield from _value_ends(item)
    elif is_mapping(node):
        for _, value in node.value:
            yield from _value_ends(value)
