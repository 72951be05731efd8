"""The statements of a specification: their words at once, their places where one is asked for."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, count, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from speclint.cached_property import cached_property
from speclint.named_tuple import NamedTuple
from speclint.spec.sections import SECTIONS
from speclint.spec.spec import KnowledgeAndAbilities, Pointer, Spec, Statement, joined
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from speclint.text import pointer

_PARAGRAPH: Final = late(r"[^\n]+")
BODY: Final = tuple(key for key in SECTIONS if key != "history")
"""The sections that have statements, in published order."""

_VALUES: Final = attrgetter(*BODY)


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


class Paragraphs:
    """The statements of one specification, section by section.

    Who only looks asks for `texts`: the places of statements take longer than all their words.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec: Final = spec
        self._found: Final[dict[str, tuple[Paragraph, ...]]] = {}

    def texts(self, section: str) -> Sequence[str]:
        """Words of the statements of a section, in order."""
        return self.words.get(section, ())

    @cached_property
    def words(self) -> Mapping[str, Sequence[str]]:
        """The same of all sections that have a value, in published order."""
        values = zip(BODY, _VALUES(self._spec), strict=True)
        return {key: _texts(value) for key, value in values if value is not None}

    def section(self, section: str) -> tuple[Paragraph, ...]:
        """Statements of a section, in order; empty where it is absent or empty."""
        found = self._found.get(section)
        if found is None:
            told = bool(self.texts(section))
            found = _paragraphs(section, getattr(self._spec, section)) if told else ()
            self._found[section] = found
        return found

    def statement(self, section: str, index: int) -> Paragraph:
        """One statement of a section, from 0; in a list of plain texts it is found by itself."""
        texts, value = self.words[section], getattr(self._spec, section)
        if section in self._found or texts != value:
            return self.section(section)[index]
        at = _pointers((section,), len(texts))[index]
        return Paragraph(section, index + 1, at, 0, texts[index])

    def among(self, sections: tuple[str, ...]) -> tuple[Paragraph, ...]:
        """Statements of some sections, in order."""
        return tuple(chain.from_iterable(map(self.section, sections)))


def _texts(value: object) -> list[str]:
    """Give the words of each statement; a test holds that they are those of the paragraphs."""
    if isinstance(value, str):
        return [value] if value and "\n" not in value else _parted([value])
    if isinstance(value, list):
        together = joined(value)
        if together is None:
            return _texts([item if isinstance(item, str) else item.statement for item in value])
        return _parted(value) if "\n" in together or not all(value) else value
    if isinstance(value, KnowledgeAndAbilities):
        return [*_texts(value.knowledge_of), *_texts(value.ability_to)]
    return []


def _parted(texts: list[str]) -> list[str]:
    """Part texts at their line breaks; nearly all items of lists have none."""
    return [line for text in texts for line in text.split("\n") if line]


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
