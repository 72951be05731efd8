"""Which rules hold for a specification on a day: three clocks, abolished classes, series."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from judged import reading
from speclint.checks.number import NumberBelow
from speclint.checks.scope import SpecCheck
from speclint.policy.rule import status
from speclint.policy.rule_reading import read_rules
from speclint.policy.rulebook import Rulebook, SeriesRule, periods, verdict
from speclint.text.source import decode

if TYPE_CHECKING:
    from speclint.policy.rule import Rule

LIMITS = """\
name: share-under-limit
code: OWN001
title: The share is under the limit
category: clerical
severity: error
clock: CLOCK
applies: {status: STATUS, layout: [current, pre-2005]}
in_force:
  - from: 2005-06-01
    until: 2014-12-31
    params: {limit: 10}
  - from: 2020-01-01
    params: {limit: 20}
check: {kind: number-below, key: clerical_share}
message: The share is {found}.
why: It is too high.
fix: {safety: by-hand, title: Lower it.}
"""
COOK = """\
class_code: "102A"
title: Cook 1
series: Cook
"""


def limits(clock: str = "standing", status: str = "[active, abolished]") -> Rule:
    text = LIMITS.replace("CLOCK", clock).replace("STATUS", status)
    return read_rules([("own.yaml", decode("own.yaml", text.encode()))])[0]


def limit_of(check: object) -> float | None:
    assert isinstance(check, NumberBelow)
    return check.limit


def limits_on(rule: Rule, spec: str, day: str) -> list[float | None]:
    held = periods(rule, reading(spec), date.fromisoformat(day))
    return [limit_of(period.check) for period in held]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2005-05-31", [], id="the day before the first"),
        pytest.param("2005-06-01", [10], id="the first day"),
        pytest.param("2014-12-31", [10], id="the last day of a period"),
        pytest.param("2015-01-01", [], id="between two periods"),
        pytest.param("2020-01-01", [20], id="the first day of the next"),
        pytest.param("2099-01-01", [20], id="without an end"),
    ],
)
def test_a_standing_rule_binds_on_the_day_of_the_run(day: str, expected: list[float]) -> None:
    assert limits_on(limits(), COOK, day) == expected


@pytest.mark.parametrize(
    ("abolished", "day", "expected"),
    [
        pytest.param("2005-06-01", "2026-01-01", [], id="before the rule began"),
        pytest.param("2005-06-02", "2026-01-01", [10], id="on the day after it began"),
        pytest.param("2015-01-01", "2026-01-01", [10], id="its last day is that of the period"),
        pytest.param("2015-01-02", "2026-01-01", [], id="a day later"),
        pytest.param("2020-01-02", "2026-01-01", [20], id="in the next period"),
        pytest.param("2030-01-01", "2026-01-01", [20], id="in the future"),
        pytest.param("0001-01-01", "2026-01-01", [20], id="on the first day of the calendar"),
    ],
)
def test_an_abolished_class_is_judged_by_the_law_of_its_last_day(
    abolished: str, day: str, expected: list[float]
) -> None:
    assert limits_on(limits(), f"{COOK}abolished: {abolished}\n", day) == expected


REVISED = COOK + "history:\n  - {effective: 2010-07-01, text: New class effective July 1, 2010.}\n"
AGAIN = REVISED + "  - {effective: 2021-07-01, text: General revision; effective July 1, 2021.}\n"


@pytest.mark.parametrize(
    ("spec", "day", "expected"),
    [
        pytest.param(REVISED, "2026-01-01", [10], id="last revised in the first period"),
        pytest.param(AGAIN, "2026-01-01", [20], id="revised again in the second"),
        pytest.param(AGAIN, "2021-06-30", [20], id="a revision takes effect tomorrow"),
        pytest.param(COOK, "2026-01-01", [], id="never revised"),
        pytest.param(f"{AGAIN}abolished: 2012-01-01\n", "2026-01-01", [10], id="abolished"),
    ],
)
def test_an_on_revision_rule_binds_what_is_revised(
    spec: str, day: str, expected: list[float]
) -> None:
    assert limits_on(limits("on-revision"), spec, day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2005-05-31", [], id="before all periods"),
        pytest.param("2010-01-01", [10], id="only those begun"),
        pytest.param("2026-01-01", [10, 20], id="all, each for its own entries"),
    ],
)
def test_a_per_entry_rule_keeps_the_periods_of_old_entries(day: str, expected: list[float]) -> None:
    assert limits_on(limits("per-entry"), COOK, day) == expected


@pytest.mark.parametrize(
    ("rule", "spec", "day", "expected"),
    [
        pytest.param(limits(), COOK, "2026-01-01", "applies", id="in force"),
        pytest.param(limits(), COOK, "2016-01-01", "not-in-force", id="between periods"),
        pytest.param(
            limits(), f"{COOK}abolished: 2005-01-01\n", "2026-01-01", "not-applicable", id="exempt"
        ),
        pytest.param(
            limits(status="[active]"),
            f"{COOK}abolished: 2026-01-01\n",
            "2026-01-01",
            "not-applicable",
            id="abolished from this day on",
        ),
        pytest.param(
            limits(status="[active]"),
            f"{COOK}abolished: 2026-01-02\n",
            "2026-01-01",
            "applies",
            id="abolished tomorrow",
        ),
        pytest.param(
            limits(status="[abolished]"), COOK, "2026-01-01", "not-applicable", id="not abolished"
        ),
        pytest.param(
            limits(),
            COOK + "job_family_definition: Text.\n",
            "2026-01-01",
            "not-applicable",
            id="another layout",
        ),
        pytest.param(limits("per-entry"), COOK, "2005-05-31", "not-in-force", id="not begun"),
    ],
)
def test_verdict(rule: Rule, spec: str, day: str, expected: str) -> None:
    assert verdict(rule, reading(spec), date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    ("abolished", "expected"),
    [
        pytest.param(None, "active", id="never"),
        pytest.param(date(2026, 1, 2), "active", id="tomorrow"),
        pytest.param(date(2026, 1, 1), "abolished", id="today"),
    ],
)
def test_status(abolished: date | None, expected: str) -> None:
    assert status(abolished, date(2026, 1, 1)) == expected


def own_limit(limit: int) -> Rule:
    text = LIMITS.replace("CLOCK", "standing").replace("STATUS", "[active, abolished]")
    text = text.replace("limit: 10", f"limit: {limit}").replace("limit: 20", f"limit: {limit}")
    return read_rules([("own.yaml", decode("own.yaml", text.encode()))])[0]


BOOK = Rulebook(
    (limits(),),
    (
        SeriesRule("Cook", date(2022, 1, 1), own_limit(15)),
        SeriesRule("Cook", date(2024, 1, 1), own_limit(30)),
    ),
)


@pytest.mark.parametrize(
    ("spec", "day", "expected"),
    [
        pytest.param(COOK, "2021-12-31", [20], id="the day before the series' own"),
        pytest.param(COOK, "2022-01-01", [15], id="its first day"),
        pytest.param(COOK, "2024-01-01", [30], id="its next"),
        pytest.param(COOK.replace("series: Cook", ""), "2024-01-01", [20], id="no series"),
        pytest.param(
            COOK.replace("series: Cook", "series: Baker"), "2024-01-01", [20], id="another series"
        ),
        pytest.param(
            f"{COOK}abolished: 2023-01-01\n", "2026-01-01", [15], id="abolished under the first"
        ),
        pytest.param(
            f"{COOK}abolished: 2022-01-01\n", "2026-01-01", [20], id="abolished before both"
        ),
    ],
)
def test_a_series_has_its_own_parameters_from_a_day_on(
    spec: str, day: str, expected: list[float]
) -> None:
    held = BOOK.held(reading(spec), date.fromisoformat(day))
    assert [limit_of(check) for _, _, check in held] == expected


def test_rules_are_found_once_for_specifications_alike() -> None:
    book = Rulebook((limits(),))
    day = date(2026, 1, 1)
    assert book.held(reading(COOK), day) is book.held(reading(COOK), day)


def test_held_rules_judge_one_specification() -> None:
    (held,) = BOOK.held(reading(COOK), date(2024, 1, 1))
    assert isinstance(held[2], SpecCheck)


def test_rules_for_many_kinds_of_specifications_are_found_again() -> None:
    book = Rulebook((limits(),))
    days = [date(2006, 1, 1) + timedelta(days=number) for number in range(4200)]
    spec = reading(f"{COOK}clerical_share: 12\n")
    asked = [[numbers for _, numbers in book.likely([spec, spec], day)] for day in days]
    assert asked == [[[0, 1]] if day < date(2015, 1, 1) else [] for day in days]


DAYS = [
    date(year, month, day)
    for year in (2005, 2014, 2015, 2019, 2020, 2026)
    for month, day in ((1, 1), (5, 31), (6, 1), (12, 31))
]


def test_classes_abolished_in_one_stretch_of_days_share_their_rules() -> None:
    book = Rulebook((limits("on-revision"), limits()), BOOK.for_series)
    entry = "history: [{effective: 2006-01-01, text: Revised.}]\n"
    specs = [reading(f"{COOK}abolished: {day}\n{entry}") for day in DAYS]
    for day in (*DAYS, date(2022, 1, 1), date(2024, 1, 1)):
        held = [book.held(spec, day) for spec in specs]
        afresh = [Rulebook(book.rules, book.for_series).held(spec, day) for spec in specs]
        assert held == afresh
        assert len(set(map(id, held))) < len(specs)


def test_specifications_alike_are_told_apart_by_what_revisions_change() -> None:
    kept = Rulebook((limits("on-revision"), limits()))
    for day in DAYS:
        for revised in DAYS:
            spec = reading(f"{COOK}history: [{{effective: {revised}, text: Revised.}}]\n")
            afresh = Rulebook(kept.rules).held(spec, day)
            assert kept.held(spec, day) == afresh
            assert not list(kept.likely([spec], day))  # no clerical share is written
