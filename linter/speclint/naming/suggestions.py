"""Names that a reader may have meant, where a title or a code leads to no class in force."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from speclint.naming.closest import closest, is_nearly
from speclint.naming.name_index import series_of
from speclint.naming.title_words import after_the_first_word
from speclint.naming.titles import exact_key, loose_key, split_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from speclint.naming.directory import Match
    from speclint.naming.name_index import NameIndex
    from speclint.naming.titles import Level

_MOST: Final = 3
"""Suggestions a reader is given."""


class Suggestions:
    """Suggests names of classes in force: at most three, best first."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index

    def of(self, match: Match) -> tuple[str, ...]:
        """Suggest what a match may have meant.

        None for a class in force; for an abolished one its successors and its other spellings.
        """
        if match.outcome in ("other-spelling", "former-title", "former-code"):
            return self._names_of(match)
        if any(entry.abolished is None for entry in match.entries):
            return ()
        if match.entries:
            return self._successors(match) if match.outcome == "exact" else self._names_of(match)
        return self.siblings(match.asked) or self._closest(match.asked)

    def siblings(self, asked: str) -> tuple[str, ...]:
        """Return classes of the series that a title with an unknown level names, nearest first."""
        wanted = split_title(asked)
        if not isinstance(wanted.level, int):
            return ()
        near = [
            (abs(entry.level - wanted.level), entry.title)
            for entry in self._index.loose.get(loose_key(wanted.series), ())
            if isinstance(entry.level, int)
        ]
        return tuple(title for _, title in sorted(near)[:_MOST])

    def _names_of(self, match: Match) -> tuple[str, ...]:
        """Name the classes in force of a match, or the series where the series was asked for."""
        asked = loose_key(match.asked)
        is_series = match.outcome == "series"
        entries = self._index.loose.get(asked, ()) if is_series else match.entries
        names = [
            series_of(entry)
            if match.outcome in ("series", "other-spelling") and loose_key(entry.title) != asked
            else entry.title
            for entry in entries
            if entry.abolished is None
        ]
        return tuple(dict.fromkeys(names))[:_MOST]

    def _successors(self, match: Match) -> tuple[str, ...]:
        index = self._index
        heirs = [
            heir for e in match.entries for heir in index.former_codes.get(e.code.casefold(), ())
        ]
        for entry in match.entries:
            heirs += index.former_titles.get(exact_key(entry.title), ())
            heirs += index.loose.get(loose_key(entry.title), ())
        titles = [heir.title for heir in heirs if heir.abolished is None]
        return tuple(dict.fromkeys(titles))[:_MOST]

    def _closest(self, asked: str) -> tuple[str, ...]:
        """Prefer titles of the level that was asked for to those of any other."""
        same = self._candidates.get(split_title(asked).level, ())
        for name in filter(None, (asked, after_the_first_word(asked))):
            for titles in (same, self._titles):
                if alike := _much_alike(name, closest(name, titles, None)):
                    return alike
        return ()

    @cached_property
    def _candidates(self) -> Mapping[Level | None, set[str]]:
        """Titles in force by their level, and under None the names of series."""
        found: defaultdict[Level | None, set[str]] = defaultdict(set)
        for entry in self._index.in_force:
            found[split_title(entry.title).level].add(entry.title)
            found[None].add(series_of(entry))
        return found

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(entry.title for entry in self._index.in_force)


def _much_alike(asked: str, titles: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the first titles that share most words: letters alone make a Park Aide of a Ranger."""
    words = split_title(asked).series.split()
    return tuple([title for title in titles if _shares_most(words, title)][:_MOST])


def _shares_most(words: Sequence[str], title: str) -> bool:
    others = split_title(title).series.split()
    shared = sum(any(is_nearly(word, other) for other in others) for word in words)
    return 2 * shared > len(words)
