"""The comparison for a terminal: golden files, widths, colour, and nothing that steers it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from diff_scenarios import SCENARIOS, plans, revision_2025, unreadable_file, whole_series
from diff_specs import text
from speclint.diff.render_text import render
from speclint.formats.options import Options
from speclint.terminal import width_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Golden
    from speclint.diff.plan_change import PlanChange

STYLE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("name", SCENARIOS)
def test_golden(name: str, golden: Golden) -> None:
    golden.check(f"diff/{name}.txt", render(SCENARIOS[name](), Options()))


def test_golden_in_colour(golden: Golden) -> None:
    golden.check("diff/colour.txt", render(revision_2025(), Options(colour=True)))


def test_golden_narrow(golden: Golden) -> None:
    golden.check("diff/narrow.txt", render(whole_series(), Options(width=60)))


@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_no_line_is_wider_than_the_terminal(scenario: Callable[[], PlanChange], width: int) -> None:
    lines = render(scenario(), Options(width=width)).splitlines()
    assert [line for line in lines if width_of(line) > width and " " in line.strip()] == []


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_colour_adds_styles_and_drops_the_brackets(scenario: Callable[[], PlanChange]) -> None:
    plan = scenario()
    coloured = STYLE.sub("", render(plan, Options(colour=True)))
    plain = re.sub(r"\[-|-\]|\{\+|\+\}", "", render(plan, Options()))
    assert coloured.split() == plain.split()


def test_the_summary_is_the_first_screen() -> None:
    whole, summary = (render(revision_2025(), Options(), summary=s) for s in (False, True))
    assert whole.startswith(summary.rstrip("\n"))
    assert summary.count("\n") < 20


def test_the_first_screen_says_all_that_matters() -> None:
    first = render(unreadable_file(), Options(), summary=True)
    for words in ("Director’s adoption", "legal text", "cannot be read", "needs adoption"):
        assert words in first


def test_nothing_steers_the_terminal() -> None:
    hostile = "\x1b]0;owned\x07 \u202egnorw\u202c \x1b[31m"
    plan = plans(
        {"a.yaml": text(title="Cook", definition="Cooks.")},
        {f"{hostile}.yaml": text(title=f"Cook {hostile}", definition=f"Cooks {hostile}.")},
    )
    shown = render(plan, Options())
    assert re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", shown) is None


def test_a_list_that_is_too_long_says_how_much_is_left_out() -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A", title=f"Cook {n}") for n in range(100, 200)}
    new = {path: content + "level: 1\n" for path, content in old.items()}
    shown = render(plans(old, new), Options())
    assert "and 40 more (--format json names them all)" in " ".join(shown.split())
