"""Words that a text avoids, and words that stand in another section."""

from __future__ import annotations

import pytest

from judged import mend, problems, underlined
from speclint.checks.avoids_terms import AvoidsTerms
from speclint.checks.not_mentioned import NotMentioned

TERMS = AvoidsTerms(
    "avoids-terms",
    {"his": ("their",), "manpower": ("staffing", "workforce"), "workmen's pay": ("workers' pay",)},
    ("Manpower Inc", "his honor"),
)


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("His staff and his plans.", ["His", "his"]),
        ("MANPOWER needs.", ["MANPOWER"]),
        ("Workmen’s  pay.", ["Workmen’s pay"]),
        ("This history of HIS, his honor and Manpower Inc. Histories.", []),
        ("Plans manpower-related work; wörk of his.", ["manpower", "his"]),
    ],
)
def test_terms(definition: str, under: list[str]) -> None:
    assert underlined(TERMS, f'definition: "{definition}"\n') == under


REFERRING = AvoidsTerms(
    "avoids-terms",
    {"her": ("their",), "manpower": ("staffing",)},
    pronouns=("her",),
    antecedents=("mother", "woman"),
)


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("A mother and her child; a client and her child.", ["her"]),
        ("A Mother with HERs and Her child.", []),
        ("A mother. Her child.", ["Her"]),
        ("Her mother.", ["Her"]),
        ("A woman plans manpower.", ["manpower"]),
        ("A motherly nurse and her staff; women and her.", ["her", "her"]),
    ],
)
def test_pronouns_of_somebody_named(definition: str, under: list[str]) -> None:
    assert underlined(REFERRING, f'definition: "{definition}"\n') == under


SLIPS = AvoidsTerms("avoids-terms", {"polices": ("policies",)}, verbs=("polices",))


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("Explains activities and polices; trains staff.", ["polices"]),
        ("Explains polices of the unit.", ["polices"]),
        ("Explains polices", ["polices"]),
        ("Polices the grounds.", []),
        ("Polices, patrols and guards parks.", []),
    ],
)
def test_verbs_that_stand_for_nouns(definition: str, under: list[str]) -> None:
    assert underlined(SLIPS, f'definition: "{definition}"\n') == under


@pytest.mark.parametrize(
    ("found", "instead"),
    [("his", "their"), ("His", "Their"), ("manpower", "staffing"), ("Manpower", "Staffing")],
)
def test_terms_keep_capitals(found: str, instead: str) -> None:
    (problem,) = problems(TERMS, f"definition: Plans {found}.\n")
    assert problem.suggestions[0] == instead


def test_terms_are_replaced_where_one_word_is_right() -> None:
    assert mend(TERMS, "definition: Plans his work.\n") == "definition: Plans their work.\n"
    assert problems(TERMS, "definition: Plans manpower.\n")[0].edits == ()


AGE = NotMentioned("not-mentioned", ("definition",), (r"\bage \d+", r"x*"), ("minors",))


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("Age 18. Serves minors.", ["Age 18"]),
        ("Serves minors of age 18. Plans.", []),
        ("From age 18, or age 21; serves minors.", ["age 18", "age 21"]),
    ],
)
def test_mentions_by_sentence(definition: str, under: list[str]) -> None:
    assert underlined(AGE, f"definition: {definition}\n") == under


def test_mention_does_not_reach_over_two_statements() -> None:
    check = NotMentioned("not-mentioned", ("definition",), (r"one\s+two",))
    assert problems(check, "definition:\n  - Has one\n  - two\n") == []
