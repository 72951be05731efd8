"""A class of its own under the words of an old one is new; a class under another code is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import plans
from diff_specs import Value, text
from speclint.diff.compare_plans import compare_classes
from speclint.diff.render_text import render
from speclint.diff.verdict import adoption
from speclint.formats.options import Options
from speclint.text.source import decode

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.diff.plan_change import PlanChange

WORK: list[Value] = [
    "Prepares monthly and annual financial reports for management;",
    "Supervises staff and conducts annual performance evaluations;",
    "Reviews contracts for compliance with state and federal law;",
]
BORN = "New class effective: June 1, 2005; Auditor 1 (replaces 09441 Auditor 1)."
REVISED = "Revised definition; adopted June 13, 2019; effective July 1, 2019."
MERGED = "New class consolidates 102A Auditor 1, 102B Auditor 2; effective July 1, 2026."
OTHER = text(class_code="205C", title="Cook 1")


def auditor(code: str, title: str, *history: str) -> str:
    told: list[Value] = [{"text": sentence} for sentence in history]
    return text(class_code=code, title=title, typical_work=WORK, history=told)


def consolidated() -> PlanChange:
    """Two classes are one from now on, in a file of its own; theirs are deleted."""
    old = {
        "102A.yaml": auditor("102A", "Auditor 1", BORN, REVISED),
        "102B.yaml": auditor("102B", "Auditor 2", BORN.replace("1", "2"), REVISED),
    }
    return plans(old, {"102Z.yaml": auditor("102Z", "Auditor", MERGED)})


def test_golden(golden: Golden) -> None:
    golden.check("diff/consolidated.txt", render(consolidated(), Options()))


def test_a_class_that_consolidates_others_is_new_and_they_are_gone() -> None:
    plan = consolidated()
    assert [(one.name, one.statuses) for one in plan.changes] == [
        ("Auditor 1 (102A)", ("removed",)),
        ("Auditor 2 (102B)", ("removed",)),
        ("Auditor (102Z)", ("new",)),
    ]
    assert adoption(plan) == (
        "Auditor 1 (102A), Auditor 2 (102B) and Auditor (102Z) need the Director’s adoption."
    )


OLD = auditor("102A", "Auditor 1", BORN, REVISED)
PAIRED: dict[str, tuple[str, str, bool]] = {
    "its own first entry, another file": ("z.yaml", auditor("102Z", "Auditor", MERGED), False),
    "its own first entry, the same file": ("a.yaml", auditor("102Z", "Auditor", MERGED), False),
    "its own first entry, the same title": ("z.yaml", auditor("102Z", "Auditor 1", MERGED), False),
    "its own first entry, another variant": (
        "z.yaml",
        auditor("102A", "Auditor 1", MERGED) + "variant: DOC WFSE\n",
        False,
    ),
    "its own first entry, the same code": ("z.yaml", auditor("102A", "Auditor", MERGED), True),
    "no history": ("z.yaml", auditor("102Z", "Auditor"), True),
    "a first entry of another kind": ("z.yaml", auditor("102Z", "Auditor", REVISED), True),
    "the old entries": ("z.yaml", auditor("102Z", "Auditor", BORN, REVISED), True),
    "the old entries and more": ("z.yaml", auditor("102Z", "Auditor", BORN, REVISED, MERGED), True),
    "an old entry, another mark": ("z.yaml", auditor("102Z", "Auditor", BORN[:-1]), True),
    "the former code": (
        "z.yaml",
        auditor("102Z", "Auditor", MERGED, "Code change (formerly 102A): July 1, 2026"),
        True,
    ),
}


@pytest.mark.parametrize(("path", "new", "paired"), PAIRED.values(), ids=PAIRED)
def test_which_is_the_same_class(path: str, new: str, *, paired: bool) -> None:
    sides = {"a.yaml": OLD, "b.yaml": OTHER}, {path: new, "b.yaml": OTHER}
    old, new_files = ({at: decode(at, t.encode()) for at, t in side.items()} for side in sides)
    found = compare_classes(old, new_files).specs
    assert [bool(one.old and one.new) for one in found] == ([True] if paired else [False, False])


def test_a_code_that_is_used_again_is_no_return_to_the_old_class() -> None:
    old = auditor("102E", "Auditor 1", BORN, "Code change (formerly 102C): July 1, 2020")
    new = text(class_code="102C", title="Cook 2", history=[{"text": "New class: 7-1-2026"}])
    plan = plans({"a.yaml": old}, {"b.yaml": new})
    assert [one.statuses for one in plan.changes] == [("new",), ("removed",)]
