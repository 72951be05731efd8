"""Rules explained by code, name or pasted message."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checked_runs import speclint
from rule_text import RULE, STRICT, rule_source
from speclint.policy.explain import explain
from speclint.policy.page_reading import read_pages
from speclint.policy.rule_search import find_pages, rules_asked, unknown_rule
from speclint.policy.rulepack import rule_paths, shipped_rules
from speclint.text.source import read

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Golden

SOURCES = (rule_source(RULE), rule_source(STRICT))
PAGES = read_pages(SOURCES)
SHIPPED = read_pages(read(str(path)) for path in rule_paths([shipped_rules()]))


@pytest.mark.parametrize(
    ("name", "query", "width", "colour"),
    [
        pytest.param("history", "HIS901", 100, False, id="everything"),
        pytest.param("narrow", "HIS901", 50, False, id="narrow"),
        pytest.param("colour", "HIS901", 100, True, id="colour"),
        pytest.param("strict", "LEG902", 100, False, id="cannot be waived"),
    ],
)
def test_golden(name: str, query: str, width: int, colour: bool, golden: Golden) -> None:
    text = explain(query, SOURCES, width=width, colour=colour)
    golden.check(f"explain/{name}.txt", text or "")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        pytest.param("HIS901", "HIS901", id="code"),
        pytest.param("his901", "HIS901", id="small letters"),
        pytest.param("history-has-date", "HIS901", id="name"),
        pytest.param("history-has-date (HIS901)", "HIS901", id="label"),
        pytest.param(
            "specs/102A.yaml:3:1: must fix LEG902 The thing is missing. [Title]",
            "LEG902",
            id="concise line",
        ),
        pytest.param("# speclint: allow HIS901 -- reason", "HIS901", id="waiver"),
        pytest.param(
            "should fix  The entry of 1963 has no effective date, and 5 may lack one.",
            "HIS901",
            id="pasted message",
        ),
        pytest.param(
            "The entry of 1963 has no\n   effective date, and 12 may lack one.",
            "HIS901",
            id="pasted over two lines",
        ),
        pytest.param("The entry has two effective dates.", "HIS901", id="message of a variant"),
        pytest.param("entry has two effective date", "HIS901", id="retyped"),
        pytest.param("the thing is missing", "LEG902", id="without full stop"),
        pytest.param("HIS999", None, id="unknown code"),
        pytest.param("no such thing at all", None, id="other words"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_find(query: str, code: str | None) -> None:
    assert [page.code for page in find_pages(query, PAGES)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("history-has-dat", "No rule fits “history-has-dat”. Did you mean “history-has-date”?"),
        ("\x1b[31m", "No rule fits “⟨U+001B⟩[31m”.\nAll rules: speclint rules"),
        ("leg", "No rule fits “leg”. Did you mean “LEG902”?"),
        ("history", "No rule fits “history”. Did you mean “HIS901”?"),
    ],
    ids=["close", "odd", "the beginning of a code", "a category"],
)
def test_unknown(query: str, told: str) -> None:
    assert explain(query, SOURCES) is None
    assert unknown_rule(query, SOURCES) == told


@pytest.mark.parametrize("query", ["LEG", "legal", " leg9"])
def test_a_word_for_several_rules_names_them(query: str) -> None:
    twin = rule_source(STRICT.replace("LEG902", "LEG903").replace("legal-thing", "legal-twin"))
    told = f"“{query}” means several rules; name one of them: LEG902, LEG903."
    assert unknown_rule(query, [*SOURCES, twin]) == told


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        pytest.param("HIS901 LEG902", ("HIS901", "LEG902"), id="codes"),
        pytest.param("his901, legal-thing", ("his901", "legal-thing"), id="commas"),
        pytest.param("HIS901 and HIS999", ("HIS901", "HIS999"), id="one unknown"),
        pytest.param("HIS901 leg", ("HIS901", "leg"), id="a part of a code"),
        pytest.param("history-has-dat HIS901", ("history-has-dat", "HIS901"), id="a slip"),
        pytest.param("history-has-date (HIS901)", ("HIS901",), id="label: one rule"),
        pytest.param(
            "LEG902 The thing is missing.", ("LEG902 The thing is missing.",), id="pasted"
        ),
    ],
)
def test_a_list_of_rules_is_told_from_a_message(query: str, asked: tuple[str, ...]) -> None:
    assert rules_asked(query, SOURCES) == asked


def test_every_rule_of_a_list_is_explained_and_an_unknown_one_is_told(tmp_path: Path) -> None:
    run = speclint(tmp_path, "explain", "LEG001", "HIS004", "legal-work-authorisation")
    heads = [
        line.split("  ")[0]
        for line in run.out.split("\n")
        if line.endswith((", must fix", ", should fix"))
    ]
    assert heads == ["legal-work-authorization (LEG001)", "history-entry-once (HIS004)"]
    told = (
        "speclint: No rule fits “legal-work-authorisation”. "
        "Did you mean “legal-work-authorization”?\n"
    )
    assert (run.code, run.err) == (2, told)


def test_rules_with_the_same_words_are_all_named() -> None:
    twin = rule_source(STRICT.replace("LEG902", "LEG903").replace("legal-thing", "legal-twin"))
    text = explain("The thing is missing.", [*SOURCES, twin])
    assert "same words  legal-twin (LEG903)\n" in (text or "")


MESSAGES = [
    pytest.param(shown.message, page.code, id=f"{page.code}-{number}")
    for page in SHIPPED
    for number, shown in enumerate(s for example in page.examples for s in example.finds)
]


@pytest.mark.parametrize(("message", "code"), MESSAGES)
def test_every_shipped_message_finds_its_rule(message: str, code: str) -> None:
    assert code in {page.code for page in find_pages(message, SHIPPED)}


def test_explaining_imports_no_pydantic() -> None:
    program = (
        "import sys; from speclint.policy.explain import explain;"
        "from speclint.policy.rulepack import rule_paths, shipped_rules;"
        "from speclint.text.source import read;"
        "text = explain('LEG001', [read(str(p)) for p in rule_paths([shipped_rules()])]);"
        "assert text.startswith('legal-work-authorization (LEG001)');"
        "assert 'pydantic' not in sys.modules and 'difflib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
