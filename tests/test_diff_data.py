"""Title, code, category, series and level of a class: both values stand wherever it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import plans
from diff_specs import Value, text
from fake_github.markdown import read
from fake_github.markdown import render as on_github
from speclint.diff import render_html, render_markdown, render_text
from speclint.diff.html_style import STYLE
from speclint.diff.overview import rows, rows_of_data
from speclint.diff.wording import plain
from speclint.formats.options import Options

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.diff.plan_change import PlanChange

AUDITOR: dict[str, Value] = {
    "title": "Auditor 1",
    "series": "Auditor",
    "category": "Fiscal",
    "level": 1,
    "definition": "Audits the books of agencies.",
    "typical_work": ["Prepares annual financial reports for management;"],
}
TAX_AUDITOR: dict[str, Value] = AUDITOR | {
    "title": "Tax Auditor 1",
    "series": "Tax Auditor",
    "definition": "Audits the taxes of agencies.",
    "typical_work": ["Prepares annual tax reports for management;"],
}
OUTPUTS = ("text", "markdown", "html")


def beside_a_cook(old: dict[str, Value] | None, new: dict[str, Value] | None) -> PlanChange:
    """Two versions of a class, and another class that changes."""
    cook = text(class_code="205C", title="Cook 1")
    before, after = ({"a.yaml": text(**side)} if side else {} for side in (old, new))
    return plans(before | {"b.yaml": cook}, after | {"b.yaml": f"{cook}definition: Cooks.\n"})


def retitled() -> PlanChange:
    return beside_a_cook(AUDITOR, TAX_AUDITOR)


def pages(plan: PlanChange, *, summary: bool) -> dict[str, str]:
    """What a reader sees of every output."""
    markdown = render_markdown.render(plan, summary=summary)
    return {
        "text": render_text.render(plan, Options(width=400), summary=summary),
        "markdown": read(on_github(markdown)).seen,
        "html": render_html.render(plan, summary=summary),
    }


def row_of_auditor(plan: PlanChange) -> str:
    return next(plain(row.phrase) for row in rows(plan) if not row.name.startswith("Cook"))


def test_golden_text(golden: Golden) -> None:
    golden.check("diff/retitled-among-others.txt", render_text.render(retitled(), Options()))


def test_golden_markdown(golden: Golden) -> None:
    golden.check("diff/retitled-among-others.md", render_markdown.render(retitled()))


def test_golden_html(golden: Golden) -> None:
    page = render_html.render(retitled()).replace(STYLE, "")
    golden.check("diff/retitled-among-others.html", page)


CHANGED: dict[str, tuple[str, Value, Value, str]] = {
    "title": ("title", "Auditor 1", "Clerk 1", "Title: changed from “Auditor 1” to “Clerk 1”"),
    "code": ("class_code", "102A", "102E", "Class Code: changed from “102A” to “102E”"),
    "variant": ("variant", None, "DOC WFSE", "Variant: added: DOC WFSE"),
    "category": ("category", "Fiscal", "Tax", "Category: changed from “Fiscal” to “Tax”"),
    "series": ("series", "Auditor", None, "Class Series: removed: Auditor"),
    "level": ("level", 1, 2, "Level: changed from “1” to “2”"),
    "day": (
        "abolished",
        "2026-07-01",
        "2026-09-01",
        "Abolished: changed from “July 1, 2026” to “September 1, 2026”",
    ),
}


@pytest.mark.parametrize(("key", "old", "new", "words"), CHANGED.values(), ids=CHANGED)
def test_the_row_tells_it_however_many_sections_change(
    key: str, old: Value, new: Value, words: str
) -> None:
    rewritten = {name: TAX_AUDITOR[name] for name in ("definition", "typical_work")}
    history: dict[str, Value] = {"history": [{"text": "Revised definition."}]}
    plan = beside_a_cook(AUDITOR | {key: old}, AUDITOR | rewritten | history | {key: new})
    names = "Definition, Typical Work, Class Specification History"
    assert row_of_auditor(plan) == f"{words}; 3 sections: {names}"


@pytest.mark.parametrize("summary", [False, True])
@pytest.mark.parametrize("output", OUTPUTS)
def test_the_old_title_stands_in_every_output(output: str, *, summary: bool) -> None:
    assert "hanged from “Auditor 1” to “Tax Auditor 1”" in pages(retitled(), summary=summary)[
        output
    ].replace("</strong>", "")


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_group_tells_its_data_once_more_above_its_changes(output: str) -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A", category="Office") for n in (101, 102)}
    new = {path: content.replace("Office", "Tax") for path, content in old.items()}
    page = pages(plans(old, new), summary=False)[output].replace("</strong>", "")
    assert page.count("hanged from “Office” to “Tax”") == 2
    assert "exactly these changes" in page


@pytest.mark.parametrize("output", OUTPUTS)
def test_the_data_of_a_class_that_comes_or_goes_among_others(output: str) -> None:
    old: dict[str, Value] = {
        "class_code": "09460",
        "title": "Clerk",
        "category": "Office",
        "abolished": "2005-06-01",
    }
    for sides in ((None, old), (old, None)):
        page = pages(beside_a_cook(*sides), summary=False)[output]
        assert "Office" in page
        assert "abolished on June 1, 2005" in page


def test_its_name_is_not_among_them() -> None:
    plan = beside_a_cook(None, AUDITOR)
    (auditor,) = (s.change for s in plan.singles if "new" in s.change.statuses)
    assert [row.name for row in rows_of_data(auditor)] == ["Category", "Class Series", "Level"]


def test_a_class_without_the_data_of_the_group_is_not_said_to_be_as_the_others() -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A", category="Office") for n in (101, 102, 103)}
    law = 'legal_requirements: ["One.", "Two."]\n'
    new = {path: content.replace("Office", "Tax") + law for path, content in old.items()}
    new["103.yaml"] = f"{old['103.yaml']}legal_requirements: [One.]\n"
    assert [single.departures for single in plans(old, new).singles] == [()]
