"""A slip in a rule or a configuration is told in the words of the file rules."""

from __future__ import annotations

from typing import get_args

import pytest

from speclint.policy.rule_file import RuleFile
from speclint.policy.rulepack import rule_paths, shipped_rules
from speclint.setup.slip_words import SENTENCES, slip_sentence
from speclint.setup.written import read_written
from speclint.text.slip import Slip, SlipKind
from speclint.text.source import read
from speclint.text.syntax import VARIANTS


def _messages() -> dict[str, str]:
    """Sentence of every file rule, by the kind of slip and by its variants."""
    found: dict[str, str] = {}
    for path in rule_paths([shipped_rules()]):
        file, _ = read_written(RuleFile, read(str(path)), str(path))
        if file.check["kind"] == "reads" and file.category == "files":
            found[str(file.check["slip"])] = file.message
            found |= {name: one.message for name, one in file.variants.items() if one.message}
    return found


MESSAGES = _messages()


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_is_that_of_its_rule(name: str) -> None:
    assert SENTENCES[name] == MESSAGES[name]


def test_every_slip_of_the_hand_has_its_sentence() -> None:
    assert SENTENCES.keys() >= VARIANTS


@pytest.mark.parametrize("kind", get_args(SlipKind))
def test_every_slip_is_told_without_gaps(kind: SlipKind) -> None:
    values: dict[str, str] = dict.fromkeys(["character", "encoding", "key", "name", "reason"], "x")
    assert "{" not in slip_sentence(Slip(kind, values=values))
