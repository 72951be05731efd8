"""The lines of a frame as they are shown: cut to fit, with the words concerned marked in cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.terminal import visible, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.finding import Frame, Span

CUT: Final = "…"
_TAB: Final = 4
_LEAD: Final = 24
"""Cells shown before the marked words of a line that is too long."""


class Row(NamedTuple):
    """One line; `mark` is the first cell marked and the one after the last."""

    number: int
    text: str
    mark: tuple[int, int] | None = None


def frame_rows(frame: Frame, span: Span, width: int) -> list[Row]:
    """Lay out a frame in at most `width` cells a line; no rows where the file has no text."""
    if not any(line.strip() for line in frame.lines):
        return []
    rows: list[Row] = []
    for number, line in enumerate(frame.lines, start=frame.first):
        part = marked_part(line, number, span)
        text, mark = cut(line, part or (0, 0), width)
        rows.append(Row(number, text, mark if part else None))
    return rows


def lines_left(frame: Frame, span: Span) -> int:
    """How many lines of the span stand below the frame."""
    last = span.end_line - (1 if span.end_column == 1 and span.end_line > span.line else 0)
    return max(0, last - (frame.first + len(frame.lines) - 1))


def marked_part(line: str, number: int, span: Span) -> tuple[int, int] | None:
    """Characters of a line that belong to the span; spaces before and after them do not."""
    if not span.line <= number <= span.end_line:
        return None
    start = span.column - 1 if number == span.line else len(line) - len(line.lstrip())
    end = span.end_column - 1 if number == span.end_line else len(line.rstrip())
    if number > span.line and end <= start:
        return None
    start = min(start, len(line))
    return start, max(start, min(end, len(line)))


def cut(line: str, part: tuple[int, int], width: int) -> tuple[str, tuple[int, int]]:
    """Show as much of a line as fits, the part above all; returns the part's cells too."""
    shown, ends = _characters(line)
    first, last = _window(ends, part, width, line)
    before = "" if not first else f"{CUT} " if line[first - 1] == " " else CUT
    after = "" if last == len(shown) else f" {CUT}" if line[last] == " " else CUT
    text = before + "".join(shown[first:last]).rstrip() + after
    shift = width_of(before) - ends[first]
    start = ends[max(part[0], first)] + shift
    end = ends[min(max(part[1], first), last)] + shift + (len(after) if part[1] > last else 0)
    return text, (start, max(end, start + 1))


def _window(ends: Sequence[int], part: tuple[int, int], width: int, line: str) -> tuple[int, int]:
    """First and last (excluded) character to show, at a space where one is near."""
    if ends[-1] <= width:
        return 0, len(ends) - 1
    room = width - 2
    if ends[part[1]] <= room:
        return 0, _last(ends, 0, room, part[1], line)
    first = _first(ends, part, room - 2, line)
    return first, _last(ends, first, room - 2, part[1], line)


def _first(ends: Sequence[int], part: tuple[int, int], room: int, line: str) -> int:
    """Keep some words before the part, more where the line ends soon after it."""
    tail = ends[-1] - ends[part[0]]
    wanted = ends[part[0]] - max(min(_LEAD, room // 3), room - tail)
    if wanted <= 0:
        return 0
    first = bisect_left(ends, wanted)
    space = line.find(" ", first, part[0])
    return space + 1 if space >= 0 else min(first, part[0])


def _last(ends: Sequence[int], first: int, room: int, keep: int, line: str) -> int:
    limit = ends[first] + room
    if ends[-1] <= limit:
        return len(ends) - 1
    last = bisect_right(ends, limit) - 1
    least = keep if keep <= last else (first + last) // 2
    space = line.rfind(" ", max(first, least), last + 1)
    return space if space > first else last


def _characters(line: str) -> tuple[Sequence[str], Sequence[int]]:
    """Each character as it is shown, and the cell at which each begins and the last ends.

    A tab reaches to the next stop; most lines have nothing but characters of one cell.
    """
    if visible(line) == line and width_of(line) == len(line):
        return line, range(len(line) + 1)
    shown: list[str] = []
    cell = 0
    for character in line:
        text = " " * (_TAB - cell % _TAB) if character == "\t" else visible(character)
        shown.append(text)
        cell += width_of(text)
    return shown, list(accumulate(map(width_of, shown), initial=0))
