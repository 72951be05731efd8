"""Drafts for minimum qualifications and for a class that ends."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from draft_specs import (
    ADOPTED,
    DAYS,
    EFFECTIVE,
    GAPS,
    OLD,
    WORK,
    drafted,
    entry,
    revision,
    sentence,
    spec,
)
from speclint.edits.edit import InsertItem
from speclint.history.drafting import draft

MINIMUM: Final = OLD["desirable_qualifications"]


@pytest.mark.parametrize(
    ("new", "old"),
    [
        pytest.param("[Two years.]", MINIMUM, id="another text"),
        pytest.param(MINIMUM, None, id="what was desirable is asked for"),
    ],
)
def test_minimum_qualifications_are_called_so(new: str, old: str | None) -> None:
    def under(heading: str, text: str) -> str:
        return spec({}).replace(f"desirable_qualifications: {MINIMUM}", f"{heading}: {text}")

    heading = "minimum_qualifications"
    before = under(heading, old) if old else spec({})
    found = draft(revision(under(heading, new), before), ADOPTED, EFFECTIVE)
    assert found is not None
    assert found.sentence == f"Revised minimum qualifications; {DAYS}."


def test_a_class_that_ends_is_offered_its_sentence() -> None:
    """As 652I Third Mate was published; the day of its data holds, whatever day is asked for."""
    found = drafted(spec({"abolished": "2027-01-01"}), ADOPTED, date(2027, 3, 1))
    assert found is not None
    assert found.sentence == "Abolished; adopted December 10, 2026, effective January 1, 2027."
    dates = (("adopted", "2026-12-10"), ("effective", "2027-01-01"))
    item = (*dates, ("text", found.sentence))
    assert found.edits == (InsertItem(("history",), None, item),)


ENDS: Final = {"abolished": "2027-01-01"}


@pytest.mark.parametrize(
    ("new", "old"),
    [
        pytest.param(
            spec(ENDS, entry("Abolished; adopted December 10, 2026, effective January 1, 2027.")),
            spec({}),
            id="told",
        ),
        pytest.param(spec(ENDS), spec({"abolished": "2026-12-31"}), id="ended before"),
        pytest.param(spec({"abolished": "2005-06-01"}), spec({}), id="before the last entry"),
    ],
)
def test_a_class_is_offered_no_second_or_misplaced_end(new: str, old: str) -> None:
    assert draft(revision(new, old), None, None) is None


def test_the_end_of_a_class_does_not_hide_what_else_changed() -> None:
    assert sentence(spec({**ENDS, **WORK})) == f"Revised typical work; {GAPS}."
