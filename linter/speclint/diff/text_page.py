"""Lines of a terminal page: paragraphs, a table and redlines, wrapped to its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.terminal import paint, spread, visible, width_of, wrap, wrap_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.diff.words import Edit, EditKind
    from speclint.formats.options import Options
    from speclint.terminal import Piece, Style

_MARKS: Final[dict[EditKind, tuple[str, str]]] = {
    "equal": ("", ""),
    "delete": ("[-", "-]"),
    "insert": ("{+", "+}"),
}
_STYLES: Final[dict[EditKind, tuple[Style, ...]]] = {
    "equal": (),
    "delete": ("red", "strike"),
    "insert": ("green", "underline"),
}
_MARK_STYLES: Final[dict[str, tuple[Style, ...]]] = {
    "needs adoption": ("yellow",),
    "needs adoption, legal text": ("yellow",),
    "past entry changed": ("yellow",),
    "legal text": ("blue",),
}
_WIDEST_NAME: Final = 0.4
"""Share of the line that the first column of a table may take."""

_LEAST_TEXT: Final = 28
"""Cells below which the second column of a table cannot be read."""

_ITEMS: Final = 40
"""Items of a list that are shown."""


class TextPage:
    """Collects lines for a terminal of a certain width, with or without colour."""

    def __init__(self, options: Options) -> None:
        self._width = options.columns
        self._colour = options.colour
        self._lines: list[str] = []

    @property
    def text(self) -> str:
        """The page."""
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def gap(self) -> None:
        """Leave one line empty."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def rule(self) -> None:
        """Part two classes."""
        self.gap()
        self._lines.append(self._paint("─" * self._width, "dim"))

    def ends(self, left: str, right: str) -> None:
        """Put a name at the left, in bold, and a path at the right or below."""
        name, path = visible(left), visible(right)
        line = spread(name, path, self._width)
        if line is None or not path:
            self._lines += [self._paint(part, "bold") for part in wrap(name, self._width)]
            self._lines += [self._paint(path, "dim")] if path else []
            return
        gap = line[len(name) : len(line) - len(path)]
        self._lines.append(f"{self._paint(name, 'bold')}{gap}{self._paint(path, 'dim')}")

    def paragraph(self, text: str, *styles: Style, indent: int = 0) -> None:
        """Write a text in one style."""
        self.pieces([(visible(text), styles)], indent=indent)

    def pieces(self, pieces: Sequence[Piece], *, indent: int = 0) -> None:
        """Write a text in several styles."""
        lines = wrap_pieces(pieces, self._width - indent, colour=self._colour)
        self._lines += [" " * indent + line for line in lines]

    def redline(self, edits: Iterable[Edit], *, indent: int) -> None:
        """Write a text with its words taken out and put in marked, in colour or by brackets."""
        self.pieces([self._piece(edit) for edit in edits], indent=indent)

    def marked(self, label: str, edit: Edit, *, indent: int) -> None:
        """Write one text that stays, goes or comes as a whole, beside its label if it has one."""
        room = indent + (len(label) + 2 if label else 0)
        pieces = [self._piece(edit)]
        lines = wrap_pieces(pieces, self._width - room, colour=self._colour)
        head = " " * indent + (f"{self._paint(label, 'bold')}  " if label else "")
        self._lines += [(" " * room if n else head) + line for n, line in enumerate(lines)]

    def labelled(self, label: str, text: str, *, indent: int) -> None:
        """Write a text beside its label."""
        room = indent + len(label) + 2
        lines = wrap(visible(text), self._width - room)
        head = " " * indent + self._paint(label, "bold") + "  "
        self._lines += [(" " * room if n else head) + line for n, line in enumerate(lines)]

    def table(self, rows: Sequence[tuple[str, list[Piece], str]]) -> None:
        """Write rows of a name, a text and a mark, in columns where the line has room for them."""
        most = int(self._width * _WIDEST_NAME)
        name = min(most, max((width_of(visible(row[0])) for row in rows), default=0))
        last = max((len(row[2]) for row in rows), default=0)
        middle = self._width - name - last - 6
        for left, text, mark in rows:
            if middle < _LEAST_TEXT:
                self._stacked(left, text, mark)
            else:
                self._row(wrap(visible(left), name), text, mark, (name, middle))

    def listing(self, heading: str, items: Sequence[str]) -> None:
        """Write a list under a heading; what is left out is counted."""
        self.gap()
        self.paragraph(heading, "bold", "underline")
        for item in items[:_ITEMS]:
            first, *rest = wrap(visible(item), self._width - 4)
            self._lines += [f"  - {first}", *(f"    {line}" for line in rest)]
        if len(items) > _ITEMS:
            self.paragraph(f"Shown {_ITEMS} of {len(items):,}.", "dim", indent=2)

    def _row(
        self, names: list[str], pieces: list[Piece], mark: str, widths: tuple[int, int]
    ) -> None:
        name, middle = widths
        safe = [(visible(text), styles) for text, styles in pieces]
        texts = wrap_pieces(safe, middle, colour=self._colour)
        bare = wrap_pieces(safe, middle, colour=False)
        for number in range(max(len(names), len(texts))):
            left = names[number] if number < len(names) else ""
            text = texts[number] if number < len(texts) else ""
            line = f"  {left}{' ' * (name - width_of(left))}  {text}"
            if mark and not number:
                line += " " * (middle - width_of(bare[0])) + "  " + self._mark(mark)
            self._lines.append(line.rstrip())

    def _stacked(self, name: str, pieces: list[Piece], mark: str) -> None:
        """Write a row of a narrow table: the name, and below it the rest."""
        self.paragraph(name, "bold", indent=2)
        extra: list[Piece] = [(f" ({mark})", _MARK_STYLES.get(mark, ("dim",)))] if mark else []
        self.pieces([(visible(t), styles) for t, styles in pieces] + extra, indent=4)

    def _mark(self, mark: str) -> str:
        return self._paint(mark, *_MARK_STYLES.get(mark, ("dim",)))

    def _piece(self, edit: Edit) -> Piece:
        text = visible(edit.text)
        if self._colour:
            return text, _STYLES[edit.kind]
        before, after = _MARKS[edit.kind]
        return f"{before}{text}{after}", ()

    def _paint(self, text: str, *styles: Style) -> str:
        return paint(text, *styles, colour=self._colour)
