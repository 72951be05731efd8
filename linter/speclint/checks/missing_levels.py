"""Levels of one list, told at once where the plan lacks them, or spells the title otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.naming.titles import split_title
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.problem import Problem

VARIANT: Final = "no-such-level"
_OF_THE_TITLE: Final = (None, "other-spelling")
"""What is said of a title, whichever levels follow it."""

_LONGEST_JOINT: Final = 12
"""Characters between two levels of one list: ` through `, `, and/or `."""


def levels_at_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Join the problems of one list of levels; all others stay as they are.

    Of "Fiscal Analists 1 and 2" the title is told with its 1, and the 2 has no finding of its own.
    """
    group: list[Problem] = []
    for problem in problems:
        if group and not _goes_on(group[-1], problem):
            yield _joined(group)
            group = []
        group.append(problem)
    if group:
        yield _joined(group)


def _goes_on(one: Problem, other: Problem) -> bool:
    if one.variant != other.variant or one.place.pointer != other.place.pointer:
        return False
    if other.place.start - (one.place.end or 0) > _LONGEST_JOINT:
        return False
    if one.variant == VARIANT:
        return one.values["series"] == other.values["series"]
    return one.variant in _OF_THE_TITLE and _is_bare(other) and _series(one) == _series(other)


def _is_bare(problem: Problem) -> bool:
    """Tell whether a level stands in a list without the title, which is only before the first."""
    return (problem.place.end or 0) - problem.place.start < len(_series(problem))


def _series(problem: Problem) -> str:
    return split_title(problem.values["found"]).series


def _joined(group: list[Problem]) -> Problem:
    first, *others = group
    if not others or first.variant != VARIANT:
        return first
    *levels, last = [problem.values["level"] for problem in group]
    place = Place(first.place.pointer, first.place.start, group[-1].place.end)
    values = {**first.values, "level": f"{', '.join(levels)} or {last}"}
    return first._replace(place=place, values=values)
