"""A class specification before it is written down, and what may be asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

ORDER: Final = (
    "class_code",
    "title",
    "category",
    "series",
    "level",
    "clerical_share",
    "abolished",
    "class_series_concept",
    "job_family_definition",
    "job_level_competency_description",
    "definition",
    "distinguishing_characteristics",
    "typical_work",
    "knowledge_and_abilities",
    "legal_requirements",
    "minimum_qualifications",
    "desirable_qualifications",
    "history",
)
"""The keys of a specification in published order."""

LICENCE_PARAGRAPH: Final = (
    "There may be instances where individual positions must have additional licenses or "
    "certification. It is the employer’s responsibility to ensure the appropriate "
    "licenses/certifications are obtained for each position."
)
AUTHORIZATION_SENTENCE: Final = (
    "Persons legally authorized to work in the U.S. under federal law, including Deferred Action "
    "for Childhood Arrivals recipients, are eligible for employment unless prohibited by other "
    "state or federal law."
)
OTHER_DUTIES: Final = "Performs other duties as required."


@dataclass(frozen=True, slots=True)
class Statement:
    """One item of typical work; a share is in percent of the total work assignment."""

    text: str
    share: int | None = None
    clerical: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One history entry; `dated` is a day or a month (`1973-10`), written as it stands."""

    shape: str
    text: str
    adopted: date | None = None
    effective: date | None = None
    dated: str | None = None

    @property
    def when(self) -> str:
        """The date that places the entry in time, as ISO text."""
        return str(self.effective or self.adopted or self.dated)


@dataclass(frozen=True, slots=True)
class Draft:
    """One specification; prose is a tuple of paragraphs, an empty tuple leaves the key out.

    `see` replaces the text of the class series concept by a pointer to that class. `blank` names
    keys written without a value, `extra` holds lines of unknown keys, `order` the order of keys.
    """

    class_code: str
    title: str
    category: str | None
    series: str | None
    level: int | str | None
    history: tuple[Entry, ...]
    clerical_share: int | None = None
    abolished: date | None = None
    see: str | None = None
    class_series_concept: tuple[str, ...] = ()
    job_family_definition: tuple[str, ...] = ()
    job_level_competency_description: tuple[str, ...] = ()
    definition: tuple[str, ...] = ()
    distinguishing_characteristics: tuple[str, ...] = ()
    typical_work: tuple[Statement, ...] = ()
    knowledge_of: str | None = None
    ability_to: str | None = None
    legal_requirements: tuple[str, ...] = ()
    minimum_qualifications: tuple[str, ...] = ()
    desirable_qualifications: tuple[str, ...] = ()
    comment: str | None = None
    blank: frozenset[str] = frozenset()
    extra: tuple[str, ...] = ()
    order: tuple[str, ...] = ORDER

    @property
    def active(self) -> bool:
        """Tell whether the class is in force."""
        return self.abolished is None
