"""Where a report goes: one format or several, each to the screen or to a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.formats import FORMATS
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


_ENDINGS: Final = {
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".markdown": "markdown",
    ".md": "markdown",
    ".sarif": "sarif",
    ".txt": "text",
}


class OutputError(Exception):
    """The words do not say where to write what; the text says why."""


class Output(NamedTuple):
    """A format, and the file for it; None is the screen."""

    form: str
    file: str | None = None


def outputs(words: Sequence[str], usual: str, file: str | None) -> tuple[Output, ...]:
    """Read `sarif:out.sarif` and `text`; `file` is for the one that names none of its own.

    Where no word names a format, the ending of the file does, or else `usual`. Raises OutputError.
    """
    found = [_output(word) for word in words or (by_ending(file, FORMATS) or usual,)]
    if file is not None:
        free = [number for number, output in enumerate(found) if output.file is None]
        if len(free) != 1:
            raise OutputError("Name the file behind each format, as in --format sarif:out.sarif.")
        found[free[0]] = Output(found[free[0]].form, file)
    files = [output.file for output in found if output.file]
    if twice := next((name for name in files if files.count(name) > 1), None):
        raise OutputError(f"Two reports would be written to {twice}.")
    return tuple(found)


def by_ending(file: str | None, known: Collection[str]) -> str | None:
    """Name the format that the ending of a file stands for, where it is one of those known."""
    if not file:
        return None
    from pathlib import PurePath  # takes as long to load as a file to judge

    form = _ENDINGS.get(PurePath(file).suffix.lower())
    return form if form in known else None


def _output(word: str) -> Output:
    form, colon, file = word.partition(":")
    if form not in FORMATS:
        from speclint.naming.closest import closest
        from speclint.setup.written import did_you_mean

        ask = did_you_mean(closest(form, FORMATS)) or f" There are {', '.join(FORMATS)}."
        raise OutputError(f"No format is called “{form}”.{ask}")
    if colon and not file:
        raise OutputError(f"“{word}” does not name the file.")
    return Output(form, file or None)
