"""Kind `entries-ordered`: history entries stand oldest first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReorderItems
from speclint.history.dates import write_out
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Entry, Reading


class EntriesOrdered(SpecCheck):
    """No entry is older than one before it; entries without a date stay where they are."""

    kind: Literal["entries-ordered"]
    fills: ClassVar[frozenset[str]] = frozenset({"date", "before"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each entry that stands after a younger one."""
        del interval
        days = [day for entry in reading.entries if (day := entry.on)]
        if "history" in reading.broken or days == sorted(days):
            return
        youngest: Entry | None = None
        for entry in reading.entries:
            if entry.on is None:
                continue
            if youngest is not None and youngest.on is not None and entry.on < youngest.on:
                yield _problem(entry, youngest, reading)
            else:
                youngest = entry


def _problem(entry: Entry, youngest: Entry, reading: Reading) -> Problem:
    values = {
        "date": write_out(entry.on) if entry.on else "",
        "before": write_out(youngest.on) if youngest.on else "",
    }
    days = [e.on for e in reading.entries]
    order = sorted(range(len(days)), key=lambda i: days[i] or date.min)
    return Problem(
        _date_place(entry),
        values,
        also=(Label(_date_place(youngest), "stands before it, but is younger"),),
        edits=(ReorderItems(("history",), tuple(order)),) if all(days) else (),
    )


def _date_place(entry: Entry) -> Place:
    for key in ("effective", "adopted", "dated"):
        if getattr(entry, key) is not None:
            return Place((*entry.pointer, key))
    return Place((*entry.pointer, "text"))
