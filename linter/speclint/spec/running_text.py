"""The statements of a specification as one text, so that a question of words is asked once."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.spec.paragraphs import Paragraph, Paragraphs
    from speclint.wording.patterns import Match, Pattern


class RunningText:
    """Statements one a line, in published order; no statement holds a line break itself."""

    def __init__(self, told: Paragraphs, sections: tuple[str, ...]) -> None:
        self.text: Final = "\n".join(chain.from_iterable(map(told.texts, sections)))
        self._told: Final = told
        self._sections: Final = sections

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The statement of each line."""
        return self._told.among(self._sections)

    def find(self, pattern: Pattern) -> Iterator[Match]:
        """Find all hits that have words and lie within one statement."""
        for hit in pattern.finditer(self.text):
            if hit.start() < hit.end() and "\n" not in hit.group():
                yield hit

    def place(self, start: int, end: int) -> Place:
        """Tell where characters of the text stand; they must lie within one statement."""
        for paragraph in self.paragraphs:
            length = len(paragraph.text)
            if start <= length:
                return Place(paragraph.pointer, paragraph.start + start, paragraph.start + end)
            start, end = start - length - 1, end - length - 1
        raise ValueError("these characters stand behind the last statement")
