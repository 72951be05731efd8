"""Every sentence that a rule speaks is short, plain and polite."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

import pyphen  # type: ignore[import-untyped]  # it has no stubs
import pytest

from speclint.policy.example_run import run_example
from speclint.policy.rule_file import RuleFile
from speclint.policy.rulepack import rule_paths, shipped_rules
from speclint.setup.written import read_written
from speclint.text.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.finding import Finding

FILES = [
    read_written(RuleFile, read(str(path)), str(path))[0] for path in rule_paths([shipped_rules()])
]
IDS = [file.code for file in FILES]
PROGRAMMERS = re.compile(
    r"\b(mapping|scalar|node|token|regex|YAML|parse[ds]?|invalid|illegal|failed|string|null|boolean"
    r"|array|integer|syntax)\b|!",
    re.IGNORECASE,
)
NOT_NOW = re.compile(r"\b(will|would|had|did|could|been|were going)\b")
BINDING = {"legal", "clerical", "structure", "files", "waivers"}
GAP = re.compile(r"“?\{[a-z_]+\}”?")
CITED = re.compile(r"\{authority\}|\(\s*\)|RCW [\d.()a-z]+|“[^”]*”|[A-Z]{3}\d{3}")
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
SYLLABLES = pyphen.Pyphen(lang="en_US", left=1, right=1)
MOST_WORDS = 20
HIGHEST_GRADE = 9.0


def _messages(file: RuleFile) -> Iterator[str]:
    yield file.message
    yield from (variant.message for variant in file.variants.values() if variant.message)


def _sentences(file: RuleFile) -> Iterator[str]:
    """Everything that a finding of the rule may say, a text a time."""
    yield from _messages(file)
    yield file.why
    yield file.fix.title
    for variant in file.variants.values():
        yield from filter(None, (variant.why, variant.fix.title if variant.fix else None))


@cache
def _found_by(number: int) -> tuple[Finding, ...]:
    """What the examples of a rule give, with the values of the examples filled in."""
    file = FILES[number]
    bad = [example for example in file.examples if isinstance(example.expect, list)]
    return tuple(finding for example in bad for finding in run_example(file, example).findings)


def _found(file: RuleFile) -> tuple[Finding, ...]:
    return _found_by(FILES.index(file))


def _filled(message: str) -> re.Pattern[str]:
    """Match a message whatever stands in its gaps."""
    parts = re.split(r"\{[a-z_]+\}", message)
    return re.compile(".+".join(map(re.escape, parts)), re.DOTALL)


def _words(text: str) -> list[str]:
    return WORD.findall(GAP.sub("word", text))


def _syllables(word: str) -> int:
    return len(SYLLABLES.positions(word)) + 1


def _grade(texts: list[str]) -> float:
    """Flesch-Kincaid grade of texts; quotations and citations are not the rule's own words."""
    plain = [GAP.sub("word", CITED.sub("word", text)) for text in texts]
    sentences = sum(max(1, len(re.findall(r"[.:;?](?=\s|$)", text))) for text in plain)
    words = [word for text in plain for word in WORD.findall(text)]
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_a_message_is_one_short_sentence(file: RuleFile) -> None:
    for message in _messages(file):
        assert len(_words(message)) <= MOST_WORDS, message
        assert re.search(r"[.”?]$", message), message


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_must_is_for_law_and_form(file: RuleFile) -> None:
    said = [text for text in _sentences(file) if re.search(r"\bmust\b", text, re.IGNORECASE)]
    bound = file.severity == "error" and file.category in BINDING
    assert bound or said == []


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_messages_tell_what_is(file: RuleFile) -> None:
    assert [text for text in _messages(file) if NOT_NOW.search(text)] == []


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_every_wording_is_shown_by_an_example(file: RuleFile) -> None:
    shown = {finding.message for finding in _found(file)}
    missing = [
        message
        for message in _messages(file)
        if not any(_filled(message).fullmatch(one) for one in shown)
    ]
    always_named = file.check["kind"] == "reads" or file.check["kind"] == "not-mentioned"
    assert missing in ([], [file.message] if always_named and file.variants else [])


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_real_messages_are_short_too(file: RuleFile) -> None:
    long = [one.message for one in _found(file) if len(one.message.split()) > MOST_WORDS]
    assert long == []


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_real_findings_are_easy_to_read(file: RuleFile) -> None:
    texts = {(one.message, one.why, one.remedy.title) for one in _found(file)}
    assert mean(_grade(list(text)) for text in texts) <= HIGHEST_GRADE


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_no_words_of_programmers_and_no_shouting(file: RuleFile) -> None:
    for text in _sentences(file):
        assert PROGRAMMERS.search(text) is None, text


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_reading_grade(file: RuleFile) -> None:
    assert _grade(list(_sentences(file))) <= HIGHEST_GRADE


def test_the_grade_tells_hard_from_easy() -> None:
    easy = ["The entry has no date."]
    hard = ["Classification determinations necessitate comprehensive organizational evaluation."]
    assert _grade(easy) < 4
    assert _grade(hard) > 15


def test_rule_files_are_found() -> None:
    assert len(FILES) == len(list(Path(shipped_rules()).glob("*.yaml")))
