"""The events of a history sentence so far, in groups that share their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.history.draft import ROLES, Draft

if TYPE_CHECKING:
    from speclint.history.draft import Role
    from speclint.history.words import Symbol


class Groups:
    """The events so far, in groups that share their dates.

    Dates close a group: in "revise class; added definition; adopted …; effective …; revised title:
    …" the first two events share two dates. Where dates come first, they open it.
    """

    __slots__ = ("dates", "drafts", "gaps", "leading", "roles")

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.dates: dict[Role, int | None] = {}
        self.leading: int | None = None
        self.roles: dict[Role, list[int]] = {"adopted": [], "effective": [], "dated": []}
        self.gaps: list[tuple[int, int]] = []

    @property
    def last(self) -> Draft | None:
        """The last event."""
        return self.drafts[-1] if self.drafts else None

    @property
    def has_events(self) -> bool:
        """Whether the group under way has an event yet."""
        return bool(self.drafts) and self.drafts[-1].dates is self.dates

    def open(self, verb: str, start: int, end: int) -> Draft:
        """Begin an event."""
        if self.leading is None and self.dates and self.has_events:
            self.dates = {}
        elif self.leading is not None and not self.has_events:
            start = self.leading
        draft = Draft(verb, start, end, self.dates)
        self.drafts.append(draft)
        return draft

    def set_date(self, words: list[str], number: int | None, start: int, day: Symbol) -> bool:
        """Note a date in the roles that `words` give it; False when the group has another there.

        `number` is None for a blank kept for a date.
        """
        roles: list[Role] = [ROLES[word] for word in words]
        if number is None:
            self.gaps.append((day.start, day.end))
        else:
            for role in roles:
                self.roles[role].append(number)
        taken = not self.dates.keys().isdisjoint(roles)
        if taken and self.leading is None:
            return False
        if taken or not (self.dates or self.has_events):
            self.dates, self.leading = {}, start
        for role in roles:
            self.dates[role] = number
        if self.has_events:
            self.drafts[-1].end = day.end
        return True
