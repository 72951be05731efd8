"""Kind `change-named`: a section that was changed is named in a new history entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import ChangeCheck
from speclint.history.phrases import SECTION_KEYS, SectionKey
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.drafting import Draft
    from speclint.history.revision import Revision


class ChangeNamed(ChangeCheck):
    """Every change that readers of the `sections` see is told by a new entry.

    `sections` empty means all but those in `besides`. One problem tells all that is missing, and
    where one entry would tell what several rules ask for, the first of them speaks for all.
    """

    kind: Literal["change-named"]
    sections: tuple[SectionKey, ...] = ()
    besides: tuple[SectionKey, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"changed", "draft"})
    variants: ClassVar[frozenset[str]] = frozenset({"no-entry", "law-alone", "reinstated"})

    @property
    def asks(self) -> frozenset[str]:
        """The keys of the changes that it wants told."""
        return frozenset(self.sections or SECTION_KEYS).difference(self.besides)

    def change_problems(self, revision: Revision) -> Iterator[Problem]:
        """Yield one problem, at the newest entry or at the end of the history."""
        if "new" in revision.change.statuses:
            return
        missing = [key for key in revision.to_tell if not revision.names(key)]
        own = [key for key in missing if key in self.asks]
        if not own:
            return
        from speclint.history.drafting import drafts  # for a revision alone

        offered = tuple(drafts(revision, None, None))
        draft, alone = entry = _entry_for(own, revision, offered)
        alike = [self.asks]
        if draft is not None and revision.asked:
            wanted = [(asks, [key for key in missing if key in asks]) for asks in revision.asked]
            alike = [
                a for a, keys in wanted if keys and _entry_for(keys, revision, offered) == entry
            ]
        if alike[0] == self.asks:
            told = [key for key in missing if any(key in asks for asks in alike)]
            yield _problem(revision, told, draft, alone=alone)


def _entry_for(
    keys: list[str], revision: Revision, offered: tuple[Draft, ...]
) -> tuple[str | None, bool]:
    """The first entry that tells of them, and whether they stand behind a law's entry alone."""
    draft = next((one for one in offered if not one.tells.isdisjoint(keys)), None)
    return draft.sentence if draft else None, all(map(revision.only_law_names, keys))


def _problem(revision: Revision, missing: list[str], draft: str | None, *, alone: bool) -> Problem:
    from speclint.history.section_words import listed, words_for  # for a revision alone

    changed = listed([words_for(revision.spoken(key)) for key in missing])
    values = {"changed": changed, "draft": draft or ""}
    can, other = draft is not None, "reinstated" if "class" in missing else None
    if revision.new_entries:
        text = (*revision.new_entries[-1].pointer, "text")
        return Problem(Place(text), values, "law-alone" if alone else other, drafted=can)
    place = Place(("history",), on="end" if revision.new.entries else "key")
    return Problem(place, values, other or "no-entry", drafted=can)
