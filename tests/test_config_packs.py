"""A configuration that extends another one: a folder, a package, rules of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checked_runs import check, codes, speclint
from plan_folder import configure
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_a_file_says_stands_above_what_it_extends(plan: Path) -> None:
    configure(plan, "severity: {HIS004: advice, HIS003: off}\nfail_on: never\n", "pack/base.yaml")
    configure(plan, "extends: base.yaml\nfail_on: advice\n", "pack/speclint.yaml")
    configure(plan, "extends: pack\nseverity: {HIS004: error}\n")
    assert [(f["severity"], f["code"]) for f in check(plan).findings] == [("error", "HIS004")]
    out = speclint(plan, "config").out
    assert out.splitlines()[2].split()[:3] == ["extends", "pack/base.yaml,", "pack/speclint.yaml"]
    assert "history-oldest-first (HIS003): off, not warning pack/base.yaml:1" in " ".join(
        out.split()
    )


RULE = """\
name: own-rule
code: OWN001
title: Clerks are called by their title
category: wording
severity: warning
check: {kind: not-mentioned, terms: [customers]}
message: The word stands here.
why: It does.
fix: {safety: by-hand, title: Take it out.}
"""


def test_a_pack_brings_its_own_rules(plan: Path) -> None:
    configure(plan, "rules: rules\n", "pack/speclint.yaml")
    configure(plan, RULE, "pack/rules/OWN001-own-rule.yaml")
    configure(plan, "extends: [pack]\n")
    assert "OWN001" in speclint(plan, "rules").out
    assert "OWN001" in speclint(plan, "explain", "own-rule").out


def test_a_package_is_found_without_running_it(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(plan, "raise RuntimeError\n", "site/state_pack_for_test/__init__.py")
    configure(plan, "severity: {HIS004: off}\n", "site/state_pack_for_test/speclint.yaml")
    monkeypatch.syspath_prepend(str(plan / "site"))
    configure(plan, "extends: package:state_pack_for_test\n")
    assert codes(plan) == []


def test_a_changed_pack_is_read_anew(plan: Path) -> None:
    configure(plan, "extends: pack\n")
    configure(plan, "severity: {HIS004: off}\n", "pack/speclint.yaml")
    assert codes(plan) == []
    configure(plan, "severity: {HIS004: advice}\n", "pack/speclint.yaml")
    assert codes(plan) == ["HIS004"]
