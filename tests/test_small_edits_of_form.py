"""Small edits to the form of real specifications: files, headings, codes, order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_edits import OLD_2, A, D, Edit, Told, assert_gives_its_findings, edit
from small_edits import before as before  # noqa: PLC0414 - a fixture is used by its name
from small_edits import folder as folder  # noqa: PLC0414 - as above

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import Run

DEFINITION = """\
definition: >-
  Under close to general supervision, provides assistance and problem resolution to
  clients/customers regarding the options, rights, regulations, and services available. Provides
  agency interpretation and applies knowledge of laws, regulations, and processes in the resolution
  of inquiries, complaints and problems.
"""

EDITS: dict[str, Edit] = {
    # files
    "a tab before an item": edit(
        OLD_2,
        "\n  - Resolves customer",
        "\n\t- Resolves customer",
        Told("FIL007", OLD_2, 40, 1, "line 40", ""),
        gone=("WRD008",) * 7,
    ),
    "a quotation mark is not closed": edit(
        OLD_2,
        "title: Customer Services",
        'title: "Customer Services',
        Told("FIL008", OLD_2, 5, 8, "line 5", '"Customer Services Specialist 2'),
        gone=("WRD008",) * 7,
    ),
    "a colon makes a heading of a statement": edit(
        A,
        "  - Performs other duties as required.",
        "  - Performs other duties: as required.",
        Told("FIL008", A, 45, 26, "Typical Work, item 7", ":"),
    ),
    "a heading stands twice": edit(
        A, "level: 1\n", "level: 1\nlevel: 1\n", Told("FIL013", A, 8, 1, "Level", "level")
    ),
    # structure
    "a key is misspelled": edit(
        D,
        "desirable_qualifications:",
        "desireable_qualifications:",
        Told("STR001", D, 33, 1, "“desireable_qualifications”", "desireable_qualifications"),
        gone=("WRD005",),
    ),
    "a date in words": edit(
        A,
        "effective: 2024-06-06",
        "effective: June 6, 2024",
        Told("STR004", A, 74, 16, "History, entry 4", "June 6, 2024"),
    ),
    "a list in the place of a date": edit(
        A,
        "effective: 2024-06-06",
        "effective: [2024-06-06]",
        Told("STR003", A, 74, 5, "History, entry 4", "effective"),
    ),
    "an item without text": edit(
        A,
        "  - Responds to questions",
        "  -\n  - Responds to questions",
        Told("STR005", A, 37, 3, "Typical Work, item 3", "-"),
    ),
    "a section is emptied": edit(
        A, DEFINITION, "definition:\n", Told("STR006", A, 25, 1, "Definition", "definition")
    ),
    "a section is dropped": edit(
        A,
        DEFINITION,
        "",
        Told("STR006", A, 24, 71, "Class Series Concept, after paragraph 3", "."),
    ),
    "two headings out of order": edit(
        A,
        "category: Administrative Services\n",
        "",
        Told("STR011", A, 7, 1, "Category", "category"),
        then="level: 1\n=>level: 1\ncategory: Administrative Services\n",
    ),
    "the file bears another code": edit(
        OLD_2,
        'class_code: "09440"',
        'class_code: "09441"',
        Told("STR013", OLD_2, 4, 14, "Class Code", "09441"),
    ),
    "a category that nobody knows": edit(
        OLD_2,
        "series: Customer",
        "category: Administratve Services\nseries: Customer",
        Told("STR015", OLD_2, 6, 11, "Category", "Administratve Services"),
    ),
    "level 5 in the title": edit(
        A,
        "title: Customer Service Specialist 1",
        "title: Customer Service Specialist 5",
        Told("STR016", A, 4, 36, "Title", "5"),
    ),
}


@pytest.mark.parametrize("small", EDITS.values(), ids=EDITS)
def test_a_small_edit_gives_its_findings_and_undoing_it_none(
    small: Edit, folder: Path, before: Run
) -> None:
    assert_gives_its_findings(small, folder, before)
