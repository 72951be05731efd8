"""Kind `class-kept`: a class that is in force is abolished, and not taken out of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from speclint.checks.scope import ChangeCheck
from speclint.problem import Problem
from speclint.text.pointer import FILE, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.history.revision import Revision
    from speclint.spec.reading import Reading


class ClassKept(ChangeCheck):
    """A revision leaves the specification in the plan; a class yet to begin may be given up."""

    kind: Literal["class-kept"]

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield nothing: the class is there."""
        del revision
        yield from ()

    def removal_problems(self, old: Reading, day: date) -> Iterator[Problem]:
        """Yield one problem, at the title as it was."""
        days = [entry.on for entry in old.entries if entry.on]
        if days and min(days) > day:
            return
        yield Problem(Place(("title",)) if "title" in old.keys else FILE)
