"""One line a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from finding_factory import EVERYTHING, HOSTILE, OPTIONS, report
from speclint.formats import render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("everything", EVERYTHING, id="everything"),
        pytest.param("hostile", report([HOSTILE], 1), id="hostile"),
        pytest.param("clean", report(), id="clean"),
    ],
)
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.concise.txt", render("concise", shown, OPTIONS))
