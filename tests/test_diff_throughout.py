"""Words that became the same others again and again are told once, on the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import plans
from diff_specs import text
from speclint.diff.after_verdict import after_verdict
from speclint.diff.throughout import throughout

if TYPE_CHECKING:
    from collections.abc import Mapping

DUTIES = (
    "Brings inmates to the sewing shop and back;",
    "Calls the roll of inmates before the shop opens;",
    "Supervises and teaches inmates in the use of machines, keeps the inmate’s tools;",
    "Orders thread and cloth for the shop;",
)
MANY = tuple(
    duty.replace("inmates", "incarcerated individuals").replace("inmate’s", "individual’s")
    for duty in DUTIES
)


def told(old: tuple[str, ...], new: tuple[str, ...], classes: int = 1) -> list[str]:
    before, after = (
        {
            f"specs/{n}.yaml": text(
                class_code=f"{n}A", definition=f"Laundry {n}.", typical_work=list(side)
            )
            for n in range(100, 100 + classes)
        }
        for side in (old, new)
    )
    return [*throughout(plans(before, after))]


def each(old: str, new: str, *others: tuple[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The duties with one word for inmates before, and another after."""
    before = [duty.replace("inmate", old) for duty in DUTIES]
    after = [duty.replace("inmate", new) for duty in DUTIES]
    for one, other in others:
        after = [duty.replace(one, other) for duty in after]
    return tuple(before), tuple(after)


def test_a_term_in_each_of_its_forms() -> None:
    assert told(*each("inmate", "resident")) == [
        "“inmates” becomes “residents” in 4 places. Nothing else changes in these 3 statements."
    ]


def test_where_other_words_change_too() -> None:
    assert told(*each("inmate", "resident", ("Supervises", "Leads"))) == [
        (
            "“inmates” becomes “residents” in 4 places. "
            "Nothing else changes in 2 of these 3 statements."
        )
    ]
    assert told(DUTIES, MANY) == [
        (
            "“inmates” becomes “incarcerated individuals” in 3 places. "
            "Nothing else changes in 2 of these 3 statements."
        )
    ]


def test_many_classes_that_change_alike() -> None:
    assert told(*each("inmate", "resident"), classes=3) == [
        (
            "“inmates” becomes “residents” in 12 places of 3 class specifications. "
            "Nothing else changes in these 9 statements."
        )
    ]


NOT_TOLD: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "two places": (DUTIES[:2], MANY[:2]),
    "another form of the word": (
        DUTIES,
        tuple(duty.replace("inmates", "inmate") for duty in DUTIES),
    ),
    "a capital": each("inmate", "Inmate"),
    "small words": (
        tuple(f"{duty[:-1]} and helps to sort it;" for duty in DUTIES),
        tuple(f"{duty[:-1]} or helps to sort it;" for duty in DUTIES),
    ),
    "numbers": (
        tuple(f"{duty[:-1]} in 2500 rooms;" for duty in DUTIES),
        tuple(f"{duty[:-1]} in 3500 rooms;" for duty in DUTIES),
    ),
    "many words": each("inmate", "person in the custody of this institution for adult"),
    "one statement": (
        ("Counts inmates, escorts inmates and trains inmates in laundry work;",),
        ("Counts residents, escorts residents and trains residents in laundry work;",),
    ),
}


@pytest.mark.parametrize(("old", "new"), NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_is_not_told(old: tuple[str, ...], new: tuple[str, ...]) -> None:
    assert told(old, new) == []


def test_a_class_that_comes_repeats_nothing() -> None:
    after = {"specs/102A.yaml": text(typical_work=list(MANY))}
    assert [*after_verdict(plans({}, after))] == []
