"""A pointer to a class series concept is told only of classes that it may point to."""

from __future__ import annotations

import pytest

from judged import plan_problems
from small_plans import Plan, cook
from speclint.checks.concept_pointer import ConceptPointer
from speclint.checks.resolves import Resolves

TEXT = "class_series_concept: Cooks meals.\n"
Told = list[tuple[str, str, tuple[str, ...]]]
"""Variant, target and suggestions of each problem."""

TARGETS: dict[str, tuple[str, Plan, Told]] = {
    "a level that is missing": ("Cook 1", {}, [("", "Cook 1", ())]),
    "another class without text": ("Cook 1", {"102B": cook(2)}, [("", "Cook 1", ())]),
    "another class with text": (
        "Cook 1",
        {"102B": cook(2, TEXT), "102D": cook(4)},
        [("", "Cook 1", ("Cook 2",))],
    ),
    "an abolished class with text": (
        "Cok",
        {"102B": cook(2, "abolished: 2005-06-01\n" + TEXT), "102D": cook(4)},
        [("", "Cok", ())],
    ),
    "a full stop": ("Cook 2.", {"102B": cook(2, TEXT)}, []),
    "a full stop behind a code": ("102B.", {"102B": cook(2, TEXT)}, []),
    "a full stop, nowhere": ("Cook 1.", {}, [("", "Cook 1", ())]),
    "a full stop, itself": ("Cook 3.", {}, [("itself", "Cook 3", ())]),
    "a series misspelled": ("Coock", {"102B": cook(2, TEXT)}, [("", "Coock", ("Cook 2",))]),
    "a series misspelled, without text": ("Coock", {}, [("", "Coock", ())]),
    "a name with a word before": (
        "Lead Cook 2.",
        {"102B": cook(2, TEXT)},
        [("", "Lead Cook 2", ("Cook 2",))],
    ),
}


@pytest.mark.parametrize(("target", "plan", "expected"), TARGETS.values(), ids=TARGETS)
def test_what_may_be_meant(target: str, plan: Plan, expected: Told) -> None:
    own = cook(3, f'class_series_concept: {{see: "{target}"}}\n')
    found = plan_problems(ConceptPointer("concept-pointer"), {**plan, "102C": own})
    told = [(p.variant or "", p.values["target"], p.suggestions) for _, p in found]
    assert told == expected


def test_another_spelling_with_a_full_stop_is_replaced_as_a_title() -> None:
    own = cook(3, 'class_series_concept: {see: "Food and Bar Worker 1."}\n')
    other = cook(1, TEXT, code="200A", series="Food & Bar Worker")
    ((_, problem),) = plan_problems(Resolves("resolves"), {"102C": own, "200A": other})
    assert problem.values == {"found": "Food and Bar Worker 1", "now": "Food & Bar Worker 1"}
