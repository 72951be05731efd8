"""Nesting that would exhaust the parser's stack, found before the parser sees it."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from speclint.text.late import late
from speclint.text.slip import Slip

MAX_DEPTH: Final = 40
"""Brackets or list markers opened inside each other; a specification needs three."""

_MAX_INDENT: Final = 200
_RUN: Final = late(rf"\n([ \t?:-]{{{2 * MAX_DEPTH},}})")
"""The beginning of a line with at least this many blanks and markers."""

_MARKER: Final = late(r"[?:-](?=[ \t])")
_BRACKETS: Final = bytes.maketrans(b"{}", b"[]")
_NO_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))


def too_deep(text: str) -> Slip | None:
    """Point out the bracket or the marker at which the nesting goes too deep."""
    at = _deep_bracket(text)
    if at is None:
        at = _deep_line(text)
    return None if at is None else Slip("too-deep", at, at + 1)


def _deep_bracket(text: str) -> int | None:
    if text.count("[") + text.count("{") <= MAX_DEPTH or not _nest(text):
        return None
    depth = 0
    for match in re.finditer(r"[\[{\]}]", text):
        depth = depth + 1 if match[0] in "[{" else max(0, depth - 1)
        if depth > MAX_DEPTH:
            return match.start()
    return None


def _nest(text: str) -> bool:
    """Take away the innermost pairs, layer by layer: what then is left goes deeper."""
    brackets = text.encode("utf-8", "replace").translate(_BRACKETS, _NO_BRACKETS)
    for _ in range(MAX_DEPTH):
        if b"[]" not in brackets:
            break
        brackets = brackets.replace(b"[]", b"")
    return b"[" in brackets


def _deep_line(text: str) -> int | None:
    lines = "\n" + (text.replace("\r", "\n") if "\r" in text else text)
    for run in _RUN.finditer(lines):
        start, end = run.span(1)
        markers = list(islice(_MARKER.finditer(lines, start, end), MAX_DEPTH + 1))
        if len(markers) > MAX_DEPTH:
            return markers[MAX_DEPTH].start() - 1
        follows = end < len(lines) and lines[end] != "\n"
        if (markers or follows) and lines.startswith(" " * _MAX_INDENT, start):
            return start + _MAX_INDENT - 1
    return None
