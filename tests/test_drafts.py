"""Drafts of history entries: what they tell, where they stand, and which entry they extend."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from draft_specs import (
    ADOPTED,
    BOOK,
    BOTH,
    DAYS,
    DEFINITION,
    EFFECTIVE,
    FIRST,
    GAPS,
    LAW,
    LEGAL,
    TITLE,
    WORK,
    draft,
    drafted,
    entry,
    revision,
    sentence,
    spec,
)
from judged import DAY, reading
from speclint.checks.entry_latest import EntryLatest
from speclint.edits.edit import InsertItem, ReplaceText, SetValue
from speclint.history.revision import Revision
from speclint.lint_changes import lint_change
from work_authorization import SENTENCE

CODES: Final = tuple(f"HIS02{number}" for number in range(8))


TOLD: dict[str, tuple[dict[str, str], str | None]] = {
    "nothing": ({}, None),
    "two sections": (BOTH, f"Revised definition and typical work; {GAPS}."),
    "a title and the series and level that follow": (
        TITLE,
        f"Revised title (formerly Office Assistant 3); {GAPS}.",
    ),
    "a series alone, which no page shows": ({"series": "Office Help"}, None),
    "a category": ({"category": "Social Services"}, f"Revised category; {GAPS}."),
    "a category in another spelling": ({"category": "Administrative Service"}, None),
    "a share of the work": (
        {"typical_work": "[{statement: Answers questions;, share: 5}, Files letters;]"},
        None,
    ),
    "a share of the whole": ({"clerical_share": "5"}, None),
    "marks alone": ({"typical_work": "[Answers questions;, Files letters.]"}, None),
    "marks in legal text": (
        {"legal_requirements": "[A valid drivers license.]"},
        f"Revised legal requirements; {GAPS}.",
    ),
    "another kind of apostrophe in legal text": (
        {"legal_requirements": "[A valid driver’s license.]"},
        None,
    ),
    "a title and what stands under it, as published": (
        {**TITLE, **BOTH},
        f"Revised title (formerly Office Assistant 3), definition, and typical work; {GAPS}.",
    ),
    "a class code and a title": (
        {**TITLE, "class_code": '"100L"'},
        f"Revised title (formerly Office Assistant 3) and class code (formerly 100J); {GAPS}.",
    ),
    "blanks in legal text": ({"legal_requirements": "[A  valid driver's license.]"}, None),
    "the sentence of the law": (LEGAL, LAW),
    "the sentence of the law beside other legal text": (
        {"legal_requirements": f'[A license., "{SENTENCE}"]'},
        f"Revised legal requirements; {GAPS}.",
    ),
}


@pytest.mark.parametrize(("changes", "expected"), TOLD.values(), ids=TOLD)
def test_what_a_draft_tells(changes: dict[str, str], expected: str | None) -> None:
    assert sentence(spec(changes)) == expected


def test_the_entry_of_a_law_stands_where_its_day_belongs() -> None:
    found = drafted(spec(LEGAL))
    item = (("effective", "2024-06-06"), ("text", LAW))
    assert found is not None
    assert found.edits == (InsertItem(("history",), 1, item),)


@pytest.mark.parametrize(
    ("adopted", "effective", "cause"),
    [
        pytest.param(None, EFFECTIVE, None, id="effective"),
        pytest.param(ADOPTED, None, None, id="adopted"),
        pytest.param(ADOPTED, EFFECTIVE, "due to adopted legislative action", id="both"),
    ],
)
def test_the_entry_of_a_law_keeps_its_day_whatever_days_are_asked_for(
    adopted: date | None, effective: date | None, cause: str | None
) -> None:
    """Many classes are drafted at once, and nobody adopts a sentence that a law brought in."""
    found = draft(revision(spec(LEGAL)), adopted, effective, cause)
    assert found is not None
    assert (found.sentence, found.law) == (LAW, date(2024, 6, 6))
    assert [edit.before for edit in found.edits if isinstance(edit, InsertItem)] == [1]


def test_a_law_that_the_history_tells_already_is_not_told_twice() -> None:
    told = (FIRST, entry(LAW, "effective: 2024-06-06"))
    new = revision(spec(LEGAL, before=told), spec({}, before=told))
    found = draft(new, None, None)
    assert found is not None
    assert found.sentence == f"Revised legal requirements; {GAPS}."


EXTENDED: dict[str, tuple[dict[str, str], str, str]] = {
    "in published order": (
        BOTH,
        f"Revised typical work; {DAYS}.",
        f"Revised definition and typical work; {DAYS}.",
    ),
    "with commas": (
        BOTH,
        "Revised definition, adopted December 10, 2026, effective January 1, 2027.",
        f"Revised definition and typical work; {DAYS}.",
    ),
    "another verb": (
        {**DEFINITION, "distinguishing_characteristics": "Leads others."},
        f"Revised definition; {DAYS}.",
        f"Revised definition; added distinguishing characteristics; {DAYS}.",
    ),
    "a former title": (
        {**TITLE, **WORK},
        f"Title change (formerly Office Assistant 3); {DAYS}.",
        f"Revised title (formerly Office Assistant 3) and typical work; {DAYS}.",
    ),
    "days left open": (
        BOTH,
        "Revised definition; adopted [date]; effective January 1, 2027.",
        f"Revised definition and typical work; {DAYS}.",
    ),
}


@pytest.mark.parametrize(("changes", "pending", "expected"), EXTENDED.values(), ids=EXTENDED)
def test_a_new_entry_that_tells_a_part_is_extended(
    changes: dict[str, str], pending: str, expected: str
) -> None:
    given = (
        "effective: 2027-01-01"
        if "[date]" in pending
        else "adopted: 2026-12-10, effective: 2027-01-01"
    )
    found = drafted(spec(changes, entry(pending, given)), ADOPTED, EFFECTIVE)
    assert found is not None
    assert found.sentence == expected
    assert found.edits[0] == ReplaceText(("history", 2, "text"), 0, None, expected)
    assert found.extends is not None
    assert found.extends.text == pending


def test_an_adoption_that_the_entry_lacks_is_put_in() -> None:
    pending = entry("Revised typical work; effective January 1, 2027.", "effective: 2027-01-01")
    found = drafted(spec(BOTH, pending), ADOPTED)
    assert found is not None
    assert found.sentence == f"Revised definition and typical work; {DAYS}."
    assert found.edits[1:] == (SetValue(("history", 2, "adopted"), "2026-12-10"),)


def test_an_administrative_entry_stays_one() -> None:
    pending = entry("Revised typical work; effective January 1, 2027.", "effective: 2027-01-01")
    new = spec({**WORK, "desirable_qualifications": "[A year.]"}, pending)
    expected = "Revised typical work and desirable qualifications; effective January 1, 2027."
    assert sentence(new) == expected


SEPARATE: dict[str, str] = {
    "not understood": entry(f"Revised definition (clarity); {DAYS}."),
    "with a cause": entry(
        "Revised definition; effective January 1, 2027, due to adopted legislative action.",
        "effective: 2027-01-01",
    ),
    "with a purpose": entry(f"Revised definition to reflect current practice; {DAYS}."),
    "a short form in brackets": entry(f"Revised definition (ADA); {DAYS}."),
    "two categories": entry(
        f"Revised category from Legal Services to Social Services; revised definition; {DAYS}."
    ),
    "a salary range": entry(f"Revised definition; {DAYS}; salary range 52."),
    "two days": entry(
        "Revised definition; effective January 1, 2027. Revised title; effective May 1, 2027.",
        "effective: 2027-01-01",
    ),
    "data and sentence differ": entry(f"Revised definition; {DAYS}.", "adopted: 2026-12-11"),
    "dated in the old way": entry("Revised definition: 1-1-27", "dated: 2027-01-01"),
    "a former title that it never had": entry(
        f"Revised title (formerly Cook); revised definition; {DAYS}."
    ),
}


@pytest.mark.parametrize("pending", SEPARATE.values(), ids=SEPARATE)
def test_other_entries_are_left_alone(pending: str) -> None:
    found = drafted(spec(BOTH, pending))
    assert found is not None
    assert (found.sentence, found.extends) == (f"Revised typical work; {GAPS}.", None)


def test_another_day_asked_for_makes_an_entry_of_its_own() -> None:
    found = drafted(spec(BOTH, entry(f"Revised definition; {DAYS}.")), None, date(2027, 3, 1))
    assert found is not None
    assert found.sentence == "Revised typical work; adopted [date]; effective March 1, 2027."


def test_an_approved_entry_is_never_extended() -> None:
    told = entry(f"Revised definition; {DAYS}.")
    new = revision(spec(BOTH, told), approved=spec(DEFINITION, told))
    found = draft(new, None, None)
    assert found is not None
    assert found.extends is None


def test_a_past_entry_under_another_sentence_and_day_is_never_extended() -> None:
    edited = entry(f"Revised definition; {DAYS}.")
    found = drafted(spec(BOTH, edited, before=(FIRST,)))
    assert found is not None
    assert found.extends is None


def found_codes(new: str, old: str | None = None) -> list[str]:
    found = lint_change(reading(old or spec({})), reading(new), BOOK, DAY)
    return [finding.code for finding in found if finding.code in CODES]


LAWS: dict[str, tuple[str, list[str]]] = {
    "as prescribed": (entry(LAW, "effective: 2024-06-06"), []),
    "in other words, with the cause": (
        entry(
            "Revised Legal Requirements, effective June 6, 2024, pursuant to legislative action.",
            "effective: 2024-06-06",
        ),
        [],
    ),
    "without the cause": (
        entry("Revised legal requirements; effective June 6, 2024.", "effective: 2024-06-06"),
        ["HIS023"],
    ),
    "with a part that has another day": (
        entry(
            "Revised title; effective June 5, 2024. Revised legal requirements; effective June 6, "
            "2024, due to adopted legislative action.",
            "effective: 2024-06-06",
        ),
        ["HIS021", "HIS023"],
    ),
}


@pytest.mark.parametrize(("told", "expected"), LAWS.values(), ids=LAWS)
def test_the_day_of_a_law_may_lie_before_the_last_entry(told: str, expected: list[str]) -> None:
    assert found_codes(spec(LEGAL, told)) == expected


def test_a_prescribed_entry_needs_no_cause() -> None:
    rule = next(rule for rule in BOOK.rules if rule.code == "HIS023")
    check = rule.periods[0].check
    bare = LAW.replace(", due to adopted legislative action", "")
    new = revision(spec(LEGAL, entry(bare, "effective: 2024-06-06")))
    laws = tuple(law._replace(entry=bare) for law in new.prescribed)
    same = Revision(new.old, new.new, new.change, prescribed=laws)
    assert isinstance(check, EntryLatest)
    assert len(list(check.change_problems(new))) == 1
    assert list(check.change_problems(same)) == []


UNCLEAR: dict[str, tuple[str, list[str]]] = {
    "nothing named": ("Housekeeping changes", ["HIS020"]),
    "a study": ("Class study", ["HIS020"]),
    "a study of the series": ("Class series study", ["HIS020"]),
    "another section": ("Clarified legal requirements", ["HIS020"]),
    "the section": ("Clarified definition", []),
    "the class": ("Tidied the class specification", []),
    "all sections": ("Reviewed all sections", []),
    "a general revision": ("Overdue general revision", []),
    "what it goes with": ("Revised typical work to align with definition", ["HIS021"]),
    "the verb is of something else": ("Added supervision to definition", []),
    "words behind it": ("Added definition (clarity)", []),
}


@pytest.mark.parametrize(("told", "expected"), UNCLEAR.values(), ids=UNCLEAR)
def test_entries_that_are_not_understood(told: str, expected: list[str]) -> None:
    assert found_codes(spec(DEFINITION, entry(f"{told}; {DAYS}."))) == expected


SAME: dict[str, tuple[str, list[str]]] = {
    "words behind it": ("Revised definition and typical work (clarity)", ["HIS021"]),
    "words before it": ("Revised definition to match typical work", []),
}


@pytest.mark.parametrize(("told", "expected"), SAME.values(), ids=SAME)
def test_a_section_that_is_the_same(told: str, expected: list[str]) -> None:
    assert found_codes(spec(DEFINITION, entry(f"{told}; {DAYS}."))) == expected


def test_the_entry_of_a_law_tells_of_its_sentence_alone() -> None:
    """Other text that comes with it would hide behind the law."""
    law = entry(LAW, "effective: 2024-06-06")
    more = LEGAL["legal_requirements"].replace("]", ", Membership in the bar.]")
    new = spec({"legal_requirements": more}, law)
    (found,) = lint_change(reading(spec({})), reading(new), BOOK, DAY)
    assert found.message == (
        "The entry of the law tells of its own sentence; "
        "legal requirements have other new text too."
    )
    assert sentence(new) == f"Revised legal requirements; {GAPS}."


def test_duties_are_typical_work() -> None:
    new = spec(WORK, entry(f"Minor edits to duties; {DAYS}."))
    assert found_codes(new) == []


def test_a_page_without_history_is_not_asked_for_an_entry() -> None:
    old = 'class_code: "487AD"\ntitle: Builder\njob_family_definition: Builds programs.\n'
    assert found_codes(old.replace("Builds", "Writes"), old) == []


def test_the_finding_offers_what_the_command_writes() -> None:
    new = spec(BOTH, entry(f"Revised definition; {DAYS}."))
    (found,) = lint_change(reading(spec({})), reading(new), BOOK, DAY)
    assert found.remedy.title == f"Name it, for example: “{sentence(new)}”"


@pytest.mark.parametrize("changes", [BOTH, TITLE, LEGAL, {"category": "Social Services"}])
def test_what_is_drafted_is_honest_and_leaves_nothing_to_draft(changes: dict[str, str]) -> None:
    found = drafted(spec(changes), ADOPTED, EFFECTIVE)
    assert found is not None
    told = spec(changes, entry(found.sentence))
    assert (found_codes(told), drafted(told)) == ([], None)
