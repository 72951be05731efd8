"""Small edits to the levels, references and wording of real specifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_edits import OLD_4, A, C, D, Edit, Told, assert_gives_its_findings, edit
from small_edits import before as before  # noqa: PLC0414 - a fixture is used by its name
from small_edits import folder as folder  # noqa: PLC0414 - as above

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import Run

TRAINS = "  - Coordinates customer service training;\n"
DUTIES = "  - Performs other duties as required.\n"
LEVEL_2 = "as a Customer Service Specialist 2."
PLACE_OF_LEVEL_2 = "Desirable Qualifications, item 2"
CONCEPT = "class_series_concept:\n"
EQUIVALENT = """\
  - >-
    Equivalent experience providing assistance to clients/customers regarding inquiries, complaints
    or problems
"""

EDITS: dict[str, Edit] = {
    # levels
    "another category than the series": edit(
        D,
        "category: Administrative Services",
        "category: Information Technology",
        Told("LVL003", D, 5, 11, "Category", "Information Technology"),
    ),
    "the concept points nowhere": edit(
        C,
        CONCEPT,
        "class_series_concept: {see: 102Z}\n",
        Told("LVL005", C, 9, 29, "Class Series Concept", "102Z"),
        gone=("STR010", "HIS007"),
    ),
    "the concept stands on another level too": edit(
        D,
        "# The heading is lost in the capture: the text",
        "class_series_concept: Assists customers.\n# The heading is lost in the capture: the text",
        Told("LVL006", D, 8, 1, "Class Series Concept", "class_series_concept"),
    ),
    "experience at the same level": edit(
        C,
        LEVEL_2,
        "as a Customer Service Specialist 3.",
        Told("LVL007", C, 62, 33, PLACE_OF_LEVEL_2, "Customer Service Specialist 3"),
        gone=("REF001",),
    ),
    "experience at a level that does not exist": edit(
        C,
        LEVEL_2,
        "as a Customer Service Specialist 7.",
        Told("LVL007", C, 62, 33, PLACE_OF_LEVEL_2, "Customer Service Specialist 7"),
        gone=("REF001",),
    ),
    "years that fall": edit(
        D,
        EQUIVALENT,
        EQUIVALENT + "  - Two years of experience\n",
        Told("LVL008", D, 43, 5, "Desirable Qualifications, item 4", "Two years"),
    ),
    # references
    "a level that does not exist": edit(
        D,
        "  - Develops and implements customer service training;",
        "  - Trains staff with a Customer Service Specialist 5;",
        Told("REF001", D, 24, 25, "Typical Work, item 4", "Customer Service Specialist 5"),
    ),
    "the spelling before 2005": edit(
        C,
        LEVEL_2,
        "as a Customer Services Specialist 1.",
        Told("REF001", C, 62, 33, PLACE_OF_LEVEL_2, "Customer Services Specialist 1"),
        gone=("REF001",),
    ),
    "an abolished class": edit(
        C,
        LEVEL_2,
        "as a Customer Services Specialist 2.",
        Told("REF002", C, 62, 33, PLACE_OF_LEVEL_2, "Customer Services Specialist 2"),
        gone=("REF001",),
    ),
    "the replaced class has another title": edit(
        D,
        "Customer\n      Services Specialist 4;",
        "Customer\n      Service Specialist 4;",
        Told(
            "REF004",
            D,
            46,
            81,
            "History, entry of June 1, 2005",
            "09460 Customer Service Specialist 4",
        ),
    ),
    "the replaced class ended on another day": edit(
        OLD_4,
        "abolished: 2005-06-01",
        "abolished: 2005-07-01",
        Told(
            "REF004",
            D,
            46,
            81,
            "History, entry of June 1, 2005",
            "09460 Customer Services Specialist 4",
        ),
    ),
    # wording
    "an imperative": edit(
        A,
        "  - Responds to questions",
        "  - Respond to questions",
        Told("WRD001", A, 37, 5, "Typical Work, item 3", "Respond"),
    ),
    "other duties before the last item": edit(
        C,
        TRAINS + DUTIES,
        DUTIES.replace(".", ";") + TRAINS.replace(";", "."),
        Told("WRD002", C, 47, 5, "Typical Work, item 8", "Performs other duties as required;"),
    ),
    "a semicolon at the end of the list": edit(
        C,
        DUTIES,
        DUTIES.replace(".", ";"),
        Told("WRD004", C, 48, 38, "Typical Work, item 9", ";"),
    ),
    "his": edit(
        A,
        "problem resolution to\n  clients/customers regarding",
        "problem resolution to\n  his clients/customers regarding",
        Told("WRD006", A, 27, 3, "Definition", "his"),
    ),
    "the disability before the person": edit(
        A,
        "may train and provide",
        "may serve the handicapped and provide",
        Told("WRD007", A, 24, 35, "Class Series Concept, paragraph 3", "the handicapped"),
    ),
    "a slip of the scanner": edit(
        A,
        "of inquiries, complaints and problems.\ntypical_work",
        "of i1nquiries, complaints and problems.\ntypical_work",
        Told("WRD008", A, 29, 6, "Definition", "i1nquiries"),
    ),
    "a duty stands twice": edit(
        C,
        TRAINS,
        TRAINS + TRAINS,
        Told("WRD009", C, 48, 5, "Typical Work, item 9", TRAINS.strip("- \n")),
    ),
    "a blank that does not break": edit(
        A,
        "Under close to general",
        "Under close\u00a0to general",
        Told("WRD010", A, 26, 14, "Definition", ""),
    ),
    "an age under the qualifications": edit(
        D,
        "    An Associate’s degree AND",
        "    Must be 21 years of age. An Associate’s degree AND",
        Told("WRD011", D, 35, 5, "Desirable Qualifications, item 1", "Must be 21 years of age"),
    ),
    "a threshold in prose": edit(
        A,
        "Some positions may train",
        "At least 50% of positions train",
        Told("WRD012", A, 24, 10, "Class Series Concept, paragraph 3", "At least 50%"),
    ),
}


@pytest.mark.parametrize("small", EDITS.values(), ids=EDITS)
def test_a_small_edit_gives_its_findings_and_undoing_it_none(
    small: Edit, folder: Path, before: Run
) -> None:
    assert_gives_its_findings(small, folder, before)
