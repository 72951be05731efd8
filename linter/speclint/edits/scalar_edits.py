"""Change a text where it stands: only the characters concerned, in the style it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.edits.apply_edits import apply_edits, trimmed
from speclint.edits.edited_data import alike
from speclint.edits.manner import WIDTH, may_be_plain
from speclint.edits.slots import CannotEdit
from speclint.edits.splices import spliced
from speclint.edits.spot import on_own_lines
from speclint.edits.yaml_text import (
    check_visible,
    folded,
    in_brackets,
    inside,
    quote_order,
    quoted,
    read_back,
    read_back_in_brackets,
    scalar,
    wrapped,
)
from speclint.finding import TextEdit
from speclint.text.raw_text import value_offsets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.edits.splices import Splice
    from speclint.edits.spot import Spot

_HEADER_COMMENT: Final = re.compile(r"[|>][-+\d]*([ \t]+#[^\r\n]*)")
_BREAK: Final = re.compile(r"\r\n|\n|\r")
_BREAK_KEPT: Final = re.compile(r"(\r\n|\n|\r)")


def scalar_edits(spot: Spot, value: str, places: Sequence[Splice]) -> tuple[TextEdit, ...]:
    """Put texts in places of a value; raises CannotEdit where no way of writing it is safe.

    Tried in this order: the characters alone, long lines broken, the text quoted, the text
    written anew. The first that reads back as it should is taken.
    """
    wanted = spliced(value, places)
    if wanted == value:
        return ()
    if spot.raw[:1] in ("&", "!", "*"):
        raise CannotEdit("The text carries a mark that only a person should change.")
    check_visible("".join(text for _, _, text in places))
    if not wanted.strip():
        return _emptied(spot)
    for edits in _ways(spot, places, wanted):
        if _reads(spot, apply_edits(spot.raw, edits), wanted):
            return _in_file(spot, edits)
    raise CannotEdit("These words cannot be written into this file.")


def _emptied(spot: Spot) -> tuple[TextEdit, ...]:
    """Leave an empty heading, with the comment that may stand behind `>` or `|`."""
    end = spot.start + len(spot.raw)
    if spot.bracketed:
        return (TextEdit(spot.start, end, "''"),)
    comment = _HEADER_COMMENT.match(spot.raw) if spot.is_block else None
    start = len(spot.source.text[: spot.start].rstrip())
    return (TextEdit(start, end, comment[1].rstrip() if comment else ""),)


def _ways(spot: Spot, places: Sequence[Splice], wanted: str) -> Iterator[tuple[TextEdit, ...]]:
    in_place = _in_place(spot, places)
    if in_place is not None:
        raw = apply_edits(spot.raw, in_place)
        if _grew_too_long(spot, raw):
            yield _whole(spot, folded(wanted, spot.column, spot.manner))
        if spot.manner.wrap and _BREAK.search(spot.raw):
            yield _whole(spot, _broken(spot, raw))
        yield in_place
        if spot.is_plain:
            order = quote_order(wanted, spot.manner.quote(spot.key))
            yield from (_whole(spot, quote + inside(raw, quote) + quote) for quote in order)
    yield from (_whole(spot, raw) for raw in _anew(spot, wanted))


def _whole(spot: Spot, raw: str) -> tuple[TextEdit, ...]:
    return (TextEdit(0, len(spot.raw), raw),)


def _in_place(spot: Spot, places: Sequence[Splice]) -> tuple[TextEdit, ...] | None:
    """Edit the characters alone; None where this style cannot hold the new text."""
    style, paragraph = spot.node.style or "", _paragraph_break(spot)
    if paragraph is None and any("\n" in text for _, _, text in places):
        return None
    at = value_offsets(spot.raw + " ", spot.node.style, spot.node.value + " ")
    edits: list[TextEdit] = []
    for start, end, text in places:
        shift = int(not text and _takes_break(spot, at, start, end))
        words = (paragraph or "").join(inside(part, style) for part in text.split("\n"))
        edits.append(TextEdit(at[start - shift], at[end - shift], words))
    return tuple(edits)


def _takes_break(spot: Spot, at: Sequence[int], start: int, end: int) -> bool:
    """Whether a deletion takes the break behind a line though the blank before would do."""
    value, taken = spot.node.value, spot.raw[at[end - 1] : at[end]]
    return 0 < start < end and value[start - 1] == value[end - 1] == " " and len(taken) > 1


def _paragraph_break(spot: Spot) -> str | None:
    """Write what parts two paragraphs in this text; None where it cannot have two."""
    lines = _BREAK.split(spot.raw)
    if len(lines) > 1:
        return spot.manner.newline * 2 + _indent(lines[1])
    return "\\n" if spot.node.style == '"' and "\\n" in spot.raw else None


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _grew_too_long(spot: Spot, raw: str) -> bool:
    short = spot.head + len(spot.raw) <= WIDTH < spot.head + len(raw)
    one_line = spot.is_plain and not _BREAK.search(spot.raw)
    return short and one_line and spot.manner.wrap and not spot.bracketed


def _broken(spot: Spot, raw: str) -> str:
    """Break the lines that became too long; all others stay as they are."""
    old = _BREAK.split(spot.raw)
    limit = max(WIDTH, *(len(line) for line in old[1:]))
    parts = _BREAK_KEPT.split(raw)
    for number in range(0, len(parts), 2):
        line = parts[number]
        start = 0 if number else spot.head
        if start + len(line) > limit and line not in old:
            indent = _indent(line if number else old[1])
            width = limit - max(start, len(indent))
            words = wrapped(line.lstrip(" ") if number else line, width)
            lines = (spot.manner.newline + indent).join(words)
            parts[number] = indent + lines if number else lines
    return "".join(parts)


def _anew(spot: Spot, wanted: str) -> Iterator[str]:
    if spot.bracketed:
        yield in_brackets(wanted, spot.key, spot.manner)
    elif spot.is_block:
        header, *lines = _BREAK.split(spot.raw)
        step = len(_indent(lines[0])) - spot.column if lines else spot.manner.step
        yield folded(wanted, spot.column, spot.manner._replace(step=max(step, 1)), header)
        comment = _HEADER_COMMENT.match(header)
        yield quoted(wanted, '"') + (comment[1] if comment else "")
    else:
        if not spot.is_plain and "\n" not in wanted:
            yield quoted(wanted, spot.node.style or '"')
        yield scalar(wanted, spot.key, spot.column, spot.manner, spot.head)


def _reads(spot: Spot, raw: str, wanted: str) -> bool:
    """Whether a reader gets the text, and no reader takes it for a number or a date."""
    if raw[:1] not in ("'", '"', "|", ">") and not may_be_plain(wanted, spot.key):
        return False
    if spot.bracketed:
        return alike(read_back_in_brackets(raw), wanted)
    return alike(read_back(raw, spot.column, spot.manner.newline), wanted)


def _in_file(spot: Spot, edits: tuple[TextEdit, ...]) -> tuple[TextEdit, ...]:
    start = spot.start
    whole = len(edits) == 1 and edits[0].end - edits[0].start == len(spot.raw)
    if whole and edits[0].text[:1] in ("|", ">") and not spot.is_block:
        return on_own_lines(spot.source, start, start + len(spot.raw), edits[0].text)
    kept = (trimmed(spot.raw, edit) for edit in edits)
    return tuple(TextEdit(start + edit.start, start + edit.end, edit.text) for edit in kept if edit)
