"""A rule begun with `speclint new rule`."""

from __future__ import annotations

from datetime import date

from speclint.policy.example_run import mistakes
from speclint.policy.rule_file import RuleFile
from speclint.policy.scaffold import rule_text
from speclint.setup.written import read_written
from speclint.text.source import decode


def test_draft_of_a_rule_runs() -> None:
    text = rule_text("no-manpower", "TEAM001", date(2025, 1, 1))
    file, _ = read_written(RuleFile, decode("rule.yaml", text.encode()), "rule.yaml")
    assert [m for example in file.examples for m in mistakes(file, example)] == []
