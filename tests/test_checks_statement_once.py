"""Statements that stand inside another one; other repetitions are told in test_checks_items."""

from __future__ import annotations

import pytest

from judged import problems, reading, told, words
from speclint.checks.statement_once import StatementOnce

INSIDE = StatementOnce("statement-once", ("typical_work",), ("typical_work",))


def _work(*items: str) -> str:
    return "typical_work:\n" + "".join(f"  - {item}\n" for item in items)


@pytest.mark.parametrize(
    ("items", "under"),
    [
        (("Plans all work; trains new staff;", "Trains new staff."), ["Trains new staff."]),
        (("Plans all work; trains staff.", "Plans all work;"), ["Plans all work;"]),
        (("Plans work. Trains new staff", "Trains new staff."), ["Trains new staff."]),
        (("Plans; trains all staff;", "trains all staff"), ["trains all staff"]),
        (("Plans; trains a, b, and c;", "Trains a, b and c."), ["Trains a, b and c."]),
        (("Plans; trains all staff;", "Trains all staff to drive."), []),
        (("Plans; trains staff;", "Trains staff."), []),
        (("Plans all work; plans all work.", "Trains."), []),
        (("Plans all work;", "Plans all work of staff."), []),
    ],
)
def test_a_statement_inside_another_one(items: tuple[str, ...], under: list[str]) -> None:
    assert [words for _, words in told(INSIDE, _work(*items))] == under


def test_the_words_that_stand_inside_are_shown() -> None:
    spec = _work("Plans all work; trains new staff;", "Trains new staff.")
    (problem,) = problems(INSIDE, spec)
    assert [words(reading(spec), label.place) for label in problem.also] == ["trains new staff;"]
