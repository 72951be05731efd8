"""The class specification as the program computes with it; `spec_model` says what is valid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

Layout = Literal["current", "pre-2005", "information-technology"]
"""How the specification is laid out; it decides which sections are expected."""

Prose = str | list[str] | None
"""Text in paragraphs parted by line breaks, or a list of such texts."""


class Pointer(NamedTuple):
    """A concept that stands on another class, named by code or title."""

    see: str


class Statement(NamedTuple):
    """A statement of typical work that carries data; `share` is percent of the assignment."""

    statement: str
    share: float | None = None
    clerical: bool = False


class KnowledgeAndAbilities(NamedTuple):
    """The two parts of the section, without their published lead words."""

    knowledge_of: Prose = None
    ability_to: Prose = None


class HistoryEntry(NamedTuple):
    """One entry; `dated` is a day, or a month as 1973-10."""

    text: str
    adopted: date | None = None
    effective: date | None = None
    dated: date | str | None = None


class Spec(NamedTuple):
    """One class specification; a section that is absent or empty is None."""

    class_code: str
    title: str
    variant: str | None = None
    category: str | None = None
    series: str | None = None
    level: int | str | None = None
    clerical_share: float | None = None
    abolished: date | None = None
    class_series_concept: Pointer | Prose = None
    job_family_definition: Prose = None
    job_level_competency_description: Prose = None
    definition: Prose = None
    distinguishing_characteristics: Prose = None
    typical_work: str | list[str | Statement] | None = None
    knowledge_and_abilities: KnowledgeAndAbilities | Prose = None
    legal_requirements: Prose = None
    minimum_qualifications: Prose = None
    desirable_qualifications: Prose = None
    history: list[HistoryEntry] | None = None


def joined(items: Sequence[object]) -> str | None:
    """Join the items of a list if all are texts, as they nearly always are."""
    try:
        return "".join(items)  # type: ignore[arg-type]  # asked here, quicker than in any loop
    except TypeError:
        return None
