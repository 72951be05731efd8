"""Finds the classes that a title or a code means: by name, series, former name or spelling."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from speclint.named_tuple import NamedTuple
from speclint.naming.name_index import Entry, NameIndex, series_of
from speclint.naming.slips import Slips
from speclint.naming.suggestions import Suggestions
from speclint.naming.title_words import after_the_first_word
from speclint.naming.titles import exact_key, loose_key, singular_title, without_full_stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.naming.name_index import Index

__all__ = ["Directory", "Entry", "Match", "Outcome"]

Outcome = Literal["exact", "series", "former-title", "former-code", "other-spelling", "unknown"]


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
        self._index = NameIndex(entries)
        self._suggestions = Suggestions(self._index)
        self._resolved: dict[str, Match] = {}

    def ends_titles(self, word: str) -> bool:
        """Say whether a word is the last of titles that have more: of "Park Ranger" it is one."""
        return loose_key(word) in self._index.last_words

    @cached_property
    def slips(self) -> Slips:
        """Finds the classes in force that were meant by a name with a slip in it."""
        return Slips({name for e in self._index.in_force for name in (e.title, series_of(e))})

    def suggestions(self, match: Match) -> tuple[str, ...]:
        """Return at most three names that a match may have meant, best first."""
        return self._suggestions.of(match)

    def resolve(self, title_or_code: str) -> Match:
        """Find what a title or a code means; a class that exists is exact, whatever is like it."""
        match = self._resolved.get(title_or_code)
        if match is None:
            match = self._resolved[title_or_code] = self._found(title_or_code)
        return match

    def _found(self, asked: str) -> Match:
        key = exact_key(asked)
        found = self._index.names.get(key)
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

    def _match(self, asked: str, outcome: Outcome, entries: Sequence[Entry] = ()) -> Match:
        if len(entries) > 1:
            entries = sorted(_once(entries), key=_in_force_first)
        return Match(asked, outcome, tuple(entries), self)

    def _by_exact_name(self, asked: str, key: str) -> Match | None:
        index, singular = self._index, exact_key(singular_title(asked))
        tries: tuple[tuple[Outcome, Index, str], ...] = (
            ("exact", index.names, key),
            ("series", index.series, key),
            ("exact", index.names, singular),
            ("series", index.series, singular),
            ("former-title", index.former_titles, key),
            ("former-code", index.former_codes, key),
            ("exact", index.without_unit, singular),
        )
        for outcome, classes, name in tries:
            found = classes.get(name)
            if found:
                return self._match(asked, outcome, found)
        return None

    def _by_loose_name(self, asked: str) -> Match | None:
        key = loose_key(asked)
        found = self._index.loose.get(key)
        if found:
            return self._match(asked, "other-spelling", found)
        former = self._index.loose_former_titles.get(key)
        if former:
            return self._match(asked, "former-title", former)
        return None

    def _by_later_words(self, asked: str) -> Match | None:
        """Find the series behind a word that is no part of it, unless one has the whole name."""
        later = after_the_first_word(asked)
        siblings = self._suggestions.siblings
        if not later or siblings(asked):
            return None
        match = self._by_exact_name(later, exact_key(later)) or self._by_loose_name(later)
        return match or (self._match(later, "unknown") if siblings(later) else None)

    def _by_its_data(self, asked: str, key: str) -> Match | None:
        """Find a class whose title has a slip, by the series and the level beside it."""
        otherwise = self._index.otherwise
        found = otherwise.get(exact_key(singular_title(asked))) or otherwise.get(key)
        return self._match(asked, "exact", found) if found else None


def _once(entries: Sequence[Entry]) -> list[Entry]:
    return list({id(entry): entry for entry in entries}.values())


def _in_force_first(entry: Entry) -> tuple[bool, str]:
    return entry.abolished is not None, entry.identity
