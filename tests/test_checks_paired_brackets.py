"""Edges of the check of brackets; its usual cases are the examples of WRD016."""

from __future__ import annotations

import pytest

from judged import told
from speclint.checks.paired_brackets import PairedBrackets

BRACKETS = PairedBrackets("paired-brackets")


@pytest.mark.parametrize(
    ("definition", "found"),
    [
        ("Plans (all) work.", []),
        ("Plans (all work (of staff).", []),
        ("Plans (all work.", [("", "(")]),
        ("Plans all) work.", [("unopened", ")")]),
        ("Plans 1) work, 2) travel.", []),
        ("Plans (including 1) work, 2) travel).", []),
        ("Plans iv) work (of staff.", []),
        ("Plans all) work (of staff (and others.", [("", "("), ("unopened", ")")]),
        ("(", [("", "(")]),
        (")", [("unopened", ")")]),
    ],
)
def test_brackets(definition: str, found: list[tuple[str, str]]) -> None:
    assert told(BRACKETS, f'definition: "{definition}"\n') == found


def test_brackets_without_end_are_judged_at_once() -> None:
    assert len(told(BRACKETS, f'definition: "{"a( " * 20_000}"\n')) == 1
