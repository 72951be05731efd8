"""Kind `past-kept`: past history entries stay as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.revision import Revision
    from speclint.spec.reading import Entry


class PastKept(ChangeCheck):
    """No entry of the old version is edited, taken out or moved.

    Taking out a repetition, and adding a date that the sentence states, is no change of the past.
    """

    kind: Literal["past-kept"]
    fills: ClassVar[frozenset[str]] = frozenset({"entry", "what"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each entry, where it stands now or where it is missing."""
        match = revision.entries
        for old, new in match.edited:
            yield _problem(old, "changed", Place((*new.pointer, "text")))
        for moved in match.moved:
            yield _problem(moved, "moved to another place", Place((*moved.pointer, "text")))
        end = Place(("history",), on="end" if revision.new.entries else "key")
        for gone in match.removed:
            yield _problem(gone, "taken out", end)


def _problem(entry: Entry, what: str, place: Place) -> Problem:
    return Problem(place, {"entry": entry.text, "what": what})
