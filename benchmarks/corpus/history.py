"""The history of a class: an origin, revisions through the years, the law of 2024."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from corpus.shapes import (
    ADDED,
    CODE_SINCE_2005,
    DELETED,
    LAW_OF_2024,
    ORIGIN_BEFORE_2005,
    ORIGIN_CONSOLIDATING,
    ORIGIN_REPLACING,
    ORIGIN_SINCE_2005,
    REVISION_BEFORE_2005,
    REVISION_SINCE_2005,
    TITLE_SINCE_2005,
)
from corpus.vocabulary import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from random import Random

    from corpus.draft import Entry
    from corpus.series import PlanClass, Series
    from corpus.shapes import Shape

SECTION_WORDS: Final = {
    "class_series_concept": "class series concept",
    "definition": "definition",
    "distinguishing_characteristics": "distinguishing characteristics",
    "typical_work": "typical work",
    "knowledge_and_abilities": "knowledge and abilities",
    "minimum_qualifications": "minimum qualifications",
    "desirable_qualifications": "desirable qualifications",
}
"""What history calls a section; older entries say `desired qualifications` as well."""
CODE_CHANGE: Final = date(2007, 7, 1)
LAW_2024: Final = date(2024, 6, 6)
LAST_REVISION: Final = date(2025, 7, 1)
REVISION_DAYS: Final = tuple(date(year, 7, 1) for year in range(2009, 2024, 2))
TITLE_CHANGE: Final = date(2015, 11, 13)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Days that the classes of a series share: the origin and the revisions since 2005."""

    origin: date
    early: tuple[date, ...]
    late: tuple[date, ...]


def timeline(series: Series, rng: Random) -> Timeline:
    """Draw the shared days; a replaced class began on the day its predecessor was abolished."""
    late = tuple(sorted(rng.sample(REVISION_DAYS, rng.randint(0, 4))))
    if series.replaced and series.replaced.abolished:
        return Timeline(series.replaced.abolished, (), late)
    if series.abolished or series.former_codes:
        year = rng.randint(1963, 1998)
        early = sorted(_day(rng, rng.randint(year + 1, 2004)) for _ in range(rng.randint(0, 3)))
        return Timeline(_day(rng, year), tuple(early), () if series.abolished else late)
    origin = date(rng.randint(2005, 2008), rng.choice((7, 8, 9)), 1)
    return Timeline(origin, (), late)


def _day(rng: Random, year: int) -> date:
    return date(year, rng.randint(1, 12), rng.randint(1, 28))


@dataclass(frozen=True, slots=True)
class Historian:
    """Writes the entries of one class; `sections` are the keys its specification holds."""

    series: Series
    own: PlanClass
    days: Timeline
    sections: Sequence[str]
    rng: Random

    def entries(self) -> tuple[Entry, ...]:
        """The whole history, oldest entry first."""
        written = [self._origin(), *self._early(), *self._codes(), *self._late()]
        return tuple(sorted(written, key=lambda entry: entry.when))

    def _origin(self) -> Entry:
        day = self.days.origin
        if self.series.replaced:
            old = self._old_classes()
            extra = self.series.extra and self.own is self.series.classes[-1]
            consolidates = not extra and self.rng.random() < 0.1
            shape = ORIGIN_CONSOLIDATING if consolidates else self.rng.choice(ORIGIN_REPLACING)
            return self._fill(shape, day, {"old": old})
        old_style = self.series.abolished or self.series.former_codes
        shapes = ORIGIN_BEFORE_2005 if old_style else ORIGIN_SINCE_2005
        return self._fill(self.rng.choice(shapes), day)

    def _old_classes(self) -> str:
        if not self.series.replaced:
            return ""
        old = [self.series.replaced.classes[self.own.rank]]
        if self.series.extra and self.own is self.series.classes[-1]:
            old.append(self.series.extra)
        return "; ".join(f"{one.code} {one.title}" for one in old)

    def _early(self) -> Iterator[Entry]:
        """Revisions before 2005, each of another shape."""
        shapes = [s for s in REVISION_BEFORE_2005 if s.name != "code-change"]
        days = [day for day in self.days.early if self.rng.random() < 0.8]
        for day, shape in zip(days, self.rng.sample(shapes, len(days)), strict=True):
            yield self._fill(shape, day)

    def _codes(self) -> Iterator[Entry]:
        if not self.series.former_codes:
            return
        words = {"code": self.series.former_codes[self.own.rank]}
        if self.rng.random() < 0.1:
            shape = next(s for s in REVISION_BEFORE_2005 if s.name == "code-change")
            yield self._fill(shape, date(2005, 3, 15), words)
        else:
            yield self._fill(self.rng.choice(CODE_SINCE_2005), CODE_CHANGE, words)

    def _late(self) -> Iterator[Entry]:
        if self.series.abolished:
            return
        if self.series.former_name:
            yield self._fill(self.rng.choice(TITLE_SINCE_2005), TITLE_CHANGE)
        days = [day for day in self.days.late if self.rng.random() < 0.8]
        for number, day in enumerate(days):
            yield self._fill(self._late_shape(first=number == 0), day)
        yield self._fill(self.rng.choice(LAW_OF_2024), LAW_2024)
        if self.rng.random() < 0.25:
            yield self._fill(self._house(), LAST_REVISION)

    def _late_shape(self, *, first: bool) -> Shape:
        without = "distinguishing_characteristics" not in self.sections
        if first and without and self.rng.random() < 0.15:
            return DELETED
        return self.rng.choice(REVISION_SINCE_2005)

    def _house(self) -> Shape:
        return ADDED if self._optional() else REVISION_SINCE_2005[2]

    def _optional(self) -> list[str]:
        may = ("class_series_concept", "distinguishing_characteristics")
        return [SECTION_WORDS[key] for key in may if key in self.sections]

    def _fill(self, shape: Shape, day: date, words: Mapping[str, str] | None = None) -> Entry:
        adopted = day - timedelta(days=self.rng.randint(8, 40))
        return shape.entry(adopted, day, {**self._words(), **(words or {})})

    def _words(self) -> dict[str, str]:
        low = self.rng.randint(25, 70)
        one, *others = self._drawn_sections()
        former = self.series.former_name or ""
        return {
            "title": self.own.title,
            "former": former + self.own.title.removeprefix(self.series.name),
            "sections": _joined(others or [one]),
            "one": one,
            "added": " and ".join(self._optional()),
            "subject": self.rng.choice(PROSE["topics"]),
            "low": str(low),
            "high": str(low + self.rng.randint(1, 4)),
        }

    def _drawn_sections(self) -> list[str]:
        """Section names in published order: at least two, without the optional ones."""
        optional = ("class_series_concept", "distinguishing_characteristics")
        names = [SECTION_WORDS[key] for key in self.sections if key not in optional]
        kept = sorted(self.rng.sample(range(len(names)), self.rng.randint(2, len(names))))
        drawn = [names[index] for index in kept]
        if self.days.origin.year < 2020 and self.rng.random() < 0.2:
            return [name.replace("desirable", "desired") for name in drawn]
        return drawn


def _joined(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
