"""A day that somebody types: read in one form only, and asked about in every other."""

from __future__ import annotations

from datetime import date

from speclint.history.dates import find_dates
from speclint.text.late import late

_ISO = late(r"\d{4}-\d{2}-\d{2}")
_DIGITS = late(r"(\d{4})(\d{2})(\d{2})")


class DayError(ValueError):
    """The text is not a day; the message is a sentence that says so and asks what was meant."""


def asked_day(text: str) -> date:
    """Read a day such as 2024-06-06; raises DayError."""
    if looks_like_a_day(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise DayError(f"The calendar has no day “{text}”.") from None
    meant = meant_day(text)
    ask = f" Did you mean “{meant}”?" if meant else ""
    raise DayError(f"“{text}” is not a date such as 2024-06-06.{ask}")


def looks_like_a_day(text: str) -> bool:
    """Tell whether a text has the form of a day, be there such a day or not."""
    return _ISO.fullmatch(text) is not None


def meant_day(text: str) -> str:
    """Give the one date that was meant, in the form that dates have here; empty if unclear."""
    digits = _DIGITS.fullmatch(text)
    dates = find_dates("-".join(digits.groups()) if digits else text)
    day = dates[0].date if len(dates) == 1 else None
    return day.isoformat() if day else ""
