"""The dates that people write: forms, places, precision, and dates that no calendar has."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from history_outline import iso
from speclint.history.dates import WrittenDate, find_dates, full_year, write_out

FORMS = [
    ("June 6, 2024", "2024-06-06"),
    ("June 6 2024", "2024-06-06"),
    ("June 6,2024", "2024-06-06"),
    ("June 1st, 2005", "2005-06-01"),
    ("JUNE 1, 2005", "2005-06-01"),
    ("june 1, 2005", "2005-06-01"),
    ("Sept. 5, 2007", "2007-09-05"),
    ("Sep 5, 2007", "2007-09-05"),
    ("Dec. 23, 2014", "2014-12-23"),
    ("May 10, 2007", "2007-05-10"),
    ("July\xa01,\n2019", "2019-07-01"),
    ("22 June 2023", "2023-06-22"),
    ("effective 1 July, 2003", "2003-07-01"),
    ("1st July 2003", "2003-07-01"),
    ("the 22nd day of June 2023", "2023-06-22"),
    ("3 Sept. 2007", "2007-09-03"),
    ("22 june 2023", "2023-06-22"),
    ("45 June 2003", "2003-06"),
    ("salary range changed from 22 to 25 July 2003", "2003-07"),
    ("Level 1 May 2007", "2007-05"),
    ("Customer Service Specialist 1 June 2024", "2024-06"),
    ("CUSTOMER SERVICE SPECIALIST 1 JUNE 2024", "2024-06"),
    ("EFFECTIVE 22 JUNE 2023", "2023-06-22"),
    ("Approved 22 June 2023", "2023-06-22"),
    ("New class: 22 June 2023", "2023-06-22"),
    ("31 June 2019", "2019-06-31!"),
    ("5-1-69", "1969-05-01"),
    ("4-12-91", "1991-04-12"),
    ("10-12-73", "1973-10-12"),
    ("3-15-02", "2002-03-15"),
    ("05-15-2009", "2009-05-15"),
    ("7-1-2007", "2007-07-01"),
    ("7/1/2017", "2017-07-01"),
    ("6/3/88", "1988-06-03"),
    ("7\N{EN DASH}1\N{EN DASH}07", "2007-07-01"),
    ("2019-07-01", "2019-07-01"),
    ("10-73", "1973-10"),
    ("7-2007", "2007-07"),
    ("7/2007", "2007-07"),
    ("October 1973", "1973-10"),
    ("Oct. 1973", "1973-10"),
    ("May, 2007", "2007-05"),
    ("February 29, 2024", "2024-02-29"),
    ("February 29, 2023", "2023-02-29!"),
    ("February 30, 2020", "2020-02-30!"),
    ("June 31, 2019", "2019-06-31!"),
    ("June 0, 2019", "2019-06-00!"),
    ("13-15-02", "2002-13-15!"),
    ("13/1/2020", "2020-13-01!"),
    ("2019-13-01", "2019-13-01!"),
    ("effective 13-05", "2005-13!"),
    ("July 1, 0000", "0-07-01!"),
    ("January1, 2006", "2006-01-01"),
    ("June, 1, 2005", "2005-06-01"),
    ("6- 3-88", "1988-06-03"),
    ("6-  3-88", "1988-06-03"),
    ("6-\xa03-88", "1988-06-03"),
    ("10-12- 73", "1973-10-12"),
    ("5.1.69", "1969-05-01"),
    ("9.14.1979", "1979-09-14"),
    ("Septmber 1, 2007", "2007-09-01!"),
    ("Febuary 1 2010", "2010-02-01!"),
    ("Augst. 1, 2024", "2024-08-01!"),
]

NOT_DATES = [
    "",
    "may 2007 positions move",
    "June 6",
    "July 1-15",
    "a plan of 6-24 months in duration",
    "442-630 points",
    "12-15 hours a week",
    "from range 10-12",
    "ranges 25-27",
    "levels 1-10",
    "25-27",
    "9.9 and 10%",
    "WAC 357-01-020",
    "RCW 41.06.157(1)(h)",
    "RCW 9.41.010",
    "section 25.5.30",
    "ranges 10 - 12 - 14",
    "ranges 25- 27",
    "360-555-1212",
    "9-11-12-13",
    "09440",
    "Marine 2005",
    "v1-2-03",
    "Specialist 3, 2005",
    "Juny 1, 2009",
    "Mary 1, 2009",
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_every_form_is_read(text: str, expected: str) -> None:
    assert [iso(written) for written in find_dates(text)] == [expected]


@pytest.mark.parametrize("text", NOT_DATES)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_knows_its_place() -> None:
    text = "Revised definition, adopted June 13, 2019; effective 7-1-19."
    assert find_dates(text) == (
        WrittenDate(28, 41, "June 13, 2019", 2019, 6, 13, dt.date(2019, 6, 13)),
        WrittenDate(53, 59, "7-1-19", 2019, 7, 1, dt.date(2019, 7, 1)),
    )


@pytest.mark.parametrize(
    ("two_digits", "year"), [(63, 1963), (99, 1999), (50, 1950), (49, 2049), (2, 2002), (0, 2000)]
)
def test_two_digit_years_turn_at_fifty(two_digits: int, year: int) -> None:
    assert full_year(two_digits) == year


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("July 1, 2019", dt.date(2019, 7, 1), dt.date(2019, 7, 1)),
        ("2-2024", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("December 1973", dt.date(1973, 12, 1), dt.date(1973, 12, 31)),
        ("December 9999", dt.date(9999, 12, 1), dt.date(9999, 12, 31)),
        ("February 30, 2020", None, None),
        (": 13-05", None, None),
    ],
)
def test_a_month_means_all_its_days(text: str, first: dt.date | None, last: dt.date | None) -> None:
    (written,) = find_dates(text)
    assert (written.first, written.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "day", "agrees"),
    [
        ("July 1, 2019", dt.date(2019, 7, 1), True),
        ("July 1, 2019", dt.date(2019, 7, 2), False),
        ("10-73", dt.date(1973, 10, 31), True),
        ("10-73", dt.date(1973, 11, 1), False),
        ("February 30, 2020", dt.date(2020, 2, 29), False),
    ],
)
def test_a_written_date_agrees_with_a_day(text: str, day: dt.date, *, agrees: bool) -> None:
    (written,) = find_dates(text)
    assert written.agrees_with(day) is agrees


def test_days_are_written_out() -> None:
    assert write_out(dt.date(2024, 6, 6)) == "June 6, 2024"


@given(st.dates(min_value=dt.date(1000, 1, 1)), st.text(alphabet="aé ;:.", max_size=5))
def test_a_day_written_out_is_read_back(day: dt.date, before: str) -> None:
    assert [found.date for found in find_dates(f"{before};{write_out(day)}.")] == [day]


@given(st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2049, 12, 31)))
def test_short_forms_are_read_back(day: dt.date) -> None:
    short = f"{day.month}-{day.day}-{day.year % 100:02}"
    assert [found.date for found in find_dates(f"Revised: {short}")] == [day]


ODD = ["\N{LATIN SMALL LETTER LONG S}ept", "\N{ARABIC-INDIC DIGIT THREE}"]
PIECES = st.sampled_from(["May", "Sept.", " ", "1", "13", "2020", "-", "/", ",", ".", *ODD])


@given(st.text() | st.lists(PIECES).map("".join))
def test_dates_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for written in find_dates(text):
        assert end <= written.start < written.end <= len(text)
        assert text[written.start : written.end] == written.text
        end = written.end
