"""What plan-wide rules need to know of one specification, without its prose."""

from __future__ import annotations

from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple
from speclint.naming.name_hints import lines_with_hints
from speclint.naming.pointers import pointed_to
from speclint.naming.references import Reference, named_references
from speclint.spec.paragraphs import BODY
from speclint.spec.sections import QUALIFICATIONS
from speclint.spec.spec import Pointer as Concept
from speclint.wording.experience import may_speak_of_time, years_of_experience

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.history.events import ClassMention
    from speclint.spec.reading import Paragraph, Reading
    from speclint.spec.spec import Layout
    from speclint.text.pointer import Pointer

_CONCEPT: Final = "class_series_concept"

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
    """Years of experience that one way to qualify asks for without a degree, in no certain class.

    Who must have served in a class has met what that one asks for.
    """

    years: float
    pointer: Pointer
    start: int
    end: int


class Facts(NamedTuple):
    """One specification for the plan; `level` is a number where the level is written as one.

    `concept_of` is the class whose series concept holds for this one too; where prose says so
    ("See 102A."), `concept_at` is its place, and it is not among those `cited`. `names` are those
    of no class, unless they have a slip in them.
    """

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
    concept_at: Cited | None
    cited: tuple[Cited, ...]
    names: tuple[Cited, ...]
    replaced: tuple[Replaced, ...]
    former_titles: tuple[str, ...]
    former_codes: tuple[str, ...]
    experience: tuple[Experience, ...]

    @property
    def concept_pointer(self) -> Cited | None:
        """The class that the series concept points to, however it is written."""
        if self.concept_at is not None or self.concept_of is None:
            return self.concept_at
        see = Reference("see", self.concept_of, 0, len(self.concept_of), None)
        return Cited(see, _CONCEPT, (_CONCEPT, "see"), see.start, see.end)

    @property
    def named(self) -> tuple[Cited, ...]:
        """All classes that it names."""
        pointer = self.concept_pointer
        return (pointer, *self.cited) if pointer else self.cited


def facts_of(reading: Reading) -> Facts:
    """Extract the facts of one specification."""
    spec = reading.spec
    concept, told = spec.class_series_concept, _told_concept(reading)
    former, replaced = _older(reading)
    cited = [*_cited(reading, _CONCEPT if told else "")]
    return Facts(
        path=reading.path,
        identity=reading.identity,
        code=spec.class_code,
        variant=spec.variant,
        title=intern(spec.title),
        series=_shared(spec.series),
        level=spec.level,
        category=_shared(spec.category),
        abolished=spec.abolished,
        layout=reading.layout,
        concept="pointer" if told else _concept(reading),
        concept_of=concept.see if isinstance(concept, Concept) else told and told.reference.title,
        concept_at=told,
        cited=tuple([one for one in cited if one.reference.kind != "name"]),
        names=tuple([one for one in cited if one.reference.kind == "name"]),
        replaced=tuple(replaced),
        former_titles=tuple([mention.title for mention in former if mention.title]),
        former_codes=tuple([mention.code for mention in former if mention.code]),
        experience=tuple(_experience(reading, cited)),
    )


def _concept(reading: Reading) -> ConceptKind:
    if _CONCEPT not in reading.keys:
        return "absent"
    if isinstance(reading.spec.class_series_concept, Concept):
        return "pointer"
    return "text" if reading.texts(_CONCEPT) else "empty"


def _told_concept(reading: Reading) -> Cited | None:
    """The class that the concept points to where prose does so, and nothing else."""
    texts = reading.texts(_CONCEPT)
    told = pointed_to(texts[0]) if len(texts) == 1 else None
    if told is None:
        return None
    paragraphs = reading.section(_CONCEPT)
    see = Reference("see", told.target, told.start, told.end, None)
    return _cited_at(see, paragraphs[0])


def _cited(reading: Reading, without: str) -> Iterator[Cited]:
    """Classes that statements name; those of the section `without` are left out."""
    for section, index, text in _hinted(reading):
        if section != without and (references := named_references(text)):
            paragraph = reading.statement(section, index)
            for reference in references:
                yield _cited_at(reference, paragraph)


def _hinted(reading: Reading) -> Iterator[tuple[str, int, str]]:
    """Statements that may name a class: section, number in it from 0, and words."""
    words = reading.words
    lines = iter(lines_with_hints(reading.prose.data))  # a statement is a line of it
    line = next(lines, None)
    first = 0
    for section in BODY:
        if line is None:
            return
        texts = words.get(section, ())
        while line is not None and line < first + len(texts):
            yield section, line - first, texts[line - first]
            line = next(lines, None)
        first += len(texts)


def _cited_at(reference: Reference, paragraph: Paragraph) -> Cited:
    return Cited(
        reference,
        paragraph.section,
        _same_place(paragraph.pointer),
        paragraph.start + reference.start,
        paragraph.start + reference.end,
    )


def _older(reading: Reading) -> tuple[list[ClassMention], list[Replaced]]:
    """The names that the class had before, and the classes that it replaces or consolidates."""
    former: list[ClassMention] = []
    replaced: list[Replaced] = []
    for entry in reading.entries:
        if entry.sentence.form.names_older:
            pointer = _same_place((*entry.pointer, "text"))
            for before, merged in entry.sentence.older:
                former += before
                for code, title, start, end in merged:
                    replaced.append(Replaced(code, title, entry.effective, pointer, start, end))
    return former, replaced


def _experience(reading: Reading, cited: list[Cited]) -> Iterator[Experience]:
    served = [one for one in cited if one.reference.years is not None]
    for section in QUALIFICATIONS:
        for index, text in enumerate(reading.texts(section)):
            if not may_speak_of_time(text):
                continue
            paragraph = reading.statement(section, index)
            if served and _is_all_in_a_class(paragraph, served):
                continue
            for amount, start, end, degree, _ in years_of_experience(text):
                if not degree:
                    pointer, at = _same_place(paragraph.pointer), paragraph.start
                    years = Experience(amount, pointer, at + start, at + end)
                    if not any(_is_in_class(years, one) for one in served):
                        yield years


def _is_all_in_a_class(paragraph: Paragraph, served: list[Cited]) -> bool:
    """Say whether a statement has one amount of time, which is that of a class."""
    _, _, pointer, first, text, *_ = paragraph
    for one in served:
        if one.pointer == pointer and first <= one.start < first + len(text):
            low = text.lower()
            return low.count("year") == 1 and "month" not in low
    return False


def _is_in_class(years: Experience, cited: Cited) -> bool:
    reference = cited.reference
    return (
        reference.kind == "experience-as"
        and cited.pointer == years.pointer
        and reference.years == years.years
        and cited.start >= years.end
    )


def _shared(text: str | None) -> str | None:
    """Keep text that many specifications have once: in memory, and where facts are handed on."""
    return intern(text) if text else text


@lru_cache(maxsize=4096)
def _same_place(pointer: Pointer) -> Pointer:
    """Keep a place that many specifications have once."""
    return pointer
