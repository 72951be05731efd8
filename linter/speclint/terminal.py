"""Text for a terminal: width in cells, wrapping, colour, and nothing that could steer it."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TextIO

from speclint.formats.options import MIN_WIDTH, WIDTH, Options
from speclint.text.late import late

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

    from speclint.policy.rule import Rule
    from speclint.text.slip import Slip
    from speclint.text.source import Source

Style = Literal["bold", "dim", "red", "green", "yellow", "blue", "underline", "strike"]
Piece = tuple[str, tuple[Style, ...]]
"""Text and how to show it."""

ColourChoice = Literal["auto", "always", "never"]

_CODES: Final[dict[Style, str]] = {
    "bold": "1",
    "dim": "2",
    "underline": "4",
    "strike": "9",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
}
_UNUSUAL: Final = late(r"[^ -~]")
_WORDS: Final = late(r"[ \n]+")
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def options_for(
    colour: ColourChoice,
    stream: TextIO,
    *,
    to_file: bool,
    rules: Iterable[Rule],
    source: Callable[[str], Source | Slip] | None = None,
) -> Options:
    """Fit a report to where it goes: colour and the whole width only on a terminal."""
    terminal = not to_file and stream.isatty()
    return Options(
        colour=wants_colour(colour, terminal=terminal),
        width=terminal_width(stream) if terminal else WIDTH,
        rules={rule.code: rule for rule in rules},
        source=source,
    )


def wants_colour(choice: ColourChoice, *, terminal: bool) -> bool:
    """Whether to use colour; NO_COLOR and TERM=dumb are heeded where nothing was asked for."""
    if choice != "auto":
        return choice == "always"
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def terminal_width(stream: TextIO) -> int:
    """Cells in a line of the terminal, at most what reads well and one less than there are."""
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return WIDTH
    return max(MIN_WIDTH, min(columns - 1, WIDTH)) if columns else WIDTH


def in_utf8(stream: TextIO) -> None:
    """Write UTF-8 from here on, as every program reads that takes what is meant for programs."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8")


def visible(text: str) -> str:
    """Name every character that cannot be seen or that steers a terminal, as in "⟨U+202E⟩"."""
    if text.isascii() and text.isprintable():
        return text
    return _UNUSUAL.sub(_shown, text)


def visible_lines(text: str) -> str:
    """Name what cannot be seen, and keep the lines apart."""
    return "\n".join(map(visible, text.split("\n")))


def width_of(text: str) -> int:
    """Cells that a text takes; wide characters take two, accents put on another none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def paint(text: str, *styles: Style, colour: bool) -> str:
    """Put a style on a text, where there is colour."""
    if not (colour and styles and text):
        return text
    return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` cells; a longer word has its own line."""
    return list(_wrapped(text, width))


def wrap_pieces(pieces: Iterable[Piece], width: int, *, colour: bool) -> list[str]:
    """Break styled text into lines at its spaces; marks may begin and end within a word."""
    lines: list[list[Piece]] = []
    used = 0
    for word in _words(pieces):
        cells = sum(width_of(text) for text, _ in word)
        if lines and used + 1 + cells <= width:
            lines[-1] += [(" ", _shared(lines[-1][-1], word[0])), *word]
            used += 1 + cells
        else:
            lines.append(list(word))
            used = cells
    return [_painted(line, colour=colour) for line in lines]


@lru_cache(maxsize=1024)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """Remembered, because the reasons and remedies of a rule repeat from finding to finding."""
    lines: list[str] = []
    used = width
    for word in filter(None, _WORDS.split(text)):
        cells = width_of(word)
        if lines and used + 1 + cells <= width:
            lines[-1] += f" {word}"
            used += 1 + cells
        else:
            lines.append(word)
            used = cells
    return tuple(lines) or ("",)


def spread(left: str, right: str, width: int) -> str | None:
    """Put two unstyled texts at the two ends of a line; None where they do not fit."""
    gap = width - width_of(left) - width_of(right)
    return f"{left}{' ' * gap}{right}" if gap >= 2 else None


def _words(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    word: list[Piece] = []
    for text, styles in pieces:
        for number, part in enumerate(_WORDS.split(text)):
            if number and word:
                yield word
                word = []
            if part:
                word.append((part, styles))
    if word:
        yield word


def _shared(before: Piece, after: Piece) -> tuple[Style, ...]:
    return before[1] if before[1] == after[1] else ()


def _painted(line: list[Piece], *, colour: bool) -> str:
    joined: list[Piece] = []
    for text, styles in line:
        if joined and joined[-1][1] == styles:
            joined[-1] = (joined[-1][0] + text, styles)
        else:
            joined.append((text, styles))
    return "".join(paint(text, *styles, colour=colour) for text, styles in joined)


@lru_cache(maxsize=1024)
def _cells(character: str) -> int:
    from unicodedata import category, east_asian_width

    if east_asian_width(character) in "WF":
        return 2
    return 0 if category(character) in {"Mn", "Me"} else 1


def _shown(match: re.Match[str]) -> str:
    mark = match[0]
    if mark in "\t\n\r":
        return " "
    from unicodedata import category

    return f"⟨U+{ord(mark):04X}⟩" if category(mark) in _HIDDEN else mark
