"""Who must be read again: classes outside the proposal that lean on what it changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.diff.plan_change import Member, Reread
from speclint.naming.titles import exact_key, loose_key, singular_title
from speclint.spec.sections import ALLOCATING, HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from speclint.diff.change import SpecChange
    from speclint.naming.directory import Directory, Match
    from speclint.naming.relations import Kind
    from speclint.spec.facts import Cited, Facts

_DUTIES: Final = ALLOCATING | {"typical_work"}
_LEANS_ON: Final[dict[Kind, frozenset[str]]] = {
    "see": _DUTIES,
    "performs-duties": _DUTIES,
    "distinguished-from": _DUTIES,
    "supervises": ALLOCATING,
    "reports-to": ALLOCATING,
    "promotes-to": ALLOCATING,
    "allocated-to": ALLOCATING,
}
"""Sections of the class referred to that give the reference its meaning."""

_SAYS: Final[dict[Kind, str]] = {
    "see": "points to that class",
    "performs-duties": "speaks of the duties of that class",
    "distinguished-from": "is told apart from that class",
    "experience-as": "asks for experience in that class",
    "supervises": "supervises that class",
    "reports-to": "reports to that class",
    "promotes-to": "promotes to that class",
    "allocated-to": "is allocated to that class",
    "relative": "names that class",
    "mention": "names that class",
}


def touches_others(change: SpecChange) -> bool:
    """Whether a reference from another class can mean something else after this change."""
    statuses = {"removed", "abolished", "recoded", "retitled"}
    return bool(statuses & set(change.statuses)) or bool(_sections(change) & _DUTIES)


def rereads(
    changes: Sequence[SpecChange],
    plan: Sequence[Facts],
    before: Directory,
    after: Directory,
) -> Iterator[Reread]:
    """Find the classes of the new plan that refer to a changed class.

    `before` and `after` are the directories of both plans. A class of the proposal itself is
    listed only where it still uses a name that is gone.
    """
    touched = {c.identity_before: c for c in changes if c.identity_before and touches_others(c)}
    changed = {c.identity for c in changes if c.words_differ}
    meant, means = lru_cache(None)(before.resolve), lru_cache(None)(after.resolve)
    for facts in plan:
        search = _Search(facts, touched, meant, means, inside=facts.identity in changed)
        found = search.reasons()
        if found:
            member = Member(facts.identity, facts.title, facts.path)
            for target, reasons in found.items():
                yield Reread(member, target, tuple(reasons))


@dataclass(frozen=True, slots=True)
class _Search:
    """One class of the new plan, and what it may refer to; `inside` is a class of the proposal."""

    facts: Facts
    touched: Mapping[str, SpecChange]
    before: Callable[[str], Match]
    after: Callable[[str], Match]
    inside: bool

    def reasons(self) -> dict[str, dict[str, None]]:
        """Sentences on why to read it again, by the name of the changed class."""
        found: dict[str, dict[str, None]] = {}
        for target, reason in self._all():
            found.setdefault(target.name, {})[reason] = None
        return found

    def _all(self) -> Iterator[tuple[SpecChange, str]]:
        concept = self.facts.concept_of
        if concept:
            for target in self._targets(concept):
                yield from self._by_name(target, concept, HEADINGS["class_series_concept"])
                if not self.inside and "class_series_concept" in _sections(target):
                    yield target, "It takes its class series concept from that class."
        for cited in self.facts.cited:
            if cited.reference.relative:
                continue
            for target in self._targets(cited.reference.title):
                yield from self._of_reference(target, cited)

    def _targets(self, name: str) -> Iterator[SpecChange]:
        """The changed classes that a name meant before the proposal."""
        match = self.before(name)
        if len(match.entries) > 1 and _is_series(match):
            return
        for entry in match.entries:
            target = self.touched.get(entry.identity)
            if target is not None and target.identity != self.facts.identity:
                yield target

    def _of_reference(self, target: SpecChange, cited: Cited) -> Iterator[tuple[SpecChange, str]]:
        heading, kind = HEADINGS[cited.section], cited.reference.kind
        yield from self._by_name(target, cited.reference.title, heading)
        leans = _LEANS_ON.get(kind, frozenset()) & _sections(target)
        if leans and not self.inside:
            yield target, f"Under {heading} it {_SAYS[kind]}."

    def _by_name(
        self, target: SpecChange, name: str, heading: str
    ) -> Iterator[tuple[SpecChange, str]]:
        """Tell a name that is gone, or that now means a class no longer in force."""
        if "removed" in target.statuses:
            yield target, f"Under {heading} it names “{name}”, which leaves the plan."
        elif "abolished" in target.statuses:
            if self._ends_with(target):
                return
            yield target, f"Under {heading} it names “{name}”, which is abolished."
        elif {"retitled", "recoded"} & set(target.statuses) and not self._still_found(target, name):
            yield target, f"Under {heading} it still names “{name}”{self._now(target, name)}."

    def _now(self, target: SpecChange, name: str) -> str:
        """Say which class has the name now, where a series was renumbered."""
        match = self.after(name)
        if match.outcome != "exact" or len(match.entries) != 1:
            return ""
        entry = match.entries[0]
        same_name = exact_key(entry.title) == exact_key(target.title_before or "")
        return f", which is another class now ({entry.identity})" if same_name else ""

    def _ends_with(self, target: SpecChange) -> bool:
        """Whether the class itself is abolished by the day on which the other one is."""
        own = self.facts.abolished
        days = (
            e.ends for e in self.after(target.identity).entries if e.identity == target.identity
        )
        return own is not None and any(day is not None and own <= day for day in days)

    def _still_found(self, target: SpecChange, name: str) -> bool:
        """Whether a name that is not the old one means the class, however it is spelled."""
        match = self.after(name)
        if all(entry.identity != target.identity for entry in match.entries):
            return False
        former = exact_key(target.title_before or "")
        if former in (exact_key(match.asked), exact_key(singular_title(match.asked))):
            same = match.outcome == "exact" and exact_key(target.title) == former
            return same or match.outcome == "series"
        return match.outcome in ("exact", "series", "other-spelling")


def _is_series(match: Match) -> bool:
    """Whether a name means a whole series, be it in another spelling."""
    if match.outcome != "other-spelling":
        return match.outcome == "series"
    asked = loose_key(match.asked)
    return all(loose_key(entry.title) != asked for entry in match.entries)


def _sections(change: SpecChange) -> set[str]:
    """The sections that say other things; another name of the same class is none."""
    return {s.key for s in change.sections if s.more_than_marks and not s.same_class}
