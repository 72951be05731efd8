"""Parts a history sentence at its dates, quickly where they are written as nearly all are."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from speclint.history.dates import WrittenDate, meant, month_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.history.dates import Meant

# Dates like "June 6, 2024", "May 1998", "5-1-69" and "5/1/69" in ASCII text. `find_dates` finds
# them wherever this does, and takes them whole: what may stand around them is narrower here, and a
# date that begins before one cannot reach into it. As the first character is a plain set, `re` is
# quick; as neither looks at the value of a figure, the text may have 0 for each.
USUAL_DATE: Final = re.compile(
    rb"""
    ([0-9JFMASOND](?<![0-9A-Za-z.$].)(?<![0-9][-/].)
    (?:
        (?:(?<=J)(?:anuary|une|uly)|(?<=F)ebruary|(?<=M)(?:arch|ay)|(?<=A)(?:pril|ugust)
          |(?<=S)eptember|(?<=O)ctober|(?<=N)ovember|(?<=D)ecember)
        [ ](?:[0-9]{1,2},[ ])?[0-9]{4}
      | (?<=[0-9])[0-9]?(?:-[0-9]{1,2}-|/[0-9]{1,2}/)(?:[0-9]{4}|[0-9]{2})(?![-/.][0-9])
    )
    (?![0-9]))
    """,
    re.VERBOSE,
)
# What every date holds that is written in another way: two numbers and what joins them, or a year
# after the name of a month.
_MONTH_AND_YEAR = (
    rb"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    rb"(?:\s{1,4}0{1,2}(?:st|nd|rd|th)?)?[\s,]{1,9}0000"
)
# In bytes, because to replace figures there takes a tenth of the time that it takes in text.
_ZEROS = bytes.maketrans(b"123456789", b"000000000")
# A `WrittenDate` from all its fields at once, in half the time.
_NEW = tuple.__new__


def pieces_of(text: str) -> list[bytes]:
    """Split an ASCII text at its usual dates, with 0 for each figure; every second is a date."""
    return USUAL_DATE.split(text.encode("ascii").translate(_ZEROS))


def usual_dates(text: str, pieces: Sequence[bytes]) -> tuple[WrittenDate, ...]:
    """The dates of a text that stand in every second one of its pieces."""
    dates: list[WrittenDate] = []
    end = 0
    for at in range(1, len(pieces), 2):
        start = end + len(pieces[at - 1])
        end = start + len(pieces[at])
        written = text[start:end]
        dates.append(_NEW(WrittenDate, (start, end, written, *_meant(written))))
    return tuple(dates)


@lru_cache(maxsize=4096)
def _meant(written: str) -> Meant:
    """What a usual date means; one stands in many sentences."""
    month, *day, year = written.replace(",", "").replace("/", " ").replace("-", " ").split()
    number = month_number(month) if month.isalpha() else int(month)
    return meant(year, number, day[0] if day else None)


def may_hold_date(piece: bytes) -> bool:
    """Whether `find_dates` may find a date in what stands around the usual ones."""
    if b"0-0" in piece or b"0/0" in piece:
        return True
    return b"0000" in piece and re.search(_MONTH_AND_YEAR, piece, re.IGNORECASE) is not None


def split_at(text: str, dates: Sequence[WrittenDate]) -> list[str]:
    """What stands before, between and after the dates of a text."""
    places = [0, *(place for written in dates for place in (written.start, written.end)), len(text)]
    return [text[start:end] for start, end in pairwise(places)][::2]
