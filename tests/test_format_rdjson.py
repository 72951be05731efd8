"""Reviewdog's format: columns count bytes of UTF-8, suggestions carry the edits."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from finding_factory import (
    EACH_REPORT,
    OPTIONS,
    edit,
    finding,
    remedy,
    report,
    source,
)
from speclint.finding import Span
from speclint.formats import Options, render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

ACCENTS = "title: “é” name\n"
ACCENTED = finding(
    "name", text=ACCENTS, path="a.yaml", fix=remedy("x", "safe", edit("name", "title", ACCENTS))
)


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.rdjson", render("rdjson", shown, OPTIONS))


def test_columns_count_bytes() -> None:
    options = Options(source=lambda path: source(ACCENTS, path))
    (told,) = json.loads(render("rdjson", report([ACCENTED]), options))["diagnostics"]
    expected = {"start": {"line": 1, "column": 17}, "end": {"line": 1, "column": 21}}
    assert told["location"]["range"] == expected
    assert told["suggestions"] == [{"range": expected, "text": "title"}]


def test_without_the_file_the_frame_gives_the_columns() -> None:
    (told,) = json.loads(render("rdjson", report([ACCENTED]), Options()))["diagnostics"]
    assert told["location"]["range"]["start"] == {"line": 1, "column": 17}
    assert "suggestions" not in told


def test_a_line_that_is_not_at_hand_has_no_column() -> None:
    long = ACCENTED._replace(span=Span(0, 90, 1, 1, 9, 3))
    (told,) = json.loads(render("rdjson", report([long]), Options()))["diagnostics"]
    assert told["location"]["range"] == {"start": {"line": 1}, "end": {"line": 9}}
