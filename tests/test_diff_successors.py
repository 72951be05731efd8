"""A new class that says mostly what a class said that ends in the same proposal."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import Value, text
from speclint.diff.overview import rows
from speclint.diff.render_html import render as page
from speclint.diff.render_markdown import render as comment
from speclint.diff.render_text import render
from speclint.diff.wording import plain
from speclint.formats.options import Options

Values = dict[str, Value]

DUTIES: list[Value] = [
    "Performs all inspections required by the aircraft and engine manufacturer;",
    "Maintains adequate aircraft parts inventory;",
    "Performs other duties as required.",
]
ENDS: Values = {
    "class_code": "603J",
    "title": "Corporate Jet Aircraft Technician",
    "definition": "Inspects and maintains executive aircraft to ensure safe operation.",
    "typical_work": DUTIES,
    "legal_requirements": ["There may be instances where positions must have a license."],
    "desirable_qualifications": ["FAA Airframe license AND five years of experience."],
}
NEW: Values = {
    "class_code": "603L",
    "title": "Aviation Technician 2",
    "history": [{"effective": "2027-01-01", "text": "New class; effective January 1, 2027."}],
}
OLD: Values = {"abolished": "2027-01-01"}


def likeness(new: Values, ended: Values | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What is told of the new class, with the class that ends beside it or out of the plan."""
    after = {"603L.yaml": text(**(ENDS | NEW | new))}
    after |= {} if ended is None else {"603J.yaml": text(**(ENDS | ended))}
    plan = plans({"603J.yaml": text(**ENDS)}, after)
    return [(one.name, one.differences) for change in plan.changes for one in change.like]


FORMER = "Corporate Jet Aircraft Technician (603J)"

DIFFERENCES: dict[str, tuple[Values, tuple[str, ...]]] = {
    "nothing": ({}, ()),
    "a lower requirement": (
        {"desirable_qualifications": ["FAA Airframe license OR three years of experience."]},
        ("Desirable Qualifications. Qualification 1. “AND five” becomes “OR three”.",),
    ),
    "a duty less": (
        {"typical_work": ["Performs all inspections required by the manufacturer;"]},
        (
            "Typical Work. Duty 1. “aircraft and engine” is taken out after “required by the”.",
            "Typical Work. Duty 2 removed. “Maintains adequate aircraft parts inventory;”",
            "Typical Work. Duty 3 removed. “Performs other duties as required.”",
        ),
    ),
    "a duty more": (
        {"typical_work": [*DUTIES, "Trains staff;"]},
        ("Typical Work. Duty 4 added.",),
    ),
    "legal text, were it by a mark": (
        {"legal_requirements": ["There may be instances where positions must have a license;"]},
        ("Legal Requirement(s). Paragraph 1. “license.” becomes “license;”.",),
    ),
    "a mark, and the order": (
        {
            "definition": "Inspects, and maintains, executive aircraft to ensure safe operation.",
            "typical_work": [DUTIES[n] for n in (1, 0, 2)],
        },
        (),
    ),
    "the heading of the qualifications": (
        {
            "desirable_qualifications": None,
            "minimum_qualifications": ENDS["desirable_qualifications"],
        },
        ("“Desirable Qualifications” became “Minimum Qualifications”.",),
    ),
}


@pytest.mark.parametrize(("new", "expected"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_what_the_new_class_says_otherwise(new: Values, expected: tuple[str, ...]) -> None:
    assert likeness(new, OLD) == [(FORMER, expected)]


def test_who_qualifies_is_told_before_the_duties() -> None:
    new: Values = {
        "typical_work": DUTIES[:2],
        "desirable_qualifications": ["FAA Airframe license AND three years of experience."],
    }
    ((_, differences),) = likeness(new, OLD)
    assert [told.partition(".")[0] for told in differences] == [
        "Desirable Qualifications",
        "Typical Work",
    ]


def test_a_class_taken_out_of_the_plan_ends_too() -> None:
    assert likeness({}) == [(FORMER, ())]


def test_a_class_that_goes_on_is_no_predecessor() -> None:
    assert likeness({}, {"definition": "Inspects executive aircraft."}) == []


def test_a_class_that_says_other_things_is_no_successor() -> None:
    other: Values = {
        "definition": "Drives a bus on a fixed route.",
        "typical_work": ["Keeps a log of trips;", "Cleans the bus;"],
        "desirable_qualifications": ["A clean driving record."],
    }
    assert likeness(other, OLD) == []


def test_every_output_tells_it() -> None:
    new: Values = {
        "desirable_qualifications": ["FAA Airframe license OR three years of experience."]
    }
    after = {"603J.yaml": text(**(ENDS | OLD)), "603L.yaml": text(**(ENDS | NEW | new))}
    plan = plans({"603J.yaml": text(**ENDS)}, after)
    for told in (render(plan, Options()), page(plan), comment(plan)):
        assert "Most of its text is that of" in told
        assert "becomes “OR three”." in " ".join(told.split())
    row = next(row for row in rows(plan) if row.name == "Aviation Technician 2 (603L)")
    assert plain(row.phrase) == f"New class, mostly the text of {FORMER}"


def test_many_differences_are_counted() -> None:
    duties: list[Value] = [f"Inspects aircraft {n} before each flight;" for n in range(60)]
    fewer: list[Value] = [*duties[:38]]
    before, after = ENDS | {"typical_work": duties}, ENDS | NEW | {"typical_work": fewer}
    plan = plans({"a.yaml": text(**before)}, {"b.yaml": text(**after)})
    (like,) = (one for change in plan.changes for one in change.like)
    assert [*like.shown][-1] == "Shown 20 of 22."
