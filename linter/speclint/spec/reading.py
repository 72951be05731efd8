"""One specification as checks read it: typed, in paragraphs, with its history parsed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

from speclint.cached_property import cached_property
from speclint.history.sentences import parse_sentence
from speclint.named_tuple import NamedTuple
from speclint.spec.paragraphs import BODY, Paragraph, Paragraphs
from speclint.spec.running_text import RunningText
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from speclint.history.sentences import Sentence
    from speclint.spec.spec import HistoryEntry, Layout, Spec
    from speclint.text import pointer
    from speclint.text.document import Document

__all__ = ["Entry", "Paragraph", "Reading", "identity"]

_OLD_CODE: Final = late(r"\d{5}")
_IT_CODE: Final = late(r"\d{3}[A-Z]{2}")
# An `Entry` from all its fields at once, in half the time.
_NEW: Final = tuple.__new__
_IT_SECTIONS: Final = frozenset({"job_family_definition", "job_level_competency_description"})


class Entry(NamedTuple):
    """A history entry: its dates as data, its sentence as published and as understood.

    `number` counts from 1. `dated` of month precision is the first of the month. `on` places the
    entry in time: effective, else adopted, else as dated, else as its sentence says.
    """

    number: int
    pointer: pointer.Pointer
    adopted: date | None
    effective: date | None
    dated: date | None
    on: date | None
    text: str
    sentence: Sentence


class Reading:
    """A specification and its document.

    `broken` names the keys whose value could not be typed: rules stay silent about them.
    """

    def __init__(
        self, document: Document, spec: Spec, broken: frozenset[str] = frozenset()
    ) -> None:
        self.document: Final = document
        self.spec: Final = spec
        self.broken: Final = broken
        self._told: Final = Paragraphs(spec)
        self._running: Final[dict[tuple[str, ...], RunningText]] = {}

    @property
    def path(self) -> str:
        """Path of the file, as given."""
        return self.document.source.path

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys the author wrote, in the author's order."""
        data = self.document.data
        return tuple(data) if isinstance(data, dict) else ()

    @cached_property
    def layout(self) -> Layout:
        """How the page is laid out, told by its sections and its class code."""
        if _IT_SECTIONS.intersection(self.keys) or _IT_CODE.fullmatch(self.spec.class_code):
            return "information-technology"
        return "pre-2005" if _OLD_CODE.fullmatch(self.spec.class_code) else "current"

    @property
    def identity(self) -> str:
        """Class code, with the variant where the code is shared: `105G` or `105G DOC WFSE`."""
        return identity(self.spec.class_code, self.spec.variant)

    @property
    def words(self) -> Mapping[str, Sequence[str]]:
        """Words of the statements of each section that has a value: enough for who only looks."""
        return self._told.words

    def texts(self, key: str) -> Sequence[str]:
        """Words of the statements of one section, in order."""
        return self._told.words.get(key, ())

    def section(self, key: str) -> tuple[Paragraph, ...]:
        """Statements of one section in order; empty where it is absent or empty."""
        return self._told.section(key)

    def statement(self, key: str, index: int) -> Paragraph:
        """One statement of one section, from 0; sooner found than all of them."""
        return self._told.statement(key, index)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Statements of all sections but the history, in published order."""
        return self._told.among(BODY)

    def below(self, at: pointer.Pointer) -> list[Paragraph]:
        """Statements of a section, of an item, or of one value, in order."""
        return self._below.get(at, [])

    @cached_property
    def _below(self) -> dict[pointer.Pointer, list[Paragraph]]:
        found: dict[pointer.Pointer, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            for length in range(1, len(paragraph.pointer) + 1):
                found.setdefault(paragraph.pointer[:length], []).append(paragraph)
        return found

    @cached_property
    def item_numbers(self) -> dict[pointer.Pointer, int]:
        """Number of each value in its section, counted from 1 as a reader counts list items."""
        numbers: dict[pointer.Pointer, int] = {}
        for key in BODY:
            values = dict.fromkeys(paragraph.pointer for paragraph in self.section(key))
            numbers |= {at: number for number, at in enumerate(values, start=1)}
        return numbers

    @cached_property
    def prose(self) -> RunningText:
        """All these statements as one text."""
        return self.running(BODY)

    def running(self, sections: tuple[str, ...]) -> RunningText:
        """Statements of some sections as one text."""
        told = self._running.get(sections)
        if told is None:
            told = self._running[sections] = RunningText(self._told, sections)
        return told

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """History entries in the author's order."""
        return tuple(_entries(self.spec.history)) if self.spec.history else ()

    @cached_property
    def entries_on(self) -> Counter[date | None]:
        """How many history entries there are of each day."""
        return Counter(entry.on for entry in self.entries)

    @cached_property
    def revised_on(self) -> date | None:
        """Day of the latest history entry, or None where no entry is dated."""
        return max([entry.on for entry in self.entries if entry.on], default=None)


def identity(code: str, variant: str | None) -> str:
    """Name a specification: class code and variant, which together are unique in the plan."""
    return f"{code} {variant}" if variant else code


def _entries(history: Sequence[HistoryEntry]) -> Iterator[Entry]:
    for number, (text, adopted, effective, told) in enumerate(history):
        sentence = parse_sentence(text)
        dated = date.fromisoformat(f"{told}-01") if isinstance(told, str) else told
        on = effective or adopted or dated or _day_told(sentence)
        at = ("history", number)
        yield _NEW(Entry, (number + 1, at, adopted, effective, dated, on, text, sentence))


def _day_told(sentence: Sentence) -> date | None:
    """The first day that a clause of the sentence gives."""
    for clause in sentence.form.clauses:
        number = next(
            (n for n in (clause.effective, clause.adopted, clause.dated) if n is not None), None
        )
        if number is not None and (day := sentence.meant[number][-1]) is not None:
            return day
    return None
