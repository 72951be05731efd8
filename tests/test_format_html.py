"""The page: self-contained, well formed, and nothing from a file acts in it."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

from finding_factory import DATES, EACH_REPORT, EVERYTHING, HOSTILE, OPTIONS, SCANNED, at, report
from speclint.finding import Frame, TextEdit
from speclint.formats import Options, render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """Reads a page: its tags, ids and links, and whether each tag is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.faults += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and what it refers to."""
        self.tags.append(tag)
        self._open += [] if tag in VOID else [tag]
        for name, value in attrs:
            self.ids += [value or ""] if name == "id" else []
            self.links += [value or ""] if name == "href" else []
            self.loads += [tag] if name in {"src", "srcset", "data", "action"} else []
            self.faults += [name] if name.startswith("on") else []

    def handle_endtag(self, tag: str) -> None:
        """Note a tag that closes another than the last one opened."""
        if not self._open or self._open.pop() != tag:
            self.faults.append(tag)


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.html", render("html", shown, OPTIONS))


@EACH_REPORT
def test_well_formed_and_alone(name: str, shown: Report) -> None:
    page = Page(render("html", shown, OPTIONS))
    assert (page.faults, page.loads) == ([], []), name
    assert {"script", "link", "img", "iframe", "em", "b"} & set(page.tags) == set()
    assert len(page.ids) == len(set(page.ids))


@EACH_REPORT
def test_links_lead_somewhere(name: str, shown: Report) -> None:
    page = Page(render("html", shown, OPTIONS))
    inside = {link.removeprefix("#") for link in page.links if link.startswith("#")}
    outside = {link for link in page.links if not link.startswith("#")}
    assert inside <= set(page.ids), name
    assert all(link.startswith("https://") for link in outside)


def test_headings_step_down_one_by_one() -> None:
    page = Page(render("html", EVERYTHING, OPTIONS))
    levels = [int(tag[1]) for tag in page.tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_an_address_that_is_no_web_page_is_no_link() -> None:
    rule = OPTIONS.rules["LEG001"]
    sly = rule._replace(authority=(rule.authority[0]._replace(url="javascript:alert(1)"),))
    options = Options(rules={"LEG001": sly})
    page = Page(render("html", report([HOSTILE]), options))
    assert [link for link in page.links if not link.startswith("#")] == []


def test_one_value_alone() -> None:
    page = render("html", report([DATES._replace(found=None)]), OPTIONS)
    assert "<dt>Expected</dt><dd>July 1, 2019</dd>" in page
    assert "<dt>Found</dt>" not in page


def test_a_file_without_text_has_no_frame() -> None:
    page = Page(
        render("html", report([DATES._replace(frame=Frame(1, ("",)), related=())]), OPTIONS)
    )
    assert "pre" not in page.tags


def test_lines_that_only_go_are_struck_through() -> None:
    where = at("  - Reviews work for compliance;\n")
    gone = SCANNED[1].remedy._replace(text_edits=(TextEdit(where.start, where.end, ""),))
    page = render("html", report([SCANNED[1]._replace(remedy=gone)]), OPTIONS)
    assert '<del class="line">- Reviews work for compliance;</del>' in page
