"""Kind `change-named`: a section that was changed is named in a new history entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.revision import Revision


class ChangeNamed(ChangeCheck):
    """Every change that readers of the `sections` see is told by a new entry.

    `sections` empty means all but those in `besides`. One problem tells all that is missing.
    """

    kind: Literal["change-named"]
    sections: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"changed", "draft"})
    variants: ClassVar[frozenset[str]] = frozenset({"no-entry", "law-alone"})

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem, at the newest entry or at the end of the history."""
        if "new" in revision.change.statuses:
            return
        missing = [key for key in revision.to_tell if self._asks(key) and not revision.names(key)]
        if not missing:
            return
        from speclint.history.drafting import drafts  # for a revision alone
        from speclint.history.revision import listed, words_for

        found = (one for one in drafts(revision, None, None) if not one.tells.isdisjoint(missing))
        drafted = next(found, None)
        values = {
            "changed": listed([words_for(revision.spoken(key)) for key in missing]),
            "draft": drafted.sentence if drafted else "",
        }
        can = drafted is not None
        if revision.new_entries:
            text = (*revision.new_entries[-1].pointer, "text")
            alone = all(map(revision.only_law_names, missing))
            yield Problem(Place(text), values, "law-alone" if alone else None, drafted=can)
        else:
            place = Place(("history",), on="end" if revision.new.entries else "key")
            yield Problem(place, values, "no-entry", drafted=can)

    def _asks(self, key: str) -> bool:
        if key in self.besides:
            return False
        return not self.sections or key in self.sections
