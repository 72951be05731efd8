"""Kind `entries-ordered`: history entries stand oldest first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReorderItems
from speclint.problem import Label, Problem
from speclint.spec.place_words import day_words
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Entry, Reading
    from speclint.spec.shape import Shape


class EntriesOrdered(SpecCheck):
    """No entry is older than one before it; entries without a date stay where they are.

    Where all of them stand newest first, one problem says so.
    """

    kind: Literal["entries-ordered"]
    fills: ClassVar[frozenset[str]] = frozenset({"date", "before"})
    variants: ClassVar[frozenset[str]] = frozenset({"newest-first"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each entry that stands after a younger one."""
        del interval
        days = [day for entry in reading.entries if (day := entry.on)]
        if "history" in reading.broken or days == sorted(days):
            return
        late = list(_late(reading))
        if len(late) > 1 and days == sorted(days, reverse=True):
            turned = tuple(reversed(range(len(reading.entries))))
            place = Place(("history",), on="key")
            yield Problem(place, variant="newest-first", edits=_order(turned, reading))
            return
        dated = [entry.on or date.min for entry in reading.entries]
        order = tuple(sorted(range(len(dated)), key=dated.__getitem__))
        for entry, youngest in late:
            values = {"date": day_words(reading, entry), "before": day_words(reading, youngest)}
            label = Label(_date_place(youngest), "stands before it, but is younger")
            yield Problem(_date_place(entry), values, also=(label,), edits=_order(order, reading))

    def passes(self, shape: Shape) -> bool:
        """No entry is older than the one before it."""
        return "order" not in shape.doubts


def _late(reading: Reading) -> Iterator[tuple[Entry, Entry]]:
    """The entries that stand after a younger one, and that one."""
    youngest: Entry | None = None
    for entry in reading.entries:
        if entry.on is None:
            continue
        if youngest is not None and youngest.on is not None and entry.on < youngest.on:
            yield entry, youngest
        else:
            youngest = entry


def _order(order: tuple[int, ...], reading: Reading) -> tuple[ReorderItems, ...]:
    """Put the entries in order, unless one of them has no date to tell its place by."""
    is_clear = all(entry.on for entry in reading.entries)
    return (ReorderItems(("history",), order),) if is_clear else ()


def _date_place(entry: Entry) -> Place:
    for key in ("effective", "adopted", "dated"):
        if getattr(entry, key) is not None:
            return Place((*entry.pointer, key))
    return Place((*entry.pointer, "text"))
