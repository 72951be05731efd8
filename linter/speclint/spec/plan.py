"""The classification plan: the facts of all specifications, found by identity, title or series."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from speclint.naming.directory import Directory, Entry
from speclint.naming.standing import may_stand
from speclint.naming.titles import loose_key
from speclint.policy.rule import status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from speclint.spec.facts import Facts

# An `Entry` from all its fields at once, in half the time.
_NEW: Final = tuple.__new__


class Plan:
    """All specifications of the run, and the day on which they are judged.

    `ending` are the identities of classes to which a proposal gives a day of abolition.
    """

    def __init__(
        self, specs: tuple[Facts, ...], day: date, ending: frozenset[str] = frozenset()
    ) -> None:
        self.specs: Final = specs
        self.day: Final = day
        self.ending: Final = ending
        self._later: dict[date, Plan] = {}

    def on(self, day: date) -> Plan:
        """The same specifications as they will stand on another day."""
        if day not in self._later:
            self._later[day] = Plan(self.specs, day, self.ending)
        return self._later[day]

    @cached_property
    def _by_identity(self) -> Mapping[str, tuple[Facts, ...]]:
        found = {facts.identity: (facts,) for facts in self.specs}
        return found if len(found) == len(self.specs) else self._by_shared_identity()

    def _by_shared_identity(self) -> Mapping[str, tuple[Facts, ...]]:
        shared: defaultdict[str, list[Facts]] = defaultdict(list)
        for facts in self.specs:
            shared[facts.identity].append(facts)
        return {identity: tuple(group) for identity, group in shared.items()}

    def by_identity(self, identity: str) -> tuple[Facts, ...]:
        """Specifications of an identity; more than one is a mistake that a rule reports."""
        return self._by_identity.get(identity, ())

    @cached_property
    def series(self) -> Mapping[str, tuple[Facts, ...]]:
        """Active specifications of each series, by class code."""
        found: defaultdict[str, list[Facts]] = defaultdict(list)
        for facts in self.specs:
            if facts.series and (facts.abolished is None or self.active(facts)):
                found[facts.series].append(facts)
        return {name: tuple(sorted(found[name], key=_by_code)) for name in sorted(found)}

    @cached_property
    def levels_held(self) -> Mapping[str, frozenset[int]]:
        """Levels that active classes have, or may have if their title is right, by series.

        Series go by their loose keys: another spelling of one is a slip that is told elsewhere.
        """
        found: defaultdict[str, set[int]] = defaultdict(set)
        for facts in filter(self.active, self.specs):
            for standing in may_stand(facts.title, facts.series, facts.level):
                found[loose_key(standing.series)].add(standing.level)
        return {name: frozenset(levels) for name, levels in found.items()}

    @cached_property
    def directory(self) -> Directory:
        """Finds classes by code, title, former title or close spelling."""
        return Directory([_entry(facts, self.day) for facts in self.specs])

    @cached_property
    def ends_ahead(self) -> bool:
        """Whether a class in force has a day of abolition."""
        return any(f.abolished is not None and f.abolished > self.day for f in self.specs)

    def active(self, facts: Facts) -> bool:
        """Tell whether the class is in force on the day of the run."""
        return status(facts.abolished, self.day) == "active"


def _by_code(facts: Facts) -> tuple[str, str]:
    return facts.code.upper(), facts.variant or ""


def _entry(facts: Facts, day: date) -> Entry:
    ends = facts.abolished
    told = (facts.identity, facts.code, facts.title, facts.series, facts.level)
    abolished = ends if ends is not None and ends <= day else None
    return _NEW(Entry, (*told, abolished, facts.former_titles, facts.former_codes, ends))
