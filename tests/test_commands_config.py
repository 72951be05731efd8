"""`speclint config` shows what holds, and what says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checked_runs import speclint
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from conftest import Golden


def test_defaults(plan: Path, golden: Golden) -> None:
    golden.check("config/defaults.txt", speclint(plan, "config").out)


def test_everything(plan: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    (plan / "pack").mkdir()
    (plan / "pack" / "speclint.yaml").write_text("fail_on: warning\nseverity: {LVL002: advice}\n")
    (plan / "speclint.yaml").write_text(
        """\
extends: pack
paths: [specs, old]
severity:
  history-entry-once: off
ignore:
  - rules: [WRD, HIS004]
    paths: [specs/old, "**/0*.yaml"]
    at: [typical_work, history]
    reason: published before 2005
  - rules: references
    reason: the plan is not complete
series:
  Customer Service Specialist:
    - from: 2025-07-01
      rules: {CLE001: {limit: 20}}
"""
    )
    monkeypatch.setenv("SPECLINT_FORMAT", "concise")
    golden.check("config/everything.txt", speclint(plan, "config").out)


def test_a_mistake_stops(plan: Path) -> None:
    (plan / "speclint.yaml").write_text("severity: {LVL02: off}\n")
    run = speclint(plan, "config")
    assert run.code == 2
    assert run.err.startswith("speclint: speclint.yaml:1:12\n  No rule is called “LVL02”.")
