"""Kind `required-sections`: the sections that a specification of this layout cannot do without."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.naming.closest import closest
from speclint.problem import Problem
from speclint.spec.sections import HEADINGS, ORDER, BodyKey
from speclint.spec.spec import Pointer as Concept
from speclint.text.pointer import FILE, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape


class RequiredSections(SpecCheck):
    """Each group of `sections` has a section with text; one of a group is enough.

    A title with one of the words of `exempt` passes; words are compared whole, in either case.
    """

    kind: Literal["required-sections"]
    sections: tuple[tuple[Literal[BodyKey, "history"], ...], ...]
    exempt: tuple[str, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"heading"})
    variants: ClassVar[frozenset[str]] = frozenset({"empty"})

    def __post_init__(self) -> None:
        """Refuse a group of no sections: nothing could be in it."""
        if not all(self.sections):
            raise ValueError("Each group in “sections” names at least one section.")

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each group: at the empty heading, or where it belongs."""
        del interval
        title = reading.spec.title.casefold().split()
        if any(word.casefold() in title for word in self.exempt):
            return
        for group in self.sections:
            if not any(_has_text(reading, key) for key in group):
                yield from _problem(reading, group)

    def passes(self, shape: Shape) -> bool:
        """Look whether each group has statements; a concept told elsewhere is looked at later."""
        return all(shape.tells(group) for group in self.sections)


def _problem(reading: Reading, group: tuple[str, ...]) -> Iterator[Problem]:
    if _written_otherwise(reading, group):
        return
    written = next((key for key in group if key in reading.keys), None)
    if written is not None:
        yield Problem(Place((written,), on="key"), {"heading": HEADINGS[written]}, "empty")
        return
    values = {"heading": " or ".join(HEADINGS[key] for key in group)}
    before = [key for key in reading.keys if ORDER.get(key, len(ORDER)) < ORDER[group[0]]]
    place = Place((before[-1],), on="end") if before else FILE
    yield Problem(place, values, label="it belongs behind this")


def _has_text(reading: Reading, key: str) -> bool:
    if key == "history":
        return bool(reading.spec.history)
    value = getattr(reading.spec, key)
    return isinstance(value, Concept) or (value is not None and bool(reading.texts(key)))


def _written_otherwise(reading: Reading, group: tuple[str, ...]) -> bool:
    """A section that could not be read, or whose heading is misspelled: another rule tells it."""
    unknown = tuple(key for key in reading.broken if key not in HEADINGS)
    return not reading.broken.isdisjoint(group) or any(closest(key, unknown) for key in group)
