"""Levels named by their place are told from levels of other things."""

from __future__ import annotations

import pytest

from speclint.naming.relative_levels import relative_levels

FOUND: dict[str, tuple[str, int | None]] = {
    "the next level.": ("next level", None),
    "the next lower level by its scope": ("next lower level", None),
    "the Next Higher Level, where": ("Next Higher Level", None),
    "the preceding level": ("preceding level", None),
    "lower level staff": ("lower level", None),
    "lower-level customer service staff": ("lower-level", None),
    "lower levels of the series": ("lower levels", None),
    "higher level support or professional positions": ("higher level", None),
    "a higher level nurse": ("higher level", None),
    "next\nlower level.": ("next lower level", None),
    "from the Level 3 class": ("Level 3", 3),
    "Level 2 positions": ("Level 2", 2),
    "the level II classes": ("level II", 2),
    "distinguished from level 2 by": ("level 2", 2),
    "the first level of the series": ("first level", 1),
    "the 3rd level in this class series": ("3rd level", 3),
    "the second level class": ("second level", 2),
    "at the third clerical level or above": ("third clerical level", None),
    "the next higher class": ("next higher class", None),
    "of the lower classes": ("lower classes", None),
}
NOT_FOUND = (
    "level",
    "a higher level of education",
    "higher level management positions",
    "a higher level or another group",
    "higher level, more complex work",
    "next level supervisor",
    "lower level of the building",
    "lower level tasks",
    "higher-level Attendant Counselors",
    "first level supervisor",
    "second level of review",
    "Level 1 trauma center",
    "Level 3 complexity factors",
    "Level III sex offenders",
    "Level A protective suit",
    "Level 20 positions",
    "the senior level of the series",
    "developed levels of service",
    "this class is used in class",
)


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_found(text: str, expected: tuple[str, int | None]) -> None:
    (found,) = relative_levels(text)
    assert (found.text, found.level) == expected
    assert " ".join(text[found.start : found.end].split()) == found.text


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert list(relative_levels(text)) == []
