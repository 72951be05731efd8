"""Word documents that show what changes between two versions, for the tests that read them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from diff_scenarios import SCENARIOS, side, sides_of
from speclint.diff.compare_plans import compare_classes, plan_change
from speclint.diff.render_docx import render

if TYPE_CHECKING:
    from speclint.diff.compare_plans import Comparison
    from speclint.diff.side import Side

DAY = date(2026, 3, 2)
OLD = """class_code: "09440"
title: Clerk 2
typical_work:
- Plans the work; reviews the results of it;
- Answers the telephone;
- Sorts the mail of the whole unit every day;
minimum_qualifications:
- One year as a Clerk 1.
- Two years of office work.
"""
NEW = """class_code: "09440"
title: Clerk 2
typical_work:
- Sorts the mail of the whole unit every day;
- Plans the work;
- Reviews the results of it;
- Answers the new telephone;
minimum_qualifications:
- A degree.
- One year as a Clerk 1.
- Two years of office work.
"""

each_scenario = pytest.mark.parametrize("name", SCENARIOS)


def document(old: Side, new: Side) -> tuple[bytes, Comparison]:
    found = compare_classes(old.files, new.files)
    return render(plan_change(found, old, new), found.specs, "speclint", DAY), found


@cache
def of_scenario(name: str) -> tuple[bytes, Comparison]:
    return document(*sides_of(SCENARIOS[name]))


def of_texts(old: str, new: str) -> bytes:
    return document(side("main", {"102A.yaml": old}), side("now", {"102A.yaml": new}))[0]
