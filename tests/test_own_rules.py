"""A team's own rules: a file in its own repository, named by its configuration."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from checked_runs import speclint
from speclint.policy.scaffold import rule_text

if TYPE_CHECKING:
    from pathlib import Path

SPEC = """\
class_code: "102B"
title: Cook 2
definition: Plans manpower for the unit.
"""
RULE = "rules/OWN001-house-words.yaml"
DAY = date(2026, 1, 1)
SHIPPED = "legal-work-authorization"


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A repository with a specification, a rule of its own and a configuration."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "specs" / "cooks").mkdir(parents=True)
    (tmp_path / "specs" / "cooks" / "102B.yaml").write_text(SPEC, "utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / RULE).write_text(rule_text("house-words", "OWN001", DAY), "utf-8")
    (tmp_path / "speclint.yaml").write_text("rules: [rules]\n", "utf-8")
    return tmp_path


def told(team: Path, *words: str) -> list[str]:
    out = speclint(team, "check", *words, "--on", "2026-01-01", "--format", "concise").out
    return [line for line in out.splitlines() if " OWN001 " in line]


OWN = "advice OWN001 “manpower” should be another word. [Definition]"


def test_the_rule_is_found_through_the_configuration(team: Path) -> None:
    assert told(team) == [f"specs/cooks/102B.yaml:3:19: {OWN}"]


def test_it_is_found_from_a_folder_below(team: Path) -> None:
    assert told(team / "specs" / "cooks", "102B.yaml") == [f"102B.yaml:3:19: {OWN}"]


def test_it_is_not_found_without_the_configuration(team: Path) -> None:
    (team / "speclint.yaml").unlink()
    assert told(team) == []


def test_it_begins_on_its_day(team: Path) -> None:
    run = speclint(team, "check", "--on", "2025-12-31", "--select", "OWN001")
    assert (run.code, "Nothing to fix" in run.out) == (0, True)


def test_rules_that_ship_hold_beside_it(team: Path) -> None:
    run = speclint(team, "check", "--on", "2026-01-01", "--format", "concise")
    assert "STR006" in run.out


@pytest.mark.parametrize("name", ["OWN001", "house-words", "own001"])
def test_it_is_explained(name: str, team: Path) -> None:
    assert speclint(team, "explain", name).out.startswith("house-words (OWN001)")


def test_it_is_listed(team: Path) -> None:
    assert "OWN001  house-words" in speclint(team, "rules").out


def test_its_severity_can_be_set(team: Path) -> None:
    config = "rules: [rules]\nseverity: {house-words: error}\n"
    (team / "speclint.yaml").write_text(config, "utf-8")
    assert told(team) == [f"specs/cooks/102B.yaml:3:19: {OWN.replace('advice', 'must fix')}"]


@pytest.mark.parametrize(
    "day",
    [date(2024, 2, 29), date(2026, 1, 1), date(2099, 12, 31)],
    ids=str,
)
def test_a_draft_passes_the_check_of_rules(day: date, team: Path) -> None:
    (team / RULE).write_text(rule_text("house-words", "OWN001", day), "utf-8")
    run = speclint(team, "rules", "check", "rules")
    assert (run.code, run.out) == (
        0,
        "1 rule file checked: every example runs, and every slip is noticed.\n",
    )


def test_new_rule_writes_a_draft_that_works(team: Path) -> None:
    (team / RULE).unlink()
    made = speclint(team, "new", "rule", "house-words")
    assert made.out.startswith(f"Wrote {RULE}.\n")
    assert speclint(team, "rules", "check", RULE).code == 0
    on = (date.fromisoformat(_first_day(team)) + timedelta(days=1)).isoformat()
    run = speclint(team, "check", "--on", on, "--select", "house-words", "--format", "concise")
    assert run.out.splitlines()[0] == f"specs/cooks/102B.yaml:3:19: {OWN}"


def _first_day(team: Path) -> str:
    found = re.search(r"from: (\S+)", (team / RULE).read_text("utf-8"))
    assert found is not None
    return found[1]


def test_new_rule_never_writes_over_a_file(team: Path) -> None:
    before = (team / RULE).read_text("utf-8")
    run = speclint(team, "new", "rule", "house-words")
    assert (run.code, run.err) == (2, f"speclint: {RULE} exists; nothing was changed.\n")
    assert (team / RULE).read_text("utf-8") == before


MISTAKES: dict[str, tuple[str, str, str, str]] = {
    "a key": (
        "severity: advice",
        "severty: advice",
        "5:1",
        "“severty” is not known here. Did you mean “severity”?",
    ),
    "a choice": (
        "severity: advice",
        "severity: advise",
        "5:11",
        "“severity” has a value that does not fit. It says “advise”. Did you mean “advice”?",
    ),
    "a kind of check": (
        "kind: avoids-terms",
        "kind: avoid-terms",
        "12:9",
        "There is no kind of check “avoid-terms”. Did you mean “avoids-terms”?",
    ),
    "no kind of check": ("  kind: avoids-terms\n", "", "11:1", "“kind” is missing."),
    "a parameter": (
        "  terms:",
        "  term:",
        "13:3",
        "The check “avoids-terms” has no parameter “term”. Did you mean “terms”?",
    ),
    "a value of a parameter": (
        "manpower: [staffing, workforce]",
        "manpower: staffing",
        "14:15",
        "“manpower” has a value that does not fit. It says “staffing”. It should be a list.",
    ),
    "a date": (
        "from: 2026-01-01",
        "from: soon",
        "10:11",
        "“from” has a value that does not fit. It says “soon”. Write a date such as 2024-06-06.",
    ),
    "the code of a rule that ships": (
        "code: OWN001",
        "code: LEG001",
        "2:7",
        f"“LEG001” is the code of another rule: LEG001-{SHIPPED}.yaml.",
    ),
    "the name of a rule that ships": (
        "name: house-words",
        f"name: {SHIPPED}",
        "1:7",
        f"“{SHIPPED}” is the name of another rule: LEG001-{SHIPPED}.yaml.",
    ),
    "a heading that stands twice": (
        "category: wording\n",
        "category: wording\ncategory: wording\n",
        "5:1",
        "The heading “category” stands here a second time.",
    ),
}


@pytest.mark.parametrize(("old", "new", "place", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_shown_where_it_stands(
    old: str, new: str, place: str, message: str, team: Path
) -> None:
    text = (team / RULE).read_text("utf-8")
    assert text.count(old) == 1
    (team / RULE).write_text(text.replace(old, new), "utf-8")
    run = speclint(team, "check")
    first, second, *_ = run.err.splitlines()
    assert (run.code, run.out) == (2, "")
    assert first == f"speclint: {team / RULE}:{place}"
    assert second == f"  {message}"


SLIPS = {
    "a section": (
        "kind: statement-once, sections: [typical_work, legal_requirement]",
        "It says “legal_requirement”. Did you mean “legal_requirements”?",
    ),
    "a section without statements": (
        "kind: closing-item, section: title, closing: [x]",
        "It says “title”. It may be class_series_concept, job_family_definition,",
    ),
    "a required section": (
        "kind: required-sections, sections: [[definition], [histroy]]",
        "It says “histroy”. Did you mean “history”?",
    ),
    "no section": (
        "kind: required-sections, sections: [[definition], []]",
        "  Each group in “sections” names at least one section.\n",
    ),
    "a pattern": (
        "kind: matches, key: title, pattern: (Cook",
        "  “(Cook” is not a pattern: missing ): (Cook\n",
    ),
    "a heading": (
        "kind: matches, key: class_cod, pattern: x",
        "It says “class_cod”. Did you mean “class_code”?",
    ),
    "a section of a history": (
        "kind: change-named, besides: [qualification]",
        "It says “qualification”. Did you mean “qualifications”?",
    ),
}


@pytest.mark.parametrize(("check", "told"), SLIPS.values(), ids=SLIPS)
def test_a_check_that_can_find_nothing_is_refused(check: str, told: str, team: Path) -> None:
    """It would look at nothing, and so find nothing for ever."""
    head, _, rest = (team / RULE).read_text("utf-8").partition("check:\n")
    rest = rest[rest.index("message:") :]
    (team / RULE).write_text(f"{head}check: {{{check}}}\n{rest}", "utf-8")
    run = speclint(team, "check")
    assert run.code == 2
    assert told in run.err


def test_every_mistake_of_every_file_is_told(team: Path) -> None:
    text = (team / RULE).read_text("utf-8")
    (team / RULE).write_text(text.replace("severity: advice", "severity: advise"), "utf-8")
    (team / "rules" / "other.yaml").write_text("nme: x\n", "utf-8")
    run = speclint(team, "check")
    assert run.code == 2
    assert "Did you mean “advice”?" in run.err
    assert "“nme” is not known here. Did you mean “name”?" in run.err


def test_a_folder_of_rules_that_is_not_there(team: Path) -> None:
    (team / "speclint.yaml").write_text("rules: [ruels]\n", "utf-8")
    run = speclint(team, "check")
    assert run.code == 2
    assert "speclint.yaml:1:9\n  There is no folder or file of rules at ruels." in run.err


def test_a_rule_may_be_named_by_its_file(team: Path) -> None:
    (team / "speclint.yaml").write_text(f"rules: [{RULE}]\n", "utf-8")
    assert told(team) == [f"specs/cooks/102B.yaml:3:19: {OWN}"]
