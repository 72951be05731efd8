"""Kind `entries-collide`: a new history entry does not collide with one approved meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.history.dates import write_out
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.revision import Revision


class EntriesCollide(ChangeCheck):
    """An entry that was approved since this proposal began takes effect before the new ones."""

    kind: Literal["entries-collide"]
    fills: ClassVar[frozenset[str]] = frozenset({"date", "other"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each new entry that is not later, at its date."""
        if revision.approved is None:
            return
        known = {entry.text for entry in revision.old.entries}
        own = {entry.text for entry in revision.new.entries}
        since = [e for e in revision.approved.entries if e.text not in known | own and e.on]
        for entry in revision.new_entries:
            later = [e for e in since if e.on and entry.on and e.on >= entry.on]
            if later:
                values = {"date": write_out(entry.on) if entry.on else "", "other": later[0].text}
                key = "effective" if entry.effective else "text"
                yield Problem(Place((*entry.pointer, key)), values)
