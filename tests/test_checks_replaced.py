"""A class that another one replaces is known, and ends when the other one begins."""

from __future__ import annotations

import pytest

from judged import plan_problems, plan_told
from small_plans import Plan, cook, spec
from speclint.checks.replaced_agrees import ReplacedAgrees
from speclint.checks.replaced_known import ReplacedKnown


def heir(sentence: str, effective: str = "2005-06-01") -> str:
    day = f"effective: {effective}\n    " if effective else ""
    return cook(1, f'history:\n  - {day}text: "{sentence}"\n')


REPLACES = "New class effective June 1, 2005; Cook 1 (replaces 09430 Scullion 1)."
GONE = spec("09430", "Scullion 1", "abolished: 2005-06-01\n")
LATER = GONE.replace("06-01", "07-01")
RENAMED_BEFORE = GONE + 'history:\n  - text: "Title change (formerly Kitchen Boy): 5-1-69"\n'

REPLACED: dict[str, tuple[Plan, list[str]]] = {
    "agrees": ({"102A": heir(REPLACES), "09430": GONE}, []),
    "another title": (
        {"102A": heir(REPLACES.replace("Scullion", "Kitchen Boy")), "09430": GONE},
        [""],
    ),
    "a former title": (
        {"102A": heir(REPLACES.replace("Scullion 1", "Kitchen Boy")), "09430": RENAMED_BEFORE},
        [],
    ),
    "another day": ({"102A": heir(REPLACES), "09430": LATER}, ["other-day"]),
    "still in force": (
        {"102A": heir(REPLACES), "09430": spec("09430", "Scullion 1")},
        ["in-force"],
    ),
    "another title, and still in force": (
        {"102A": heir(REPLACES.replace("1)", "2)")), "09430": spec("09430", "Scullion 1")},
        ["", "in-force"],
    ),
    "no effective date to compare": ({"102A": heir(REPLACES, ""), "09430": LATER}, []),
    "told once where an entry stands twice": (
        {"102A": heir(REPLACES) + heir(REPLACES).partition("history:\n")[2], "09430": LATER},
        ["other-day"],
    ),
    "not in the plan": ({"102A": heir(REPLACES)}, []),
}


@pytest.mark.parametrize(("plan", "expected"), REPLACED.values(), ids=REPLACED)
def test_a_replaced_class_agrees(plan: Plan, expected: list[str]) -> None:
    found = plan_told(ReplacedAgrees("replaced-agrees"), plan)
    assert [(name, variant) for name, variant, _ in found] == [("102A", v) for v in expected]


TWO = (
    "New class effective June 1, 2005; Cook 1 (replaces 09430 Scullion 1; 69980 Scullion, Marine)."
)
KNOWN: dict[str, tuple[Plan, list[str]]] = {
    "both known": (
        {"102A": heir(TWO), "09430": GONE, "69980": spec("69980", "Scullion, Marine")},
        [],
    ),
    "one unknown": ({"102A": heir(TWO), "09430": GONE}, ["69980 Scullion, Marine"]),
    "both unknown": ({"102A": heir(TWO)}, ["09430 Scullion 1", "69980 Scullion, Marine"]),
    "consolidates": (
        {
            "102A": heir(
                "New class consolidates 09430 Scullion 1, 09440 Scullion 2; effective June 1, 2005."
            )
        },
        ["09430 Scullion 1", "09440 Scullion 2"],
    ),
    "told once where an entry stands twice": (
        {"102A": heir(REPLACES) + heir(REPLACES).partition("history:\n")[2]},
        ["09430 Scullion 1"],
    ),
}


@pytest.mark.parametrize(("plan", "expected"), KNOWN.values(), ids=KNOWN)
def test_a_replaced_class_is_known(plan: Plan, expected: list[str]) -> None:
    found = plan_problems(ReplacedKnown("replaced-known"), plan)
    assert [problem.values["found"] for _, problem in found] == expected
