"""Ways to qualify: years that never fall with the level, and never a degree alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven")
EQUIVALENT: Final = "Equivalent education/experience."
_SPOKEN_WITH_A: Final = ("U", "Eu", "One")
_SPOKEN_WITH_AN: Final = ("Un",)


def desirable_qualifications(
    rank: int, lower: str | None, field: str, *, degree: bool
) -> tuple[str, ...]:
    """Ways to qualify for the class of this rank, counted from 0, in one field of experience."""
    ways = [f"High school diploma or equivalent and {years(rank + 1)} of experience in {field}."]
    if degree:
        ways.append(f"A Bachelor’s degree and {years(max(1, rank))} of experience in {field}.")
    if lower:
        ways.append(f"One year of experience as {with_article(lower)}.")
    return (*ways, EQUIVALENT)


def minimum_qualifications(lower: Sequence[str], field: str) -> tuple[str, ...]:
    """Ways to qualify before 2005; `lower` are the titles below, nearest first."""
    ways = [
        f"{years(number).capitalize()} as {with_article(title)}."
        for number, title in enumerate(lower[:2], start=1)
    ]
    rank = len(lower)
    return (
        *ways,
        f"High school graduation and {years(rank + 1)} of experience in {field}.",
        f"A Bachelor’s degree and {years(max(1, rank))} of experience in {field}.",
    )


def years(count: int) -> str:
    """Years in words: `one year`, `two years`."""
    return f"{NUMBERS[count]} {'year' if count == 1 else 'years'}"


def with_article(title: str) -> str:
    """A title after `a` or `an`, by its sound."""
    vowel = title[0] in "AEIOU" and not title.startswith(_SPOKEN_WITH_A)
    return f"{'an' if vowel or title.startswith(_SPOKEN_WITH_AN) else 'a'} {title}"
