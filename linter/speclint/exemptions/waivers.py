"""Waivers in the comments of a file: what each allows, until when, why, and for which lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.exemptions.waiver_words import SIGN, NamedRule, read_words
from speclint.named_tuple import NamedTuple
from speclint.text.comments import comment_spans
from speclint.text.slip import Slip
from speclint.text.yaml_parser import is_mapping, is_scalar, is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.text.document import Document
    from speclint.text.pointer import Pointer
    from speclint.text.source import Source
    from speclint.text.yaml_parser import Node

Stretch = tuple[int, int]


class Waiver(NamedTuple):
    """One comment at characters `start` to `end`; `stretches` None is the whole file.

    `pointer` leads to what the waiver stands at; it is empty for the whole file.
    """

    start: int
    end: int
    rules: tuple[NamedRule, ...]
    until: date | None
    reason: str
    pointer: Pointer = ()
    stretches: tuple[Stretch, ...] | None = None

    def covers(self, start: int, end: int) -> bool:
        """Tell whether something at these characters stands where the waiver holds."""
        if self.stretches is None:
            return True
        if start == end:
            return any(first <= start <= last for first, last in self.stretches)
        return any(start < last and first < end for first, last in self.stretches)

    @property
    def size(self) -> float:
        """Characters for which the waiver holds: the narrowest waiver is the one that is meant."""
        if self.stretches is None:
            return float("inf")
        return sum(last - first for first, last in self.stretches)


class Thing(NamedTuple):
    """A heading with its text, or a list item; `first` is where the text or the item begins.

    `single` tells a text from a list of items or headings.
    """

    pointer: Pointer
    start: int
    first: int
    end: int
    single: bool


def find_waivers(document: Document) -> tuple[tuple[Waiver, ...], tuple[Slip, ...]]:
    """Read the waivers of a file, and what keeps some of its comments from being one.

    Nearly every file has none: comments are looked for only where the sign of one is seen.
    """
    text = document.source.text
    if "#" not in text or "peclint" not in text or SIGN.search(text) is None:
        return (), ()
    waivers: list[Waiver] = []
    slips: list[Slip] = []
    everything = tuple(things(document))
    for start, end in comment_spans(text, (document.root,), 0, len(text)):
        if not SIGN.match(text, start, end):
            continue
        words = read_words(text, start, end)
        pointer, stretches = _reach(document.source, start, everything)
        if isinstance(words, Slip):
            slips.append(words._replace(pointer=pointer))
        elif words.whole_file:
            waivers.append(Waiver(start, end, words.rules, words.until, words.reason))
        else:
            held = (words.rules, words.until, words.reason)
            waivers.append(Waiver(start, end, *held, pointer, stretches))
    return tuple(waivers), tuple(slips)


def things(document: Document) -> Iterator[Thing]:
    """Every heading with its text and every list item, in order, the outer before the inner."""
    yield from _things(document.root, (), document.source.text)


def _things(node: Node, at: Pointer, text: str) -> Iterator[Thing]:
    if is_mapping(node):
        for key, value in node.value:
            if is_scalar(key):
                end = max(key.end_mark.index, _end(value, text))
                here = (*at, key.value)
                first = value.start_mark.index
                yield Thing(here, key.start_mark.index, first, end, is_scalar(value))
                yield from _things(value, here, text)
    elif is_sequence(node):
        for number, item in enumerate(node.value):
            start = item.start_mark.index
            yield Thing((*at, number), start, start, _end(item, text), is_scalar(item))
            yield from _things(item, (*at, number), text)


def _end(node: Node, text: str) -> int:
    """Behind the last character; the parser counts blanks and comments below a list as its own."""
    if is_mapping(node) and node.value and text[node.start_mark.index] != "{":
        return _end(node.value[-1][1], text)
    if is_sequence(node) and node.value and text[node.start_mark.index] != "[":
        return _end(node.value[-1], text)
    start = node.start_mark.index
    return start + len(text[start : node.end_mark.index].rstrip())


def _reach(
    source: Source, start: int, everything: tuple[Thing, ...]
) -> tuple[Pointer, tuple[Stretch, ...]]:
    """What a comment at `start` stands at, and the characters for which it holds."""
    line, column = source.line_column(start)
    begin = source.offset(line)
    if source.text[begin:start].strip(" \t-"):
        return _beside(begin, start, everything)
    below = next((thing for thing in everything if thing.start > start), None)
    if below is None:
        return (), ()
    words = source.line(source.line_column(below.start)[0])
    if column - 1 > len(words) - len(words.lstrip(" ")):
        return (), ()  # set deeper than what follows, so it belongs to what came before
    return below.pointer, ((below.start, below.end),)


def _beside(
    begin: int, start: int, everything: tuple[Thing, ...]
) -> tuple[Pointer, tuple[Stretch, ...]]:
    """The line itself, the text that stands on it, and the item that begins on it."""
    stretches = [(begin, start)]
    pointer: Pointer = ()
    for thing in everything:
        begins = begin <= thing.start and thing.first < start
        if begins or (thing.single and thing.first < start and thing.end > begin):
            stretches.append((thing.start, thing.end))
            pointer = pointer or thing.pointer
    return pointer, tuple(stretches)
