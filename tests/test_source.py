"""Bytes become text, or the plain reason why not; lines and columns are those of an editor."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.text.files import MAX_BYTES
from speclint.text.slip import Slip
from speclint.text.source import Source, decode, read, read_all

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "title: Café 1\n"

READ: dict[str, tuple[bytes, str, bool]] = {
    "ASCII": (b"title: Cook\n", "title: Cook\n", False),
    "UTF-8": (TEXT.encode(), TEXT, False),
    "with a byte order mark": (TEXT.encode("utf-8-sig"), TEXT, True),
    "empty": (b"", "", False),
    "a mark alone": (b"\xef\xbb\xbf", "", True),
    "a null far inside": (b"title: Co\x00ok\n", "title: Co\x00ok\n", False),
    "as large as may be": (b"#" * MAX_BYTES, "#" * MAX_BYTES, False),
}


@pytest.mark.parametrize(("data", "text", "bom"), READ.values(), ids=READ)
def test_text(data: bytes, text: str, bom: bool) -> None:
    source = decode("a.yaml", data)
    assert isinstance(source, Source)
    assert (source.text == text, source.bom, source.data) == (True, bom, data)


REFUSED: dict[str, tuple[bytes, str, dict[str, str]]] = {
    "UTF-16 with a mark": (TEXT.encode("utf-16"), "other-encoding", {"encoding": "UTF-16"}),
    "UTF-16 little-endian": (TEXT.encode("utf-16-le"), "other-encoding", {"encoding": "UTF-16"}),
    "UTF-16 big-endian": (TEXT.encode("utf-16-be"), "other-encoding", {"encoding": "UTF-16"}),
    "UTF-32 with a mark": (TEXT.encode("utf-32"), "other-encoding", {"encoding": "UTF-32"}),
    "Latin-1": (TEXT.encode("latin-1"), "not-utf-8", {"character": "é", "byte": "E9"}),
    "Windows quotation marks": (b"a: \x93x\x94\n", "not-utf-8", {"character": "“", "byte": "93"}),
    "cut in a letter": (TEXT.encode()[:11], "not-utf-8", {"character": "Ã", "byte": "C3"}),
    "a Word document": (
        b"PK\x03\x04\x14\x00\x06\x00word/document.xml",
        "other-encoding",
        {"variant": "other-program", "document": "a Word document"},
    ),
    "a packed file": (
        b"PK\x03\x04\x14\x00\x06\x00specs/102A.yaml",
        "other-encoding",
        {"variant": "other-program", "document": "a packed file (zip)"},
    ),
    "too large": (b"#" * (MAX_BYTES + 1), "too-large", {"limit": "512 KB"}),
}


@pytest.mark.parametrize(("data", "kind", "values"), REFUSED.values(), ids=REFUSED)
def test_refused(data: bytes, kind: str, values: dict[str, str]) -> None:
    slip = decode("a.yaml", data)
    assert isinstance(slip, Slip)
    assert (slip.kind, slip.values) == (kind, values)


def test_the_first_letter_that_is_not_utf_8_is_shown() -> None:
    slip = decode("a.yaml", b"a: \xc3\xa9\nb: \xe9\n")
    assert isinstance(slip, Slip)
    assert (slip.text[slip.start : slip.end], slip.start) == ("é", 8)


LINES: dict[str, tuple[str, int, tuple[int, int]]] = {
    "the first character": ("ab\ncd\n", 0, (1, 1)),
    "a line break belongs to its line": ("ab\ncd\n", 2, (1, 3)),
    "the second line": ("ab\ncd\n", 3, (2, 1)),
    "behind the last break": ("ab\ncd\n", 6, (3, 1)),
    "two-part breaks": ("ab\r\ncd\r\n", 5, (2, 2)),
    "breaks of old computers": ("ab\rcd\r", 4, (2, 2)),
    "mixed breaks": ("a\r\nb\nc\rd", 7, (4, 1)),
    "a letter beyond the common plane is one column": ("😀b\n", 1, (1, 2)),
    "an empty text": ("", 0, (1, 1)),
    "a line separator is a character": ("a\u2028b", 2, (1, 3)),
}


@pytest.mark.parametrize(("text", "offset", "expected"), LINES.values(), ids=LINES)
def test_line_and_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Source("a.yaml", b"", text).line_column(offset) == expected


@given(st.text(alphabet="a\r\n é"), st.data())
def test_line_and_offset_agree(text: str, data: st.DataObject) -> None:
    source = Source("a.yaml", b"", text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.line_column(offset)
    assert source.offset(line) + column - 1 == offset
    assert 1 <= line <= source.line_count


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("ab\ncd\n", 2, "cd", id="without its break"),
        pytest.param("ab\r\ncd", 1, "ab", id="without its two-part break"),
        pytest.param("ab\ncd", 2, "cd", id="the last one without a break"),
        pytest.param("ab\n", 2, "", id="behind the last break"),
        pytest.param("x" * 5000 + "\n", 1, "x" * 5000, id="a long one"),
    ],
)
def test_line(text: str, number: int, expected: str) -> None:
    assert Source("a.yaml", b"", text).line(number) == expected


def test_a_long_line_is_kept_once() -> None:
    source = Source("a.yaml", b"", "x" * 5000 + "\ny\n")
    assert source.line(1) is source.line(1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\nb", "\n"), ("a\r\nb\n", "\r\n"), ("a\rb\n", "\r"), ("a", "\n"), ("", "\n")],
)
def test_newline(text: str, expected: str) -> None:
    assert Source("a.yaml", b"", text).newline == expected


def reason(path: str) -> str:
    slip = read(path)
    assert isinstance(slip, Slip)
    assert slip.kind == "unreadable"
    return slip.values["reason"]


def test_reasons(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    assert {
        name: reason(str(tmp_path / name)) for name in ("missing", ".", "dangling", "loop")
    } == {
        "missing": "there is no file of this name",
        ".": "it is a folder",
        "dangling": "it is a link to a file that does not exist",
        "loop": "it is a link that leads back to itself",
    }


def test_a_name_that_no_file_can_have() -> None:
    assert reason("a\0b.yaml") == "its name holds a character that no file name can hold"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert reason(str(tmp_path / ("x" * 300))) == "file name too long"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(TEXT, "utf-8")
    path.chmod(0)
    assert reason(str(path)) == "you have no permission to read it"


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    source = read(str(path))
    assert isinstance(source, Source)
    assert (source.path, source.text) == (str(path), TEXT.replace("\n", "\r\n"))


def test_many_files_are_read_in_their_order(tmp_path: Path) -> None:
    paths = [str(tmp_path / f"{number}.yaml") for number in range(150)]
    for number, path in enumerate(paths):
        if number % 50:
            (tmp_path / path).write_text(f"level: {number}\n", encoding="utf-8")
    read = read_all([*paths, "a\x00b", str(tmp_path)])
    assert [one.text for one in read[:150] if isinstance(one, Source)] == [
        f"level: {number}\n" for number in range(150) if number % 50
    ]
    refused = [number for number, one in enumerate(read) if isinstance(one, Slip)]
    assert refused == [0, 50, 100, 150, 151]
