"""Checks of what a history claims: a section that was added, the entry for a law."""

from __future__ import annotations

from datetime import date

import pytest

from histories import NEW, OLD, history
from judged import Told, place_of, problems, told
from speclint.checks.entry_added import AddedIsThere
from speclint.checks.entry_dates import EntryDatesAgree
from speclint.checks.entry_effective import EntryEffective
from speclint.checks.entry_for_sentence import EntryForSentence
from speclint.checks.entry_order import EntriesOrdered
from speclint.checks.entry_origin import EntryOrigin
from speclint.edits.edit import InsertItem

EFFECTIVE = EntryEffective("entry-effective")
AGREE = EntryDatesAgree("entry-dates-agree")
ORDER = EntriesOrdered("entries-ordered")
ORIGIN = EntryOrigin("entry-origin")
ADDED = AddedIsThere("added-is-there")


ADDS = (
    'effective: 2015-06-01, text: "Added distinguishing characteristics; effective June 1, 2015."'
)
DELETES = ADDS.replace("Added", "Deleted").replace("2015", "2016")
CONCEPT = 'effective: 2015-06-01, text: "Added class series concept; effective June 1, 2015."'
WAYS = 'effective: 2015-06-01, text: "Added desired qualifications; effective June 1, 2015."'

CLAIMS: dict[str, tuple[str, list[str], list[Told]]] = {
    "there": ("distinguishing_characteristics: Leads others.\n", [ADDS], []),
    "empty": (
        "distinguishing_characteristics:\n",
        [ADDS],
        [("empty", "distinguishing characteristics")],
    ),
    "absent": ("", [ADDS], [("", "distinguishing characteristics")]),
    "deleted later": ("", [ADDS, DELETES], []),
    "deleted, then added again": (
        "",
        [ADDS, DELETES, ADDS.replace("2015", "2017")],
        [("", "distinguishing characteristics")],
    ),
    "a pointer is text": ("class_series_concept: {see: 102B}\n", [CONCEPT], []),
    "the other name of the section": ("minimum_qualifications: A year.\n", [WAYS], []),
    "neither name": ("", [WAYS], [("", "desired qualifications")]),
    "of the wrong kind": ("distinguishing_characteristics: {a: 1}\n", [ADDS], []),
    "not understood": ("", [ADDS.replace("effective June", "blah June")], []),
    "revised, not added": ("", [ADDS.replace("Added", "Revised")], []),
}


@pytest.mark.parametrize(("head", "entries", "expected"), CLAIMS.values(), ids=CLAIMS)
def test_what_was_added_is_there(head: str, entries: list[str], expected: list[Told]) -> None:
    assert told(ADDED, history(*entries, head=head)) == expected


SENTENCE = "Persons legally authorized to work are eligible."
LAW = EntryForSentence(
    "entry-for-sentence",
    "legal_requirements",
    SENTENCE,
    date(2024, 6, 6),
    "Revised legal requirements; effective June 6, 2024.",
)
CARRIES = f"legal_requirements:\n  - {SENTENCE}\n"
TELLS = 'effective: 2024-06-06, text: "Revised legal requirements; effective June 6, 2024."'

LAWS: dict[str, tuple[str, list[str], int]] = {
    "told": (CARRIES, [OLD, TELLS], 0),
    "not told": (CARRIES, [OLD, NEW], 1),
    "told a day too early": (CARRIES, [OLD, TELLS.replace("06-06", "06-05")], 1),
    "revised with other sections later": (
        CARRIES,
        ['effective: 2025-07-01, text: "Revised definition and legal requirements."'],
        0,
    ),
    "a class that is new since": (
        CARRIES,
        ['effective: 2025-07-01, text: "New class effective July 1, 2025."'],
        0,
    ),
    "a general revision since": (CARRIES, ['effective: 2025-07-01, text: "General revision."'], 0),
    "another section alone": (
        CARRIES,
        ['effective: 2025-07-01, text: "Revised definition; effective July 1, 2025."'],
        1,
    ),
    "the sentence is not there": ("legal_requirements: None.\n", [OLD], 0),
}


@pytest.mark.parametrize(("head", "entries", "expected"), LAWS.values(), ids=LAWS)
def test_entry_for_the_law(head: str, entries: list[str], expected: int) -> None:
    assert len(problems(LAW, history(*entries, head=head))) == expected


@pytest.mark.parametrize(
    ("entries", "before"),
    [
        pytest.param([OLD], None, id="at the end"),
        pytest.param(
            [OLD, 'effective: 2025-07-01, text: "Revised definition; effective July 1, 2025."'],
            1,
            id="where its date belongs",
        ),
    ],
)
def test_entry_for_the_law_is_drafted(entries: list[str], before: int | None) -> None:
    text = history(*entries, head=CARRIES)
    (problem,) = problems(LAW, text)
    item = (("effective", "2024-06-06"), ("text", LAW.entry))
    assert problem.edits == (InsertItem(("history",), before, item),)


def test_places_are_named_by_the_day_of_the_entry() -> None:
    text = history(OLD, NEW.replace("2019-07-01", "2019-07-02"))
    (problem,) = problems(AGREE, text)
    assert place_of(text, problem) == "History, entry of July 2, 2019"


@pytest.mark.parametrize(
    "check", [EFFECTIVE, AGREE, ORDER, ORIGIN, LAW], ids=lambda check: check.kind
)
def test_a_history_that_does_not_fit_is_left_to_its_own_rule(
    check: EntryEffective | EntryDatesAgree | EntriesOrdered | EntryOrigin | EntryForSentence,
) -> None:
    text = f"{CARRIES}history:\n  - effective: soon\n    text: Revised.\n  - {{{OLD}}}\n"
    assert told(check, text) == []
