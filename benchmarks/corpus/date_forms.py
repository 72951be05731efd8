"""The forms in which published history entries write a date."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

DateForm = Literal["long", "dashed", "padded", "dashed-year", "slashed", "month", "month-name"]


def written(day: date, form: DateForm) -> str:
    """Write a day in one of the forms; `month` and `month-name` leave the day out."""
    month, year = calendar.month_name[day.month], day.year % 100
    forms: dict[DateForm, str] = {
        "long": f"{month} {day.day}, {day.year}",
        "dashed": f"{day.month}-{day.day}-{year:02}",
        "padded": f"{day.month}-{day.day:02}-{year:02}",
        "dashed-year": f"{day.month}-{day.day}-{day.year}",
        "slashed": f"{day.month}/{day.day}/{day.year}",
        "month": f"{day.month}-{year:02}",
        "month-name": f"{month} {day.year}",
    }
    return forms[form]
