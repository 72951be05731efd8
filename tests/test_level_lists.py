"""Levels after a name are read one by one, with their places."""

from __future__ import annotations

import pytest

from speclint.naming.level_lists import level_word_at, numbers_after

NUMBERS = {
    " 2": ["2"],
    " 2.": ["2"],
    " 2s": ["2"],
    " 2\u2019s and 3\u2019s": ["2", "3"],
    " 1 or 2": ["1", "2"],
    " 1, 2, and 3": ["1", "2", "3"],
    " 1/2": ["1", "2"],
    " 1-3": ["1", "2", "3"],
    " 1 \u2013 3": ["1", "2", "3"],
    " 1 through 4": ["1", "2", "3", "4"],
    " 3-1": ["3", "1"],
    " 2 and 18 months": ["2"],
    " 2 and 3 Fiscal Analysts": ["2"],
    " 2 or higher": ["2"],
    " 2 years": None,
    " 2-year term": None,
    " 2.5": None,
    " 2,000 items": None,
    " 2%": None,
    " 25": None,
    " 0-10": None,
    " 9-11": ["9", "10", "11"],
    " 2nd": None,
    "2": None,
    "": None,
}
WORDS = {
    "II": ["II"],
    "I and II": ["I", "II"],
    "I-III": ["I", "2", "III"],
    "A or B": ["A", "B"],
    "A-C": ["A", "B", "C"],
    "IX": ["IX"],
    "In": None,
    "AND": None,
    "Z": None,
}


@pytest.mark.parametrize(("text", "levels"), NUMBERS.items())
def test_numbers_after(text: str, levels: list[str] | None) -> None:
    found = numbers_after(f"Cook{text}", 4)
    assert (found and [level.text for level in found.levels]) == levels


@pytest.mark.parametrize(("text", "levels"), WORDS.items())
def test_level_word_at(text: str, levels: list[str] | None) -> None:
    found = level_word_at(f"Cook {text}", 5)
    assert (found and [level.text for level in found.levels]) == levels


def test_a_level_within_a_range_has_the_place_of_the_range() -> None:
    found = numbers_after("Cook 1-3", 4)
    assert found is not None
    assert [(level.start, level.end) for level in found.levels] == [(5, 6), (5, 8), (7, 8)]


@pytest.mark.parametrize(("text", "plural"), [(" 2", False), (" 2s", True), (" 1 or 2", True)])
def test_plural(text: str, plural: bool) -> None:
    found = numbers_after(f"Cook{text}", 4)
    assert found is not None
    assert found.plural is plural
