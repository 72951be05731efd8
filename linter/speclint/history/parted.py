"""Parts a history sentence at its dates, quickly where they are written as nearly all are."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from speclint.history.dates import meant
from speclint.history.months import MONTHS
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.history.dates import Meant, WrittenDate
    from speclint.history.form import Span

# Dates like "June 6, 2024", "May 1998", "5-1-69" and "5/1/69" in ASCII text. `find_dates` finds
# them wherever this does, and takes them whole: what may stand around them is narrower here, and a
# date that begins before one cannot reach into it. As the first character is a plain set, `re` is
# quick; as neither looks at the value of a figure, the text may have 0 for each. The day of
# "22 June 2023" stands before it.
USUAL_DATE: Final = late(
    rb"""
    ([0-9JFMASOND](?<![0-9A-Za-z.$].)(?<![0-9][-/].)
    (?:
        (?<![0-9][ ].)(?<![0-9](?:st|nd|rd|th)[ ].)(?<!of[ ].)
        (?:(?<=J)(?:anuary|une|uly)|(?<=F)ebruary|(?<=M)(?:arch|ay)|(?<=A)(?:pril|ugust)
          |(?<=S)eptember|(?<=O)ctober|(?<=N)ovember|(?<=D)ecember)
        [ ](?:[0-9]{1,2},[ ])?[0-9]{4}
      | (?<=[0-9])[0-9]?(?:-[0-9]{1,2}-|/[0-9]{1,2}/)(?:[0-9]{4}|[0-9]{2})(?![-/.][0-9])
    )
    (?![0-9]))
    """,
    re.VERBOSE,
)
# What a date with a name holds that is written in another way: a year
# after the name of a month, or after a word and a day: the word may be a month and a slip.
_MONTH_AND_YEAR = late(
    rb"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    rb"(?:,?\s{0,4}0{1,2}(?:st|nd|rd|th)?)?[\s,]{1,9}0000"
    rb"|[a-z]{3,10}\.?\s{1,4}0{1,2},?\s{1,4}0000",
    re.IGNORECASE,
)
# Two numbers of a date in figures: "5-1-69", "5- 1-69", "5.1.69".
_NUMBERS = b"0-0", b"0/0", b"0.0", b"0- 0", b"0/ 0"
# In bytes, because to replace figures there takes a tenth of the time that it takes in text.
_ZEROS = bytes.maketrans(b"123456789", b"000000000")
_MONTHS: Final = {name: number for number, name in enumerate(MONTHS, start=1)}


def with_zeros(text: str) -> bytes:
    """An ASCII text with 0 for each figure: sentences of one form have few of these."""
    return text.encode("ascii").translate(_ZEROS)


def parted(text: bytes) -> tuple[tuple[bytes, ...], tuple[Span, ...]]:
    """Part a text with zeros at its usual dates: what stands around them, and where they stand."""
    pieces = USUAL_DATE.split(text)
    ends = list(accumulate(map(len, pieces)))
    return tuple(pieces[::2]), tuple(zip(ends[:-1:2], ends[1::2], strict=True))


@lru_cache(maxsize=4096)
def read_usual(written: str) -> Meant:
    """What a usual date means; one stands in many sentences."""
    month, *day, year = written.replace(",", "").replace("/", " ").replace("-", " ").split()
    return meant(year, _MONTHS.get(month) or int(month), day[0] if day else None)


def may_hold_date(piece: bytes) -> bool:
    """Whether `find_dates` may find a date in what stands around the usual ones."""
    if b"0" not in piece:
        return False
    if any(joined in piece for joined in _NUMBERS):
        return True
    return b"0000" in piece and _MONTH_AND_YEAR.search(piece) is not None


def split_at(text: str, dates: Sequence[WrittenDate]) -> list[str]:
    """What stands before, between and after the dates of a text."""
    places = [0, *(place for written in dates for place in (written.start, written.end)), len(text)]
    return [text[start:end] for start, end in pairwise(places)][::2]
