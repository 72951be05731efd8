"""Files of other programs (Word, Excel, PDF, pictures), told by the bytes they begin with."""

from __future__ import annotations

from typing import Final

_PACKED: Final = b"PK\x03\x04"
_KINDS: Final = {
    _PACKED: "a packed file (zip)",
    b"%PDF-": "a PDF",
    b"{\\rtf": "a document of a word processor (RTF)",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Word or Excel document",
    b"\x89PNG\r\n": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"\x1f\x8b\x08": "a packed file (gzip)",
}
BEGINNINGS: Final = tuple(_KINDS)
"""Bytes that no plain text begins with."""

_PARTS: Final = {
    b"word/": "a Word document",
    b"xl/": "an Excel workbook",
    b"ppt/": "a PowerPoint presentation",
    b"opendocument.text": "a LibreOffice document",
    b"opendocument.spreadsheet": "a LibreOffice workbook",
}
"""Names inside a packed file that tell which program wrote it."""


def kind_of(data: bytes) -> str:
    """Say in an author's words what a file is that begins with one of the beginnings."""
    if data.startswith(_PACKED):
        inside = (kind for part, kind in _PARTS.items() if part in data)
        return next(inside, _KINDS[_PACKED])
    return next(kind for beginning, kind in _KINDS.items() if data.startswith(beginning))
