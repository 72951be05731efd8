"""What is told to be in doubt about a history, and that checks find nothing where nothing is."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

import pytest

from judged import reading
from speclint.checks.entry_possible import DatesPossible
from speclint.history.doubts import Doubt, doubts_of
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.spec.shape import Shape

if TYPE_CHECKING:
    from speclint.spec.reading import Reading

DAY = date(2026, 1, 1)
BOOK = Rulebook(load_rules([shipped_rules()]))
NEW = '{effective: 2005-06-01, text: "New class effective June 1, 2005."}'
LATE = '{adopted: 2005-07-01, effective: 2005-06-01, text: "New; adopted 7-1-05; effective 6-1-05"}'
MAY = "Revised definition: May 1998"
SENTENCES = (
    *(
        "New class effective {}.",
        "New class: {}",
        "General revision.",
        "no changes {}",
        "",
        "Ähm {}",
    ),
    *(
        "Revised definition; adopted {}; effective {}.",
        "revised  definition, adopted {} effective {}",
    ),
    *("Revised definition; adopted {}; effective {}.", "Revised definition; effective {}."),
    *("Added legal requirements; effective {}.", "Deleted legal requirements; effective {}."),
    *("Formerly 09450 Clerk 1; {}", "Revised title; effective [date].", "Revised class {} {} {}"),
)
DATES = (
    *("June 1, 2005", "July 1, 2009", "5-1-69", "5/1/69", "May 1998", "June 6, 2024"),
    *("February 30, 2020", "June 1, 1899", "Sept. 5, 2007", "June 1, 2050", "13-1-2001"),
)
DAYS = (
    *("2005-06-01", "2009-07-01", "1969-05-01", "2024-06-06", "1899-06-01", "2007-09-05"),
    *("2050-06-01", "2001-01-13"),
)
MONTHS = ("1998-05", "1969-05", "2005-06-01", "1998-05-17")


def history(*entries: str) -> Reading:
    lines = "".join(f"  - {entry}\n" for entry in entries)
    return reading(f'class_code: "102A"\ntitle: Cook 1\ndefinition: Cooks.\nhistory:\n{lines}')


@pytest.mark.parametrize(
    ("entries", "doubts"),
    [
        pytest.param([], set(), id="no entry"),
        pytest.param([NEW], set(), id="a class that is new"),
        pytest.param([NEW, NEW], {"twice"}, id="an entry again"),
        pytest.param([NEW.replace("June 1", "May 9")], {"dates-differ"}, id="another day"),
        pytest.param(
            [NEW, f'{{dated: 1998-05, text: "{MAY}"}}'], {"order"}, id="a month, too late"
        ),
        pytest.param(
            [f'{{dated: 1998-06, text: "New class: {MAY}"}}'], {"dates-differ"}, id="other month"
        ),
        pytest.param([f'{{text: "{MAY}."}}'], {"origin"}, id="no origin"),
        pytest.param(
            [LATE],
            {"adopted-late"},
            id="adopted too late",
        ),
        pytest.param(
            ['{text: "New class; added definition: 2-30-05"}'],
            {"odd-date", "section-added"},
            id="a day that no calendar has",
        ),
        pytest.param(
            ['{effective: 2050-01-01, text: "New class effective 1-1-2050"}'],
            {"odd-date"},
            id="a far day",
        ),
        pytest.param(['{text: "Former times."}'], {"unknown-form", "origin"}, id="other words"),
    ],
)
def test_doubts(entries: list[str], doubts: set[Doubt]) -> None:
    assert doubts_of(history(*entries).entries) == doubts


def entry(random: Random) -> str:
    dates = random.choice([DATES[:6], DATES])
    said = [random.choice(dates) for _ in range(3)]
    text = random.choice(SENTENCES).format(*said)
    days = {
        f"{key}: {random.choice(DAYS[:4] if random.random() < 0.8 else DAYS)}, "
        for key in ("adopted", "effective")
        if random.random() < 0.5
    }
    months = f"dated: {random.choice(MONTHS)}, " if random.random() < 0.2 else ""
    return f'{{{"".join(sorted(days))}{months}text: "{text}"}}'


def agreeing(random: Random) -> str:
    """An entry of which the data and the sentence give one day."""
    adopted, effective = random.choice(DAYS), random.choice(DAYS)
    text = f"Revised definition; adopted {adopted}; effective {effective}."
    kept = random.choice([f"adopted: {adopted}, ", ""])
    return f'{{{kept}effective: {effective}, text: "{text}"}}'


@pytest.mark.parametrize("seed", range(400))
def test_checks_find_nothing_where_nothing_is_in_doubt(seed: int) -> None:
    random = Random(seed)
    make = random.choice([entry, agreeing])
    read = history(*[make(random) for _ in range(random.randint(1, 4))])
    shape = Shape(read.keys, (), full=True, doubts=doubts_of(read.entries))
    wrong = [
        rule.code
        for rule, interval, check in BOOK.held(read, DAY)
        if rule.category == "history"
        and check.passes(shape)
        and any(check.problems(read, interval))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("earliest", "latest", "passes"),
    [
        ("1940-01-01", "2099-12-31", True),
        ("1961-01-01", "2099-12-31", False),
        ("1940-01-01", "2030-12-31", False),
    ],
)
def test_narrow_bounds_are_looked_at(earliest: str, latest: str, *, passes: bool) -> None:
    bounds = date.fromisoformat(earliest), date.fromisoformat(latest)
    check = DatesPossible("dates-possible", *bounds)
    assert check.passes(Shape((), (), full=True)) is passes
