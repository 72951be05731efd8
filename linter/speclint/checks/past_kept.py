"""Kind `past-kept`: past history entries stay as they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import ChangeCheck
from speclint.pointer import Place
from speclint.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.diff.change import Change
    from speclint.revision import Revision


_WORDS: Final = {
    "reworded": "changed",
    "moved-and-reworded": "changed and moved",
    "split": "split in two",
    "merged": "joined with another",
    "moved": "moved to another place",
    "removed": "taken out",
    "data": "given another date",
}


@dataclass(frozen=True, slots=True)
class PastKept(ChangeCheck):
    """No entry of the old version is edited, taken out or moved.

    Taking out a repetition, and adding a date that the sentence states, is no change of the past.
    """

    kind: Literal["past-kept"]
    fills: ClassVar[frozenset[str]] = frozenset({"entry", "what"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each entry, where it stands now or where it is missing."""
        history = revision.change.history
        for change in history.changes if history else ():
            what = _WORDS.get(change.kind)
            if what is None or not change.before or _harmless(revision, change):
                continue
            values = {"entry": change.before[0].text, "what": what}
            yield Problem(_place(revision, change), values)


def _harmless(revision: Revision, change: Change) -> bool:
    sentences = [" ".join(entry.text.split()) for entry in revision.new.entries]
    if change.kind == "removed":
        return all(" ".join(old.text.split()) in sentences for old in change.before)
    return change.kind == "data" and all(value.before is None for value in change.data)


def _place(revision: Revision, change: Change) -> Place:
    if change.after:
        return Place(("history", change.after[0].number - 1, "text"))
    return Place(("history",), on="end" if revision.new.entries else "key")
