"""Where a class stands in its series: whether its title says the same as its data, and if not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.naming.titles import exact_key, level_of, loose_key, split_title

if TYPE_CHECKING:
    from speclint.naming.titles import Level, Title


class Standing(NamedTuple):
    """A series and a numbered level."""

    series: str
    level: int


def is_in_doubt(title: str, series: str | None, level: Level | None) -> bool:
    """Tell whether title and data name two classes: one slip, which a rule tells at its place.

    What would follow from either of them, such as a level that is missing, is no slip of its own.
    """
    if is_made_of(title, series, level) or (series is None and level is None):
        return False
    parts = split_title(title)
    if series is not None and not is_of_series(parts, series):
        return True
    if not isinstance(parts.level, int):
        return False
    return series is None or level is None or not is_of_level(parts.level, level)


def may_stand(title: str, series: str | None, level: Level | None) -> frozenset[Standing]:
    """Return where a class may stand, whichever of its title and its data are right."""
    parts = split_title(title)
    numbers = {number for number in (parts.level, level) if isinstance(number, int)}
    names = {parts.series, series or parts.series}
    return frozenset(Standing(name, number) for name in names for number in numbers)


def is_made_of(title: str, series: str | None, level: Level | None) -> bool:
    """See at once what nearly all titles are; False where that takes a closer look."""
    if not series or series.isspace() or not isinstance(level, int) or not 0 < level < 100:
        return False
    return title == f"{series} {level}"


def is_of_series(title: Title, series: str) -> bool:
    """Say whether a title begins with a series: `Consultant Assistant 1` may begin with two.

    A title without a number may have a name of its own, but not one that is spelled otherwise.
    """
    if is_name(title.series, series) or exact_key(title.text).startswith(exact_key(series) + " "):
        return True
    return not isinstance(title.level, int) and loose_key(title.series) != loose_key(series)


def is_of_level(in_title: Level, level: Level) -> bool:
    """Compare the levels; a number beside `Lead` is a rank, and `Assistant 1` says 1 too."""
    if isinstance(level, int) and not isinstance(in_title, int):
        return True
    if isinstance(in_title, int) and isinstance(level, str):
        return in_title in map(level_of, level.split())
    return same_level(in_title, level)


def same_level(one: Level | None, other: Level | None) -> bool:
    """Compare two levels, letters and words in any case."""
    return one is not None and str(one).casefold() == str(other).casefold()


def is_name(one: str, other: str | None) -> bool:
    """Say whether two names are spelled alike, their capitals aside."""
    return other is not None and exact_key(one) == exact_key(other)
