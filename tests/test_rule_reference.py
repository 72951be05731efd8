"""The reference of all rules, and `docs/rules.md` fresh."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import cmarkgfm  # type: ignore[import-untyped]  # it has no stubs
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]  # it has no stubs

from rule_text import RULE, STRICT, rule_source
from speclint.policy.page_reading import read_pages
from speclint.policy.rule_reference import rule_markdown, rules_json, rules_markdown, rules_table
from speclint.policy.rulepack import rule_paths, shipped_rules
from speclint.text.source import read

if TYPE_CHECKING:
    from conftest import Golden

PAGES = read_pages((rule_source(RULE), rule_source(STRICT)))
SHIPPED = read_pages(read(str(path)) for path in rule_paths([shipped_rules()]))
DOCUMENT = Path(__file__).parent.parent / "docs" / "rules.md"


def test_markdown(golden: Golden) -> None:
    golden.check("reference/rules.md", rules_markdown(PAGES))


def test_table(golden: Golden) -> None:
    golden.check("reference/rules.txt", rules_table(PAGES))


def test_json(golden: Golden) -> None:
    golden.check("reference/rules.json", rules_json(PAGES))


def test_one_rule_stands_in_the_whole() -> None:
    assert rule_markdown(PAGES[0]) in rules_markdown(PAGES)


def test_links_in_the_list_lead_to_rules() -> None:
    text = rules_markdown(SHIPPED)
    anchors = [line.split('"')[1] for line in text.splitlines() if line.startswith("### <a id=")]
    assert anchors == [page.code for page in sorted(SHIPPED, key=lambda p: (p.category, p.code))]
    assert [code for code in anchors if f"](#{code})" not in text] == []


def test_examples_are_shown_letter_by_letter() -> None:
    html: str = cmarkgfm.github_flavored_markdown_to_html(
        rules_markdown(PAGES), Options.CMARK_OPT_UNSAFE
    )
    assert "# `quoted` | ```fence```\n</code>" in html


def test_json_has_every_rule() -> None:
    codes = [rule["code"] for rule in json.loads(rules_json(SHIPPED))]
    assert codes == [page.code for page in SHIPPED]


def test_document_is_fresh() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == rules_markdown(SHIPPED)
