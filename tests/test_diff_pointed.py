"""A pointer to another class reads as on published pages, where that class is known."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import text

HERE = {"a/102B.yaml": text(class_code="102B", title="Cook 2", definition="Cooks.")}

POINTERS: dict[str, tuple[dict[str, str], str, str]] = {
    "a class that is the same": (HERE, "102B", "See Cook 2 (102B)."),
    "a class that is not there": ({}, "102B", "See 102B."),
    "a title": (HERE, "Cook 2", "See Cook 2."),
    "a file that cannot be read": ({"a/102B.yaml": "a: b\n"}, "102B", "See 102B."),
    "a file with another class": ({"a/102B.yaml": text(title="Chef")}, "102B", "See 102B."),
}


@pytest.mark.parametrize(("files", "see", "expected"), POINTERS.values(), ids=POINTERS)
def test_a_pointer_of_a_new_class(files: dict[str, str], see: str, expected: str) -> None:
    new = text(class_code="300A", title="Cook 1", class_series_concept={"see": see})
    change = plans(files, files | {"x.yaml": new}).changes[0]
    assert [s.changes[0].after[0].text for s in change.sections] == [expected]


def test_each_side_has_its_own_title() -> None:
    old = HERE | {"x.yaml": text(class_series_concept={"see": "102B"})}
    new = {path: content.replace("Cook 2", "Chef 2") for path, content in old.items()}
    new["x.yaml"] = text(class_series_concept="Cooks and bakes.")
    change = next(one for one in plans(old, new).changes if one.identity == "102A")
    (section,) = change.sections
    assert [one.before[0].text for one in section.changes if one.before] == ["See Cook 2 (102B)."]
    assert change.cites_no_more == ("Cook 2",)


def test_an_equal_pointer_is_no_change() -> None:
    old = HERE | {"x.yaml": text(class_series_concept={"see": "102B"})}
    new = {path: content.replace("Cook 2", "Chef 2") for path, content in old.items()}
    new["x.yaml"] += "level: 1\n"
    change = next(one for one in plans(old, new).changes if one.identity == "102A")
    assert change.sections == ()
