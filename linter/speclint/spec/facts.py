"""What plan-wide rules need to know of one specification, without its prose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from speclint.naming.references import find_references
from speclint.spec.sections import QUALIFICATIONS
from speclint.spec.spec import Pointer as Concept
from speclint.wording.experience import years_of_experience

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.naming.references import Reference
    from speclint.spec.reading import Entry, Paragraph, Reading
    from speclint.spec.spec import Layout
    from speclint.text.pointer import Pointer

ConceptKind = Literal["absent", "empty", "pointer", "text"]


class Cited(NamedTuple):
    """A reference to a class, and the value in which it stands (offsets count in the value)."""

    reference: Reference
    section: str
    pointer: Pointer
    start: int
    end: int


class Replaced(NamedTuple):
    """A class that a history entry says this one replaces or consolidates."""

    code: str | None
    title: str
    effective: date | None
    pointer: Pointer
    start: int
    end: int


class Experience(NamedTuple):
    """Years of experience that one way to qualify asks for, and whether it asks for a degree."""

    years: float
    degree: bool
    pointer: Pointer
    start: int
    end: int


class Facts(NamedTuple):
    """One specification for the plan; `level` is a number where the level is written as one."""

    path: str
    identity: str
    code: str
    variant: str | None
    title: str
    series: str | None
    level: int | str | None
    category: str | None
    abolished: date | None
    layout: Layout
    concept: ConceptKind
    concept_of: str | None
    cited: tuple[Cited, ...]
    replaced: tuple[Replaced, ...]
    former_titles: tuple[str, ...]
    former_codes: tuple[str, ...]
    experience: tuple[Experience, ...]
    begun: date | None


def facts_of(reading: Reading) -> Facts:
    """Extract the facts of one specification."""
    spec = reading.spec
    concept = spec.class_series_concept
    events = [event for entry in reading.entries for event in entry.sentence.events]
    return Facts(
        path=reading.path,
        identity=reading.identity,
        code=spec.class_code,
        variant=spec.variant,
        title=spec.title,
        series=spec.series,
        level=spec.level,
        category=spec.category,
        abolished=spec.abolished,
        layout=reading.layout,
        concept=_concept(reading),
        concept_of=concept.see if isinstance(concept, Concept) else None,
        cited=tuple(_cited(reading)),
        replaced=tuple(r for entry in reading.entries for r in _replaced(entry)),
        former_titles=tuple(t for event in events for t in event.former_titles),
        former_codes=tuple(c for event in events for c in event.former_codes),
        experience=tuple(_experience(reading)),
        begun=next((entry.on for entry in reading.entries), None),
    )


def _concept(reading: Reading) -> ConceptKind:
    if "class_series_concept" not in reading.keys:
        return "absent"
    if isinstance(reading.spec.class_series_concept, Concept):
        return "pointer"
    return "text" if reading.section("class_series_concept") else "empty"


def _cited(reading: Reading) -> Iterator[Cited]:
    for paragraph in reading.paragraphs:
        for reference in find_references(paragraph.text):
            yield Cited(
                reference,
                paragraph.section,
                paragraph.pointer,
                paragraph.start + reference.start,
                paragraph.start + reference.end,
            )


def _replaced(entry: Entry) -> Iterator[Replaced]:
    for event in entry.sentence.events:
        for mention in (*event.replaces, *event.consolidates):
            yield Replaced(
                mention.code,
                mention.title,
                entry.effective,
                (*entry.pointer, "text"),
                mention.start,
                mention.end,
            )


def _experience(reading: Reading) -> Iterator[Experience]:
    for section in QUALIFICATIONS:
        for paragraph in reading.section(section):
            yield from _years(paragraph)


def _years(paragraph: Paragraph) -> Iterator[Experience]:
    for years in years_of_experience(paragraph.text):
        yield Experience(
            years.amount,
            years.degree,
            paragraph.pointer,
            paragraph.start + years.start,
            paragraph.start + years.end,
        )
