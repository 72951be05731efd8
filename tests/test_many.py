"""A rule with hundreds of findings in one file: the first are told, the others counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from speclint.lint import lint_file
from speclint.many import MOST
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.text.source import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.finding import Finding

DAY = date(2026, 1, 1)
HEAD = "class_code: 102A\ntitle: Cook 1\n"


def findings(code: str, text: str) -> tuple[Finding, ...]:
    rules = tuple(rule for rule in load_rules([shipped_rules()]) if rule.code == code)
    return lint_file("102A.yaml", decode("102A.yaml", text.encode()), Rulebook(rules), DAY).findings


def unknown(count: int) -> str:
    return HEAD + "".join(f"k{number}: x\n" for number in range(count))


def repeated(count: int) -> str:
    return HEAD + "history:\n" + "  - {effective: 2005-06-01, text: New class.}\n" * (count + 1)


KINDS = {"slips": ("STR001", unknown), "problems": ("HIS004", repeated)}
each_kind = pytest.mark.parametrize(("code", "text"), KINDS.values(), ids=KINDS)


@each_kind
def test_as_many_as_may_be_are_all_told(code: str, text: Callable[[int], str]) -> None:
    found = findings(code, text(MOST))
    assert len(found) == MOST
    assert not any("left out" in finding.message for finding in found)


@each_kind
@pytest.mark.parametrize(
    ("more", "message"),
    [
        pytest.param(1, "1 more finding of this rule is left out from here on.", id="one"),
        pytest.param(50, "50 more findings of this rule are left out from here on.", id="fifty"),
    ],
)
def test_those_beyond_are_counted_where_they_begin(
    code: str, text: Callable[[int], str], more: int, message: str
) -> None:
    *told, last = findings(code, text(MOST + more))
    assert len(told) == MOST
    assert last.message == message
    assert last.span.start > told[-1].span.start
    assert not last.remedy.automatic
