"""The events of a history sentence while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from speclint.history.events import Event, SectionChange
from speclint.history.phrases import SECTION_KEYS

if TYPE_CHECKING:
    from speclint.history.dates import WrittenDate
    from speclint.history.events import ClassMention, Kind, Verb
    from speclint.history.phrases import SectionKey
    from speclint.history.words import Symbol

Role = Literal["adopted", "effective", "dated"]
Listing = Literal["replaces", "consolidates", "replaced_by", "former"]

ROLES: dict[str, Role] = {"adopted": "adopted", "effective": "effective", "dated": "dated"}
LISTINGS: dict[str, Listing] = {
    "": "former",
    "replaces": "replaces",
    "consolidates": "consolidates",
    "replaced_by": "replaced_by",
}
_KEYS: dict[str, SectionKey] = {key: key for key in SECTION_KEYS}
_VERBS: dict[str, Verb] = {
    "": "revised",
    "new": "added",
    "added": "added",
    "revised": "revised",
    "deleted": "deleted",
    "abolished": "deleted",
    "retitled": "revised",
    "recoded": "revised",
}
_KIND_OF_CLASS: dict[Verb, Kind] = {"added": "new", "deleted": "abolished", "revised": "revised"}
_KIND_OF: dict[SectionKey, Kind] = {
    "class_code": "class-code",
    "title": "title",
    "salary_range": "salary",
    "note": "note",
}
# Every spec has these, so a new one takes the place of an old one.
_ALWAYS_THERE = frozenset({"title", "class_code", "category", "salary_range"})
_IMPLIED: dict[str, SectionKey] = {
    "abolished": "class",
    "retitled": "title",
    "recoded": "class_code",
}


@dataclass(slots=True)
class Draft:
    """What is known of an event so far.

    `verb` is the word's value, empty for a general revision; `dates` belongs to all the events of
    a group.
    """

    verb: str
    start: int
    end: int
    dates: dict[Role, WrittenDate | None]
    sections: list[SectionChange] = field(default_factory=list)
    keys: set[SectionKey] = field(default_factory=set)
    lists: dict[Listing, list[ClassMention]] = field(default_factory=dict)
    named: ClassMention | None = None
    cause: str | None = None
    subject: str | None = None
    ranges: tuple[str, str] | None = None

    def add_section(self, section: Symbol) -> None:
        """Note a section that the verb governs."""
        key: SectionKey = _KEYS[section.value]
        verb = _VERBS[self.verb]
        if self.verb == "new" and key == "series":
            key = "class"
        elif self.verb == "new" and key in _ALWAYS_THERE:
            verb = "revised"
        self.sections.append(SectionChange(verb, key, section.start, section.end))
        self.keys.add(key)
        self.end = max(self.end, section.end)

    def imply(self, verb: Symbol) -> None:
        """Note the section that a verb means by itself: "abolished", "retitled"."""
        if not self.sections and verb.value in _IMPLIED:
            self.add_section(verb._replace(value=_IMPLIED[verb.value]))

    def has(self, *keys: SectionKey) -> bool:
        """Whether one of these sections is named."""
        return not self.keys.isdisjoint(keys)

    @property
    def wants_name(self) -> bool:
        """Whether the title or the code of the class itself may follow."""
        if self.verb != "new" or self.named is not None:
            return False
        return self.kind in {"new", "title", "class-code"}

    def add_mentions(self, listing: Listing, mentions: tuple[ClassMention, ...]) -> None:
        """Note the classes of a list."""
        self.lists.setdefault(listing, []).extend(mentions)
        self.end = max(self.end, mentions[-1].end)

    @property
    def kind(self) -> Kind:
        """The kind of event that the verb and the sections make."""
        if not self.verb:
            return "general-revision"
        verb = _VERBS[self.verb]
        if self.keys == {"class"} or (not self.keys and self.verb == "new"):
            return _KIND_OF_CLASS[verb]
        own: list[Kind] = [_KIND_OF[key] for key in self.keys if key in _KIND_OF]
        return own[0] if own and len(self.keys) == 1 else verb

    def event(self) -> Event:
        """The finished event."""
        dates, lists = self.dates, self.lists
        return Event(
            self.kind,
            self.start,
            self.end,
            tuple(self.sections),
            dates.get("adopted"),
            dates.get("effective"),
            dates.get("dated"),
            tuple(lists.get("replaces", ())),
            tuple(lists.get("consolidates", ())),
            tuple(lists.get("replaced_by", ())),
            tuple(lists.get("former", ())),
            self.named,
            self.cause,
            self.subject,
            self.ranges,
        )


class Groups:
    """The events so far, in groups that share their dates.

    Dates close a group: in "revise class; added definition; adopted …; effective …; revised title:
    …" the first two events share two dates. Where dates come first, they open it.
    """

    __slots__ = ("dates", "drafts", "gaps", "leading", "roles")

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.dates: dict[Role, WrittenDate | None] = {}
        self.leading: int | None = None
        self.roles: dict[Role, list[WrittenDate]] = {"adopted": [], "effective": [], "dated": []}
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

    def set_date(
        self, words: list[str], written: WrittenDate | None, start: int, day: Symbol
    ) -> bool:
        """Note a date in the roles that `words` give it; False when the group has another there.

        `written` is None for a blank kept for a date.
        """
        roles: list[Role] = [ROLES[word] for word in words]
        if written is None:
            self.gaps.append((day.start, day.end))
        else:
            for role in roles:
                self.roles[role].append(written)
        if any(role in self.dates for role in roles) and self.leading is None:
            return False
        if any(role in self.dates for role in roles) or not (self.dates or self.has_events):
            self.dates, self.leading = {}, start
        for role in roles:
            self.dates[role] = written
        if self.has_events:
            self.drafts[-1].end = day.end
        return True
