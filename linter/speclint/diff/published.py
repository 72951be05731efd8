"""A class specification as it reads when published: its lines in order, each with its role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from speclint.diff.compare import value_of
from speclint.diff.statement_change import is_connector
from speclint.diff.statements import section
from speclint.spec.sections import HEADINGS, LIST_SECTIONS, METADATA, QUALIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.spec.reading import Reading

Role = Literal["title", "datum", "heading", "prose", "statement", "continued", "or", "entry"]
"""What a line is; `continued` is a further paragraph of the same list item."""

Block = tuple["Line", ...]
"""The lines of one statement: its text, behind the OR that parts it from the one before."""

_OR: Final = "OR"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the page, without line ends."""

    role: Role
    text: str


def title(reading: Reading | None) -> Line | None:
    """The title, as the file has it; pages print it in capitals."""
    text = value_of(reading, "title")
    return Line("title", _one_line(text)) if text else None


def datum(reading: Reading | None, key: str) -> Line | None:
    """A line of the head of the page: "Class Code: 102A"."""
    text = value_of(reading, key)
    return Line("datum", f"{METADATA[key]}: {_one_line(text)}") if text else None


def heading(reading: Reading | None, key: str) -> Line | None:
    """The heading of a section; before 2005 the history stood at the foot without one."""
    if reading is None or key not in reading.keys:
        return None
    if key == "history" and reading.layout == "pre-2005":
        return None
    return Line("heading", HEADINGS[key])


def blocks(reading: Reading | None, key: str, points_to: str | None = None) -> tuple[Block, ...]:
    """The statements of a section, one block for each that `statements.section` has."""
    return tuple(_blocks(reading, key, points_to)) if reading else ()


def _blocks(reading: Reading, key: str, points_to: str | None) -> Iterator[Block]:
    parts: set[str] = set()
    ways = _parted_by_or(reading, key)
    number = 0
    for statement in section(reading, key, points_to).statements:
        text = _one_line(statement.text)
        if is_connector(key, text):
            yield (Line("or", text),)
            continue
        if statement.part and statement.part not in parts:
            parts.add(statement.part)
            text = f"{statement.part}: {text}"
        continued = key in LIST_SECTIONS and statement.number == number
        line = Line(_role(key, continued=continued), text)
        number = statement.number
        yield (Line("or", _OR), line) if ways and number > 1 and not continued else (line,)


def _parted_by_or(reading: Reading, key: str) -> bool:
    """Whether every item is a way to qualify and pages put OR between them."""
    listed = key in QUALIFICATIONS and isinstance(getattr(reading.spec, key), list)
    said = any(is_connector(key, paragraph.text) for paragraph in reading.section(key))
    return listed and reading.layout == "pre-2005" and not said


def _role(key: str, *, continued: bool) -> Role:
    if key == "history":
        return "entry"
    if key not in LIST_SECTIONS:
        return "prose"
    return "continued" if continued else "statement"


def _one_line(text: str) -> str:
    """A line end in a title or a history entry is a way of writing the file."""
    return " ".join(filter(None, text.split("\n"))) if "\n" in text else text
