"""Where a value stands in a specification, counted as the data counts (from 0)."""

from __future__ import annotations

from typing import Literal

from speclint.named_tuple import NamedTuple

Pointer = tuple[str | int, ...]
"""Path of keys and list positions, such as `("typical_work", 3, "statement")`."""


class Place(NamedTuple):
    """A part of a specification: a value, some characters of it, or its heading.

    `start` and `end` count characters of the value; `end` None is the value's end.
    `on` is "value" for the text itself, "key" for its heading, "end" for the place behind
    the last item or paragraph, and "file" for the file as a whole.
    """

    pointer: Pointer = ()
    start: int = 0
    end: int | None = None
    on: Literal["value", "key", "end", "file"] = "value"


FILE = Place(on="file")
