"""References as tests write them: their places in brackets, what they say in a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from speclint.naming.references import Reference


def described(reference: Reference) -> str:
    years = "" if reference.years is None else f" ({reference.years:g} years)"
    return f"{reference.kind}: {reference.title}{years}"


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the brackets out of a text; return it with the spans that they stood around."""
    plain, spans, start = "", [], 0
    for piece in re.split(r"([\[\]])", text):
        if piece == "[":
            start = len(plain)
        elif piece == "]":
            spans.append((start, len(plain)))
        else:
            plain += piece
    return plain, spans
