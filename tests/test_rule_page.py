"""Rule files as readers see them."""

from __future__ import annotations

import pytest

from rule_text import RULE, STRICT, rule_source
from speclint.policy.page_reading import read_page, read_pages
from speclint.policy.rule import Authority
from speclint.policy.rule_page import Case, Stretch
from speclint.policy.rulepack import rule_paths, shipped_rules
from speclint.text.slip import Slip
from speclint.text.source import Source, read

SHIPPED = [str(path) for path in rule_paths([shipped_rules()])]


def test_head() -> None:
    page = read_page(rule_source())
    assert page is not None
    assert (page.label, page.level, page.waivable, page.since) == (
        "history-has-date (HIS901)",
        "should fix",
        True,
        "From June 1, 2005 to December 31, 2020",
    )
    assert page.authority == (
        Authority(
            "RCW 41.06.157",
            "Chapter 330, Laws of 2024",
            "https://app.leg.wa.gov/rcw/default.aspx?cite=41.06.157",
        ),
        Authority("publication practice since the 2005 plan"),
    )


def test_stretches() -> None:
    page = read_page(rule_source())
    assert page is not None
    assert page.stretches == (
        Stretch(
            "2005-06-01", "2020-12-31", "From June 1, 2005 to December 31, 2020", ("limit: 10",)
        ),
        Stretch("2021-01-01", "", "Since January 1, 2021", ("limit: 5", "words: June, July")),
    )


def test_cases_fill_what_is_the_same_everywhere() -> None:
    page = read_page(rule_source())
    assert page is not None
    why = (
        "Readers cannot tell since when it holds (RCW 41.06.157 (Chapter 330, Laws of 2024); "
        "publication practice since the 2005 plan, since January 1, 2021)."
    )
    fix = ("Add the date *effective*.", "safe, automatic")
    message = "The entry of … has no effective date, and 5 may lack one."
    assert page.cases == (
        Case("", message, why, *fix),
        Case(
            "two dates",
            "The entry has two effective dates.",
            "Only one of them was approved.",
            "Delete one of the dates.",
            "by hand",
        ),
        Case("odd", "The date “…” is no date.", why, *fix),
    )


def test_a_rule_without_dates_holds_always() -> None:
    page = read_page(rule_source(STRICT))
    assert page is not None
    assert (page.stretches, page.clock, page.applies, page.waivable) == (
        (Stretch("", "", "Always", ()),),
        "",
        "All specifications",
        False,
    )


@pytest.mark.parametrize(
    "text",
    ["", "- a list", "name: only-a-name", "code: [", "name: x\ncode: {a: b}"],
    ids=["empty", "list", "no code", "not YAML", "code is no text"],
)
def test_what_is_no_rule(text: str) -> None:
    assert read_page(rule_source(text)) is None


def test_pages_in_order_of_code() -> None:
    pages = read_pages([rule_source(STRICT), Slip("unreadable"), rule_source(RULE)])
    assert [page.code for page in pages] == ["HIS901", "LEG902"]


@pytest.mark.parametrize("path", SHIPPED)
def test_every_shipped_rule_has_a_page(path: str) -> None:
    source = read(path)
    assert isinstance(source, Source)
    page = read_page(source)
    assert page is not None
    assert all((page.title, page.category, page.severity, page.cases[0].message, page.examples))
