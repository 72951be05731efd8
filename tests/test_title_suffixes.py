"""A suffix belongs to a title only where nothing else can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from speclint.naming.title_runs import Name
from speclint.naming.title_suffixes import level_after_dash, suffix_of

if TYPE_CHECKING:
    from speclint.naming.relations import Kind

NAME = Name(("Program", "Specialist"), 0, 18, None)


@pytest.mark.parametrize(
    ("after", "kind", "suffix"),
    [
        (", Benefits.", "see", ", Benefits"),
        (", Early Learning; or", "experience-as", ", Early Learning"),
        (", Benefits.", "mention", ""),
        (", Benefits and others", "see", ""),
        (", Fiscal Analyst.", "see", ""),
        (", Olympia.", "reports-to", ""),
        (", Early Learning Program.", "see", ""),
        (
            " - Developmental Disabilities or equivalent",
            "experience-as",
            " - Developmental Disabilities",
        ),
        (" - Developmental Disabilities", "mention", ""),
        (" - Positions write letters", "see", ""),
        (" - Entry level", "mention", " - Entry"),
        ("", "see", ""),
    ],
)
def test_suffix(after: str, kind: Kind, suffix: str) -> None:
    text = f"Program Specialist{after}"
    assert suffix_of(text, NAME, NAME.end, kind) == (NAME.end + len(suffix), suffix)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (" - Senior/Specialist", "Senior/Specialist"),
        (" \u2013 Journey.", "Journey"),
        (" - Marine", None),
        (" - Senior Citizens", None),
        ("-Entry", None),
    ],
)
def test_level_after_dash(after: str, words: str | None) -> None:
    found = level_after_dash(f"Program Specialist{after}", NAME)
    assert (found and found["words"]) == words
