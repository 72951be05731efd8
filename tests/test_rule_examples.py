"""Every example of every shipped rule gives exactly what the rule file says."""

from __future__ import annotations

import pytest

from speclint.policy.example_run import mistakes
from speclint.policy.rule_file import Example, RuleFile
from speclint.policy.rulepack import rule_paths, shipped_rules
from speclint.setup.written import read_written
from speclint.text.source import read

FILES = [read_written(RuleFile, read(path), path)[0] for path in rule_paths([shipped_rules()])]


@pytest.mark.parametrize(
    ("file", "example"),
    [
        pytest.param(file, example, id=f"{file.code}-{example.title}")
        for file in FILES
        for example in file.examples
    ],
)
def test_example(file: RuleFile, example: Example) -> None:
    assert list(mistakes(file, example)) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.code)
def test_shows_good_and_bad(file: RuleFile) -> None:
    outcomes = {isinstance(example.expect, list) for example in file.examples}
    assert outcomes == {True, False}
