"""A slip in a title, a series or a level is told once, where it has to be mended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from small_plans import cook, spec, ways
from speclint.lint import lint_files, lint_plan
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.text.source import decode

if TYPE_CHECKING:
    from small_plans import Plan
    from speclint.finding import Finding

TITLE = "STR016"
BOOK = Rulebook(
    tuple(
        rule
        for rule in load_rules([shipped_rules()])
        if rule.code.startswith(("LVL", "REF")) or rule.code == TITLE
    )
)
DAY = date(2026, 1, 1)


def kitchen(**changed: tuple[str, str]) -> Plan:
    """Write a series of four levels, each of which asks for the one below it; one has a slip."""
    plan = {"102A": cook(1, ways("One year of experience."))} | {
        f"102{chr(64 + level)}": cook(
            level, ways(f"One year as a Cook {level - 1}.", f"{level} years of experience.")
        )
        for level in (2, 3, 4)
    }
    for code, (old, new) in changed.items():
        assert old in plan[code]
        plan[code] = plan[code].replace(old, new)
    return plan


def told(plan: Plan) -> list[tuple[str, str]]:
    """Judge a plan by the rules of levels, references and titles: file and rule of findings."""
    sources = {name: decode(name, text.encode()) for name, text in plan.items()}
    results = lint_files(sources.items(), BOOK, DAY)
    facts = [result.facts for result in results if result.facts]
    found: list[Finding] = [finding for result in results for finding in result.findings]
    found += lint_plan(facts, BOOK, DAY, sources.__getitem__)
    return [(finding.path, finding.code) for finding in found]


SLIPS: dict[str, tuple[Plan, list[tuple[str, str]]]] = {
    "none": (kitchen(), []),
    "a level too high": (kitchen(**{"102C": ("level: 3", "level: 4")}), [("102C", TITLE)]),
    "a level too low": (kitchen(**{"102C": ("level: 3", "level: 2")}), [("102C", TITLE)]),
    "a level far too low": (kitchen(**{"102D": ("level: 4", "level: 1")}), [("102D", TITLE)]),
    "a level far too high": (kitchen(**{"102B": ("level: 2", "level: 9")}), [("102B", TITLE)]),
    "a level in words": (kitchen(**{"102B": ("level: 2", "level: two")}), [("102B", TITLE)]),
    "no level": (kitchen(**{"102B": ("level: 2\n", "")}), [("102B", TITLE)]),
    "no series": (kitchen(**{"102B": ("series: Cook\n", "")}), [("102B", TITLE)]),
    "another series": (kitchen(**{"102B": ("series: Cook", "series: Coak")}), [("102B", TITLE)]),
    "another title": (kitchen(**{"102B": ("Cook 2", "Cook 6")}), [("102B", TITLE)]),
    "the title of its neighbour": (kitchen(**{"102B": ("Cook 2", "Cook 3")}), [("102B", TITLE)]),
    "the title of another series": (kitchen(**{"102B": ("Cook 2", "Coak 2")}), [("102B", TITLE)]),
    "a class of the level above": (
        kitchen(**{"102C": ("Cook 3\nseries: Cook\nlevel: 3", "Cook 4\nseries: Cook\nlevel: 4")}),
        [("102D", "LVL001"), ("102D", "REF001")],
    ),
    "a class far above its place": (
        kitchen(**{"102B": ("Cook 2\nseries: Cook\nlevel: 2", "Cook 7\nseries: Cook\nlevel: 7")}),
        [("102B", "LVL001"), ("102C", "REF001")],
    ),
    "two classes that changed places": (
        kitchen(
            **{
                "102B": ("Cook 2\nseries: Cook\nlevel: 2", "Cook 3\nseries: Cook\nlevel: 3"),
                "102C": ("Cook 3\nseries: Cook\nlevel: 3", "Cook 2\nseries: Cook\nlevel: 2"),
            }
        ),
        [("102C", "LVL001"), ("102C", "LVL007")],
    ),
    "years that fall": (kitchen(**{"102C": ("3 years", "1 year")}), [("102C", "LVL008")]),
    "a level that is missing": (
        {name: text for name, text in kitchen().items() if name != "102B"},
        [("102C", "LVL002"), ("102C", "REF001")],
    ),
    "a slip below a level that is missing": (
        {
            name: text
            for name, text in kitchen(**{"102A": ("Cook 1", "Cook 5")}).items()
            if name != "102B"
        },
        [("102A", TITLE), ("102C", "LVL002"), ("102C", "REF001")],
    ),
    "two levels, one of which may be held": (
        {
            name: text
            for name, text in kitchen(**{"102B": ("level: 2", "level: 8")}).items()
            if name != "102C"
        },
        [("102B", TITLE), ("102D", "LVL002"), ("102D", "REF001")],
    ),
    "a series spelled in two ways": (
        {
            **{name: text.replace("Cook", "Food Worker") for name, text in kitchen().items()},
            "102B": spec("102B", "Food Workers 2", "series: Food Workers\nlevel: 2\n"),
        },
        [("102B", "LVL004"), ("102C", "REF001")],
    ),
}


@pytest.mark.parametrize(("plan", "expected"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_once(plan: Plan, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(plan)) == expected
