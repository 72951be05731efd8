"""Finds the dates that people write in class specifications, in every form in use since 1963."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from speclint.history.months import MONTHS, month_meant
from speclint.named_tuple import NamedTuple
from speclint.text.late import late

_MONTH_NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}

# The civil service law that the plan stands on dates from 1961 (RCW 41.06; Initiative 207), and
# years are written with four digits since 2005. So 50 leaves room on both sides, and no clock.
_PIVOT = 50

# Repeats of blanks are bounded, so that a long row of them costs linear time.
_GAP = r"[\s\xa0]{1,4}"
_NAME = r"""(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?
    |sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![A-Za-z])"""
_DATE = late(
    rf"""
    (?<![0-9A-Za-z.$/\u2013-])
    (?P<first_day>[0-9]{{1,2}})(?:st|nd|rd|th)?{_GAP}(?:day{_GAP})?(?:of{_GAP})?
    (?P<named>{_NAME}\.?,?{_GAP}(?P<named_year>[0-9]{{4}}))(?![0-9])
  |
    (?<![0-9A-Za-z])
    (?P<name>{_NAME})\.?
    (?:(?:,?{_GAP})?(?P<name_day>[0-9]{{1,2}})(?:st|nd|rd|th)?)?
    (?:(?:{_GAP})?,(?:{_GAP})?|{_GAP})
    (?P<name_year>[0-9]{{4}})(?![0-9])
  |
    (?<![0-9A-Za-z])(?P<slip>[A-Z][a-z]{{2,9}})\.?{_GAP}(?P<slip_day>[0-9]{{1,2}}),?{_GAP}
    (?P<slip_year>[0-9]{{4}})(?![0-9])
  |
    (?<![0-9A-Za-z.$])(?<![0-9][-/\u2013])
    (?:
        (?P<iso_year>[0-9]{{4}})-(?P<iso_month>[0-9]{{1,2}})-(?P<iso_day>[0-9]{{1,2}})
      | (?P<month>[0-9]{{1,2}})(?P<mark>[-/\u2013.])[ \xa0]{{0,2}}(?P<day>[0-9]{{1,2}})
        (?P=mark)[ \xa0]?(?P<year>[0-9]{{4}}|[0-9]{{2}})
      | (?P<lone_month>[0-9]{{1,2}})(?:[-\u2013](?P<lone_year>[0-9]{{4}}|[0-9]{{2}})
        | /(?P<slash_year>[0-9]{{4}}))(?![A-Za-z%])
    )
    (?![0-9])(?![-/\u2013.][0-9])
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# What a number before a month belongs to: "ranges 22 to 25 July 2003", "Specialist 1 May 2007".
_NUMBERED = late(
    r"""(?i:\b(?:ranges?|levels?)\b[^.;]{0,24}
      |(?<![A-Za-z])(?!(?:effective|eff|adopted|approved|dated?|on|the|revised|established|abolished
        |amended|added|new|since|from|of|by|board)\b)(?-i:[A-Z])[A-Za-z]*\s+)\Z""",
    re.VERBOSE,
)
# "6-24 months", "ranges 25-27" and "July 1-15" are no month and year.
_AMOUNTS = ("month", "year", "hour", "day", "week", "point", "percent", "%", "position")
_BEFORE_AMOUNTS = ("range", "ranges", "from", "level", "levels", *map(str.lower, MONTHS))
_BEFORE_DATES = (":", "effective", "eff.", "adopted", "approved")


_LAST_DAY = 31
_NEAR = 40
"""Characters before a number that tell what it belongs to."""

Meant = tuple[int, int, int | None, dt.date | None]
"""Year, month, day and date of a `WrittenDate`."""


class WrittenDate(NamedTuple):
    """A date as it stands in a text, from `start` up to `end`.

    Without `day` it means the whole month. `date` is the day meant: None for a whole month and for
    a date that no calendar has, such as one whose month is misspelled.
    """

    start: int
    end: int
    text: str
    year: int
    month: int
    day: int | None
    date: dt.date | None

    @property
    def impossible(self) -> bool:
        """No calendar has it: February 30, or month 13."""
        return self.first is None

    @property
    def first(self) -> dt.date | None:
        """The earliest day meant; None for an impossible date."""
        return self.date if self.day is not None else _day(self.year, self.month, 1)

    @property
    def last(self) -> dt.date | None:
        """The latest day meant; None for an impossible date."""
        first = self.first
        if first is None or self.day is not None:
            return first
        if first.month == len(MONTHS):
            return first.replace(day=31)
        return first.replace(month=first.month + 1) - dt.timedelta(days=1)

    def agrees_with(self, day: dt.date) -> bool:
        """Whether `day` is the day written, or lies in the month written."""
        first, last = self.first, self.last
        return first is not None and last is not None and first <= day <= last


def find_dates(text: str) -> tuple[WrittenDate, ...]:
    """Every date in `text`, in order; impossible ones are reported too."""
    found = ((_day_first if m["named"] else _read)(text, m) for m in _DATE.finditer(text))
    return tuple(written for written in found if written is not None)


def full_year(two_digits: int) -> int:
    """The year that a two-digit year means: 63 is 1963, 02 is 2002."""
    return two_digits + (1900 if two_digits >= _PIVOT else 2000)


def month_number(name: str) -> int:
    """The number of a month, by its name or the first three letters of it."""
    return _MONTH_NUMBER[name[:3].lower()]


def meant(year: str, month: int, day: str | None) -> Meant:
    """Year, month, day and date that the figures mean."""
    number = int(year) if len(year) > 2 else full_year(int(year))
    if day is None:
        return number, month, None, None
    of_month = int(day)
    return number, month, of_month, _day(number, month, of_month)


@lru_cache(maxsize=1024)
def write_out(day: dt.date) -> str:
    """The day as readers expect it: June 6, 2024."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def write_month(day: dt.date) -> str:
    """The month of a day as readers expect it: October 1973."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def _read(text: str, match: re.Match[str]) -> WrittenDate | None:
    name, name_day, name_year = match.group("name", "name_day", "name_year")
    if name:
        if not name_day and name[0].islower():
            return None  # "may 2007": more often the verb
        return _written(match, name_year, month_number(name), name_day)
    year, month, day = match.group("year", "month", "day")
    if month:
        written = _written(match, year, int(month), day)
        return None if match["mark"] == "." and written.date is None else written
    if match["slip"]:
        return _misspelled(match)
    year, month, day = match.group("iso_year", "iso_month", "iso_day")
    if month:
        return _written(match, year, int(month), day)
    year = match["lone_year"] or match["slash_year"]
    is_date = _is_month_and_year(text, match)
    return _written(match, year, int(match["lone_month"]), None) if is_date else None


def _day_first(text: str, match: re.Match[str]) -> WrittenDate:
    """A day before its month, "22 June 2023", unless the number belongs to a title or a range."""
    day, year, month = match["first_day"], match["named_year"], month_number(match["named"])
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if int(day) > _LAST_DAY or _NUMBERED.search(before):
        start, end = match.span("named")
        return WrittenDate(start, end, match["named"], *meant(year, month, None))
    return _written(match, year, month, day)


def _misspelled(match: re.Match[str]) -> WrittenDate | None:
    """A date of which no calendar has the month: “Septmber 1, 2007”."""
    month = month_meant(match["slip"])
    if month is None:
        return None
    year, day = int(match["slip_year"]), int(match["slip_day"])
    return WrittenDate(*match.span(), match[0], year, month_number(month), day, None)


def _is_month_and_year(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    before = text[max(0, start - 12) : start].rstrip().lower()
    after = text[end : end + 12].lstrip().lower()
    if before.endswith(_BEFORE_AMOUNTS) or after.startswith(_AMOUNTS):
        return False
    return 1 <= int(match["lone_month"]) <= len(MONTHS) or before.endswith(_BEFORE_DATES)


def _written(match: re.Match[str], year: str, month: int, day: str | None) -> WrittenDate:
    start, end = match.span()
    return WrittenDate(start, end, match[0], *meant(year, month, day))


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
