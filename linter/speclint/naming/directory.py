"""Finds the classes that a title or a code means: by name, series, former name or spelling."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from speclint.named_tuple import NamedTuple
from speclint.naming.closest import closest, is_nearly
from speclint.naming.slips import Slips
from speclint.naming.standing import is_in_doubt, may_stand
from speclint.naming.title_words import after_the_first_word
from speclint.naming.titles import (
    exact_key,
    loose_key,
    singular_title,
    split_title,
    without_full_stop,
    without_unit,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from speclint.naming.titles import Level

Outcome = Literal["exact", "series", "former-title", "former-code", "other-spelling", "unknown"]
Index = dict[str, list["Entry"]]

_MOST = 3
"""Suggestions a reader is given."""


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


class Match(NamedTuple):
    """The classes that were meant, those in force first; none where nothing is known.

    A name without a level may mean a series, also in another spelling: then all its classes.
    `asked` is the name as it was read: "Cook 2" for "Cook 2." and, where no series is called so,
    for "Lead Cook 2".
    """

    asked: str
    outcome: Outcome
    entries: tuple[Entry, ...]
    directory: Directory

    @property
    def suggestions(self) -> tuple[str, ...]:
        """At most three names that may have been meant, best first; worked out when asked for."""
        return self.directory.suggestions(self)


class Directory:
    """The classes of a plan by code, title, series, former name and loose spelling.

    An entry with `abolished` counts as abolished whatever the day: it is found by its exact name
    and its former ones, but no other spelling leads to it and it is never suggested.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        names: Index = defaultdict(list)
        series: Index = defaultdict(list)
        for entry in self._entries:
            names[exact_key(entry.title)].append(entry)
            names[entry.code.casefold()].append(entry)
            if entry.identity != entry.code:
                names[exact_key(entry.identity)].append(entry)
            name = _series_of(entry)
            if name != entry.title:  # the title has a level, whether the data give it or not
                series[exact_key(name)].append(entry)
        self._names = names
        self._series = series
        self._resolved: dict[str, Match] = {}

    @cached_property
    def title_keys(self) -> frozenset[str]:
        """Exact keys of all titles, as `references.find_references` takes them."""
        return frozenset(exact_key(entry.title) for entry in self._entries)

    def ends_titles(self, word: str) -> bool:
        """Say whether a word is the last of titles that have more: of "Park Ranger" it is one."""
        return loose_key(word) in self._last_words

    @cached_property
    def _last_words(self) -> frozenset[str]:
        """Loose keys of the last word of every series, levels and level words aside or not."""
        names = {name for e in self._entries for name in (e.title, _series_of(e))}
        return frozenset(loose_key(name.split()[-1]) for name in names if " " in name)

    def resolve(self, title_or_code: str) -> Match:
        """Find what a title or a code means; a class that exists is exact, whatever is like it."""
        match = self._resolved.get(title_or_code)
        if match is None:
            match = self._resolved[title_or_code] = self._found(title_or_code)
        return match

    def _found(self, asked: str) -> Match:
        key = exact_key(asked)
        found = self._names.get(key)
        if found:
            return self._match(asked, "exact", found)
        if key.endswith("."):
            return self.resolve(without_full_stop(asked))
        return (
            self._by_exact_name(asked, key)
            or self._by_loose_name(asked)
            or self._by_later_words(asked)
            or self._by_its_data(asked, key)
            or self._match(asked, "unknown")
        )

    def suggestions(self, match: Match) -> tuple[str, ...]:
        """Return at most three names that a match may have meant, best first.

        None for a class in force; for an abolished one its successors and its other spellings.
        """
        if match.outcome in ("other-spelling", "former-title", "former-code"):
            return self._names_of(match)
        if any(entry.abolished is None for entry in match.entries):
            return ()
        if match.entries:
            return self._successors(match) if match.outcome == "exact" else self._names_of(match)
        return self._siblings(match.asked) or self._closest(match.asked)

    def _match(self, asked: str, outcome: Outcome, entries: Sequence[Entry] = ()) -> Match:
        if len(entries) > 1:
            entries = sorted(_once(entries), key=_in_force_first)
        return Match(asked, outcome, tuple(entries), self)

    def _by_exact_name(self, asked: str, key: str) -> Match | None:
        singular = exact_key(singular_title(asked))
        tries: tuple[tuple[Outcome, Mapping[str, list[Entry]], str], ...] = (
            ("exact", self._names, key),
            ("series", self._series, key),
            ("exact", self._names, singular),
            ("series", self._series, singular),
            ("former-title", self._former_titles, key),
            ("former-code", self._former_codes, key),
        )
        for outcome, index, name in tries:
            found = index.get(name)
            if found:
                return self._match(asked, outcome, found)
        found = self._without_unit.get(singular)
        return self._match(asked, "exact", found) if found else None

    def _by_loose_name(self, asked: str) -> Match | None:
        key = loose_key(asked)
        found = self._loose.get(key)
        if found:
            return self._match(asked, "other-spelling", found)
        former = self._loose_former.get(key)
        if former:
            return self._match(asked, "former-title", former)
        return None

    def _by_later_words(self, asked: str) -> Match | None:
        """Find the series behind a word that is no part of it, unless one has the whole name."""
        later = after_the_first_word(asked)
        if not later or self._siblings(asked):
            return None
        match = self._by_exact_name(later, exact_key(later)) or self._by_loose_name(later)
        return match or (self._match(later, "unknown") if self._siblings(later) else None)

    def _by_its_data(self, asked: str, key: str) -> Match | None:
        """Find a class whose title has a slip, by the series and the level beside it."""
        found = self._otherwise.get(exact_key(singular_title(asked))) or self._otherwise.get(key)
        return self._match(asked, "exact", found) if found else None

    @cached_property
    def _otherwise(self) -> Index:
        """Classes whose title and data disagree, by all that they may be called."""
        return _index(
            (exact_key(f"{standing.series} {standing.level}"), entry)
            for entry in self._entries
            if is_in_doubt(entry.title, entry.series, entry.level)
            for standing in may_stand(entry.title, entry.series, entry.level)
        )

    @cached_property
    def _in_force(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self._entries if entry.abolished is None)

    @cached_property
    def _loose(self) -> Index:
        """Classes in force by the loose key of their title, and of their series."""
        series = _index((loose_key(_series_of(entry)), entry) for entry in self._in_force)
        return series | _index((loose_key(entry.title), entry) for entry in self._in_force)

    @cached_property
    def _former_titles(self) -> Index:
        return _index((exact_key(t), entry) for entry in self._entries for t in entry.former_titles)

    @cached_property
    def _without_unit(self) -> Index:
        """Classes by their title without what stands behind its level: `Tax Specialist 1 - ES`."""
        shorter = [(without_unit(entry.title), entry) for entry in self._entries]
        return _index((exact_key(title), entry) for title, entry in shorter if title)

    @cached_property
    def _loose_former(self) -> Index:
        return _index(
            (loose_key(t), entry) for entry in self._in_force for t in entry.former_titles
        )

    @cached_property
    def _former_codes(self) -> Index:
        return _index((c.casefold(), entry) for entry in self._entries for c in entry.former_codes)

    @cached_property
    def _candidates(self) -> Mapping[Level | None, set[str]]:
        """Titles in force by their level, and under None the names of series."""
        found: defaultdict[Level | None, set[str]] = defaultdict(set)
        for entry in self._in_force:
            found[split_title(entry.title).level].add(entry.title)
            found[None].add(_series_of(entry))
        return found

    def _closest(self, asked: str) -> tuple[str, ...]:
        """Prefer titles of the level that was asked for to those of any other."""
        same = self._candidates.get(split_title(asked).level, ())
        for name in filter(None, (asked, after_the_first_word(asked))):
            for titles in (same, self._titles):
                if alike := _much_alike(name, closest(name, titles, None)):
                    return alike
        return ()

    @cached_property
    def slips(self) -> Slips:
        """Finds the classes in force that were meant by a name with a slip in it."""
        return Slips({name for e in self._in_force for name in (e.title, _series_of(e))})

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(entry.title for entry in self._in_force)

    def _names_of(self, match: Match) -> tuple[str, ...]:
        """Name the classes in force of a match, or the series where the series was asked for."""
        asked = loose_key(match.asked)
        entries = self._loose.get(asked, ()) if match.outcome == "series" else match.entries
        names = [
            _series_of(entry)
            if match.outcome in ("series", "other-spelling") and loose_key(entry.title) != asked
            else entry.title
            for entry in entries
            if entry.abolished is None
        ]
        return tuple(dict.fromkeys(names))[:_MOST]

    def _successors(self, match: Match) -> tuple[str, ...]:
        heirs = [
            heir for e in match.entries for heir in self._former_codes.get(e.code.casefold(), ())
        ]
        for entry in match.entries:
            heirs += self._former_titles.get(exact_key(entry.title), ())
            heirs += self._loose.get(loose_key(entry.title), ())
        titles = [heir.title for heir in heirs if heir.abolished is None]
        return tuple(dict.fromkeys(titles))[:_MOST]

    def _siblings(self, asked: str) -> tuple[str, ...]:
        """Return classes of the series that a title with an unknown level names, nearest first."""
        wanted = split_title(asked)
        if not isinstance(wanted.level, int):
            return ()
        near = [
            (abs(entry.level - wanted.level), entry.title)
            for entry in self._loose.get(loose_key(wanted.series), ())
            if isinstance(entry.level, int)
        ]
        return tuple(title for _, title in sorted(near)[:_MOST])


def _index(pairs: Iterable[tuple[str, Entry]]) -> Index:
    index: Index = {}
    for key, entry in pairs:
        index.setdefault(key, []).append(entry)
    return index


def _much_alike(asked: str, titles: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the first titles that share most words: letters alone make a Park Aide of a Ranger."""
    words = split_title(asked).series.split()
    return tuple([title for title in titles if _shares_most(words, title)][:_MOST])


def _shares_most(words: Sequence[str], title: str) -> bool:
    others = split_title(title).series.split()
    shared = sum(any(is_nearly(word, other) for other in others) for word in words)
    return 2 * shared > len(words)


def _series_of(entry: Entry) -> str:
    return entry.series or split_title(entry.title).series


def _once(entries: Sequence[Entry]) -> list[Entry]:
    return list({id(entry): entry for entry in entries}.values())


def _in_force_first(entry: Entry) -> tuple[bool, str]:
    return entry.abolished is not None, entry.identity
