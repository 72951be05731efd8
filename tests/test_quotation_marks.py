"""Values that were copied with the quotation marks of a text program around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import check, speclint
from plan_folder import SPEC, text_of, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name
from speclint.text.quotation_marks import unquoted

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("“102C”", "102C"),
        ("”102C”", "102C"),
        ("„102C“", "102C"),
        ("«102C»", "102C"),
        ('"102C"', "102C"),
        ("‘102C’", "102C"),  # noqa: RUF001 - that is what this is about
        ("“102C", "102C"),
        ("102C”", "102C"),
        ("“ Cook 1 ”", "Cook 1"),
        ("Nurse “A”", "Nurse “A”"),
        ("“A” Nurse", "“A” Nurse"),
        ("“A” and “B”", "“A” and “B”"),
        ("Veterans’", "Veterans’"),
        ("’Til Shift", "’Til Shift"),
        ("“”", "“”"),
        ("”", "”"),
        ("", ""),
    ],
)
def test_marks_around_a_value(text: str, meant: str) -> None:
    assert unquoted(text) == meant


QUOTED = (
    SPEC.replace('"102A"', "“102A”")
    .replace("title: Customer Service Specialist 1", "title: “Customer Service Specialist 1”")
    .replace("level: 1", "level: “1”")
)
OTHER = (
    SPEC.replace("102A", "102B")
    .replace("Specialist 1", "Specialist 2")
    .replace("level: 1", "level: 2")
    .replace(
        "One year of experience assisting customers", "One year as Customer Service Specialist 1"
    )
)


def test_they_are_the_only_thing_told_and_fix_takes_them_away(plan: Path) -> None:
    """Other classes find this one by its code and its title, as if the marks were not there."""
    write(plan, SPEC)
    write(plan, OTHER, "102B.yaml")
    before = check(plan).codes
    write(plan, QUOTED)
    assert check(plan).codes == [("102A.yaml", "STR018")] * 3 + before
    assert speclint(plan, "fix").code == 0
    assert text_of(plan) == SPEC.replace('"102A"', "102A")
