"""An event of a history sentence while it is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from speclint.history.events import SectionChange
from speclint.history.form import Clause
from speclint.history.phrases import SECTION_KEYS

if TYPE_CHECKING:
    from speclint.history.events import Kind, Verb
    from speclint.history.form import Mention, Span
    from speclint.history.phrases import SectionKey
    from speclint.history.words import Symbol

Role = Literal["adopted", "effective", "dated"]
Listing = Literal["replaces", "consolidates", "replaced_by", "former"]

ROLES: dict[str, Role] = {"adopted": "adopted", "effective": "effective", "dated": "dated"}
LISTINGS: dict[str, Listing] = {
    "": "former",
    "title": "former",
    "class_code": "former",
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
    "reinstated": "added",
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
    "reinstated": "class",
    "retitled": "title",
    "recoded": "class_code",
}


class Draft:
    """What is known of an event so far.

    `verb` is the word's value, empty for a general revision; `dates` belongs to all the events of
    a group, and holds numbers of dates, None for a blank kept for one.
    """

    __slots__ = (
        "cause",
        "dates",
        "end",
        "keys",
        "lists",
        "named",
        "ranges",
        "sections",
        "start",
        "subject",
        "verb",
    )

    def __init__(self, verb: str, start: int, end: int, dates: dict[Role, int | None]) -> None:
        self.verb = verb
        self.start = start
        self.end = end
        self.dates = dates
        self.sections: list[SectionChange] = []
        self.keys: set[SectionKey] = set()
        self.lists: dict[Listing, list[Mention]] = {}
        self.named: Mention | None = None
        self.cause: Span | None = None
        self.subject: Span | None = None
        self.ranges: tuple[Span, Span] | None = None

    def add_section(self, section: Symbol, word: str | None = None) -> None:
        """Note a section that the verb governs, or the verb `word` instead."""
        key: SectionKey = _KEYS[section.value]
        verb = _VERBS[self.verb if word is None else word]
        if key == "class" and self.verb in {"retitled", "recoded"}:
            key = _IMPLIED[self.verb]
        elif self.verb == "new" and key == "series":
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
        if self.verb not in {"new", "retitled"} or self.named is not None:
            return False
        return self.kind in {"new", "title", "class-code"}

    def add_mentions(self, listing: Listing, mentions: tuple[Mention, ...]) -> None:
        """Note the classes of a list."""
        self.lists.setdefault(listing, []).extend(mentions)
        self.end = max(self.end, mentions[-1].end)

    @property
    def kind(self) -> Kind:
        """The kind of event that the verb and the sections make."""
        if not self.verb:
            return "general-revision"
        verb = _VERBS[self.verb]
        if self.keys == {"class"} and self.verb == "reinstated":
            return "reinstated"
        if self.keys == {"class"} or (not self.keys and self.verb == "new"):
            return _KIND_OF_CLASS[verb]
        own: list[Kind] = [_KIND_OF[key] for key in self.keys if key in _KIND_OF]
        return own[0] if own and len(self.keys) == 1 else verb

    def clause(self) -> Clause:
        """The finished event."""
        date, listed = self.dates.get, self.lists.get
        return Clause(
            self.kind,
            self.start,
            self.end,
            tuple(self.sections),
            date("adopted"),
            date("effective"),
            date("dated"),
            tuple(listed("replaces", ())),
            tuple(listed("consolidates", ())),
            tuple(listed("replaced_by", ())),
            tuple(listed("former", ())),
            self.named,
            self.cause,
            self.subject,
            self.ranges,
        )
