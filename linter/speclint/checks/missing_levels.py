"""Levels of one list that the plan lacks, told at once: "Fiscal Analyst 2, 3 or 4"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.problem import Problem

VARIANT: Final = "no-such-level"
_LONGEST_JOINT: Final = 12
"""Characters between two levels of one list: ` through `, `, and/or `."""


def levels_at_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Join the problems of one list of levels; all others stay as they are."""
    group: list[Problem] = []
    for problem in problems:
        if group and not _goes_on(group[-1], problem):
            yield _joined(group)
            group = []
        group.append(problem)
    if group:
        yield _joined(group)


def _goes_on(one: Problem, other: Problem) -> bool:
    if not one.variant == other.variant == VARIANT:
        return False
    if one.place.pointer != other.place.pointer or one.values["series"] != other.values["series"]:
        return False
    return other.place.start - (one.place.end or 0) <= _LONGEST_JOINT


def _joined(group: list[Problem]) -> Problem:
    first, *others = group
    if not others:
        return first
    *levels, last = [problem.values["level"] for problem in group]
    place = Place(first.place.pointer, first.place.start, group[-1].place.end)
    values = {**first.values, "level": f"{', '.join(levels)} or {last}"}
    return first._replace(place=place, values=values)
