"""Kind `entry-latest`: a new history entry takes effect after the last one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.history.dates import write_out
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.revision import Revision


@dataclass(frozen=True, slots=True)
class EntryLatest(ChangeCheck):
    """The effective date of a new entry is later than that of every entry before the revision."""

    kind: Literal["entry-latest"]
    fills: ClassVar[frozenset[str]] = frozenset({"date", "last"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each new entry, at its date."""
        dated = [entry for entry in revision.old.entries if entry.on]
        if not dated or "new" in revision.change.statuses:
            return
        last = max(entry.on for entry in dated if entry.on)
        for entry in revision.new_entries:
            if entry.on is not None and entry.on <= last:
                key = "effective" if entry.effective else "adopted" if entry.adopted else "dated"
                place = Place((*entry.pointer, key))
                yield Problem(place, {"date": write_out(entry.on), "last": write_out(last)})
