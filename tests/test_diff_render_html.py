"""The redline page: golden files, its structure, and that no text of a file does anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from diff_scenarios import SCENARIOS, plans, revision_2025, whole_series
from diff_specs import text
from speclint.diff.html_style import STYLE
from speclint.diff.render_html import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Golden
    from speclint.diff.plan_change import PlanChange

VOID = {"meta", "input", "br"}
HOSTILE = '</ins></p><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u202e"\' onclick="x'


@dataclass
class Page(HTMLParser):
    """What stands in a page, read strictly: every tag is closed in its turn."""

    open: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and what it carries."""
        self.tags.append(tag)
        values = dict(attrs)
        self.attributes |= values.keys()
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Insist that the tag opened last is closed first."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Collect what a reader sees."""
        self.words.append(data)


def page(html: str) -> Page:
    found = Page()
    found.feed(html)
    found.close()
    assert found.open == []
    return found


@pytest.mark.parametrize(
    "name",
    [
        "revision-2025",
        "whole-series",
        "new-class",
        "retitled",
        "punctuation-only",
        "from-section-to-section",
    ],
)
def test_golden(name: str, golden: Golden) -> None:
    golden.check(f"diff/{name}.html", render(SCENARIOS[name]()).replace(STYLE, ""))


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_the_page_is_well_formed(scenario: Callable[[], PlanChange]) -> None:
    found = page(render(scenario()))
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_headings_go_down_step_by_step(scenario: Callable[[], PlanChange]) -> None:
    levels = [
        int(tag[1]) for tag in page(render(scenario())).tags if tag in {"h1", "h2", "h3", "h4"}
    ]
    steps = [after - before for before, after in pairwise(levels)]
    assert (levels[0], max(steps, default=1) <= 1) == (1, True)


def test_it_needs_no_network_and_no_script() -> None:
    html = render(revision_2025())
    assert "default-src 'none'" in html
    for word in ("<script", "http:", "https:", "@import", "url("):
        assert word not in html


def test_no_text_of_a_file_does_anything() -> None:
    old = {"a.yaml": text(title="Cook", definition="Cooks.", legal_requirements=["One."])}
    new = {
        f"{HOSTILE.replace('/', '')}.yaml": text(
            title=f"Cook {HOSTILE}",
            definition=f"Cooks {HOSTILE}",
            legal_requirements=[f"One {HOSTILE}."],
            history=[{"text": HOSTILE}],
        )
    }
    found = page(render(plans(old, new)))
    assert {"script", "img"}.isdisjoint(found.tags)
    assert {name for name in found.attributes if name.startswith("on")} == set()
    assert "\u202e" not in "".join(found.words)


def test_the_same_in_words_stands_beside_every_marked_text() -> None:
    html = render(revision_2025())
    assert html.count('class="marked') == html.count('class="words"') > 0


def test_a_group_names_all_its_members() -> None:
    html = render(whole_series())
    members = html[html.index('class="members"') :]
    assert members[: members.index("</ul>")].count("<li>") == 27


def test_the_summary_has_the_table_and_no_redline() -> None:
    html = render(revision_2025(), summary=True)
    assert ("<table>" in html, "<main>" in html) == (True, False)
