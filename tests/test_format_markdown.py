"""The table for a job summary: nothing from a file can change what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import cmarkgfm  # type: ignore[import-untyped]  # it has no stubs
import pytest
from cmarkgfm.cmark import Options as CmarkOptions  # type: ignore[import-untyped]  # it has no stubs

from finding_factory import EACH_REPORT, EVERYTHING, HOSTILE, MISSING, OPTIONS, report
from speclint.formats import render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.md", render("markdown", shown, OPTIONS))


@pytest.mark.parametrize("shown", [EVERYTHING, report([HOSTILE])], ids=["everything", "hostile"])
def test_only_our_own_tags_are_rendered(shown: Report) -> None:
    html = cmarkgfm.github_flavored_markdown_to_html(
        render("markdown", shown, OPTIONS), CmarkOptions.CMARK_OPT_UNSAFE
    )
    tags = set(re.findall(r"<([a-z0-9]+)", html))
    assert tags <= {"h3", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "br", "strong"}


def test_many_waived_rows_are_counted() -> None:
    many = EVERYTHING._replace(waived=EVERYTHING.waived * 201)
    assert "… and 1 more.\n" in render("markdown", many, OPTIONS)


def test_many_rows_are_counted() -> None:
    text = render("markdown", report([MISSING] * 203), OPTIONS)
    assert "… and 3 more, which `speclint check` shows." in text
