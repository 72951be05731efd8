"""A waiver written into a file: one comment line above what it is for, and no other change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.exemptions.waivers import things

if TYPE_CHECKING:
    from datetime import date

    from speclint.exemptions.waivers import Thing
    from speclint.text.document import Document
    from speclint.text.pointer import Pointer

_INDENT: Final = re.compile(r"[ \t]*")


def waiver_text(code: str, reason: str, until: date | None, *, whole_file: bool) -> str:
    """The comment as it will stand."""
    word = "allow-file" if whole_file else "allow"
    end = f" until {until.isoformat()}" if until else ""
    return f"# speclint: {word} {code}{end} -- {reason}"


def thing_at(document: Document, pointer: Pointer) -> Thing | None:
    """The list item, or else the heading, to which a value belongs; None for the whole file.

    What stands between brackets on one line is no place for a comment: then it is what holds it.
    """
    text = document.source.text
    around = [
        thing
        for thing in things(document)
        if pointer[: len(thing.pointer)] == thing.pointer and _begins_line(text, thing)
    ]
    items = [thing for thing in around if isinstance(thing.pointer[-1], int)]
    chosen = items or around
    return chosen[-1 if items else 0] if chosen else None


def with_waiver(document: Document, thing: Thing | None, words: str) -> str:
    """The text of the file with one more line, above the thing or above the first heading."""
    source = document.source
    start = thing.start if thing else document.root.start_mark.index
    line = source.offset(source.line_column(start)[0])
    indent = _INDENT.match(source.text, line)
    lead = indent.group() if indent else ""
    return f"{source.text[:line]}{lead}{words}{source.newline}{source.text[line:]}"


def _begins_line(text: str, thing: Thing) -> bool:
    """Tell whether nothing but blanks and the dash of a list stands before it."""
    line = max(text.rfind("\n", 0, thing.start), text.rfind("\r", 0, thing.start)) + 1
    before = text[line : thing.start]
    return not before.strip(" \t-") and ("-" in before or isinstance(thing.pointer[-1], str))
