"""The order of a series: which of its classes rise with their class codes, and which do not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from speclint.spec.doubt import stands_in_doubt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.spec.facts import Facts


def by_code(classes: Iterable[Facts]) -> list[Facts]:
    """Classes with a numbered level, shorter codes first, one for each class code.

    A file that gives no code has no place among them.
    """
    numbered = [facts for facts in classes if isinstance(facts.level, int) and facts.code]
    found = {facts.code: facts for facts in reversed(numbered)}
    return sorted(found.values(), key=lambda facts: (len(facts.code), facts.code.upper()))


def is_below(lower: Facts, upper: Facts) -> bool:
    """Tell whether two classes are in order, by their levels and their titles."""
    if not isinstance(lower.level, int) or not isinstance(upper.level, int):
        return True
    return lower.level < upper.level and lower.title.casefold() != upper.title.casefold()


def are_named_alike(one: Facts, other: Facts) -> bool:
    """Tell whether two classes have one title."""
    return one.title.casefold() == other.title.casefold()


def rise(ordered: list[Facts]) -> bool:
    """Tell whether classes in the order of their codes rise, as nearly all do."""
    for lower, upper in pairwise(ordered):  # noqa: SIM110 - `all` would take half as long again
        if not is_below(lower, upper):
            return False
    return True


def in_order(ordered: list[Facts]) -> list[Facts]:
    """Return the classes that rise, as many as can be; of two choices, the one of the first ones.

    A class whose title and level disagree is passed over.
    """
    runs: list[list[Facts]] = []
    for facts in ordered:
        if not stands_in_doubt(facts):
            fitting = [run for run in runs if is_below(run[-1], facts)]
            runs.append([*max(fitting, key=len, default=[]), facts])
    return max(runs, key=len, default=[])


def out_of_order(classes: Iterable[Facts]) -> frozenset[str]:
    """Return the codes of classes whose level is a slip that is told of them, or may be one."""
    ordered = by_code(classes)
    if rise(ordered) and not any(map(stands_in_doubt, ordered)):
        return frozenset()
    return frozenset(f.code for f in ordered) - frozenset(f.code for f in in_order(ordered))
