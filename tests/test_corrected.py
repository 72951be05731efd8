"""The lines of a file as a fix leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from finding_factory import MISSING, OPTIONS, PATH, SCANNED, SPEC, edit, finding, remedy, source
from speclint.finding import TextEdit
from speclint.formats import Options
from speclint.formats.corrected import Correction, Files, PlacedEdit
from speclint.text.slip import Slip

if TYPE_CHECKING:
    from speclint.text.source import Source

FIRST = SPEC.splitlines()[:2]


def corrections(*edits: TextEdit, text: str = SPEC) -> tuple[Correction, ...]:
    one = finding("class_code", text=text, fix=remedy("Mend it.", "safe", *edits))
    options = Options(source=lambda path: source(text, path))
    return Files(options).corrections(one)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [edit("compliance;", "compliance.")],
            Correction(
                5, ("  - Reviews work for compliance;",), ("  - Reviews work for compliance.",)
            ),
            id="words",
        ),
        pytest.param(
            [edit("title: Customer Service Specialist 4\n", "")],
            Correction(2, ("title: Customer Service Specialist 4",), ()),
            id="line goes",
        ),
        pytest.param(
            [TextEdit(0, 0, "# note\n")],
            Correction(1, (), ("# note",)),
            id="line comes first",
        ),
        pytest.param(
            [TextEdit(len(SPEC), len(SPEC), "level: 4\n")],
            Correction(17, (), ("level: 4",)),
            id="line comes last",
        ),
        pytest.param(
            [edit("102D", "102E"), edit("Specialist 4", "Specialist 5")],
            Correction(
                1, tuple(FIRST), ('class_code: "102E"', "title: Customer Service Specialist 5")
            ),
            id="neighbours are one",
        ),
    ],
)
def test_correction(edits: list[TextEdit], expected: Correction) -> None:
    assert corrections(*edits) == (expected,)


def test_distant_lines_are_two_corrections() -> None:
    found = corrections(edit("102D", "102E"), edit("compliance;", "compliance."))
    assert [correction.first for correction in found] == [1, 5]


def test_edits_in_any_order() -> None:
    one, two = edit("102D", "102E"), edit("compliance;", "compliance.")
    assert corrections(one, two) == corrections(two, one)


def test_other_line_ends() -> None:
    text = SPEC.replace("\n", "\r\n")
    assert corrections(edit("compliance;", "compliance.", text), text=text)[0].come == (
        "  - Reviews work for compliance.",
    )


def test_a_text_that_stays_is_no_correction() -> None:
    assert corrections(edit("102D", "102D")) == ()


def test_placed_edit() -> None:
    start = SPEC.index("i1nquiries")
    assert Files(OPTIONS).edits(SCANNED[0]) == (
        PlacedEdit(start, start + 10, 4, 71, 4, 81, "inquiries"),
    )


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(Options(), id="no files"),
        pytest.param(Options(source=lambda _: Slip("unreadable")), id="cannot be read"),
        pytest.param(Options(source=lambda path: source("short\n", path)), id="shorter now"),
        pytest.param(
            Options(source=lambda path: source(SPEC.replace("licenses", "permits!"), path)),
            id="another text now",
        ),
    ],
)
def test_without_the_file_there_is_no_correction(options: Options) -> None:
    files = Files(options)
    assert (files.source(MISSING), files.edits(MISSING), files.corrections(MISSING)) == (
        None,
        (),
        (),
    )


def test_each_file_is_read_once() -> None:
    read: list[str] = []

    def remember(path: str) -> Source:
        read.append(path)
        return source()

    files = Files(OPTIONS._replace(source=remember))
    for found in (MISSING, *SCANNED):
        files.corrections(found)
    assert read == [PATH]
