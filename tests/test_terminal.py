"""Width in cells, wrapping, colour, and characters that could steer a terminal."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import struct
import termios
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.terminal import (
    options_for,
    paint,
    spread,
    terminal_width,
    visible,
    wants_colour,
    width_of,
    wrap,
    wrap_pieces,
)

if TYPE_CHECKING:
    from speclint.terminal import ColourChoice, Piece


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Plain text.", "Plain text.", id="plain"),
        pytest.param("a\tb\nc", "a b c", id="blanks"),
        pytest.param("\x1b[31mred", "⟨U+001B⟩[31mred", id="escape sequence"),
        pytest.param("a\u202eb", "a⟨U+202E⟩b", id="turns direction"),
        pytest.param("a\u200bb", "a⟨U+200B⟩b", id="zero width"),
        pytest.param("a\u2028b", "a⟨U+2028⟩b", id="line separator"),
        pytest.param("a\udc80b", "a⟨U+DC80⟩b", id="byte of a file name"),
        pytest.param("a\uffffb", "a⟨U+FFFF⟩b", id="no character"),
        pytest.param("Bachelor®s “é” 名", "Bachelor®s “é” 名", id="letters"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("é", 1), ("e\u0301", 1), ("名", 2), ("“a”", 3)],
    ids=["ascii", "accent", "combining accent", "wide", "quotes"],
)
def test_width(text: str, cells: int) -> None:
    assert width_of(text) == cells


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, [""], id="empty"),
        pytest.param("one two three", 7, ["one two", "three"], id="breaks at spaces"),
        pytest.param("incomprehensible word", 6, ["incomprehensible", "word"], id="long word"),
        pytest.param("名名 名名", 6, ["名名", "名名"], id="counts cells"),
        pytest.param("  a \n b  ", 10, ["a b"], id="blanks become one"),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(st.text(alphabet="ab 名é", max_size=60), st.integers(min_value=1, max_value=20))
def test_wrap_keeps_every_word_and_the_width(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert " ".join(lines).split() == text.split()
    assert all(width_of(line) <= width or " " not in line for line in lines)


def test_marks_inside_a_word_stay_with_it() -> None:
    pieces: list[Piece] = [("lawful", ()), ("ly", ("red",)), (" done", ())]
    assert wrap_pieces(pieces, 8, colour=True) == ["lawful\x1b[31mly\x1b[0m", "done"]


def test_a_marked_space_is_marked_only_between_marked_words() -> None:
    pieces: list[Piece] = [("a b", ("green",)), (" c", ())]
    assert wrap_pieces(pieces, 20, colour=True) == ["\x1b[32ma b\x1b[0m c"]


def test_paint() -> None:
    assert paint("x", "red", "bold", colour=True) == "\x1b[31;1mx\x1b[0m"
    assert paint("x", "red", colour=False) == "x"


def test_spread() -> None:
    assert spread("left", "right", 12) == "left   right"
    assert spread("left", "right", 10) is None


@pytest.mark.parametrize(
    ("choice", "terminal", "environment", "wanted"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_colour(
    choice: ColourChoice,
    terminal: bool,
    environment: dict[str, str],
    wanted: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(choice, terminal=terminal) is wanted


def test_a_stream_without_a_terminal_has_the_usual_width() -> None:
    assert terminal_width(io.StringIO()) == 100


def test_a_terminal_gives_its_width() -> None:
    main, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 81, 0, 0))
    with os.fdopen(other, "w") as stream:
        assert terminal_width(stream) == 80
    os.close(main)


def test_a_file_gets_no_colour_and_the_usual_width() -> None:
    options = options_for("auto", io.StringIO(), to_file=True, rules=())
    assert (options.colour, options.width, options.columns) == (False, 100, 100)
