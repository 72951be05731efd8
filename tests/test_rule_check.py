"""Rule files judged: a contradiction of each kind is found, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import ROOT, speclint
from speclint.policy import example_run
from speclint.policy.rule_check import check_rules
from speclint.policy.rulepack import load_rules

if TYPE_CHECKING:
    from pathlib import Path

RULE = """\
name: share-under-limit
code: OWN001
title: The share is under the limit
category: clerical
severity: error
authority:
  - cite: house style
in_force:
  - from: 2010-07-01
    params: {limit: 10}
check:
  kind: number-below
  key: clerical_share
message: The share is {found}; it must be under {limit}.
why: It is too high ({authority}, since {from}).
fix: {safety: by-hand, title: Lower it.}
examples:
  - title: At the limit, on the first day
    on: 2010-07-01
    spec: |
      clerical_share: 10
    expect:
      - under: "10"
        place: Clerical Share
        message: The share is 10; it must be under 10.
  - title: Over the limit by little
    on: 2010-07-01
    spec: |
      clerical_share: 10.5
    expect:
      - under: "10.5"
        message: The share is 10.5; it must be under 10.
  - title: Under the limit
    spec: |
      clerical_share: 9.9
    expect: nothing
  - title: The day before
    on: 2010-06-30
    spec: |
      clerical_share: 10
    expect: not-in-force
"""
SENTENCE = """\
name: legal-words
code: OWN002
title: The legal requirements carry the words
category: legal
severity: error
applies: {status: [active]}
check:
  kind: contains-sentence
  section: legal_requirements
  sentence: Licences are needed.
  exactly: false
message: The words are missing.
why: They are needed.
fix: {safety: safe, title: Add the words.}
variants:
  near-miss:
    message: The words differ.
examples:
  - title: Missing
    spec: |
      legal_requirements:
        - None.
    expect:
      - under: None.
        message: The words are missing.
        fixed: |
          legal_requirements:
            - None.
            - Licences are needed.
  - title: Two blanks
    spec: |
      legal_requirements:
        - Licences  are needed.
    expect: nothing
  - title: Abolished
    spec: |
      abolished: 2005-06-01
      legal_requirements:
        - None.
    expect: not-applicable
"""


def complaints(tmp_path: Path, *texts: str) -> list[tuple[int, str]]:
    """Line and message of each complaint about rule files."""
    paths = []
    for number, text in enumerate(texts, start=1):
        path = tmp_path / f"{number}.yaml"
        path.write_text(text, "utf-8")
        paths.append(str(path))
    return [(found.line, found.message) for found in check_rules(paths)]


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


@pytest.mark.parametrize("text", [RULE, SENTENCE], ids=["a number", "a sentence"])
def test_a_sound_rule_passes(text: str, tmp_path: Path) -> None:
    assert complaints(tmp_path, text) == []


DAY_BEFORE = RULE[RULE.index("  - title: The day before") :]
FIRST_DAY = RULE[RULE.index("  - title: At the limit") : RULE.index("  - title: Over the limit")]
BY_LITTLE = RULE[RULE.index("  - title: Over the limit") : RULE.index("  - title: Under the limit")]
UNDER = RULE[RULE.index("  - title: Under the limit") : RULE.index("  - title: The day before")]
NOT_CLOSED = 'name: "house-words\n'
FIRST = "OWN001, example “At the limit, on the first day”"
LITTLE = "OWN001, example “Over the limit by little”"
OVER = "unexpected finding at Clerical Share: The share is"
FILLS = "authority, code, found, from, limit, on, section, title"
LIST = "legal_requirements:\\n  - None.\\n  -"


def differs(what: str, got: str, wanted: str) -> str:
    return f"{what} is\n      '{got}', expected\n      '{wanted}'"


CONTRADICTIONS: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "a placeholder that nothing fills": (
        changed(RULE, "why: It is too high (", "why: It is over {bound} ("),
        [(15, f"Nothing fills {{bound}}; this check fills: {FILLS}.")],
    ),
    "a variant that the check has not": (
        changed(RULE, "examples:\n", "variants:\n  over: {message: Too high.}\nexamples:\n"),
        [(18, "The check “number-below” has no variant “over”; it has: none.")],
    ),
    "a period that ends before it begins": (
        changed(RULE, "  - from: 2010-07-01\n", "  - from: 2010-07-01\n    until: 2010-06-30\n"),
        [
            (9, "The period ends on 2010-06-30, before it begins on 2010-07-01."),
            (19, f"{FIRST}: 0 findings, expected 1"),
            (27, f"{LITTLE}: 0 findings, expected 1"),
        ],
    ),
    "periods that overlap": (
        changed(
            RULE,
            "    params: {limit: 10}\n",
            "    params: {limit: 10}\n  - from: 2030-01-01\n    params: {limit: 10}\n",
        ),
        [(11, "This period overlaps the one before it; give that one an end.")],
    ),
    "no bad example": (
        RULE.replace(FIRST_DAY, "").replace(BY_LITTLE, ""),
        [(1, "The rule has no example with a finding.")],
    ),
    "no good example": (
        RULE.replace(UNDER, "").replace(DAY_BEFORE, ""),
        [(1, "The rule has no example without one.")],
    ),
    "an example with other words": (
        changed(RULE, '      - under: "10"\n', '      - under: "11"\n'),
        [(18, f"{FIRST}: {differs('under', '10', '11')}")],
    ),
    "an example with another place": (
        changed(RULE, "place: Clerical Share", "place: Level"),
        [(18, f"{FIRST}: {differs('place', 'Clerical Share', 'Level')}")],
    ),
    "an example with another message": (
        changed(RULE, "The share is 10.5; it must be under 10.", "The share is 10.5."),
        [
            (
                26,
                f"{LITTLE}: "
                + differs(
                    "message", "The share is 10.5; it must be under 10.", "The share is 10.5."
                ),
            )
        ],
    ),
    "an example that gives nothing": (
        changed(RULE, "      clerical_share: 10.5\n", "      clerical_share: 9\n"),
        [(26, f"{LITTLE}: 0 findings, expected 1")],
    ),
    "an example that should give nothing": (
        changed(RULE, "      clerical_share: 9.9\n", "      clerical_share: 12\n"),
        [(33, f"OWN001, example “Under the limit”: {OVER} 12; it must be under 10.")],
    ),
    "an example that is in force after all": (
        changed(RULE, "    on: 2010-06-30\n", "    on: 2010-07-02\n"),
        [
            (37, f"OWN001, example “The day before”: {OVER} 10; it must be under 10."),
            (37, "OWN001, example “The day before”: the rule applies, expected not-in-force"),
        ],
    ),
    "a mended text that differs": (
        changed(SENTENCE, "            - Licences are needed.\n", "            - Licences.\n"),
        [
            (
                19,
                "OWN002, example “Missing”: "
                + differs("fixed", rf"{LIST} Licences are needed.\n", rf"{LIST} Licences.\n"),
            )
        ],
    ),
}

SURVIVORS: dict[str, tuple[str, list[str]]] = {
    "no example of the day before": (
        RULE.replace(DAY_BEFORE, ""),
        [
            "No example shows 2010-06-30, the day before the rule begins.",
            "No example would notice if the rule began a day earlier than 2010-07-01.",
        ],
    ),
    "no example of the first day": (
        RULE.replace(FIRST_DAY, "").replace(
            BY_LITTLE, BY_LITTLE.replace("2010-07-01", "2010-07-09").replace("10.5", "10")
        ),
        ["No example would notice if the rule began a day later than 2010-07-01."],
    ),
    "no example near the limit": (
        RULE.replace("; it must be under {limit}", "")
        .replace("; it must be under 10", "")
        .replace("clerical_share: 9.9", "clerical_share: 2"),
        ["No example would notice if “limit” were 9 instead of 10."],
    ),
    "no example that a switch decides": (
        changed(SENTENCE, "Licences  are", "Licences are"),
        ["No example would notice if “exactly” were not false."],
    ),
    "no example of an abolished class": (
        SENTENCE[: SENTENCE.index("  - title: Abolished")],
        ["No example would notice if the rule spoke about abolished classes too."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_contradiction_is_found(
    text: str, expected: list[tuple[int, str]], tmp_path: Path
) -> None:
    found = complaints(tmp_path, text)
    assert [one for one in found if not one[1].startswith("No example")] == expected


@pytest.mark.parametrize(("text", "expected"), SURVIVORS.values(), ids=SURVIVORS)
def test_an_example_is_missing(text: str, expected: list[str], tmp_path: Path) -> None:
    assert complaints(tmp_path, text) == [(1, message) for message in expected]


def test_a_code_and_a_name_stand_on_one_rule(tmp_path: Path) -> None:
    other = changed(RULE, "name: share", "name: other-share")
    assert complaints(tmp_path, RULE, other) == [
        (2, "The code “OWN001” stands on more than one rule."),
        (2, "The code “OWN001” stands on more than one rule."),
    ]


def test_files_that_cannot_be_read_do_not_hide_the_others(tmp_path: Path) -> None:
    wrong = changed(RULE, "place: Clerical Share", "place: Level")
    found = complaints(tmp_path, NOT_CLOSED, changed(RULE, "severity:", "severty:"), wrong)
    assert found == [
        (1, "A quotation mark opens here and is never closed."),
        (5, "“severty” is not known here. Did you mean “severity”?"),
        (18, f"{FIRST}: {differs('place', 'Clerical Share', 'Level')}"),
    ]


def test_a_slip_in_a_rule_that_ships_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own.yaml").write_text(changed(RULE, "severity:", "severty:"), "utf-8")
    about_changes = next((ROOT / "rules").glob("HIS020-*.yaml"))
    (tmp_path / "zzz.yaml").write_bytes(about_changes.read_bytes())
    monkeypatch.setattr(example_run, "_shipped", lambda: load_rules([tmp_path]))
    found = check_rules([str(tmp_path / name) for name in ("own.yaml", "zzz.yaml")])
    message = "“severty” is not known here. Did you mean “severity”?"
    assert [one.message for one in found] == [message]


def test_the_command_says_how_many_things_are_to_mend(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        changed(RULE, "place: Clerical Share", "place: Level"), "utf-8"
    )
    run = speclint(tmp_path, "rules", "check", "own.yaml")
    assert run.code == 1
    assert run.out.endswith("1 rule file checked: 1 thing to mend.\n")
    assert "own.yaml:18:12" in run.out


def test_a_name_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    run = speclint(tmp_path, "rules", "check", "nope.yaml")
    assert (run.code, run.err) == (2, "speclint: There is no file or folder “nope.yaml”.\n")


def test_without_a_file_there_is_nothing_to_check(tmp_path: Path) -> None:
    run = speclint(tmp_path, "rules", "check", ".")
    assert (run.code, run.err) == (3, "speclint: There is no rule file (.yaml) to read.\n")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "rules").glob("*.yaml")), ids=lambda path: path.stem[:6]
)
def test_rules_that_ship_pass(path: Path) -> None:
    assert [str(complaint) for complaint in check_rules([str(path)])] == []
