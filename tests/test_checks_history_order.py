"""Checks of the order of a history, and of entries that stand twice."""

from __future__ import annotations

from datetime import date

import pytest

from histories import NEW, OLD, PLAIN, history
from judged import Told, place_of, problems, reading, told, words
from speclint.checks.entry_dates import EntryDatesAgree
from speclint.checks.entry_once import EntryOnce
from speclint.checks.entry_order import EntriesOrdered
from speclint.checks.entry_possible import DatesPossible
from speclint.edits.edit import RemoveItem, ReorderItems

AGREE = EntryDatesAgree("entry-dates-agree")
ORDER = EntriesOrdered("entries-ordered")
ONCE = EntryOnce("entry-once")
POSSIBLE = DatesPossible("dates-possible", date(1930, 1, 1), date(2040, 12, 31))


def days(*values: str) -> str:
    return history(*(f'{value}text: "General revision."' for value in values))


ORDERS: dict[str, tuple[str, list[Told]]] = {
    "oldest first": (days("effective: 2005-06-01, ", "effective: 2019-07-01, "), []),
    "two on one day": (days("effective: 2005-06-01, ", "effective: 2005-06-01, "), []),
    "swapped": (
        days("effective: 2019-07-01, ", "effective: 2005-06-01, "),
        [("", "2005-06-01")],
    ),
    "one without a date between": (
        days("effective: 2019-07-01, ", "", "effective: 2005-06-01, "),
        [("", "2005-06-01")],
    ),
    "effective counts before adopted": (
        days("adopted: 2019-06-01, effective: 2019-07-01, ", "adopted: 2019-06-20, "),
        [("", "2019-06-20")],
    ),
    "a month is its first day": (
        days("dated: 1973-10-02, ", 'dated: "1973-10", '),
        [("", "1973-10")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ORDERS.values(), ids=ORDERS)
def test_oldest_first(text: str, expected: list[Told]) -> None:
    assert told(ORDER, text) == expected


def test_the_whole_order_is_offered() -> None:
    text = days("effective: 2019-07-01, ", "effective: 2024-06-06, ", "effective: 2005-06-01, ")
    (problem,) = problems(ORDER, text)
    assert problem.edits == (ReorderItems(("history",), (2, 0, 1)),)


def test_no_order_is_offered_where_an_entry_has_no_date() -> None:
    (problem,) = problems(ORDER, days("effective: 2019-07-01, ", "", "effective: 2005-06-01, "))
    assert problem.edits == ()


NEWEST_FIRST: dict[str, tuple[str, list[str]]] = {
    "three": (
        days("effective: 2019-07-01, ", "effective: 2012-07-01, ", "dated: 1991-04-12, "),
        ["newest-first"],
    ),
    "two on one day": (
        days("effective: 2019-07-01, ", "effective: 2005-06-01, ", "effective: 2005-06-01, "),
        ["newest-first"],
    ),
    "two alone": (days("effective: 2019-07-01, ", "effective: 2005-06-01, "), [""]),
    "not all": (
        days("effective: 2019-07-01, ", "effective: 2005-06-01, ", "effective: 2012-07-01, "),
        ["", ""],
    ),
}


@pytest.mark.parametrize(("text", "variants"), NEWEST_FIRST.values(), ids=NEWEST_FIRST)
def test_a_history_that_stands_newest_first_is_told_once(text: str, variants: list[str]) -> None:
    assert [variant for variant, _ in told(ORDER, text)] == variants


def test_a_history_that_stands_newest_first_is_turned_round() -> None:
    text = days("effective: 2019-07-01, ", "effective: 2005-06-01, ", "effective: 2005-06-01, ")
    (problem,) = problems(ORDER, text)
    assert problem.edits == (ReorderItems(("history",), (2, 1, 0)),)
    assert words(reading(text), problem.place) == "history"


def test_it_is_not_turned_round_where_an_entry_has_no_date() -> None:
    text = days("effective: 2019-07-01, ", "effective: 2005-06-01, ", "", "dated: 1991-04-12, ")
    (problem,) = problems(ORDER, text)
    assert (problem.variant, problem.edits) == ("newest-first", ())


def test_a_month_is_told_as_a_month() -> None:
    text = history('dated: 1973-10-02, text: "Revision."', 'dated: "1973-09", text: "Revision."')
    (problem,) = problems(ORDER, text)
    assert problem.values == {"date": "September 1973", "before": "October 2, 1973"}
    assert place_of(text, problem) == "History, entry of September 1973"


@pytest.mark.parametrize(
    ("given", "values"),
    [
        pytest.param(
            'dated: "1973-11", text: "Note added regarding salary: 10-73"',
            {"role": "dated", "data": "November 1973", "written": "October 1973"},
            id="a month",
        ),
        pytest.param(
            'dated: "1973-11", effective: 1974-01-01, text: "Note added: 10-73; effective 1-1-74"',
            {"role": "dated", "data": "November 1973", "written": "October 1973"},
            id="a month beside a day",
        ),
        pytest.param(
            'dated: 1973-11-02, text: "Note added regarding salary: 10-1-73"',
            {"role": "dated", "data": "November 2, 1973", "written": "October 1, 1973"},
            id="a day",
        ),
    ],
)
def test_dates_are_told_as_precisely_as_they_are_given(given: str, values: dict[str, str]) -> None:
    (problem,) = problems(AGREE, history(given))
    assert problem.values == values


def test_a_month_out_of_range_is_told_as_a_month() -> None:
    (problem,) = problems(POSSIBLE, history('dated: "1901-04", text: "New class: 4-12-91"'))
    assert problem.values["found"] == "April 1901"


TWICE: dict[str, tuple[list[str], list[str]]] = {
    "word for word": ([OLD, OLD], ["New class: 4-12-91"]),
    "other marks and capitals": (
        [NEW, 'effective: 2019-07-01, text: "revised DEFINITION, effective: July 1 2019"'],
        ["revised DEFINITION, effective: July 1 2019"],
    ),
    "three times": ([OLD, OLD, OLD], ["New class: 4-12-91"] * 2),
    "other data": ([OLD, OLD.replace("04-12", "04-13")], ["New class: 4-12-91"]),
    "without a date, on two days": (
        ['effective: 2010-07-01, text: "General revision."', f"effective: 2015-07-01, {PLAIN}"],
        [],
    ),
    "without a date, on one day": ([PLAIN, PLAIN], ["General revision."]),
    "another day": ([NEW, NEW.replace("July 1", "July 2")], []),
}


@pytest.mark.parametrize(("entries", "expected"), TWICE.values(), ids=TWICE)
def test_no_entry_twice(entries: list[str], expected: list[str]) -> None:
    assert [under for _, under in told(ONCE, history(*entries))] == expected


@pytest.mark.parametrize(
    ("second", "edits"),
    [
        pytest.param(OLD, (RemoveItem(("history", 1)),), id="alike: one may go"),
        pytest.param(OLD.replace("04-12", "04-13"), (), id="other data: the author decides"),
    ],
)
def test_removal_is_offered(second: str, edits: tuple[RemoveItem, ...]) -> None:
    (problem,) = problems(ONCE, history(OLD, second))
    assert problem.edits == edits
