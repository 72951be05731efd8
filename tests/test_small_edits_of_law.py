"""Small edits to the history, the law and the clerical shares of real specifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_edits import A, C, D, Edit, Told, assert_gives_its_findings, edit
from small_edits import before as before  # noqa: PLC0414 - a fixture is used by its name
from small_edits import folder as folder  # noqa: PLC0414 - as above

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import Run

LAW = """\
  - effective: 2024-06-06
    text: Revised legal requirements; effective June 6, 2024, due to adopted legislative action.
"""
REVISED = """\
  - adopted: 2019-06-13
    effective: 2019-07-01
    text: >-
      Revised typical work and desired qualifications, adopted June 13, 2019; effective July 1,
      2019.
"""
TRAINS = "  - Coordinates customer service training;\n"
LICENCE_ENDS = "licenses/certifications are obtained for each position.\n"
EQUIVALENT = """\
  - >-
    Equivalent experience providing assistance to clients/customers regarding inquiries, complaints
    or problems
"""
LAST_ENTRY = (
    "adopted: 2025-06-23 effective: 2025-07-01 text: >- Added class series concept; revised "
    "definition; added distinguishing characteristics; revised typical work and desirable "
    "qualifications; adopted June 23, 2025; effective July 1, 2025."
)
NEAR_MISS = (
    "Persons lawfully authorized to work in the U.S. under federal law, including Deferred Action "
    "for Childhood Arrivals recipients, are eligible for employment unless prohibited by other "
    "state or federal law."
)

EDITS: dict[str, Edit] = {
    # history
    "the effective date is dropped": edit(
        C,
        "  - adopted: 2025-06-23\n    effective: 2025-07-01\n",
        "  - adopted: 2025-06-23\n",
        Told("HIS001", C, 79, 83, "History, entry of June 23, 2025", "July 1, 2025"),
    ),
    "the effective date is another": edit(
        C,
        "effective: 2024-06-06",
        "effective: 2024-06-07",
        Told("HIS002", C, 74, 16, "History, entry of June 7, 2024", "2024-06-07"),
    ),
    "two entries are swapped": edit(
        C,
        REVISED + LAW,
        LAW + REVISED,
        Told("HIS003", C, 72, 16, "History, entry of July 1, 2019", "2019-07-01"),
    ),
    "an entry is repeated": edit(
        C,
        LAW,
        LAW + LAW,
        Told(
            "HIS004",
            C,
            77,
            11,
            "History, entry 4, of June 6, 2024",
            LAW.partition("text: ")[2].strip(),
        ),
    ),
    "adopted after it took effect": edit(
        C,
        "adopted: 2025-06-23",
        "adopted: 2025-07-23",
        Told("HIS005", C, 76, 14, "History, entry of July 1, 2025", "2025-07-23"),
        then="adopted June 23, 2025=>adopted July 23, 2025",
    ),
    "a sentence of no known form": edit(
        C,
        "Revised legal requirements; effective",
        "Legal requirements redone; effective",
        Told("HIS006", C, 75, 11, "History, entry of June 6, 2024", "Legal requirements redone"),
    ),
    "the entry of the law is dropped": edit(
        C,
        LAW,
        "",
        Told(
            "HIS008",
            C,
            74,
            5,
            "Class Specification History",
            LAST_ENTRY,
        ),
    ),
    "June has 31 days": edit(
        C,
        "effective June 6, 2024",
        "effective June 31, 2024",
        Told("HIS010", C, 75, 49, "History, entry of June 6, 2024", "June 31, 2024"),
    ),
    # legal
    "one word of the sentence": edit(
        A,
        "Persons legally",
        "Persons lawfully",
        Told("LEG001", A, 52, 5, "Legal Requirement(s), paragraph 2", NEAR_MISS),
    ),
    "a degree is the only way": edit(
        D,
        EQUIVALENT,
        "",
        Told("LEG003", D, 35, 8, "Desirable Qualifications, item 1", "Associate’s degree"),
        gone=("WRD005",),
    ),
    "citizens alone": edit(
        C,
        LICENCE_ENDS,
        LICENCE_ENDS + "  - Must be a United States citizen.\n",
        Told(
            "LEG004",
            C,
            54,
            5,
            "Legal Requirement(s), paragraph 2",
            "Must be a United States citizen",
        ),
    ),
    "a driver's licence for everybody": edit(
        C,
        LICENCE_ENDS,
        LICENCE_ENDS + "  - A valid driver’s license.\n",
        Told("LEG005", C, 54, 7, "Legal Requirement(s), paragraph 2", "valid driver’s license"),
    ),
    # clerical
    "a share of 10": edit(
        A,
        "level: 1\n",
        "level: 1\nclerical_share: 10\n",
        Told("CLE001", A, 8, 17, "Clerical Share", "10"),
    ),
    "a share of 9.9": edit(A, "level: 1\n", "level: 1\nclerical_share: 9.9\n"),
    "shares that do not add up": edit(
        C,
        TRAINS,
        "  - {statement: Coordinates customer service training;, share: 4, clerical: true}\n",
        Told("CLE002", C, 8, 17, "Clerical Share", "5"),
        then="level: 3  #=>level: 3\nclerical_share: 5  #",
    ),
    "another figure in the concept": edit(
        A,
        "less than 10%",
        "less than 15%",
        Told("CLE003", A, 16, 25, "Class Series Concept, paragraph 2", "15%"),
    ),
    "a clerical task that is not marked": edit(
        C,
        TRAINS,
        TRAINS + "  - Answers the telephone;\n",
        Told("CLE004", C, 48, 5, "Typical Work, item 9", "Answers the telephone"),
    ),
}


@pytest.mark.parametrize("small", EDITS.values(), ids=EDITS)
def test_a_small_edit_gives_its_findings_and_undoing_it_none(
    small: Edit, folder: Path, before: Run
) -> None:
    assert_gives_its_findings(small, folder, before)
