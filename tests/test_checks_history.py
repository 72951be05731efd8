"""Checks of the dates of a history entry, at their edges."""

from __future__ import annotations

from datetime import date

import pytest

from histories import NEW, OLD, PLAIN, entry, history
from judged import Told, problems, told
from speclint.checks.entry_adopted import AdoptedBeforeEffective
from speclint.checks.entry_dates import EntryDatesAgree
from speclint.checks.entry_effective import EntryEffective
from speclint.edits.edit import SetValue
from speclint.policy.interval import Interval

SINCE_2005 = Interval(date(2005, 6, 1))
EFFECTIVE = EntryEffective("entry-effective")
AGREE = EntryDatesAgree("entry-dates-agree")
ADOPTED = AdoptedBeforeEffective("adopted-before-effective")


MISSING_DATES: dict[str, tuple[list[str], list[Told]]] = {
    "on the first day of the 2005 plan": (
        ['adopted: 2005-06-01, text: "Revised definition; adopted June 1, 2005."'],
        [("", "Revised definition; adopted June 1, 2005.")],
    ),
    "the day before it": (
        ['adopted: 2005-05-31, text: "Revised definition; adopted May 31, 2005."'],
        [],
    ),
    "in the sentence alone": (
        ['adopted: 2019-06-13, text: "Revised definition; effective July 1, 2019."'],
        [("in-sentence", "July 1, 2019")],
    ),
    "dated after 2005 by a month": (
        ['dated: 2013-05, text: "Revised definition: May 2013"'],
        [("", "Revised definition: May 2013")],
    ),
    "dated in the sentence alone": (
        ['text: "Revised definition: 7-1-19"'],
        [("", "Revised definition: 7-1-19")],
    ),
    "of a month before 2005 by its sentence": (['text: "New class: 10-73"'], []),
    "of such a month after a new one": ([NEW, 'text: "Note added: 10-73"'], []),
    "of a later month by its sentence": (
        ['text: "Revised definition: May 2013"'],
        [("", "Revised definition: May 2013")],
    ),
    "old": ([OLD], []),
    "without any date after an old one": ([OLD, PLAIN], []),
    "without any date after a new one": ([OLD, NEW, PLAIN], [("", "General revision.")]),
    "without any date before a new one": ([PLAIN, NEW], [("", "General revision.")]),
    "without any date before an old one": ([PLAIN, OLD], []),
    "without any date at all": ([PLAIN], [("", "General revision.")]),
    "there": ([NEW], []),
}


@pytest.mark.parametrize(("entries", "expected"), MISSING_DATES.values(), ids=MISSING_DATES)
def test_effective_date(entries: list[str], expected: list[Told]) -> None:
    assert told(EFFECTIVE, history(*entries), SINCE_2005) == expected


def test_effective_date_of_the_sentence_is_offered() -> None:
    (problem,) = problems(EFFECTIVE, history('text: "New class effective June 1, 2005."'))
    assert problem.edits == (SetValue(("history", 0, "effective"), "2005-06-01"),)
    assert problem.values == {"date": "June 1, 2005"}


DATES: dict[str, tuple[str, list[Told]]] = {
    "alike": (
        entry(
            "adopted: 2019-06-13, effective: 2019-07-01",
            "Revised typical work, adopted June 13, 2019; effective July 1, 2019.",
        ),
        [],
    ),
    "another effective day": (
        'effective: 2019-07-02, text: "Revised typical work; effective July 1, 2019."',
        [("", "2019-07-02")],
    ),
    "another adoption day": (
        entry(
            "adopted: 2017-06-29, effective: 2017-07-01",
            "Base range salary adjustment adopted 6/30/2017, effective 7/1/2017; 25 to 27.",
        ),
        [("", "2017-06-29")],
    ),
    "adoption in the sentence alone": (
        entry(
            "effective: 2007-07-01",
            "Title change (formerly Cook); adopted May 3, 2007, effective July 1, 2007.",
        ),
        [("not-in-data", "May 3, 2007")],
    ),
    "approval counts as adoption": (
        'effective: 1999-05-01, text: "New class Effective May 1, 1999 (Approved April 8, 1999)."',
        [("not-in-data", "April 8, 1999")],
    ),
    "no date in the sentence": (
        'effective: 2024-06-06, text: "Revised legal requirements, due to legislative action."',
        [("not-in-sentence", "2024-06-06")],
    ),
    "a date without a word before it": (
        'effective: 2007-07-01, text: "Code change (formerly 09950): July 1, 2007"',
        [],
    ),
    "dated": ('dated: 1991-04-12, text: "New class: 4-12-91"', []),
    "dated, another day": ('dated: 1991-04-13, text: "New class: 4-12-91"', [("", "1991-04-13")]),
    "dated by a month": ('dated: "1973-10", text: "Note added regarding salary: 10-73"', []),
    "a month that differs": (
        'dated: "1973-11", text: "Note added regarding salary: 10-73"',
        [("", "1973-11")],
    ),
    "two digits of 1963": ('dated: 1963-05-28, text: "Revised: 5-28-63"', []),
    "two digits of 2002": ('dated: 2002-03-15, text: "Revised definition: 3-15-02"', []),
    "two digits read as the other century": (
        'dated: 2063-05-28, text: "Revised: 5-28-63"',
        [("", "2063-05-28")],
    ),
    "two events on a line": (
        entry(
            "adopted: 2013-05-10, effective: 2013-07-01",
            "Revised typical work; adopted May 10, 2013; effective July 1, 2013. "
            "Base range salary adjustment adopted 6/13/2013, effective 7/1/2013; 47 to 49.",
        ),
        [],
    ),
    "two changes, each with its day": (
        entry(
            "adopted: 2018-12-13, effective: 2019-01-01",
            "Revised typical work; adopted December 13, 2018; effective January 1, 2019; "
            "definition effective February 1, 2019.",
        ),
        [],
    ),
    "two days for one change": (
        entry("effective: 2019-07-01", "Revised definition effective 7/1/2019, effective 7-2-19."),
        [("second-day", "7-2-19")],
    ),
    "a day of what is not understood": (
        entry("effective: 2019-07-01", "Revised definition effective 7/1/2019; manual eff. 7-2-19"),
        [],
    ),
    "the second of two changes before its adoption": (
        entry(
            "adopted: 2021-06-24, effective: 2021-07-01",
            "Revised definition, adopted 6/24/2021, effective 7/1/2021, and typical work, "
            "effective 7/1/2012.",
        ),
        [("too-early", "7/1/2012")],
    ),
    "an older change of its own on the same line": (
        entry(
            "adopted: 2013-05-10, effective: 2013-07-01",
            "Revised class code effective 7/1/2007; revised definition; adopted 5/10/2013; "
            "effective 7/1/2013.",
        ),
        [],
    ),
    "a day that no calendar has is left to its own rule": (
        'effective: 2024-06-06, text: "Revised definition; effective June 31, 2024."',
        [],
    ),
    "without a comma": (
        'effective: 2024-06-06, text: "Revised definition; effective June 6 2024."',
        [],
    ),
}


@pytest.mark.parametrize(("given", "expected"), DATES.values(), ids=DATES)
def test_dates_agree(given: str, expected: list[Told]) -> None:
    assert told(AGREE, history(given)) == expected


def test_both_dates_are_shown_side_by_side() -> None:
    (problem,) = problems(AGREE, history(NEW.replace("2019-07-01", "2019-07-02")))
    assert (problem.expected, problem.found) == ("July 1, 2019", "July 2, 2019")
    assert [label.text for label in problem.also] == ["the sentence says"]


ADOPTIONS: dict[str, tuple[str, list[Told]]] = {
    "before": ('adopted: 2019-06-13, effective: 2019-07-01, text: "General revision."', []),
    "on the same day": ('adopted: 2019-07-01, effective: 2019-07-01, text: "Revision."', []),
    "a day after": (
        'adopted: 2019-07-02, effective: 2019-07-01, text: "General revision."',
        [("", "2019-07-02")],
    ),
    "after, on the first day of the plan": (
        'adopted: 2005-06-02, effective: 2005-06-01, text: "General revision."',
        [("", "2005-06-02")],
    ),
    "after, before the plan": (
        'adopted: 2005-06-02, effective: 2005-05-31, text: "General revision."',
        [],
    ),
    "adopted alone": ('adopted: 2019-07-02, text: "General revision."', []),
}


@pytest.mark.parametrize(("given", "expected"), ADOPTIONS.values(), ids=ADOPTIONS)
def test_adopted_before_effective(given: str, expected: list[Told]) -> None:
    assert told(ADOPTED, history(given), SINCE_2005) == expected
