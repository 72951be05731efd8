"""One specification as checks read it: typed, in paragraphs, with its history parsed."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain, count, repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from speclint.history.sentences import parse_sentence
from speclint.spec.running_text import RunningText, running_text
from speclint.spec.sections import SECTIONS
from speclint.spec.spec import HistoryEntry, KnowledgeAndAbilities, Layout, Pointer, Spec, Statement

if TYPE_CHECKING:
    from speclint.history.sentences import Sentence
    from speclint.text import pointer
    from speclint.text.document import Document

_PARAGRAPH: Final = re.compile(r"[^\n]+")
_OLD_CODE: Final = re.compile(r"\d{5}")
_IT_CODE: Final = re.compile(r"\d{3}[A-Z]{2}")
_IT_SECTIONS: Final = frozenset({"job_family_definition", "job_level_competency_description"})
_BODY: Final = tuple(key for key in SECTIONS if key != "history")


class Paragraph(NamedTuple):
    """A statement: a list item, or a paragraph of prose.

    `text` stands at characters `start` … of the value at `pointer`. `number` counts the
    paragraphs of the section from 1, as a reader does.
    """

    section: str
    number: int
    pointer: pointer.Pointer
    start: int
    text: str
    share: float | None = None
    clerical: bool = False


class Entry(NamedTuple):
    """A history entry: its dates as data, its sentence as published and as understood.

    `number` counts from 1. `dated` of month precision is the first of the month.
    """

    number: int
    pointer: pointer.Pointer
    adopted: date | None
    effective: date | None
    dated: date | None
    text: str
    sentence: Sentence

    @property
    def on(self) -> date | None:
        """The day that places the entry in time: effective, else adopted, else as dated."""
        return self.effective or self.adopted or self.dated or self._written

    @property
    def _written(self) -> date | None:
        for event in self.sentence.events:
            written = event.effective or event.adopted or event.dated
            if written is not None and written.date is not None:
                return written.date
        return None


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

    def section(self, key: str) -> tuple[Paragraph, ...]:
        """Statements of one section in order; empty where it is absent or empty."""
        return self._by_section.get(key, ())

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Statements of all sections but the history, in published order."""
        return tuple(chain.from_iterable(self._by_section.values()))

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
        for paragraphs in self._by_section.values():
            values = dict.fromkeys(paragraph.pointer for paragraph in paragraphs)
            numbers |= {at: number for number, at in enumerate(values, start=1)}
        return numbers

    @cached_property
    def prose(self) -> RunningText:
        """All these statements as one text."""
        return running_text(self.paragraphs)

    def running(self, sections: tuple[str, ...]) -> RunningText:
        """Statements of some sections as one text."""
        told = self._running.get(sections)
        if told is None:
            told = running_text([p for key in sections for p in self.section(key)])
            self._running[sections] = told
        return told

    @cached_property
    def _running(self) -> dict[tuple[str, ...], RunningText]:
        return {}

    @cached_property
    def _by_section(self) -> dict[str, tuple[Paragraph, ...]]:
        spec = self.spec
        return {
            key: _paragraphs(key, value)
            for key in _BODY
            if (value := getattr(spec, key)) is not None
        }

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """History entries in the author's order."""
        return tuple([_entry(i, entry) for i, entry in enumerate(self.spec.history or ())])

    @cached_property
    def entries_on(self) -> Counter[date | None]:
        """How many history entries there are of each day."""
        return Counter(entry.on for entry in self.entries)

    @cached_property
    def revised_on(self) -> date | None:
        """Day of the latest history entry, or None where no entry is dated."""
        return max((entry.on for entry in self.entries if entry.on), default=None)


def identity(code: str, variant: str | None) -> str:
    """Name a specification: class code and variant, which together are unique in the plan."""
    return f"{code} {variant}" if variant else code


def _paragraphs(section: str, value: object) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    if isinstance(value, KnowledgeAndAbilities):
        for key in ("knowledge_of", "ability_to"):
            _gather(found, section, (section, key), getattr(value, key))
    elif not isinstance(value, Pointer):
        _gather(found, section, (section,), value)
    return tuple(found)


def _gather(found: list[Paragraph], section: str, at: pointer.Pointer, value: object) -> None:
    if isinstance(value, str):
        _part(found, section, at, value)
    elif isinstance(value, list):
        items = _pointers(at, len(value))
        texts = [item for item in value if isinstance(item, str) and item and "\n" not in item]
        if len(texts) == len(value):
            numbers = count(len(found) + 1)
            found += map(Paragraph, repeat(section), numbers, items, repeat(0), texts)
            return
        for where, item in zip(items, value, strict=True):
            if isinstance(item, Statement):
                inside = (*where, "statement")
                _part(found, section, inside, item.statement, item.share, clerical=item.clerical)
            else:
                _part(found, section, where, item)


@lru_cache(maxsize=1024)
def _pointers(at: pointer.Pointer, items: int) -> tuple[pointer.Pointer, ...]:
    """Pointers of the items of a list: the same few in every specification."""
    return tuple((*at, index) for index in range(items))


def _part(  # noqa: PLR0913 - the parts of a paragraph
    found: list[Paragraph],
    section: str,
    at: pointer.Pointer,
    text: str,
    share: float | None = None,
    *,
    clerical: bool = False,
) -> None:
    """Part text at its line breaks; nearly all of it has none."""
    if "\n" not in text:
        if text:
            found.append(Paragraph(section, len(found) + 1, at, 0, text, share, clerical))
        return
    for match in _PARAGRAPH.finditer(text):
        start, words = match.start(), match.group()
        found.append(Paragraph(section, len(found) + 1, at, start, words, share, clerical))


def _entry(index: int, entry: HistoryEntry) -> Entry:
    dated = entry.dated
    if isinstance(dated, str):
        dated = date.fromisoformat(f"{dated}-01")
    return Entry(
        index + 1,
        ("history", index),
        entry.adopted,
        entry.effective,
        dated,
        entry.text,
        parse_sentence(entry.text),
    )
