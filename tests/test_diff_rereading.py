"""Who must read again after an abolition: not a class that is abolished by then itself."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import Value, text
from speclint.diff.overview import reread

NAMES: dict[str, dict[str, Value]] = {
    "in a duty": {"typical_work": ["Supervises an Auditor 1;"]},
    "in its concept": {"class_series_concept": {"see": "102A"}},
}
DAYS: dict[str, tuple[str | None, bool]] = {
    "stays": (None, True),
    "ends on the same day": ("2026-07-01", False),
    "ended long ago": ("2005-06-01", False),
    "ends a day earlier": ("2026-06-30", False),
    "ends a day later": ("2026-07-02", True),
}


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize(("day", "again"), DAYS.values(), ids=DAYS)
@pytest.mark.parametrize("inside", [True, False])
def test_a_class_that_is_abolished_itself(
    names: dict[str, Value], day: str | None, *, again: bool, inside: bool
) -> None:
    first = text(title="Auditor 1", definition="Audits.")
    other = text(class_code="102B", title="Auditor 2", **names)
    ending = other + (f"abolished: {day}\n" if day else "")
    plan = plans(
        {"a.yaml": first, "b.yaml": other if inside else ending},
        {"a.yaml": f"{first}abolished: 2026-07-01\n", "b.yaml": ending},
    )
    assert [one.member.identity for one in plan.rereads] == (["102B"] if again else [])


def test_of_two_variants_each_has_its_own_day() -> None:
    old = {
        "a.yaml": text(title="Auditor 1"),
        "b.yaml": text(title="Auditor 1", variant="DOC WFSE"),
        "c.yaml": text(class_code="102B", title="Cook", typical_work=["Assists an Auditor 1;"]),
    }
    days = {"a.yaml": "2026-05-01", "b.yaml": "2026-09-01", "c.yaml": "2026-07-01"}
    plan = plans(old, {path: f"{old[path]}abolished: {day}\n" for path, day in days.items()})
    assert [reread(one) for one in plan.rereads] == [
        (
            "Cook (102B), because of Auditor 1 (102A): Under Typical Work it names “Auditor 1”, "
            "which is abolished."
        )
    ]
