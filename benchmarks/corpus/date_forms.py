"""The forms in which published history entries write a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from datetime import date

DateForm = Literal["long", "dashed", "padded", "dashed-year", "slashed", "month", "month-name"]

MONTHS: Final = (
    "January February March April May June July August September October November December"
).split()


def written(day: date, form: DateForm) -> str:
    """Write a day in one of the forms; `month` and `month-name` leave the day out."""
    month, year = MONTHS[day.month - 1], day.year % 100
    match form:
        case "long":
            return f"{month} {day.day}, {day.year}"
        case "dashed":
            return f"{day.month}-{day.day}-{year:02}"
        case "padded":
            return f"{day.month}-{day.day:02}-{year:02}"
        case "dashed-year":
            return f"{day.month}-{day.day}-{day.year}"
        case "slashed":
            return f"{day.month}/{day.day}/{day.year}"
        case "month":
            return f"{day.month}-{year:02}"
        case "month-name":
            return f"{month} {day.year}"
