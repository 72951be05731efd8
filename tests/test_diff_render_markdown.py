"""The comment: golden files, what GitHub makes of it, and how it shrinks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff_scenarios import SCENARIOS, law_of_2024, plans, revision_2025, whole_series
from diff_specs import text
from fake_github.markdown import Page, read
from fake_github.markdown import render as on_github
from finding_factory import MISSING, REFERENCE, SCANNED
from speclint.diff.render_markdown import BUDGET, Comment, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Golden
    from speclint.diff.plan_change import PlanChange

FINDINGS = Comment(
    findings=(MISSING, *SCANNED, REFERENCE),
    drafts={"102D": "Revised definition; adopted [date]; effective [date]."},
    files="https://github.example/doh/specs/blob/4f1c2ab/",
    summary="https://github.example/doh/specs/actions/runs/1",
    closing=("Judged by the law of January 1, 2026.", "speclint 1.0"),
)
HOSTILE = (
    "@octocat #1 <img src=x> [x](https://evil.test) `a` **b** | c ~~d~~ \u202e </ins></del> "
    "<!-- x --> https://evil.test www.evil.test 4f1c2ab $x$ :tada: \\"
)


def page(markdown: str) -> Page:
    return read(on_github(markdown))


@pytest.mark.parametrize("name", SCENARIOS)
def test_golden(name: str, golden: Golden) -> None:
    golden.check(f"diff/{name}.md", render(SCENARIOS[name]()))


def test_golden_with_findings(golden: Golden) -> None:
    golden.check("diff/with-findings.md", render(revision_2025(), FINDINGS))


def test_golden_with_changed_rules(golden: Golden) -> None:
    plan = replace(law_of_2024(), policy=("speclint.yaml", "our-rules/OUR001-x.yaml"))
    golden.check("diff/with-rules.md", render(plan, Comment(findings=())))


def test_golden_shortened(golden: Golden) -> None:
    golden.check("diff/shortened.md", render(revision_2025(), FINDINGS, budget=4_200))


def test_golden_when_nothing_differs(golden: Golden) -> None:
    golden.check("diff/nothing.md", render(plans({}, {}), Comment(findings=())))


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_nothing_is_live(scenario: Callable[[], PlanChange]) -> None:
    assert page(render(scenario())).live == []


def hostile(words: str) -> PlanChange:
    old = {
        "a.yaml": text(title="Cook", definition="Cooks.", legal_requirements=["One."]),
        "b.yaml": text(class_code="102B", title="Chef", typical_work=["Sorts the mail;"]),
    }
    new = {
        "a.yaml": text(
            title=f"Cook {words}",
            definition=f"Cooks {words}",
            legal_requirements=["One.", words],
            history=[{"text": words}],
            category=words,
        ),
        f"{words.replace('/', '')}.yaml": text(
            class_code="102B", title="Chef", typical_work=[f"Sorts the mail {words};", words]
        ),
        "c.yaml": "# x\nnonsense: " + str(words.isalnum()) + "\n",
    }
    return plans(old, new)


def test_hostile_words_do_nothing() -> None:
    assert page(render(hostile(HOSTILE))).live == []


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_no_words_do_anything(words: str) -> None:
    found = page(render(hostile(words)))
    assert found.live == []
    assert set(found.tags) <= {
        *("h2", "h3", "h4", "p", "strong", "br", "table", "thead", "tbody", "tr", "th", "td"),
        *("ins", "del", "b", "blockquote", "ul", "ol", "li", "details", "summary", "sub"),
    }


def test_hostile_words_can_still_be_read() -> None:
    seen = page(render(hostile("a*b* <c> & [d](e) `f`"))).seen
    assert "Cooks a*b* <c> & [d](e) `f`" in seen


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_the_first_screen_comes_first(scenario: Callable[[], PlanChange]) -> None:
    plan = scenario()
    first, *_ = render(plan, summary=True).partition("\n\n<sub>")
    assert render(plan).startswith(first)
    assert "egal text" in page(first).seen


def test_legal_text_comes_before_every_other_redline_and_is_never_folded() -> None:
    markdown = render(revision_2025())
    legal = markdown.index("### ⚖️ Legal Requirement(s)")
    assert legal < markdown.index("### Class Series Concept")
    assert "<details>" not in markdown[:legal]


def test_equal_legal_changes_are_told_once() -> None:
    markdown = render(whole_series())
    before_words = markdown[: markdown.index("without marks")]
    assert before_words.count("including Deferred Action") == 1


STEPS = {
    "all of it": (20_000, "The same in words only", None),
    "no copy in words": (8_000, "Duty 2, now number 3", "The same in words only"),
    "no redlines": (4_200, "except those of legal text", "Duty 2, now number 3"),
    "least": (2_600, "too long for this place", "Sentence added"),
}


@pytest.mark.parametrize(("budget", "there", "gone"), STEPS.values(), ids=STEPS)
def test_it_shrinks_step_by_step(budget: int, there: str, gone: str | None) -> None:
    markdown = render(revision_2025(), FINDINGS, budget=budget)
    assert there in markdown
    assert gone is None or gone not in markdown
    assert len(markdown.encode()) < budget


def test_long_texts_are_cut_before_redlines_go() -> None:
    words = " ".join(f"w{n}" for n in range(20_000))
    old = {"a.yaml": text(typical_work=[words])}
    plan = plans(old, {"a.yaml": text(typical_work=[words.replace("w9999 ", "new ")])})
    markdown = render(plan, budget=BUDGET)
    assert "w24 … (9,949 words) … w9974" in markdown
    assert "<del>w9999</del> <ins><b>new</b></ins>" in markdown
    assert "Long texts are cut to their first and last 25 words." in markdown


def many(count: int, words: str = "x") -> PlanChange:
    old = {
        f"{n}.yaml": text(class_code=f"{n}A", title=f"Cook {n}", definition=f"Cooks dish {n}.")
        for n in range(1000, 1000 + count)
    }
    new = {p: t.replace("dish", f"{words * 30} dish {p}") for p, t in old.items()}
    return plans(old, new)


@pytest.mark.parametrize("words", ["x", "公務員", "@"])
def test_a_comment_on_many_classes_stays_under_the_limit(words: str) -> None:
    markdown = render(many(400, words), FINDINGS, budget=BUDGET)
    assert max(len(markdown), len(markdown.encode())) < BUDGET
    assert "400 class specifications" in markdown


def test_what_is_left_out_is_counted() -> None:
    markdown = render(many(400), FINDINGS, budget=8_000)
    assert "Shown 50 of 400 rows." in markdown


def test_the_weightiest_classes_keep_their_redlines_as_long_as_they_fit() -> None:
    old = {
        f"{n}.yaml": text(class_code=f"{n}A", title=f"Cook {n}", typical_work=[f"Cooks dish {n}."])
        for n in range(1000, 1400)
    }
    new = {path: words.replace("Cooks", "Bakes and cooks") for path, words in old.items()}
    old["1399.yaml"] += "definition: Cooks.\n"
    new["1399.yaml"] += "definition: Bakes.\n"
    markdown = render(plans(old, new), budget=BUDGET)
    assert max(len(markdown), len(markdown.encode())) < BUDGET
    assert "<summary>Cook 1399 (1399A) · needs adoption</summary>" in markdown
    assert "<summary>Cook 1000 (1000A)</summary>" in markdown
    shown = markdown.count("<details>")
    left = f"The changed words of {400 - shown} class specifications are left out"
    assert 20 < shown < 400
    assert left in markdown


@pytest.mark.parametrize("size", [1_000, 70_000])
def test_no_single_text_breaks_the_limit(size: int) -> None:
    old = {"a.yaml": text(title="Cook", legal_requirements=["One."])}
    new = {"a.yaml": text(title="x " * size, legal_requirements=["One.", "y " * size])}
    markdown = render(plans(old, new), budget=BUDGET)
    assert len(markdown.encode()) < BUDGET


def test_a_folded_class_says_that_it_needs_adoption() -> None:
    assert "<summary>Cook 1000 (1000A) · needs adoption</summary>" in render(many(4))


def test_open_classes_are_few() -> None:
    assert (
        "<details><summary>Cook" in render(many(3)),
        "<details><summary>Cook" in render(many(4)),
    ) == (
        False,
        True,
    )
