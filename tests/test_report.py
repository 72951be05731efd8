"""Counts, the worst severity and the exit code of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from finding_factory import EVERYTHING, MISSING, REFERENCE, SCANNED, report
from speclint.report import Counts

if TYPE_CHECKING:
    from speclint.finding import Finding
    from speclint.report import FailOn

ERROR, WARNING, ADVICE = MISSING, SCANNED[0], REFERENCE


def test_counts() -> None:
    assert EVERYTHING.counts == Counts(
        error=3, warning=2, advice=1, fixable_safe=3, fixable_unsafe=1, waived=1, debts=2
    )
    assert (EVERYTHING.counts.findings, EVERYTHING.counts.fixable) == (6, 4)


def test_a_fix_without_edits_is_not_automatic() -> None:
    by_hand = MISSING._replace(remedy=MISSING.remedy._replace(edits=()))
    assert report([by_hand]).counts.fixable == 0


def test_paths_in_order() -> None:
    assert EVERYTHING.paths == ("specs/102A.yaml", "specs/customer-service-specialist/102D.yaml")


@pytest.mark.parametrize(
    ("found", "worst", "codes"),
    [
        pytest.param([], None, {}, id="clean"),
        pytest.param([ADVICE], "advice", {"advice": 1}, id="advice"),
        pytest.param([ADVICE, WARNING], "warning", {"advice": 1, "warning": 1}, id="warning"),
        pytest.param(
            [WARNING, ERROR, ADVICE], "error", {"advice": 1, "warning": 1, "error": 1}, id="error"
        ),
    ],
)
@pytest.mark.parametrize("fail_on", ["error", "warning", "advice", "never"])
def test_exit_code(
    found: list[Finding], worst: str | None, codes: dict[str, int], fail_on: FailOn
) -> None:
    assert report(found).worst == worst
    assert report(found).exit_code(fail_on) == codes.get(fail_on, 0)


def test_waived_findings_and_debts_do_not_fail() -> None:
    aside = EVERYTHING._replace(findings=())
    assert aside.exit_code("advice") == 0
