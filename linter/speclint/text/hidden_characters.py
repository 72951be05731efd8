"""Characters that nobody sees and that no YAML text may hold: found, named and read past."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.text.slip import Slip

if TYPE_CHECKING:
    import re

_LINE_BREAKS: Final = ("\x85", "\u2028", "\u2029")

HIDDEN: Final = late(
    "\\A\ufeff|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
_NAMES: Final = {
    "\x00": "a null character",
    "\x0b": "a vertical tab",
    "\x0c": "a page break",
    "\x1b": "an escape character",
    "\x7f": "a delete character",
    "\x85": "a line break of another system",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\ufeff": "a second mark of the encoding",
}


def misleads(text: str) -> bool:
    """Tell whether the parser would break lines or count characters where no reader does."""
    return not text.isascii() and (
        text.startswith("\ufeff") or any(sign in text for sign in _LINE_BREAKS)
    )


def without_hidden(text: str) -> tuple[str, Slip | None]:
    """Put a stand-in of one character in the place of each, so that all places stay true.

    One slip tells the first of them and how many follow; None where there is none.
    """
    first = HIDDEN.search(text)
    if first is None:
        return text, None
    seen, count = HIDDEN.subn(_stand_in, text)
    values = {"character": name(first[0]), "more": _more(count - 1)}
    if seen[first.start()].isprintable() and seen[first.start()] not in " \ufffd":
        values["meant"] = seen[first.start()]
    return seen, Slip("control-character", *first.span(), values)


def name(character: str) -> str:
    """A character that cannot be shown, in words and with its number."""
    words = _NAMES.get(character, "a control character")
    return f"{words} (U+{ord(character):04X})"


def _stand_in(match: re.Match[str]) -> str:
    """A blank for white space; else what an old Windows file means by the number."""
    character = match[0]
    if character == "\ufeff":
        return "\n"
    if character.isspace():
        return " "
    if "\x80" <= character <= "\x9f":
        return bytes((ord(character),)).decode("cp1252", "replace")
    return "\ufffd"


def _more(count: int) -> str:
    if count == 0:
        return ""
    return f", and {count} more like it" if count > 1 else ", and one more like it"
