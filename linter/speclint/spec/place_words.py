"""Where something stands, in the words of an analyst: "Typical Work, item 3"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from speclint.history.dates import write_month, write_out
from speclint.spec.sections import HEADINGS, LIST_SECTIONS, PARTS

if TYPE_CHECKING:
    from speclint.spec.reading import Entry, Paragraph, Reading
    from speclint.text.pointer import Place, Pointer

_PARAGRAPHS: Final = frozenset({"legal_requirements"})


def place_words(reading: Reading, place: Place) -> str:
    """Name the heading, and the item, paragraph or entry, counted from 1."""
    pointer = place.pointer
    if place.on == "file" or not pointer:
        return "the whole file"
    key = str(pointer[0])
    heading = HEADINGS.get(key, f"“{key}”")
    if key == "history" and len(pointer) > 1:
        return f"History, {_entry(reading, pointer)}"
    if place.on == "key" and len(pointer) == 1:
        return f"{heading}, the heading" if key in LIST_SECTIONS else heading
    return _statement(reading, place, heading)


def day_words(reading: Reading, entry: Entry) -> str:
    """The day that places an entry in time; empty where nothing does."""
    if entry.dated and not (entry.effective or entry.adopted):
        return dated_words(reading, entry)
    return write_out(entry.on) if entry.on else ""


def dated_words(reading: Reading, entry: Entry) -> str:
    """The date of an entry without a word for it; only the month where the file gives no day."""
    if entry.dated is None:
        return ""
    written = (reading.spec.history or ())[entry.number - 1].dated
    return write_month(entry.dated) if isinstance(written, str) else write_out(entry.dated)


def _statement(reading: Reading, place: Place, heading: str) -> str:
    pointer = place.pointer
    key = str(pointer[0])
    paragraphs = reading.section(key)
    if place.on == "end" and paragraphs:
        last = _number(paragraphs[-1], reading)
        return f"{heading}, after {_unit(key, pointer, paragraphs)} {last}"
    if len(pointer) > 1 and pointer[1] in PARTS:
        heading = f"{heading}, “{PARTS[str(pointer[1])]}”"
    if len(pointer) > 2 and isinstance(pointer[1], int):
        pointer = pointer[:2]  # data of an item is named like the item
    here = reading.below(pointer)
    if len(paragraphs) < 2 or not here:
        return heading
    if len(pointer) == 1 and place.start == 0 and place.end is None and len(here) > 1:
        return heading
    found = here[0]
    if found.pointer == here[-1].pointer:
        found = here[max(0, bisect_right(here, place.start, key=lambda p: p.start) - 1)]
    if found.pointer[-1] in PARTS:  # a part that is one text: its paragraphs are counted alone
        number = found.number - here[0].number + 1
        return f"{heading}, paragraph {number}" if len(here) > 1 else heading
    return f"{heading}, {_unit(key, pointer, paragraphs)} {_number(found, reading)}"


def _unit(key: str, pointer: Pointer, paragraphs: tuple[Paragraph, ...]) -> str:
    is_list = any(isinstance(step, int) for step in (*pointer, *paragraphs[0].pointer))
    return "item" if is_list and key not in _PARAGRAPHS else "paragraph"


def _number(found: Paragraph, reading: Reading) -> int:
    """Count list items where the section is a list: an item may hold several paragraphs."""
    if found.section in _PARAGRAPHS or not isinstance(found.pointer[-1], int | str):
        return found.number
    if not any(isinstance(step, int) for step in found.pointer):
        return found.number
    return reading.item_numbers[found.pointer]


def _entry(reading: Reading, pointer: Pointer) -> str:
    index = pointer[1]
    entries = reading.entries
    if not isinstance(index, int) or index >= len(entries):
        return f"entry {int(index) + 1}" if isinstance(index, int) else "the entries"
    entry = entries[index]
    day = day_words(reading, entry)
    if not day or reading.entries_on[entry.on] > 1:
        return f"entry {index + 1}" + (f", of {day}" if day else "")
    return f"entry of {day}"
