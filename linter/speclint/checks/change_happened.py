"""Kind `change-happened`: a section that a new history entry names was changed, and in that way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.history.revision import named_section, words_for
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.revision import Revision


@dataclass(frozen=True, slots=True)
class ChangeHappened(ChangeCheck):
    """What a new entry says was added, revised or deleted differs, and the verb is right.

    "Revised" for a section that was added is a slip; so is any verb for one that is the same.
    """

    kind: Literal["change-happened"]
    fills: ClassVar[frozenset[str]] = frozenset({"said", "section_named", "verb"})
    variants: ClassVar[frozenset[str]] = frozenset({"other-verb"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem for each section named wrongly, at its words."""
        if {"new", "removed"} & set(revision.change.statuses):
            return
        for key, (entry, named) in revision.named.items():
            if not named_section(key):
                continue
            verb = revision.changed.get(key)
            if verb == named.verb:
                continue
            values = {"said": named.verb, "section_named": words_for(key), "verb": verb or ""}
            place = Place((*entry.pointer, "text"), named.start, named.end)
            yield Problem(place, values, "other-verb" if verb else None)
