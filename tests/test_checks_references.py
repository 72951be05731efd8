"""Checks over the whole plan, at their edges: references, abolished and replaced classes."""

from __future__ import annotations

from datetime import date

import pytest

from judged import plan_problems, plan_told
from small_plans import Found, Plan, cook, cooks, spec, ways
from speclint.checks.abolition_leaned_on import AbolitionLeanedOn
from speclint.checks.leans_on_abolished import LeansOnAbolished
from speclint.checks.own_title import OwnTitle
from speclint.checks.replaced_agrees import ReplacedAgrees
from speclint.checks.replaced_known import ReplacedKnown
from speclint.checks.resolves import Resolves
from speclint.edits.edit import ReplaceText
from speclint.problem import Label
from speclint.text.pointer import Place

RENAMED = cook(
    1, 'history:\n  - text: "Title change (formerly Kitchen Helper 1); effective July 1, 2010."\n'
)
CRISIS = spec("132Z", "Crisis Response Consultant 3")
TRAINING = spec("117O", "Employee Training Analyst 1")
NAMED: dict[str, tuple[Plan, str, Found]] = {
    "in the plan": (cooks(1), "One year as a Cook 1.", []),
    "a series": (cooks(1), "Leads the Cook series.", []),
    "nowhere": (cooks(1), "One year as a Baker 1.", [("X", "", "Baker 1")]),
    "a level that is missing": (
        cooks(1),
        "One year as a Cook 2.",
        [("X", "no-such-level", "Cook 2")],
    ),
    "a former title": (
        {"102A": RENAMED},
        "A year as a Kitchen Helper 1.",
        [("X", "former-title", "Kitchen Helper 1")],
    ),
    "a plural of one class": (
        cooks(1),
        "A year as a Cooks 1.",
        [("X", "other-spelling", "Cooks 1")],
    ),
    "several of one class": (cooks(1), "Supervises Cooks 1.", []),
    "a title that is a plural": (
        {"102A": spec("102A", "Food Services 2")},
        "One year as a Food Services 2.",
        [],
    ),
    "and for &": (
        {"102A": spec("102A", "Food & Bar Worker 1")},
        "One year as a Food and Bar Worker 1.",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "an apostrophe elsewhere": (
        {"102A": spec("102A", "Workers' Compensation Adjudicator 1")},
        "One year as a Worker's Compensation Adjudicator 1.",
        [("X", "other-spelling", "Worker's Compensation Adjudicator 1")],
    ),
    "a title that begins like a verb": (
        {"132Z": CRISIS},
        "Supervises Crisis Response Consultant 3.",
        [],
    ),
    "a title that begins with Employee": (
        {"117O": TRAINING},
        "One year as an Employee Training Analyst 1.",
        [],
    ),
    "twice in one text": (
        cooks(1),
        "One year as a Baker 1, or as a Baker 1 and a Cook 1, or as a Baker 2.",
        [("X", "", "Baker 1"), ("X", "", "Baker 2")],
    ),
    "a spelling twice, to be mended twice": (
        cooks(1),
        "A year as a Cooks 1, or as a Cooks 1.",
        [("X", "other-spelling", "Cooks 1"), ("X", "other-spelling", "Cooks 1")],
    ),
    "a role": (
        {"102A": spec("102A", "Ration Manager")},
        "Performs the duties of the Station Manager.",
        [],
    ),
    "a role, and a class that is nearly it": (
        {"102A": spec("102A", "Customer Service Manager")},
        "Performs the duties of the Customer Servce Manager.",
        [("X", "", "Customer Servce Manager")],
    ),
    "a role, and a class of another job": (
        {"102A": spec("102A", "Customer Service Specialist")},
        "Performs the duties of the Customer Service Manager.",
        [],
    ),
    "no role": (
        {"102A": spec("102A", "Ration Manager")},
        "Performs the duties of a Station Manager.",
        [("X", "", "Station Manager")],
    ),
    "relative": (cooks(1), "Promotes to the next higher level.", []),
    "an abolished class is another rule's": (
        {"102A": cook(1, "abolished: 2005-06-01\n")},
        "One year as a Cook 1.",
        [],
    ),
}


@pytest.mark.parametrize(("plan", "way", "expected"), NAMED.values(), ids=NAMED)
def test_references_resolve(plan: Plan, way: str, expected: Found) -> None:
    found = plan_told(Resolves("resolves"), {**plan, "X": spec("X", "Steward", ways(way))})
    assert found == expected


CONCEPTS: dict[str, tuple[str, Found]] = {
    "known": ("See Cook 1.", []),
    "key, known": ("{see: 102A}", []),
    "nowhere is another rule's": ("See Baker 1.", []),
    "key, nowhere": ("{see: Baker 1}", []),
    "another spelling": ("See Food & Bar Workers 1.", []),
    "another spelling of and": (
        "See Food and Bar Worker 1.",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "key, another spelling": (
        "{see: Food and Bar Worker 1}",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "key, a former title": (
        "{see: Kitchen Helper 1}",
        [("X", "former-title", "Kitchen Helper 1")],
    ),
}


@pytest.mark.parametrize(("concept", "expected"), CONCEPTS.values(), ids=CONCEPTS)
def test_pointers_resolve(concept: str, expected: Found) -> None:
    plan = {
        "102A": RENAMED,
        "103A": spec("103A", "Food & Bar Worker 1"),
        "X": spec("X", "Steward", f"class_series_concept: {concept}\n"),
    }
    assert plan_told(Resolves("resolves"), plan) == expected


def test_the_one_right_title_is_offered() -> None:
    plan = {**cooks(1), "X": spec("X", "Steward", ways("A year as a Cooks 1."))}
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    pointer = ("desirable_qualifications", 0)
    assert problem.edits == (ReplaceText(pointer, 12, 19, "Cook 1"),)


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


OWN: dict[str, tuple[str, str, list[str]]] = {
    "alike": ("Customer Services Specialist 4", "Leads Customer Services Specialist 3.", []),
    "a plural inside": (
        "Customer Services Specialist 4",
        "Leads Customer Service Specialist 3.",
        ["Customer Service Specialist 3"],
    ),
    "plural of the class": (
        "Customer Service Specialist 4",
        "Leads Customer Service Specialists 3.",
        [],
    ),
    "another class": ("Customer Service Specialist 4", "Leads Fiscal Analyst 3.", []),
    "and for &": ("Food & Bar Worker 2", "Leads Food and Bar Worker 1.", ["Food and Bar Worker 1"]),
    "capitals": ("COOK 2", "Leads Cook 1.", []),
}


@pytest.mark.parametrize(("title", "text", "expected"), OWN.values(), ids=OWN)
def test_one_spelling_of_the_own_title(title: str, text: str, expected: list[str]) -> None:
    plan = {"X": spec("X", title, f'definition: "{text}"\n')}
    found = plan_told(OwnTitle("own-title"), plan)
    assert [words for _, _, words in found] == expected
