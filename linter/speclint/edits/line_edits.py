"""Lines that stay, by number, with new ones among them: turned into edits of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.edits.blocks import end_of_line
from speclint.finding import TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.text.source import Source

Line = int | str
"""A line of the file that stays, by its number, or new lines without the last line break."""


def line_edits(source: Source, first: int, last: int, lines: Iterable[Line]) -> Iterator[TextEdit]:
    """Make `lines` of the lines `first` to `last`; numbers among them must rise.

    No edit touches a line that stays, nor its line break where the file ends without one.
    """
    new: list[str] = []
    at = first
    for line in (*lines, last + 1):
        if isinstance(line, str):
            new.append(line)
            continue
        yield from _line_edit(source, at, line, new)
        at, new = line + 1, []


def _line_edit(source: Source, at: int, stop: int, new: Sequence[str]) -> Iterator[TextEdit]:
    """Put new lines in the place of lines `at` to `stop`, the latter not included."""
    text = source.newline.join(new)
    if at == stop and new:
        yield _inserted(source, at, text)
    elif at < stop and new:
        yield TextEdit(source.offset(at), end_of_line(source, stop - 1), text)
    elif at < stop and at > 1:
        yield TextEdit(end_of_line(source, at - 1), end_of_line(source, stop - 1), "")
    elif at < stop:
        yield TextEdit(0, source.offset(stop) if stop <= source.line_count else 0, "")


def _inserted(source: Source, at: int, text: str) -> TextEdit:
    if at == 1:
        return TextEdit(0, 0, text + source.newline)
    end = end_of_line(source, at - 1)
    return TextEdit(end, end, source.newline + text)
