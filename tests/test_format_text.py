"""The report for people at a terminal, kept as golden files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from finding_factory import (
    DATES,
    EVERYTHING,
    HOSTILE,
    MISSING,
    NEAR_MISS,
    OPTIONS,
    SCANNED,
    at,
    finding,
    remedy,
    report,
)
from speclint.finding import Frame, Span, TextEdit
from speclint.formats import render
from speclint.formats.frame_rows import frame_rows
from speclint.terminal import width_of
from speclint.text.source import Source

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.formats import Options
    from speclint.report import Report

UNREADABLE = finding(
    "legal_requirements", "The file cannot be read: you have no permission to read it."
)._replace(
    frame=Frame(1, ("",)),
    span=Span(0, 0, 1, 1, 1, 1),
    place="the whole file",
    identity="",
    title="",
)


@pytest.mark.parametrize(
    ("name", "shown", "options"),
    [
        pytest.param("everything", EVERYTHING, OPTIONS, id="everything"),
        pytest.param("narrow", EVERYTHING, OPTIONS._replace(width=44), id="narrow"),
        pytest.param("colour", EVERYTHING, OPTIONS._replace(colour=True), id="colour"),
        pytest.param("without-files", EVERYTHING, OPTIONS._replace(source=None), id="no files"),
        pytest.param("hostile", report([HOSTILE], 1), OPTIONS, id="hostile"),
        pytest.param("unreadable", report([UNREADABLE], 1), OPTIONS, id="unreadable"),
        pytest.param("clean", report(), OPTIONS, id="clean"),
        pytest.param("nothing-checked", report(checked=0), OPTIONS, id="nothing checked"),
    ],
)
def test_golden(name: str, shown: Report, options: Options, golden: Golden) -> None:
    golden.check(f"formats/{name}.text.txt", render("text", shown, options))


@pytest.mark.parametrize("width", [10, 40, 60, 80, 100, 160])
def test_frames_and_prose_fit_the_width(width: int) -> None:
    lines = render("text", EVERYTHING, OPTIONS._replace(width=width)).splitlines()
    too_long = [line for line in lines if width_of(line) > max(width, 40)]
    kept_whole = ("specs/", "speclint fix", "the section ends here", "      +  ")
    assert [line for line in too_long if not any(words in line for words in kept_whole)] == []


def test_no_line_ends_with_a_space() -> None:
    lines = render("text", EVERYTHING, OPTIONS).splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


def test_colour_adds_only_colour() -> None:
    with_colour = render("text", report([MISSING]), OPTIONS._replace(colour=True))
    without = render("text", report([MISSING]), OPTIONS)
    assert _without_styles(with_colour) == without


def test_reason_and_command_are_said_once_for_one_rule() -> None:
    text = render("text", report(SCANNED), OPTIONS)
    assert text.count(SCANNED[0].why) == text.count("speclint explain WOR007") == 1


def test_a_fix_that_only_removes_shows_what_goes() -> None:
    words = "  - Reviews work for compliance;\n"
    where = at(words)
    gone = remedy("Delete the item.", "safe", TextEdit(where.start, where.end, ""))
    text = render("text", report([SCANNED[1]._replace(remedy=gone)]), OPTIONS)
    assert "      -   - Reviews work for compliance;\n" in text


def test_many_corrected_lines_are_counted() -> None:
    long = "\n".join(f"  - Item {number};" for number in range(10))
    fix = remedy("Add the items.", "safe", _edit()._replace(text=long))
    lines = render("text", report([SCANNED[1]._replace(remedy=fix)]), OPTIONS).splitlines()
    assert [line for line in lines if line.startswith("      +")][
        -1
    ] == "      + … and 4 more lines"


def test_a_changed_file_shows_no_corrected_lines() -> None:
    options = OPTIONS._replace(source=lambda path: _source(path).rewritten("title: other\n"))
    assert "      +" not in render("text", report([NEAR_MISS]), options)


def test_more_lines_than_the_frame_has_are_counted() -> None:
    span = Span(0, 50, 1, 1, 6, 2)
    frame = Frame(1, ("a: >-", "  b", "  c", "  d"))
    long = MISSING._replace(span=span, frame=frame)
    assert "      | … and 2 more lines\n" in render("text", report([long]), OPTIONS)


@pytest.mark.parametrize(
    ("expected", "found", "line"),
    [("July 1", None, "   expected   July 1\n"), (None, "July 2", "   found      July 2\n")],
    ids=["only expected", "only found"],
)
def test_one_value_alone(expected: str | None, found: str | None, line: str) -> None:
    one = DATES._replace(expected=expected, found=found)
    assert line in render("text", report([one]), OPTIONS)


def test_frame_of_an_empty_file_has_no_rows() -> None:
    assert frame_rows(UNREADABLE.frame, UNREADABLE.span, 80) == []


def _edit() -> TextEdit:
    return SCANNED[1].remedy.text_edits[0]


def _source(path: str) -> Source:
    assert OPTIONS.source is not None
    found = OPTIONS.source(path)
    assert isinstance(found, Source)
    return found


def _without_styles(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)
