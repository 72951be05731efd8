"""A stretch of days, first and last included, open where None."""

from __future__ import annotations

from datetime import date  # noqa: TC003 - pydantic reads the annotation

from speclint.named_tuple import NamedTuple


class Interval(NamedTuple):
    """The days on which a rule holds."""

    start: date | None = None
    until: date | None = None

    def contains(self, day: date) -> bool:
        """Tell whether a day lies within."""
        return (self.start is None or self.start <= day) and (
            self.until is None or day <= self.until
        )


ALWAYS = Interval()
