"""The names under which the classes of a plan can be found."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.naming.standing import is_in_doubt, may_stand
from speclint.naming.titles import exact_key, loose_key, split_title, without_unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from speclint.naming.titles import Level

Index = dict[str, list["Entry"]]


class Entry(NamedTuple):
    """What the directory needs to know of one class.

    `ends` is the day from which it is abolished, also where that lies ahead; `abolished` is the
    same day where it has come.
    """

    identity: str
    code: str
    title: str
    series: str | None
    level: Level | None
    abolished: date | None
    former_titles: tuple[str, ...] = ()
    former_codes: tuple[str, ...] = ()
    ends: date | None = None


class NameIndex:
    """Classes by code, title, series, former name and loose spelling.

    Keys are exact (`titles.exact_key`) or, where the name says so, loose (`titles.loose_key`).
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self.names: Index = defaultdict(list)
        """Classes by title, by code and by identity."""
        self.series: Index = defaultdict(list)
        """Classes by series, but for those whose title is a name without a level."""
        names, series = self.names, self.series
        for entry in self._entries:
            identity, code, title = entry[:3]
            names[exact_key(title)].append(entry)
            names[code.casefold()].append(entry)
            if identity != code:
                names[exact_key(identity)].append(entry)
            name = series_of(entry)
            if name != title:  # the title has a level, whether the data give it or not
                series[exact_key(name)].append(entry)

    @cached_property
    def in_force(self) -> tuple[Entry, ...]:
        """Classes that are not abolished."""
        return tuple(entry for entry in self._entries if entry.abolished is None)

    @cached_property
    def last_words(self) -> frozenset[str]:
        """Loose keys of the last word of every series, levels and level words aside or not."""
        names = {name for e in self._entries for name in (e.title, series_of(e))}
        return frozenset(loose_key(name.split()[-1]) for name in names if " " in name)

    @cached_property
    def loose(self) -> Index:
        """Classes in force by the loose key of their title, and of their series."""
        series = _index((loose_key(series_of(entry)), entry) for entry in self.in_force)
        return series | _index((loose_key(entry.title), entry) for entry in self.in_force)

    @cached_property
    def without_unit(self) -> Index:
        """Classes by their title without what stands behind its level: `Tax Specialist 1 - ES`."""
        shorter = [(without_unit(entry.title), entry) for entry in self._entries]
        return _index((exact_key(title), entry) for title, entry in shorter if title)

    @cached_property
    def otherwise(self) -> Index:
        """Classes whose title and data disagree, by all that they may be called."""
        return _index(
            (exact_key(f"{standing.series} {standing.level}"), entry)
            for entry in self._entries
            if is_in_doubt(entry.title, entry.series, entry.level)
            for standing in may_stand(entry.title, entry.series, entry.level)
        )

    @cached_property
    def former_titles(self) -> Index:
        """Classes by the titles they had before."""
        return _index((exact_key(t), entry) for entry in self._entries for t in entry.former_titles)

    @cached_property
    def loose_former_titles(self) -> Index:
        """Classes in force by the loose key of the titles they had before."""
        return _index((loose_key(t), entry) for entry in self.in_force for t in entry.former_titles)

    @cached_property
    def former_codes(self) -> Index:
        """Classes by the codes they had before."""
        return _index((c.casefold(), entry) for entry in self._entries for c in entry.former_codes)


def series_of(entry: Entry) -> str:
    """The series of a class by its data, or else by its title."""
    return entry.series or split_title(entry.title).series


def _index(pairs: Iterable[tuple[str, Entry]]) -> Index:
    index: Index = {}
    for key, entry in pairs:
        index.setdefault(key, []).append(entry)
    return index
