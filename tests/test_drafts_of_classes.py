"""Drafts for minimum qualifications, for a class that ends, and for a law and more."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from draft_specs import (
    ADOPTED,
    BOOK,
    DAYS,
    DEFINITION,
    EFFECTIVE,
    GAPS,
    LAW,
    LEGAL,
    OLD,
    WORK,
    draft,
    drafted,
    entry,
    revision,
    sentence,
    spec,
)
from judged import DAY, reading
from speclint.edits.edit import InsertItem
from speclint.history.drafting import drafts
from speclint.lint_changes import lint_change
from speclint.policy.rulebook import Rulebook

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


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        pytest.param((), (LAW, f"Revised typical work; {DAYS}."), id="no entry yet"),
        pytest.param(
            (entry(f"Revised definition; {DAYS}."),),
            (LAW, f"Revised definition and typical work; {DAYS}."),
            id="a new entry tells a part",
        ),
        pytest.param((entry(f"Revised typical work; {DAYS}."),), (LAW,), id="only the law is left"),
    ],
)
def test_a_law_and_what_the_director_adopts_have_an_entry_each(
    entries: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    """Text that came in besides would hide behind the law, or the law's day behind another."""
    both = {**LEGAL, **(DEFINITION if "definition" in "".join(entries) else {}), **WORK}
    found = [*drafts(revision(spec(both, *entries)), ADOPTED, EFFECTIVE)]
    assert tuple(one.sentence for one in found) == expected


OTHER_LEGAL: Final = {"legal_requirements": "[A valid driver's license., A medical card.]"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {**OTHER_LEGAL, **WORK},
            [("HIS020", "typical work and legal requirements")],
            id="one entry tells both",
        ),
        pytest.param(OTHER_LEGAL, [("HIS024", "legal requirements")], id="legal text alone"),
        pytest.param(
            {**LEGAL, **WORK},
            [("HIS020", "typical work"), ("HIS024", "legal requirements")],
            id="the law has an entry of its own",
        ),
    ],
)
def test_what_one_entry_would_tell_is_asked_for_once(
    changes: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    found = lint_change(reading(spec({})), reading(spec(changes)), BOOK, DAY)
    told = [(f.code, f.message) for f in found if f.remedy.drafted]
    start = "Nothing in the history tells of the change of "
    assert told == [(code, f"{start}{changed}.") for code, changed in expected]


def test_the_other_rule_speaks_where_one_is_left_out() -> None:
    rules = tuple(rule for rule in BOOK.rules if rule.code != "HIS020")
    new = reading(spec({**OTHER_LEGAL, **WORK}))
    found = lint_change(reading(spec({})), new, Rulebook(rules, known=BOOK.rules), DAY)
    assert [f.code for f in found if f.remedy.drafted] == ["HIS024"]


ENDED: Final = {"abolished": "2026-07-01"}
BACK: Final = "Reinstated class"


@pytest.mark.parametrize(
    ("changes", "entries", "expected"),
    [
        pytest.param({}, (), f"{BACK}; {DAYS}.", id="nothing else"),
        pytest.param(DEFINITION, (), f"{BACK}; revised definition; {DAYS}.", id="and more"),
        pytest.param(LEGAL, (), f"{BACK}; revised legal requirements; {DAYS}.", id="and a law's"),
        pytest.param(
            DEFINITION, (entry(f"Revised definition; {DAYS}."),), f"{BACK}; {DAYS}.", id="told half"
        ),
        pytest.param(
            DEFINITION, (entry(f"{BACK}; {DAYS}."),), f"Revised definition; {DAYS}.", id="the rest"
        ),
        pytest.param({}, (entry(f"{BACK}; {DAYS}."),), None, id="told"),
    ],
)
def test_a_class_in_force_again_says_so(
    changes: dict[str, str], entries: tuple[str, ...], expected: str | None
) -> None:
    """Its page would look as if it had been in force all the time."""
    again = revision(spec(changes, *entries), spec(ENDED))
    found = draft(again, ADOPTED, EFFECTIVE)
    assert (found.sentence if found else None) == expected


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        pytest.param(date(2026, 6, 30), [], id="the day before its last"),
        pytest.param(date(2026, 7, 1), ["HIS020"], id="the day on which it ended"),
    ],
)
def test_an_end_that_lies_ahead_is_taken_back_without_an_entry(day: date, codes: list[str]) -> None:
    found = lint_change(reading(spec(ENDED)), reading(spec({})), BOOK, day)
    assert [f.code for f in found] == codes


def test_what_is_drafted_for_a_class_in_force_again_is_honest() -> None:
    told = entry(f"{BACK}; revised definition and legal requirements; {DAYS}.")
    new = reading(spec({**DEFINITION, **OTHER_LEGAL}, told))
    assert [*lint_change(reading(spec(ENDED)), new, BOOK, EFFECTIVE)] == []
