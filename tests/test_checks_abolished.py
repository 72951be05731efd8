"""Nothing leans on a class that is abolished, or will be."""

from __future__ import annotations

from datetime import date

import pytest

from judged import plan_problems, plan_told
from small_plans import Found, Plan, cook, spec, ways
from speclint.checks.abolition_leaned_on import AbolitionLeanedOn
from speclint.checks.leans_on_abolished import LeansOnAbolished
from speclint.problem import Label
from speclint.text.pointer import Place

ENDED = cook(1, "abolished: 2005-06-01\n")
LEANING: dict[str, tuple[Plan, str, date, Found]] = {
    "abolished": (
        {"102A": ENDED},
        "One year as a Cook 1.",
        date(2026, 1, 1),
        [("X", "", "Cook 1")],
    ),
    "on its last day": ({"102A": ENDED}, "One year as a Cook 1.", date(2005, 5, 31), []),
    "on the day it is abolished": (
        {"102A": ENDED},
        "One year as a Cook 1.",
        date(2005, 6, 1),
        [("X", "", "Cook 1")],
    ),
    "another class of the name is in force": (
        {"09430": cook(1, "abolished: 2005-06-01\n", code="09430"), "102A": cook(1)},
        "One year as a Cook 1.",
        date(2026, 1, 1),
        [],
    ),
    "a series, all abolished": (
        {"102A": ENDED},
        "Leads the Cook series.",
        date(2026, 1, 1),
        [("X", "", "Cook")],
    ),
    "a series, one in force": (
        {"102A": ENDED, "102B": cook(2)},
        "Leads the Cook series.",
        date(2026, 1, 1),
        [],
    ),
    "unknown is another rule's": ({"102A": ENDED}, "One year as a Baker 1.", date(2026, 1, 1), []),
}


@pytest.mark.parametrize(("plan", "way", "day", "expected"), LEANING.values(), ids=LEANING)
def test_nothing_leans_on_an_abolished_class(
    plan: Plan, way: str, day: date, expected: Found
) -> None:
    specs = {**plan, "X": spec("X", "Steward", ways(way))}
    assert plan_told(LeansOnAbolished("leans-on-abolished"), specs, day) == expected


AHEAD = cook(1, "abolished: 2027-01-01\n")
NEAR, LAST, AFTER = date(2026, 11, 21), date(2026, 12, 31), date(2027, 1, 1)
WILL_LEAN: dict[str, tuple[Plan, str, date, Found]] = {
    "its day is set": (
        {"102A": AHEAD},
        ways("One year as a Cook 1."),
        NEAR,
        [("X", "", "Cook 1")],
    ),
    "on its last day": (
        {"102A": AHEAD},
        ways("One year as a Cook 1."),
        LAST,
        [("X", "", "Cook 1")],
    ),
    "on the day it is another rule's": ({"102A": AHEAD}, ways("One year as a Cook 1."), AFTER, []),
    "abolished long ago": ({"102A": ENDED}, ways("One year as a Cook 1."), NEAR, []),
    "another class of the name stays": (
        {"102A": AHEAD, "102T": cook(1, code="102T")},
        ways("One year as a Cook 1."),
        NEAR,
        [],
    ),
    "all of a series end, the last of them then": (
        {"102A": ENDED, "102B": cook(2, "abolished: 2027-01-01\n")},
        ways("Leads the Cook series."),
        NEAR,
        [("X", "", "Cook")],
    ),
    "one of a series stays": ({"102A": AHEAD, "102B": cook(2)}, ways("Leads Cooks."), NEAR, []),
    "a pointer": (
        {"102A": AHEAD},
        "class_series_concept: {see: 102A}\n",
        NEAR,
        [("X", "", "102A")],
    ),
    "a pointer in prose": (
        {"102A": AHEAD},
        "class_series_concept: See 102A.\n",
        NEAR,
        [("X", "", "102A")],
    ),
    "the class ends on that day too": (
        {"102A": AHEAD},
        "abolished: 2027-01-01\n" + ways("One year as a Cook 1."),
        NEAR,
        [],
    ),
    "the class ends a day later": (
        {"102A": AHEAD},
        "abolished: 2027-01-02\n" + ways("One year as a Cook 1."),
        NEAR,
        [("X", "", "Cook 1")],
    ),
    "its own title": ({"102A": AHEAD.replace("level", "definition: Cook 1.\nlevel")}, "", NEAR, []),
}


@pytest.mark.parametrize(("plan", "more", "day", "expected"), WILL_LEAN.values(), ids=WILL_LEAN)
def test_nothing_leans_on_a_class_that_ends(
    plan: Plan, more: str, day: date, expected: Found
) -> None:
    specs = {**plan, "X": spec("X", "Steward", more)}
    assert plan_told(LeansOnAbolished("leans-on-abolished", "ahead"), specs, day) == expected


def test_the_class_that_takes_its_place_is_suggested() -> None:
    sentence = "New class code (formerly 102A): effective January 1, 2027."
    plan = {
        "102A": AHEAD,
        "103A": spec("103A", "Chef 1", f'history:\n  - text: "{sentence}"\n'),
        "X": spec("X", "Steward", ways("One year as a Cook 1.")),
    }
    ((_, problem),) = plan_problems(LeansOnAbolished("leans-on-abolished", "ahead"), plan, NEAR)
    assert problem.suggestions == ("Chef 1",)
    assert problem.values == {"found": "Cook 1", "abolished": "January 1, 2027"}


def test_a_pointer_leans_on_an_abolished_class() -> None:
    plan = {"102A": ENDED, "X": spec("X", "Steward", "class_series_concept: {see: 102A}\n")}
    assert plan_told(LeansOnAbolished("leans-on-abolished"), plan) == [("X", "", "102A")]


ASKS = ways("One year as a Cook 1, or two years as a Cook 1.")
LEFT_LEANING: dict[str, tuple[Plan, set[str], str]] = {
    "one": ({"X": spec("X", "Steward", ASKS)}, {"102A"}, "Steward (X)"),
    "two": (
        {"X": spec("X", "Steward", ASKS), "Y": spec("Y", "Baker", ASKS)},
        {"102A"},
        "Steward (X) and Baker (Y)",
    ),
    "many": (
        {name: spec(name, "Baker", ASKS) for name in "UVWXY"},
        {"102A"},
        "Baker (U), Baker (V), Baker (W) and 2 more",
    ),
    "none": ({"X": spec("X", "Steward")}, {"102A"}, ""),
    "the day is no proposal's": ({"X": spec("X", "Steward", ASKS)}, set(), ""),
    "the proposal ends another class": ({"X": spec("X", "Steward", ASKS)}, {"X"}, ""),
    "an abolished class": (
        {"X": spec("X", "Steward", "abolished: 2005-06-01\n" + ASKS)},
        {"102A"},
        "",
    ),
}


@pytest.mark.parametrize(("others", "ending", "expected"), LEFT_LEANING.values(), ids=LEFT_LEANING)
def test_an_abolition_leaves_none_leaning(others: Plan, ending: set[str], expected: str) -> None:
    plan = {"102A": AHEAD, **others}
    found = plan_problems(AbolitionLeanedOn("abolition-leaned-on"), plan, NEAR, frozenset(ending))
    told = [(name, problem.values) for name, problem in found]
    values = {"abolished": "January 1, 2027", "leaning": expected}
    assert told == ([("102A", values)] if expected else [])


def test_the_words_that_lean_are_shown_once_a_class() -> None:
    plan = {"102A": AHEAD, "X": spec("X", "Steward", ASKS)}
    ((_, problem),) = plan_problems(
        AbolitionLeanedOn("abolition-leaned-on"), plan, NEAR, frozenset({"102A"})
    )
    pointer = ("desirable_qualifications", 0)
    assert problem.place == Place(("abolished",))
    assert problem.also == (Label(Place(pointer, 14, 20), "leans on it here", "X"),)
