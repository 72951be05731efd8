"""A file's bytes and its text, or the plain reason why it cannot be read."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from speclint.slip import Slip

MAX_BYTES: Final = 64 * 1024 * 1024
"""A specification has about 6 kB; beyond this a file is not one, and is refused unread."""

_BREAK = re.compile(r"\r\n|\n|\r")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Source:
    """One file: `path` as given, its bytes, and its text without a byte order mark."""

    path: str
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    bom: bool = False

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _BREAK.finditer(self.text)))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a character offset, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int) -> int:
        """Offset of the first character of a line counted from 1."""
        return self._line_starts[line - 1]

    def line(self, number: int) -> str:
        """Text of a line counted from 1, without its line break."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        """How many lines the file has; a last line without a break counts."""
        return len(self._line_starts)

    @property
    def newline(self) -> str:
        """The line break this file uses; the first one decides."""
        match = _BREAK.search(self.text)
        return match.group() if match else "\n"


def read(path: str) -> Source | Slip:
    """Read a file; every obstacle comes back as a slip, none as an exception."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return Slip("unreadable", values={"reason": _reason(path, error)})
    return decode(path, data)


def decode(path: str, data: bytes) -> Source | Slip:
    """Turn bytes into text; UTF-8 with or without a byte order mark is read."""
    if len(data) > MAX_BYTES:
        return Slip("too-large", values={"limit": f"{MAX_BYTES // 1024**2} MB"})
    if data.startswith(_UTF16) or b"\x00" in data[:4]:
        return Slip("other-encoding", values={"encoding": "UTF-16"})
    bom = data.startswith(b"\xef\xbb\xbf")
    try:
        text = str(data[3:] if bom else data, "utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, error.start + (3 if bom else 0))
    if match := _CONTROL.search(text):
        return Slip(
            "control-character",
            match.start(),
            match.end(),
            {"character": f"U+{ord(match.group()):04X}"},
            text=text,
        )
    return Source(path, data, text, bom)


def _undecodable(data: bytes, offset: int) -> Slip:
    """Show the place as the writer saw it, read as Windows-1252 for display only."""
    text = data.decode("cp1252", "replace")
    return Slip(
        "not-utf-8",
        offset,
        offset + 1,
        {"character": text[offset], "byte": f"{data[offset]:02X}"},
        text=text,
    )


def _reason(path: str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError) and Path(path).is_symlink():
        return "it is a link to a file that does not exist"
    if isinstance(error, FileNotFoundError):
        return "there is no file of this name"
    if isinstance(error, PermissionError):
        return "you have no permission to read it"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if Path(path).is_symlink():
        return "it is a link that leads back to itself"
    return (error.strerror or "the disk gave no reason").lower()
