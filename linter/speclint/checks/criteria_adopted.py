"""Kind `criteria-adopted`: a change of the allocating criteria has its adoption date."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.problem import Problem
from speclint.spec.sections import ALLOCATING
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.revision import Revision


class CriteriaAdopted(ChangeCheck):
    """A new entry that names a changed allocating criterion says when it was adopted."""

    kind: Literal["criteria-adopted"]
    fills: ClassVar[frozenset[str]] = frozenset({"section_named"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each entry, at the words that name the criterion."""
        told: set[int] = set()
        for key, (entry, named) in revision.named.items():
            changed = key in ALLOCATING and key in revision.to_tell
            if changed and entry.adopted is None and entry.number not in told:
                from speclint.history.section_words import words_for  # for a revision alone

                told.add(entry.number)
                place = Place((*entry.pointer, "text"), named.start, named.end)
                yield Problem(place, {"section_named": words_for(key)})
