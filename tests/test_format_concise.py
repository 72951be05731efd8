"""One line a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from finding_factory import EACH_REPORT, OPTIONS
from speclint.formats import render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.concise.txt", render("concise", shown, OPTIONS))
