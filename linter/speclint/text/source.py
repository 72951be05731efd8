"""A file's bytes and its text, or the plain reason why it cannot be read."""

from __future__ import annotations

import os
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from speclint.text.files import MAX_BYTES, read_files
from speclint.text.late import late
from speclint.text.other_programs import BEGINNINGS, kind_of
from speclint.text.slip import Slip

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

_BREAK: Final = late(r"\r\n|\n|\r")
_ESCAPED: Final = late("[\udc80-\udcff]+")
BOM: Final = b"\xef\xbb\xbf"
"""Mark before a UTF-8 text; `Source.text` is without it."""

NO_FILE: Final = "there is no file of this name"
_LONG: Final = 1000
TOO_LARGE: Final = Slip("too-large", values={"limit": f"{MAX_BYTES // 1024} KB"})
_HEAD: Final = 256
"""Bytes that tell the encoding of a file, and that are shown of one that is not UTF-8."""


class Source:
    """One file: `path` as given, its bytes, and its text without a byte order mark."""

    def __init__(self, path: str, data: bytes, text: str, *, bom: bool = False) -> None:
        self.path: Final = path
        self.data: Final = data
        self.text: Final = text
        self.bom: Final = bom

    def rewritten(self, text: str) -> Source:
        """The same file with other words, behind its byte order mark if it has one."""
        mark = BOM if self.bom else b""
        return Source(self.path, mark + text.encode(), text, bom=self.bom)

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
        if number in self._long_lines:
            return self._long_lines[number]
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        line = self.text[starts[number - 1] : end].rstrip("\r\n")
        if len(line) > _LONG:
            self._long_lines[number] = line
        return line

    @cached_property
    def _long_lines(self) -> dict[int, str]:
        """Lines that would cost memory if each finding in them had its own copy."""
        return {}

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
    return read_all([path])[0]


def read_all(paths: Sequence[str]) -> list[Source | Slip]:
    """Read files as `read` does, in their order."""
    contents = read_files(paths)
    return [
        decode(path, content)
        if isinstance(content, bytes)
        else Slip("unreadable", values={"reason": _reason(path, content)})
        for path, content in zip(paths, contents, strict=True)
    ]


def decode(path: str, data: bytes) -> Source | Slip:
    """Turn bytes into text; UTF-8 with or without a byte order mark is read."""
    if data.startswith(BEGINNINGS):
        values = {"variant": "other-program", "document": kind_of(data)}
        return Slip("other-encoding", values=values)
    if len(data) > MAX_BYTES:
        return TOO_LARGE
    bom = data.startswith(BOM)
    try:
        text = str(data[3:] if bom else data, "utf-8")
    except UnicodeDecodeError:
        return _other_encoding(data) or _undecodable(data)
    wide = _other_encoding(data) if "\x00" in text[:4] else None
    return wide or Source(path, data, text, bom=bom)


def _other_encoding(data: bytes) -> Slip | None:
    """Recognize UTF-16 and UTF-32 by their mark, or by the nulls beside each Latin letter."""
    name = _wide_encoding(data[:_HEAD])
    if name is None:
        return None
    text = data[:_HEAD].decode(name, "ignore").lstrip("\ufeff")
    return Slip("other-encoding", 0, 0, {"encoding": name[:6].upper()}, text=text)


def _wide_encoding(head: bytes) -> str | None:
    for mark, name in (
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if head.startswith(mark):
            return name
    pairs = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even == 0 and odd * 2 > pairs:
        return "utf-16-le"
    return "utf-16-be" if odd == 0 and even * 2 > pairs else None


def _undecodable(data: bytes) -> Slip:
    """Show the place as the writer saw it: what is not UTF-8 is read as Windows-1252."""
    escaped = data.removeprefix(BOM).decode("utf-8", "surrogateescape")
    first = _ESCAPED.search(escaped)
    start = first.start() if first else 0
    text = _ESCAPED.sub(_as_windows, escaped)
    values = {"character": text[start], "byte": f"{ord(escaped[start]) - 0xDC00:02X}"}
    return Slip("not-utf-8", start, start + 1, values, text=text)


def _as_windows(escaped: re.Match[str]) -> str:
    return escaped[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _reason(path: str, error: OSError | ValueError) -> str:
    link = os.path.islink(path)  # noqa: PTH114 - it never raises, whatever the name
    match error:
        case ValueError():
            return "its name holds a character that no file name can hold"
        case FileNotFoundError():
            missing = "it is a link to a file that does not exist"
            return missing if link else NO_FILE
        case PermissionError():
            return "you have no permission to read it"
        case IsADirectoryError():
            return "it is a folder"
    if link:
        return "it is a link that leads back to itself"
    return (error.strerror or "the disk gave no reason").lower()
