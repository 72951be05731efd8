"""A section of a specification as statements to compare, and the data they carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from speclint.diff.statement_change import Statement, ValueChange, is_connector
from speclint.history.dates import write_out
from speclint.history.months import MONTHS
from speclint.spec.sections import PARTS
from speclint.spec.spec import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from speclint.diff.change import State
    from speclint.spec.reading import Paragraph, Reading
    from speclint.spec.spec import HistoryEntry

    Values = Mapping[str, str | None]

_NO_DATA: Final[Values] = {}


@dataclass(frozen=True, slots=True)
class Section:
    """One version of a section; `data` are the values each statement carries, by name."""

    state: State
    statements: tuple[Statement, ...] = ()
    data: tuple[Values, ...] = ()

    @property
    def texts(self) -> list[str]:
        """The statements as text."""
        return [statement.text for statement in self.statements]


ABSENT: Final = Section("absent")


def section(reading: Reading | None, key: str, points_to: str | None = None) -> Section:
    """Read a section; a pointer is the sentence that stands on the published page.

    `points_to` is the name of the class it leads to; without it the sentence says what the file
    says.
    """
    if reading is None or key not in reading.keys:
        return ABSENT
    if key == "history":
        return _history(reading)
    value = getattr(reading.spec, key)
    if isinstance(value, Pointer):
        return Section("pointer", (Statement(1, f"See {points_to or value.see}."),), (_NO_DATA,))
    paragraphs = reading.section(key)
    if not paragraphs:
        return Section("empty")
    data = tuple(_work_data(paragraph) for paragraph in paragraphs)
    return Section("text", tuple(_statements(paragraphs)), data)


def data_changes(before: Sequence[Values], after: Sequence[Values]) -> tuple[ValueChange, ...]:
    """Compare the values of the statements that became one another."""
    names = dict.fromkeys(name for values in (*before, *after) for name in values)
    pairs = ((name, _values(before, name), _values(after, name)) for name in names)
    return tuple(ValueChange(name, name, old, new) for name, old, new in pairs if old != new)


def _values(data: Sequence[Values], name: str) -> str | None:
    found = [value for values in data if (value := values.get(name)) is not None]
    return ", ".join(found) or None


def _statements(paragraphs: tuple[Paragraph, ...]) -> Iterator[Statement]:
    """Number them as a reader does: items of a list, else paragraphs of the section or part.

    An item that holds nothing but AND or OR is none, and has the number of the one before it.
    """
    connectors = {id(p) for p in paragraphs if is_connector(p.section, p.text)}
    worded = {_home(p) for p in paragraphs if id(p) not in connectors} if connectors else set()
    counts: dict[str, int] = {}
    joints: dict[str, set[int]] = {}
    for paragraph in paragraphs:
        part, item = home = _home(paragraph)
        if id(paragraph) not in connectors:
            counts[part] = counts.get(part, 0) + 1
        elif item is not None and home not in worded:
            joints.setdefault(part, set()).add(item)
        number = counts.get(part, 0) if item is None else item + 1 - len(joints.get(part, ()))
        yield Statement(number, paragraph.text, part)


def _home(paragraph: Paragraph) -> tuple[str, int | None]:
    """The part of the section and the item in which a paragraph stands; prose has no items."""
    pointer = paragraph.pointer
    part = PARTS.get(str(pointer[1]), "") if len(pointer) > 1 else ""
    return part, next((step for step in pointer if isinstance(step, int)), None)


def _work_data(paragraph: Paragraph) -> Values:
    if paragraph.share is None and not paragraph.clerical:
        return _NO_DATA
    share = None if paragraph.share is None else f"{paragraph.share:.15g} percent"
    return {"share of the work": share, "clerical": "yes" if paragraph.clerical else None}


def _history(reading: Reading) -> Section:
    entries = reading.spec.history or ()
    if not entries:
        return Section("empty")
    statements = tuple(Statement(n, entry.text) for n, entry in enumerate(entries, 1))
    return Section("text", statements, tuple(dict(_dates(entry)) for entry in entries))


def _dates(entry: HistoryEntry) -> Iterator[tuple[str, str | None]]:
    yield "adopted", write_out(entry.adopted) if entry.adopted else None
    yield "effective", write_out(entry.effective) if entry.effective else None
    dated = entry.dated
    if isinstance(dated, str):
        year, month = dated.split("-")
        yield "dated", f"{MONTHS[int(month) - 1]} {year}"
    else:
        yield "dated", write_out(dated) if dated else None
