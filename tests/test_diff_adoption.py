"""Every output says the same on whether the Director must adopt a change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from diff_scenarios import SCENARIOS, plans
from diff_specs import Value, text
from fake_github.markdown import read
from fake_github.markdown import render as on_github
from speclint.diff import render_html, render_json, render_markdown, render_text
from speclint.diff.overview import rows
from speclint.diff.verdict import adoption, verdict
from speclint.formats.options import Options
from speclint.spec.sections import METADATA

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.diff.plan_change import PlanChange

Sides = tuple[dict[str, Value], dict[str, Value]]

VALUES: dict[str, tuple[Value, Value]] = {
    "class_code": ("102A", "102E"),
    "variant": ("DOC", "DOC WFSE"),
    "title": ("Auditor 1", "Tax Auditor 1"),
    "category": ("Fiscal", "Tax"),
    "series": ("Auditor", "Tax Auditor"),
    "level": (1, 2),
    "clerical_share": (5, 8),
    "abolished": ("2026-07-01", "2026-09-01"),
}
ADOPTED = {"abolished"}


def changed(key: str) -> dict[str, Sides]:
    """A datum that becomes another, comes and goes; every class has a code and a title."""
    one, other = ({key: value} for value in VALUES[key])
    found: dict[str, Sides] = {f"{key} becomes another": (one, other)}
    if key not in ("class_code", "title"):
        found |= {f"{key} comes": ({}, one), f"{key} goes": (one, {})}
    return found


DATA = {name: (key, *sides) for key in METADATA for name, sides in changed(key).items()}


def says_so(words: str) -> bool:
    assert ("Director’s adoption" in words) != ("administrative" in words or "unpublished" in words)
    return "Director’s adoption" in words


def marked(plan: PlanChange) -> bool:
    return any("needs adoption" in row.marks for row in rows(plan))


def in_json(plan: PlanChange) -> set[bool]:
    whole = json.loads(render_json.render(plan))
    of_groups = [group["change"]["needs_adoption"] for group in whole["groups"]]
    of_singles = [one["needs_adoption"] for one in whole["specifications"]]
    return {whole["needs_adoption"], any(of_groups + of_singles)}


@pytest.mark.parametrize(("key", "old", "new"), DATA.values(), ids=DATA)
def test_of_one_class(key: str, old: dict[str, Value], new: dict[str, Value]) -> None:
    plan = plans({"a.yaml": text(**old)}, {"a.yaml": text(**new)})
    assert says_so(verdict(plan)) == marked(plan) == (key in ADOPTED)
    assert in_json(plan) == {key in ADOPTED}


@pytest.mark.parametrize(("key", "old", "new"), DATA.values(), ids=DATA)
def test_of_several_classes(key: str, old: dict[str, Value], new: dict[str, Value]) -> None:
    cooks = text(class_code="205C", title="Cook"), text(class_code="205C", title="Cook", level=3)
    before, after = ({"a.yaml": text(**side)} for side in (old, new))
    plan = plans(before | {"b.yaml": cooks[0]}, after | {"b.yaml": cooks[1]})
    assert says_so(adoption(plan)) == marked(plan) == (key in ADOPTED)
    assert in_json(plan) == {key in ADOPTED}


def test_every_datum_is_tried() -> None:
    assert VALUES.keys() == METADATA.keys()


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_of_revisions_as_they_are(scenario: Callable[[], PlanChange]) -> None:
    plan = scenario()
    said = verdict(plan) if plan.count == 1 else adoption(plan)
    assert in_json(plan) == {"Director’s adoption" in said} == {marked(plan)}


MOVED = "The day of abolition moves from July 1, 2026, to September 1, 2026"


def moved_day(count: int) -> PlanChange:
    old = {
        f"{n}.yaml": text(class_code=f"10{n}A", title=f"Cook {n}", abolished="2026-07-01")
        for n in range(count)
    }
    return plans(old, {path: t.replace("07-01", "09-01") for path, t in old.items()})


def test_a_moved_day_of_abolition() -> None:
    assert verdict(moved_day(1)) == f"{MOVED}; that needs the Director’s adoption."
    assert adoption(moved_day(2)) == "Cook 0 (100A) and Cook 1 (101A) need the Director’s adoption."


@pytest.mark.parametrize("count", [1, 2])
def test_no_output_calls_a_moved_day_administrative(count: int) -> None:
    plan = moved_day(count)
    pages = (
        render_text.render(plan, Options()),
        read(on_github(render_markdown.render(plan))).seen,
        render_html.render(plan),
    )
    assert ["administrative" in page for page in pages] == [False] * 3
    assert ["adoption" in page for page in pages] == [True] * 3
