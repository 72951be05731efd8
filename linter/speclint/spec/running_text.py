"""The statements of a specification as one text, so that a question of words is asked once."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from speclint.cached_property import cached_property
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.spec.paragraphs import Paragraph, Paragraphs
    from speclint.wording.patterns import Match, Pattern


class RunningText:
    """Statements one a line, in published order; no statement holds a line break itself."""

    def __init__(self, told: Paragraphs, sections: tuple[str, ...]) -> None:
        self._told: Final = told
        self._sections: Final = sections

    @cached_property
    def text(self) -> str:
        """The text."""
        return "\n".join(chain.from_iterable(map(self._told.texts, self._sections)))

    @cached_property
    def data(self) -> bytes:
        """The text in UTF-8, for a search that asks no more than whether something is there."""
        words = self._told.words
        return b"\n".join([_encoded(words[key]) for key in self._sections if words.get(key)])

    def statement(self, line: int) -> Paragraph:
        """Give the statement on a line counted from 0."""
        words = self._told.words
        for section in self._sections:
            lines = len(words.get(section, ()))
            if line < lines:
                return self._told.statement(section, line)
            line -= lines
        raise ValueError("no statement stands here")

    def find(self, pattern: Pattern) -> Iterator[Match]:
        """Find all hits that have words and lie within one statement."""
        for hit in pattern.finditer(self.text):
            if hit.start() < hit.end() and "\n" not in hit.group():
                yield hit

    def place(self, start: int, end: int) -> Place:
        """Tell where characters of the text stand; they must lie within one statement."""
        paragraph = self.statement(self.text.count("\n", 0, start))
        moved = paragraph.start - (self.text.rfind("\n", 0, start) + 1)
        return Place(paragraph.pointer, start + moved, end + moved)


def _encoded(lines: Sequence[str]) -> bytes:
    """Encode lines; one by one where not all signs are ASCII, as one such sign makes it slow."""
    text = "\n".join(lines)
    if text.isascii():
        return text.encode()
    return b"\n".join([line.encode("utf-8", "replace") for line in lines])
