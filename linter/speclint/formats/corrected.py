"""The lines of a file as a fix would leave them, and where its edits stand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.finding import Finding, TextEdit
    from speclint.formats.options import Options

_FILES_KEPT: Final = 8
_BREAK: Final = re.compile(r"\r\n|\n|\r")


class PlacedEdit(NamedTuple):
    """Put `text` between two places of the file; lines and columns from 1, end exclusive."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class Correction(NamedTuple):
    """Lines that go, from line `first` on, and lines that come in their place."""

    first: int
    gone: tuple[str, ...]
    come: tuple[str, ...]


class Files:
    """The files of a report, the latest kept, so that each is read once."""

    def __init__(self, options: Options) -> None:
        self._read = _reader(options)

    def source(self, finding: Finding) -> Source | None:
        """Find the file of a finding; None where it is not at hand or was changed since."""
        source = self._read(finding.path)
        return source if source is not None and _unchanged(source, finding) else None

    def edits(self, finding: Finding) -> tuple[PlacedEdit, ...]:
        """Place the edits of a finding's remedy, in order."""
        edits = finding.remedy.text_edits
        source = self.source(finding) if edits else None
        if source is None:
            return ()
        return tuple(_placed(source, edit) for edit in sorted(edits, key=_order))

    def corrections(self, finding: Finding) -> tuple[Correction, ...]:
        """Lines changed by a finding's remedy; edits of neighbouring lines are one correction."""
        placed = self.edits(finding)
        source = self.source(finding) if placed else None
        if source is None:
            return ()
        found = (_correction(source, group) for group in _groups(placed))
        return tuple(correction for correction in found if correction.gone or correction.come)


def _reader(options: Options) -> Callable[[str], Source | None]:
    read = options.source

    @lru_cache(maxsize=_FILES_KEPT)
    def source(path: str) -> Source | None:
        found = read(path) if read else None
        return found if isinstance(found, Source) else None

    return source


def _unchanged(source: Source, finding: Finding) -> bool:
    frame = finding.frame
    numbers = range(frame.first, frame.first + len(frame.lines))
    if not numbers or numbers[-1] > source.line_count or finding.span.end > len(source.text):
        return False
    return all(source.line(n) == line for n, line in zip(numbers, frame.lines, strict=True))


def _order(edit: TextEdit) -> tuple[int, int]:
    return edit.start, edit.end


def _placed(source: Source, edit: TextEdit) -> PlacedEdit:
    line, column = source.line_column(edit.start)
    end_line, end_column = source.line_column(edit.end)
    return PlacedEdit(edit.start, edit.end, line, column, end_line, end_column, edit.text)


def _groups(placed: tuple[PlacedEdit, ...]) -> list[list[PlacedEdit]]:
    groups: list[list[PlacedEdit]] = []
    for edit in placed:
        if groups and edit.line <= groups[-1][-1].end_line + 1:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _correction(source: Source, edits: list[PlacedEdit]) -> Correction:
    """Compare whole lines before and after; lines that stay at both ends are left out."""
    first, last = edits[0].line, edits[-1].end_line
    start = source.offset(first)
    end = source.offset(last + 1) if last < source.line_count else len(source.text)
    new, done = "", start
    for edit in edits:
        new += source.text[done : edit.start] + edit.text
        done = edit.end
    gone = _BREAK.split(source.text[start:end])
    come = _BREAK.split(new + source.text[done:end])
    head = _shared(gone, come)
    tail = _shared(gone[head:][::-1], come[head:][::-1])
    return Correction(
        first + head, tuple(gone[head : len(gone) - tail]), tuple(come[head : len(come) - tail])
    )


def _shared(one: list[str], other: list[str]) -> int:
    """How many lines two texts share at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
