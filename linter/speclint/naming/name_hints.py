"""Finds the lines of a text that may name a class: one search, before any title is read."""

from __future__ import annotations

from functools import cache

from speclint.naming.title_words import JOBS, SURE_ENDINGS
from speclint.wording.patterns import LinePattern

_OTHER = r"\x{80}-\x{10FFFF}"
_LETTERS = rf"[\w'&/{_OTHER}-]*"
_SPACE = rf"[ \t\v\f\r\x1C-\x1F{_OTHER}]"


def lines_with_hints(data: bytes) -> list[int]:
    """Number the lines, from 0, of a text in UTF-8 that may name a class or a class code."""
    return _hints().lines(data)


@cache
def _hints() -> LinePattern:
    """What no name of a class is without, as `references` reads them.

    RE2 knows only the letters and spaces of ASCII: any other character may be either.
    """
    jobs = "|".join(sorted(map(_capitalised, JOBS)))
    endings = "|".join(SURE_ENDINGS)
    return LinePattern(
        "|".join(
            (
                rf"\b(?:{jobs})(?i:e?s)?\b",  # a job ends the title, or stands before its level
                rf"[A-Z]{_LETTERS}(?i:(?:{endings})s?)\b",
                rf"[A-Z]{_LETTERS}{_SPACE}+L(?i:ead)\b",  # `Widget Lead`, not the verb at a start
                rf"[A-Z]{_LETTERS}[^\x00-\x7F\x{{2019}}]",  # `Oﬃcer`: a ligature may be letters
                rf"[A-Z]{_LETTERS}{_SPACE}{{1,3}}[1-9]",  # a level in figures
                rf"{_SPACE}[IVX]+(?:['\x{{2019}}]?s)?(?:\W|$)",  # a level in Roman numerals
                rf"{_SPACE}[-\x{{2013}}]{_SPACE}[A-Z]",  # a level word after a dash
                rf"\b(?:[Ss]ee|[Rr]efer){_SPACE}",  # a class code, or nothing but a pointer
            )
        )
    )


def _capitalised(job: str) -> str:
    """Pattern of a job with a capital, whatever the case of the rest; `y` may become `ies`."""
    rest = f"{job[1:-1]}(?:y|ie)" if job.endswith("y") else job[1:]
    return f"{job[0].upper()}(?i:{rest})"
