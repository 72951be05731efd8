"""Kind `joining-item`: no item of a list is, or begins with, a word that joins it to others."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Label, Problem
from speclint.spec.sections import BodyKey
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading
    from speclint.spec.shape import Shape

_MARKS: Final = " .,;:*-"


class JoiningItem(SpecCheck):
    """No item of the sections is one of `words` such as "and", or begins with it, in any case."""

    kind: Literal["joining-item"]
    sections: tuple[BodyKey, ...]
    words: tuple[str, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each such item, at its word, beside the items that are joined."""
        del interval
        for section in self.sections:
            items = reading.section(section)
            for at, item in enumerate(items):
                found = self._found(item.text, is_first=at == 0)
                if found and _is_alone(item, items):
                    behind = items[at + 1 : at + 2] if found == item.text else ()
                    joined = (*items[max(0, at - 1) : at], *behind)
                    also = tuple(Label(_part(half, half.text), "one half") for half in joined)
                    yield Problem(_part(item, found), {"found": found}, also=also)

    def _found(self, text: str, *, is_first: bool) -> str:
        """Give the whole of an item that is such a word, or the word with which it goes on."""
        if text.strip(_MARKS).lower() in self.words:
            return text
        first = text.partition(" ")[0].removesuffix(",")
        return first if first.lower() in self.words and not is_first else ""

    def sought(self) -> str:
        """Pattern of a line that begins with such a word."""
        return rf"(?m:^[{_MARKS}]*(?:{'|'.join(map(re.escape, self.words))})(?:[{_MARKS}]|$))"

    @cached_property
    def core(self) -> str | None:
        """The whole of it: without the beginning of the line, "and" is found in any text."""
        return self.sought()

    def passes(self, shape: Shape) -> bool:
        """Where there is no list, there is no item."""
        return not shape.tells(self.sections)


def _is_alone(item: Paragraph, items: tuple[Paragraph, ...]) -> bool:
    """Tell an item of a list from a paragraph of a longer one."""
    return len(item.pointer) > 1 and [p.pointer for p in items].count(item.pointer) == 1


def _part(item: Paragraph, words: str) -> Place:
    """Place the words with which an item begins."""
    return Place(item.pointer, item.start, item.start + len(words))
