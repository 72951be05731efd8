"""The statements of a specification as one text, so that a question of words is asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.spec.reading import Paragraph
    from speclint.wording.patterns import Match, Pattern


class RunningText(NamedTuple):
    """Statements one a line, in published order; no statement holds a line break itself."""

    text: str
    paragraphs: tuple[Paragraph, ...]

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


def running_text(paragraphs: Sequence[Paragraph]) -> RunningText:
    """Put statements together."""
    return RunningText("\n".join([p.text for p in paragraphs]), tuple(paragraphs))
