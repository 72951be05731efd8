"""The sentences that close a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from finding_factory import DATES, EVERYTHING, MISSING, NEAR_MISS, RULES, SCANNED, report
from speclint.formats.closing import closing, lasting_debts, mending_command, next_command

if TYPE_CHECKING:
    from speclint.report import Report

DRAFT = "speclint draft --against main --write"
DRAFTED = DATES._replace(
    path="specs/a.yaml", remedy=DATES.remedy._replace(drafted=True, command=DRAFT)
)
ODD = MISSING._replace(path="specs/two words.yaml")


@pytest.mark.parametrize(
    ("shown", "first"),
    [
        pytest.param(report(), "Nothing to fix in 5 specifications.", id="clean"),
        pytest.param(report(checked=1), "Nothing to fix in 1 specification.", id="one clean"),
        pytest.param(report(checked=0), "No specification was checked.", id="nothing checked"),
        pytest.param(
            report([DATES], 1), "1 finding in 1 specification: 1 must be fixed.", id="one"
        ),
        pytest.param(
            report([DATES], 2000),
            "1 finding in 1 of 2,000 specifications: 1 must be fixed.",
            id="many checked",
        ),
        pytest.param(
            EVERYTHING,
            "6 findings in 2 of 5 specifications: 3 must be fixed, 2 should be fixed, 1 is advice.",
            id="every severity",
        ),
    ],
)
def test_headline(shown: Report, first: str) -> None:
    assert closing(shown)[0] == first


@pytest.mark.parametrize(
    ("shown", "rest"),
    [
        pytest.param(report([DATES]), [], id="by hand"),
        pytest.param(report([MISSING]), ["1 can be fixed automatically."], id="safe"),
        pytest.param(
            report([SCANNED[0]]),
            ["1 can be fixed automatically, with --unsafe only."],
            id="unsafe",
        ),
        pytest.param(
            EVERYTHING._replace(waived=(), debts=()),
            ["4 can be fixed automatically: 3 safely, 1 with --unsafe only."],
            id="both",
        ),
        pytest.param(
            EVERYTHING._replace(findings=()),
            ["Besides: 1 finding waived, 2 known debts in the baseline."],
            id="aside",
        ),
    ],
)
def test_the_rest(shown: Report, rest: list[str]) -> None:
    assert closing(shown)[1:] == [*rest, "Judged by the law of January 1, 2026."]


@pytest.mark.parametrize(
    ("shown", "command"),
    [
        pytest.param(report(), None, id="clean"),
        pytest.param(report([DATES]), "speclint explain HIS003", id="by hand"),
        pytest.param(report([DATES, DRAFTED]), f"{DRAFT} specs/a.yaml", id="drafted"),
        pytest.param(
            report([DRAFTED, DRAFTED._replace(path="specs/b.yaml")]), DRAFT, id="several drafted"
        ),
        pytest.param(
            report([DRAFTED, NEAR_MISS]), "speclint fix specs/102A.yaml", id="fix before draft"
        ),
        pytest.param(report([NEAR_MISS]), "speclint fix specs/102A.yaml", id="one file"),
        pytest.param(report([ODD]), "speclint fix 'specs/two words.yaml'", id="quoted"),
        pytest.param(EVERYTHING, "speclint fix", id="several files"),
        pytest.param(
            report([SCANNED[0]]),
            "speclint fix specs/customer-service-specialist/102D.yaml --unsafe",
            id="unsafe",
        ),
    ],
)
def test_next_command(shown: Report, command: str | None) -> None:
    assert next_command(shown) == command


def test_mending_command_of_findings_by_hand() -> None:
    assert mending_command([DATES]) is None
    assert mending_command([DRAFTED]) == f"{DRAFT} specs/a.yaml"


def test_only_debts_that_cannot_be_waived_last() -> None:
    assert [debt.code for debt in lasting_debts(EVERYTHING, RULES)] == ["LEG001"]
