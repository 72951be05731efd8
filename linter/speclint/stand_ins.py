"""What a terminal that knows few letters shows in place of the marks of print."""

from __future__ import annotations

import codecs
from typing import Final

NAME: Final = "stand-ins"
"""How a stream is told to use them."""

_MARKS: Final = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’‚", "'"),  # noqa: RUF001
        **dict.fromkeys("–—‒‑−─", "-"),  # noqa: RUF001
        **dict.fromkeys("•·", "*"),
        **dict.fromkeys("\xa0\u2002\u2003\u2009\u202f", " "),
        "│": "|",
        "→": "->",
        "⟨": "<",
        "⟩": ">",
        "…": "...",
    }
)


def stand_ins(error: UnicodeError) -> tuple[str | bytes, int]:
    """Give the mark of the keyboard for one of print, and the number of any other character."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    shown = error.object[error.start : error.end].translate(_MARKS)
    return shown.encode("ascii", "backslashreplace").decode("ascii"), error.end


def register() -> None:
    """Make the stand-ins known by their name."""
    codecs.register_error(NAME, stand_ins)
