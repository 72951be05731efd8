"""Readers are told of exactly those rules that need a revision to speak."""

from __future__ import annotations

from speclint.checks.scope import ChangeCheck
from speclint.policy.page_reading import CHANGE_KINDS
from speclint.policy.rulepack import load_rules, shipped_rules


def test_the_kinds_that_look_at_a_revision() -> None:
    checks = [rule.periods[0].check for rule in load_rules([shipped_rules()])]
    assert {check.kind for check in checks if isinstance(check, ChangeCheck)} == CHANGE_KINDS
