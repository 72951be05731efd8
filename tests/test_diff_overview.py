"""The rows that stand for classes where many change, and the lists at the end."""

from __future__ import annotations

from diff_scenarios import plans
from diff_specs import text
from speclint.diff.overview import lists, rows, warnings
from speclint.diff.wording import plain


def test_a_few_classes_with_the_same_changes_are_told_by_name() -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A", title=f"Cook {n}") for n in range(101, 105)}
    for last, name in (
        (103, "Cook 101 (101A) and Cook 102 (102A)"),
        (105, "4 class specifications"),
    ):
        new = {f"{n}.yaml": old[f"{n}.yaml"] + "level: 2\n" for n in range(101, last)}
        assert [row.name for row in rows(plans(old, old | new))] == [name]


def test_a_class_with_many_changes_has_a_short_row() -> None:
    old = {"a.yaml": text(), "b.yaml": text(class_code="1")}
    changed = text(definition="Cooks.", typical_work=["Cooks."], level=1, category="x")
    new = {"a.yaml": changed, "b.yaml": text(class_code="1", level=2)}
    assert [(row.name, plain(row.phrase), row.marks) for row in rows(plans(old, new))] == [
        (
            "Fiscal Analyst 1 (102A)",
            "Category: added: x; Level: added: 1; 2 sections: Definition, Typical Work",
            ("needs adoption",),
        ),
        ("Fiscal Analyst 1 (1)", "Level: added: 2", ("not published",)),
    ]


def test_lists_have_items_and_a_single_file_is_a_warning() -> None:
    old = {name: text(class_code=name) for name in ("101A", "102A")}
    one = plans(old, old | {"101A": "title: ["})
    two = plans(old, dict.fromkeys(old, "title: ["))
    assert (dict(lists(one)), len([*warnings(one)])) == ({}, 1)
    assert {heading: len(items) for heading, items in lists(two)} == {
        "Files that cannot be read": 2
    }
