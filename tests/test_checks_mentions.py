"""Words that need other words beside them: citizenship and its law, licences and driving."""

from __future__ import annotations

from datetime import date

import pytest

from judged import legal, reading, told
from speclint.checks.mentions import MentionsWith
from speclint.checks.scope import SpecCheck
from speclint.policy.rulebook import periods
from speclint.policy.rulepack import load_rules, shipped_rules
from work_authorization import SENTENCE

MENTIONS = MentionsWith(
    "mentions-with",
    ("legal_requirements", "definition"),
    (r"\bcitizens?\b",),
    (r"\bRCW \d",),
    "clerical_share",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("definition: Serves CITIZENS.\n", ["CITIZENS"], id="in either case"),
        pytest.param("definition: Serves citizens (RCW 9.1).\n", [], id="with what it needs"),
        pytest.param("definition: Serves citizenship.\n", [], id="part of a word"),
        pytest.param("typical_work:\n  - Serves citizens.\n", [], id="another section"),
        pytest.param("clerical_share: 1\ndefinition: Citizens.\n", [], id="told as data"),
        pytest.param(
            legal("A citizen.", "RCW 9.1 applies.", "A citizen, a citizen."),
            ["citizen", "citizen"],
            id="once in each statement, whatever another says",
        ),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    assert [words for _, words in told(MENTIONS, text)] == expected


TOLD = MentionsWith(
    "mentions-with",
    ("legal_requirements",),
    ("license",),
    ("drive",),
    unless_told=("^drives .*trucks?$",),
    told_in=("definition", "typical_work"),
)


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("Drives a light truck", []),
        ("Loads a light truck", ["license"]),
        ("Drives a truck at night", ["license"]),
        ("Plans.\n  - Drives trucks", []),
    ],
)
def test_mentions_pass_where_the_work_tells(work: str, expected: list[str]) -> None:
    text = f"typical_work:\n  - {work}\n{legal('A license.')}"
    assert [words for _, words in told(TOLD, text)] == expected


def test_only_some_sections_tell() -> None:
    text = f"distinguishing_characteristics: Drives a truck\n{legal('A license.')}"
    assert [words for _, words in told(TOLD, text)] == ["license"]


PUBLISHED: dict[str, tuple[str, str, list[str]]] = {
    "proof of citizenship": (
        "LEG004",
        "Must provide proof of citizenship.",
        ["proof of citizenship"],
    ),
    "residents": (
        "LEG004",
        "Applicants must be residents of Washington.",
        ["must be residents of Washington"],
    ),
    "a place to live": ("LEG004", "Must be a resident of the facility's staff housing.", []),
    "licensed in the state": (
        "LEG004",
        "Must be licensed as a registered nurse in the State of Washington.",
        [],
    ),
    "within the county": (
        "LEG004",
        "Must reside within the county.",
        ["Must reside within the county"],
    ),
    "with the law": ("LEG004", "Must be a citizen of the United States (RCW 43.101.095).", []),
    "federal regulation": ("LEG004", "U.S. citizenship is required by 49 CFR 1542.209.", []),
    "the sentence of the law itself": ("LEG004", SENTENCE, []),
    "citizens served": ("LEG004", "Experience with senior citizens.", []),
    "a blanket line": (
        "LEG005",
        "Must possess a valid Washington State driver’s license.",
        ["valid Washington State driver’s license"],
    ),
    "no apostrophe": ("LEG005", "A valid drivers license.", ["valid drivers license"]),
    "only where driving is asked": (
        "LEG005",
        "Employees who drive must have a driver's license.",
        [],
    ),
    "the line tells of driving": (
        "LEG005",
        "Position requires driving; a valid driver's license is required.",
        [],
    ),
    "another way to travel": (
        "LEG005",
        "A driver's license or other means of transportation.",
        [],
    ),
    "a licence of another trade": ("LEG005", "A boiler operator's license.", []),
    "commercial": ("LEG005", "A commercial driver’s license (CDL).", []),
}


@pytest.mark.parametrize(("code", "text", "expected"), PUBLISHED.values(), ids=PUBLISHED)
def test_published_lines(code: str, text: str, expected: list[str]) -> None:
    (rule,) = (rule for rule in load_rules([shipped_rules()]) if rule.code == code)
    written = legal(text)
    (period,) = periods(rule, reading(written), date(2026, 1, 1))
    assert isinstance(period.check, SpecCheck)
    assert [words for _, words in told(period.check, written)] == expected
