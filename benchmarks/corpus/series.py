"""The class series of a plan: names, levels, codes, and which older series each one replaced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final

from corpus.vocabulary import CATEGORIES, IT_SUBJECTS, OLDER_ROLES, SCOPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ROLES_BY_COUNT: Final = {
    1: ("journey",),
    2: ("entry", "journey"),
    3: ("entry", "journey", "senior"),
    4: ("entry", "journey", "senior", "supervisory"),
    5: ("entry", "journey", "senior", "expert", "supervisory"),
    6: ("training", "entry", "journey", "senior", "expert", "supervisory"),
}
"""What each level is called, lowest first, in a series of so many levels."""
IT_LEVELS: Final = {"entry": "Entry", "journey": "Journey", "senior": "Senior", "expert": "Expert"}
PREDECESSOR_SHARE: Final = 0.095
"""Of the series, those whose classes replaced abolished ones: about 8 % of all specifications."""
IT_SHARE: Final = 0.01
ABOLISHED_ON: Final = (date(2005, 6, 1), date(2005, 6, 1), date(2005, 6, 1), date(2007, 7, 1))


@dataclass(frozen=True, slots=True)
class PlanClass:
    """One class: `rank` counts from 0 in its series, `role` names what the level is."""

    code: str
    title: str
    level: int | str | None
    rank: int
    role: str


@dataclass(frozen=True, slots=True)
class Series:
    """Classes of rising level; a series of one level without a number stands outside series.

    `replaced` are the older classes, one for each class in order; `extra` is one more old class
    that the highest class replaced. A series without `replaced` may be older than the codes of
    today: then it has `former_codes`, and perhaps a `former_name`.
    """

    name: str
    category: str | None
    classes: tuple[PlanClass, ...]
    replaced: Series | None = None
    extra: PlanClass | None = None
    abolished: date | None = None
    former_name: str | None = None
    former_codes: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Specifications that this series adds to the plan, the replaced ones included."""
        return (
            len(self.classes)
            + (len(self.replaced.classes) if self.replaced else 0)
            + (1 if self.extra else 0)
        )

    @property
    def information_technology(self) -> bool:
        """Tell whether the classes have the codes and the layout of information technology."""
        return self.category is None and self.abolished is None


class Codes:
    """Codes not yet given away: new ones by three digits and letters, old ones by five digits."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._number, self._letter = 100, 0
        self._it_number, self._it_letter = 480, 0
        self._old = 100
        self.category = rng.choice(list(CATEGORIES))

    def new(self, count: int) -> list[str]:
        """Consecutive codes of one number; a new number starts a new category."""
        if self._letter + count > len(LETTERS):
            self._number, self._letter = self._number + 1, 0
            self.category = self._rng.choice(list(CATEGORIES))
        if self._number > 999:
            raise ValueError("The three-digit codes are used up: ask for fewer than 20,000 specs.")
        first, self._letter = self._letter, self._letter + count
        return [f"{self._number}{letter}" for letter in LETTERS[first : self._letter]]

    def information_technology(self, count: int) -> list[str]:
        """Consecutive codes of three digits and two letters."""
        if self._it_letter + count > len(LETTERS):
            self._it_number, self._it_letter = self._it_number + 1, 0
        first, self._it_letter = self._it_letter, self._it_letter + count
        return [f"{self._it_number}A{letter}" for letter in LETTERS[first : self._it_letter]]

    def old(self, count: int) -> list[str]:
        """Rising codes of five digits, as before 2005."""
        first, self._old = self._old, self._old + count
        return [f"{number * 10:05}" for number in range(first, self._old)]


def plan_series(count: int, rng: Random) -> Iterator[Series]:
    """Make series until their specifications, the abolished ones included, are `count`."""
    codes, names = Codes(rng), Names(rng)
    left = count
    while left:
        levels = min(rng.choices((1, 2, 3, 4, 5, 6), (10, 15, 25, 30, 13, 7))[0], left)
        if rng.random() < IT_SHARE and names.information_technology and levels in (2, 3):
            series = _it_series(names.information_technology.pop(), codes, levels)
        else:
            series = _series(codes, names, levels, left - levels, rng)
        left -= series.size
        yield series


class Names:
    """Names of series not yet given away, in an order drawn once for each category."""

    def __init__(self, rng: Random) -> None:
        self._free = {category: _shuffled(category, rng) for category in CATEGORIES}
        self.information_technology = [f"IT {subject}" for subject in IT_SUBJECTS]

    def take(self, category: str) -> tuple[str, str]:
        """A new name and its last word; plain names come before those with a scope."""
        return self._free[category].pop()


def _shuffled(category: str, rng: Random) -> list[tuple[str, str]]:
    words = CATEGORIES[category]
    names: list[tuple[str, str]] = []
    for scope in reversed(SCOPES):
        group = [
            (f"{scope} {subject} {role}".strip(), role)
            for subject, role in product(words["subjects"], words["roles"])
        ]
        rng.shuffle(group)
        names += group
    return names


def _series(codes: Codes, names: Names, levels: int, room: int, rng: Random) -> Series:
    given = codes.new(levels)
    category = codes.category
    name, role = names.take(category)
    older = f"{name.removesuffix(role)}{OLDER_ROLES[role]}"
    classes = _classes(name, given, letters=role == "Manager")
    if room >= levels and rng.random() < PREDECESSOR_SHARE:
        day = rng.choice(ABOLISHED_ON)
        old = Series(older, None, _classes(older, codes.old(levels)), abolished=day)
        spare = room > levels and rng.random() < 0.2
        return Series(name, category, classes, old, _extra(older, codes) if spare else None)
    former = older if rng.random() < 0.15 else None
    kept = tuple(codes.old(levels)) if rng.random() < 0.5 else ()
    return Series(name, category, classes, former_name=former, former_codes=kept)


def _extra(older: str, codes: Codes) -> PlanClass:
    return PlanClass(codes.old(1)[0], f"{older}, Marine", None, 0, "journey")


def _classes(name: str, codes: list[str], *, letters: bool = False) -> tuple[PlanClass, ...]:
    """Number the levels, or letter them; a class alone bears the plain name and no level."""
    if len(codes) == 1:
        return (PlanClass(codes[0], name, None, 0, "journey"),)
    levels: Sequence[int | str] = LETTERS[: len(codes)] if letters else range(1, len(codes) + 1)
    return tuple(
        PlanClass(code, f"{name} {level}", level, rank, role)
        for rank, (code, level, role) in enumerate(
            zip(codes, levels, ROLES_BY_COUNT[len(codes)], strict=True)
        )
    )


def _it_series(name: str, codes: Codes, levels: int) -> Series:
    roles = ROLES_BY_COUNT[levels]
    return Series(
        name,
        None,
        tuple(
            PlanClass(code, f"{name} - {IT_LEVELS[role]}", IT_LEVELS[role], rank, role)
            for rank, (code, role) in enumerate(
                zip(codes.information_technology(levels), roles, strict=True)
            )
        ),
    )
