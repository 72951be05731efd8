"""Rules, configuration and waivers’ policy come from the base: no proposal chooses its judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import copied_specs, speclint
from review_stage import DUTY, MORE, C, D, ReviewStage, edited, review_stage, specs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

RULE = """\
name: house-no-xylophone
code: HSE001
title: No statement names a xylophone
category: wording
severity: error
suppressible: with-reason
authority: [{cite: house style}]
check: {kind: avoids-terms, terms: {xylophone: [guitar]}}
message: The statement names a xylophone.
why: The house owns none.
fix: {safety: by-hand, title: Name another instrument}
"""
OFF = "severity: {LEG001: off, HIS020: off, HIS007: off, WRD004: off}\n"
IGNORED = "ignore: [{rules: [legal, history], reason: mine}]\n"
PLAYS = {**edited(C, DUTY, "  - Plays the xylophone;\n")}


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[ReviewStage]:
    with review_stage(tmp_path) as made:
        yield made


@pytest.fixture
def ruled(tmp_path: Path) -> Iterator[ReviewStage]:
    """A plan with rules of its own."""
    own = {"speclint.yaml": "paths: [specs]\nrules: [house]\n", "house/HSE001-x.yaml": RULE}
    with review_stage(tmp_path, {**specs(), **own}) as made:
        yield made


TRICKS: dict[str, Mapping[str, str | None]] = {
    "no trick": {},
    "severity off": {"speclint.yaml": OFF},
    "ignored": {"speclint.yaml": IGNORED},
    "other paths": {"speclint.yaml": "paths: [elsewhere]\n"},
    "fails never": {"speclint.yaml": "fail_on: never\n"},
    "configuration that cannot be read": {"speclint.yaml": "{"},
    "configuration extended": {"speclint.yaml": "extends: x.yaml\n", "x.yaml": OFF},
}


@pytest.mark.parametrize("trick", TRICKS.values(), ids=TRICKS)
def test_no_configuration_in_a_proposal_holds(
    stage: ReviewStage, trick: Mapping[str, str | None]
) -> None:
    stage.push({**edited(C, DUTY, MORE), **trick})
    assert stage.run().code == 1
    assert "3 things to fix before this can be approved." in stage.page.seen


def test_a_changed_configuration_is_said(stage: ReviewStage) -> None:
    stage.push({**edited(C, DUTY, MORE), "speclint.yaml": OFF})
    stage.run()
    assert (
        "The rules or the configuration are changed too: see the end. "
        "It is checked with the approved rules, not with the changed ones."
    ) in stage.page.seen


RULE_TRICKS: dict[str, Mapping[str, str | None]] = {
    "no trick": {},
    "rule deleted": {"house/HSE001-x.yaml": None},
    "rule made advice": {"house/HSE001-x.yaml": RULE.replace("error", "advice")},
    "rules left out": {"speclint.yaml": "paths: [specs]\n"},
    "configuration deleted": {"speclint.yaml": None},
    "rule that cannot be read": {"house/HSE001-x.yaml": "["},
    "known debts": {"speclint-baseline.txt": "102C  HSE001  0123456789abcdef  x\n"},
}


@pytest.mark.parametrize("trick", RULE_TRICKS.values(), ids=RULE_TRICKS)
def test_no_rule_in_a_proposal_holds(ruled: ReviewStage, trick: Mapping[str, str | None]) -> None:
    ruled.push({**PLAYS, **trick})
    assert ruled.run().code == 1
    assert "The statement names a xylophone." in ruled.page.seen


def test_rule_approved_after_the_proposal_began_holds(stage: ReviewStage) -> None:
    stage.push(PLAYS)
    own = {"speclint.yaml": "rules: [house]\n", "house/HSE001-x.yaml": RULE}
    stage.push(own, "main")
    stage.run()
    assert "The statement names a xylophone." in stage.page.seen


def test_waiver_in_the_proposal_counts_where_the_approved_rule_allows_it(
    ruled: ReviewStage,
) -> None:
    waiver = "  # speclint: allow HSE001 -- the band asked for it\n"
    ruled.push(edited(C, DUTY, f"{waiver}  - Plays the xylophone;\n"))
    ruled.run()
    assert "The statement names a xylophone." not in ruled.page.seen
    assert "Waiver added in" in ruled.page.seen


def test_waiver_of_a_rule_made_waivable_by_the_proposal_counts_for_nothing(
    tmp_path: Path,
) -> None:
    own = {
        "speclint.yaml": "rules: [house]\n",
        "house/HSE001-x.yaml": RULE.replace("with-reason", "never"),
    }
    with review_stage(tmp_path, {**specs(), **own}) as stage:
        waiver = "  # speclint: allow HSE001 -- the band asked for it\n"
        proposal = edited(C, DUTY, f"{waiver}  - Plays the xylophone;\n")
        stage.push({**proposal, "house/HSE001-x.yaml": RULE})
        stage.run()
        assert "The statement names a xylophone." in stage.page.seen


def test_spec_moved_out_of_the_plan_is_still_seen(stage: ReviewStage) -> None:
    stage.push({C: None, "hidden/102C.yaml": specs()[C], "speclint.yaml": "paths: [hidden]\n"})
    stage.run()
    assert "No words change: only the file is moved." in stage.page.seen


def _debts(tmp_path: Path) -> dict[str, str]:
    """The file that puts off all that is wrong with the plan."""
    plan = copied_specs(tmp_path / "plan")
    speclint(plan, "baseline")
    return {"speclint-baseline.txt": (plan / "speclint-baseline.txt").read_text("utf-8")}


def test_known_debts_of_the_base_are_no_findings(tmp_path: Path) -> None:
    debts = _debts(tmp_path)
    with review_stage(tmp_path, {**specs(), **debts}) as stage:
        stage.push(edited(D, "  - Provides consultation", "  - Gives consultation"))
        stage.run()
        assert "LEG001" in debts["speclint-baseline.txt"]
        assert "The legal requirements do not contain" not in stage.page.seen


def test_base_whose_rules_cannot_be_read_stops_with_a_sentence(stage: ReviewStage) -> None:
    stage.push({"speclint.yaml": "paths: 7: 8\n"}, "main")
    stage.push(edited(C, DUTY, MORE))
    error = stage.run().error
    assert error.startswith("The approved rules cannot be read.\nspeclint.yaml:1:")


def test_nothing_of_the_work_tree_is_read(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    clone = stage.clone()
    (clone / "speclint.yaml").write_text(OFF)
    (clone / C).write_text("title: [")
    assert stage.run("--dry-run").code == 1


def test_known_debts_stay_known_under_a_new_code(tmp_path: Path) -> None:
    debts = _debts(tmp_path)
    with review_stage(tmp_path, {**specs(), **debts}) as stage:
        stage.push(edited(C, 'class_code: "102C"', 'class_code: "102E"'))
        stage.run()
        assert "stood there before" not in stage.page.seen
        assert "Level 3 stands under a higher class code" in stage.page.seen


def test_configuration_that_the_approved_one_extends_holds(tmp_path: Path) -> None:
    own = {
        "speclint.yaml": "extends: shared\n",
        "shared/speclint.yaml": "rules: [house]\n",
        "shared/house/HSE001-x.yaml": RULE,
    }
    with review_stage(tmp_path, {**specs(), **own}) as stage:
        stage.push({**PLAYS, "shared/speclint.yaml": "rules: []\n"})
        stage.run()
        assert "The statement names a xylophone." in stage.page.seen


def test_what_stood_in_a_class_is_not_brought_by_its_new_code(stage: ReviewStage) -> None:
    """Findings know a class by its code; what the new code itself brings is told."""
    stage.push(edited(C, 'class_code: "102C"', 'class_code: "102E"'))
    stage.run()
    assert "The file is named “102C.yaml”" in stage.page.seen
    assert "Level 3 stands under a higher class code" in stage.page.seen
    assert "The plan has no level 2 of the series" not in stage.page.seen
    assert "4 other findings on the changed files stood there before" in stage.page.seen
