"""Annotations of a GitHub workflow: one line each, whatever stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from finding_factory import EACH_REPORT, HOSTILE, MISSING, OPTIONS, report
from speclint.formats import render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.github.txt", render("github", shown, OPTIONS))


def test_percent_line_end_and_colons_stay_on_one_line() -> None:
    odd = HOSTILE._replace(message="100 %, a\r\nb ::error::", place="Title", why="x", path="a:b,c")
    lines = render("github", report([odd]), OPTIONS).splitlines()
    assert lines[0] == (
        "::error file=a%3Ab%2Cc,line=1,endLine=1,col=8,endColumn=39,"
        "title=legal-work-authorization (LEG001)"
        "::Title: 100 %25, a%0D%0Ab ::error::%0Ax%0AWrite | another `title`."
    )
    assert [line for line in lines[1:] if line.startswith("::")] == []


def test_several_lines_have_no_columns() -> None:
    (first, *_) = render("github", report([MISSING]), OPTIONS).splitlines()
    assert "line=10,endLine=11,title=" in first


@pytest.mark.parametrize(("number", "told"), [(10, False), (11, True)])
def test_more_than_github_shows_is_told(number: int, told: bool) -> None:
    text = render("github", report([MISSING] * number), OPTIONS)
    assert ("GitHub shows only 10 annotations" in text) is told
