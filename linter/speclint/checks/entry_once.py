"""Kind `entry-once`: no history entry stands twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from speclint.checks.scope import SpecCheck
from speclint.edit import RemoveItem
from speclint.pointer import Place
from speclint.problem import Label, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.interval import Interval
    from speclint.reading import Entry, Reading


@dataclass(frozen=True, slots=True)
class EntryOnce(SpecCheck):
    """No two entries have the same sentence; blanks, marks and capitals do not count."""

    kind: Literal["entry-once"]

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each repetition, beside the first of its kind."""
        del interval
        firsts: dict[str, Entry] = {}
        for entry in reading.entries:
            key = " ".join(re.findall(r"\w+", entry.text.casefold()))
            if not key:
                continue
            first = firsts.setdefault(key, entry)
            if first is not entry:
                same = (first.adopted, first.effective, first.dated) == (
                    entry.adopted,
                    entry.effective,
                    entry.dated,
                )
                yield Problem(
                    Place((*entry.pointer, "text")),
                    also=(Label(Place((*first.pointer, "text")), "the same entry"),),
                    edits=(RemoveItem(entry.pointer),) if same else (),
                )
