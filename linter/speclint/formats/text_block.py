"""One finding for a terminal: message, place, frame, why, fix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.formats.difference import difference
from speclint.formats.frame_rows import CUT, cut, frame_rows, lines_left
from speclint.policy.rule import SEVERITY_WORDS
from speclint.terminal import paint, spread, visible, width_of, wrap, wrap_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.finding import Finding, Frame, Span
    from speclint.formats.corrected import Correction
    from speclint.formats.difference import Part
    from speclint.policy.rule import Severity
    from speclint.terminal import Piece, Style

COLOURS: Final[dict[Severity, Style]] = {"error": "red", "warning": "yellow", "advice": "blue"}
INDENT: Final = "   "
_LABEL: Final = 6
_WIDE_LABEL: Final = 11
_LINES_SHOWN: Final = 6
_MARKS: Final[dict[str, tuple[str, str]]] = {
    "same": ("", ""),
    "gone": ("[-", "-]"),
    "new": ("{+", "+}"),
}
_STYLES: Final[dict[str, tuple[Style, ...]]] = {
    "same": (),
    "gone": ("red", "strike"),
    "new": ("green", "underline"),
}


class Block:
    """Writes findings for a terminal of a certain width, with or without colour."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self._width = width
        self._colour = colour

    def message(self, finding: Finding) -> Iterator[str]:
        """Say what is wrong, with the rule's name at the right where it fits."""
        word = SEVERITY_WORDS[finding.severity]
        indent = " " * (len(word) + 2)
        lines = wrap(visible(finding.message), self._width - len(indent))
        head = self._paint(word, COLOURS[finding.severity], "bold") + "  "
        texts = [
            (indent if number else head) + self._paint(line, "bold")
            for number, line in enumerate(lines)
        ]
        room = self._width - len(indent) - width_of(lines[-1]) - len(finding.label)
        if room >= 2:
            texts[-1] += " " * room + self._paint(finding.label, "dim")
        else:
            texts.append(self._paint(finding.label.rjust(self._width), "dim"))
        yield from texts

    def place(self, finding: Finding) -> Iterator[str]:
        """Name the place as an analyst does, then file, line and column; then show it."""
        yield from self._place(finding.place, finding.path, finding.span)
        yield from self._frame(finding.frame, finding.span, COLOURS[finding.severity])
        for related in finding.related:
            yield from self._place(related.place, related.path, related.span)
            yield from self._frame(related.frame, related.span, "blue")

    def values(self, finding: Finding) -> Iterator[str]:
        """Set what is expected and what was found side by side, differing words marked."""
        expected, found = finding.expected, finding.found
        if expected is None or found is None:
            for label, value in (("expected", expected), ("found", found)):
                if value is not None:
                    yield from self.labelled(label, visible(value), wide=True)
            return
        differing = difference(visible(found), visible(expected))
        for label, parts in (("expected", differing.expected), ("found", differing.found)):
            pieces = map(self._piece, parts)
            room = self._width - len(INDENT) - _WIDE_LABEL
            lines = wrap_pieces(pieces, room, colour=self._colour)
            yield from self._beside(label, lines, _WIDE_LABEL)

    def fix(self, finding: Finding, corrections: tuple[Correction, ...]) -> Iterator[str]:
        """Say how to mend it, and show the lines as they will be."""
        title = visible(finding.remedy.title)
        how = how_fixed(finding)
        end = ":" if corrections else "."
        text = f"{title.rstrip('.')} ({how}){end}{did_you_mean(finding)}"
        yield from self.labelled("fix", text, wide=is_wide(finding))
        for correction in corrections:
            yield from self._changed(correction.gone if not correction.come else (), "-", "red")
            yield from self._changed(correction.come, "+", "green")

    def command(self, label: str, command: str, *, wide: bool = False) -> str:
        """Write a command beside its label, on one line, so that it can be copied."""
        room = _WIDE_LABEL if wide else _LABEL
        return f"{INDENT}{self._paint(label, 'blue')}{' ' * (room - len(label))}{visible(command)}"

    def labelled(self, label: str, text: str, *, wide: bool = False) -> Iterator[str]:
        """Write a paragraph beside its label."""
        room = _WIDE_LABEL if wide else _LABEL
        yield from self._beside(label, wrap(text, self._width - len(INDENT) - room), room)

    def _beside(self, label: str, lines: list[str], room: int) -> Iterator[str]:
        for number, line in enumerate(lines):
            head = " " * room if number else self._paint(label, "blue") + " " * (room - len(label))
            yield f"{INDENT}{head}{line}"

    def _place(self, place: str, path: str, span: Span) -> Iterator[str]:
        words, where = visible(place), f"{visible(path)}:{span.line}:{span.column}"
        line = spread(f"  {words}", where, self._width)
        if line is None:
            yield from (f"  {text}" for text in wrap(words, self._width - 2))
            line = where.rjust(self._width)
        yield line.replace(where, self._paint(where, "dim"))

    def _frame(self, frame: Frame, span: Span, colour: Style) -> Iterator[str]:
        digits = max(2, len(str(frame.first + len(frame.lines) - 1)))
        gutter = self._paint(f"{INDENT}{' ' * digits} | ", "dim")
        room = self._width - digits - 6
        rows = frame_rows(frame, span, room)
        left = lines_left(frame, span) if rows else 0
        marked = [row.number for row in rows if row.mark]
        for row in rows:
            yield self._paint(f"{INDENT}{row.number:>{digits}} | ", "dim") + row.text
            if row.mark is not None:
                last = row.number == marked[-1] and not left
                for line in _underline(row.mark, frame.label if last else "", room):
                    yield gutter + self._paint(line, colour)
        if left:
            more = f"… and {left:,} more line{'' if left == 1 else 's'}"
            yield gutter + self._paint(f"{more} {visible(frame.label)}".rstrip(), colour)

    def _changed(self, lines: tuple[str, ...], sign: str, colour: Style) -> Iterator[str]:
        """Show lines that go, shortened, or lines that come, whole: they may be copied."""
        room = self._width - len(INDENT) - 5
        for line in lines[:_LINES_SHOWN]:
            shown = visible(line) if sign == "+" else cut(line, (0, 0), room)[0]
            text = f"{INDENT}   {sign} {shown}".rstrip()
            yield self._paint(text, colour)
        if len(lines) > _LINES_SHOWN:
            more = len(lines) - _LINES_SHOWN
            yield self._paint(f"{INDENT}   {sign} {CUT} and {more:,} more lines", colour)

    def _piece(self, part: Part) -> Piece:
        if self._colour:
            return part.text, _STYLES[part.kind]
        before, after = _MARKS[part.kind]
        return f"{before}{part.text}{after}", ()

    def _paint(self, text: str, *styles: Style) -> str:
        return paint(text, *styles, colour=self._colour)


def _underline(mark: tuple[int, int], label: str, room: int) -> Iterator[str]:
    """Mark cells of the line above; the label stands beside the marks, or below where it must."""
    start, end = mark
    marks = " " * start + "^" * (end - start)
    words = visible(label)
    if end + 1 + width_of(words) <= room:
        yield f"{marks} {words}".rstrip()
        return
    yield marks
    yield " " * max(0, min(start, room - width_of(words))) + words


def is_wide(finding: Finding) -> bool:
    """Whether the finding has values to set side by side, so that all its labels are wide."""
    return finding.expected is not None or finding.found is not None


def how_fixed(finding: Finding) -> str:
    """Say who mends it."""
    if not finding.remedy.automatic:
        return "by hand, or with speclint draft" if finding.remedy.command else "by hand"
    if finding.remedy.safety == "unsafe":
        return "unsafe, automatic with --unsafe"
    return "safe, automatic"


def did_you_mean(finding: Finding) -> str:
    """Ask for the closest matches, where the fix does not name them already."""
    missing = [s for s in finding.suggestions if s not in finding.remedy.title]
    if not missing:
        return ""
    return f" Did you mean {' or '.join(f'“{visible(s)}”' for s in finding.suggestions)}?"
