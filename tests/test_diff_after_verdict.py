"""The sentences after the verdict: former names, classes that come or go, adoption."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import plans
from diff_specs import text
from speclint.diff.after_verdict import after_verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

WORK = ["Leads a crew that maintains highways;", "Operates heavy highway equipment;"]


def spec(code: str = "102A", title: str = "Lead Technician", **more: str) -> str:
    return text(class_code=code, title=title, typical_work=[*WORK], **more)


NAMES: Mapping[str, tuple[str, list[str]]] = {
    "the same": (spec(definition="Leads."), []),
    "another title": (spec(title="Highway Worker 4"), ["Its title was Lead Technician before."]),
    "another code": (spec("102B"), ["Its class code was 102A before."]),
    "both": (spec("102B", "Highway Worker 4"), ["The class was Lead Technician (102A) before."]),
}


@pytest.mark.parametrize(("new", "told"), NAMES.values(), ids=NAMES)
def test_the_former_name(new: str, told: list[str]) -> None:
    history = "\nhistory:\n- text: New class code and title (formerly 102A Lead Technician).\n"
    changed = plans({"specs/102A.yaml": spec()}, {"specs/102A.yaml": new + history})
    assert [*after_verdict(changed)] == told


def test_classes_that_come_end_and_go() -> None:
    before = {
        f"specs/{code}.yaml": spec(code, f"{name} Technician", definition=f"{name} work.")
        for code, name in (("102A", "Lead"), ("102B", "Field"), ("102C", "Shop"), ("102D", "Yard"))
    }
    after = {
        "specs/102A.yaml": before["specs/102A.yaml"] + "abolished: 2025-07-01\n",
        "specs/102B.yaml": before["specs/102B.yaml"] + "abolished: 2025-07-01\n",
        "specs/102D.yaml": before["specs/102D.yaml"].replace("Yard work", "Yard and dock work"),
        "specs/103A.yaml": text(class_code="103A", title="Ferry Mate", definition="Steers."),
    }
    first, *_ = after_verdict(plans(before, after))
    assert first == "1 of them is new, 2 are abolished and 1 leaves the plan."


def test_all_of_them_are_new() -> None:
    after = {
        f"specs/{code}.yaml": text(class_code=code, title=title, definition=f"{title} work.")
        for code, title in (("102A", "Diver"), ("103A", "Ferry Mate"))
    }
    assert [*after_verdict(plans({}, after))] == [
        "All of them are new.",
        "Diver (102A) and Ferry Mate (103A) need the Director’s adoption.",
    ]
