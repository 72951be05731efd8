"""Writes what a history sentence says as short lines, so that tests can compare and people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.dates import WrittenDate
    from speclint.history.sentences import ClassMention, Event, Sentence

_SIGNS = {"added": "+", "revised": "~", "deleted": "-"}


def outline(sentence: Sentence) -> list[str]:
    """One line per event, then one per blank and one per unknown place."""
    text = sentence.text
    return [
        *(" | ".join(_event(event)) for event in sentence.events),
        *(f"gap {text[start:end]}" for start, end in sentence.gaps),
        *(f"? {text[start:end]}" for start, end in sentence.unknown),
    ]


def leftovers(sentence: Sentence) -> list[str]:
    """One line per unknown place, then one per date in a role."""
    roles = {
        "adopted": sentence.adopted,
        "effective": sentence.effective,
        "dated": sentence.dated,
    }
    return [
        *(f"? {sentence.text[start:end]}" for start, end in sentence.unknown),
        *(f"{role} {iso(written)}" for role, dates in roles.items() for written in dates),
    ]


def iso(written: WrittenDate) -> str:
    """The date as numbers; "!" marks one that no calendar has."""
    day = "" if written.day is None else f"-{written.day:02}"
    return f"{written.year}-{written.month:02}{day}{'!' if written.impossible else ''}"


def _event(event: Event) -> Iterator[str]:
    yield event.kind
    yield from (f"{_SIGNS[named.verb]}{named.key}" for named in event.sections)
    dates = {"adopted": event.adopted, "effective": event.effective, "dated": event.dated}
    yield from (f"{role} {iso(written)}" for role, written in dates.items() if written)
    lists = {
        "replaces": event.replaces,
        "consolidates": event.consolidates,
        "replaced by": event.replaced_by,
        "formerly": event.former,
        "named": (event.named,) if event.named else (),
    }
    for role, mentions in lists.items():
        yield from (f"{role} {_mention(mention)}" for mention in mentions)
    yield from (text for text in (event.cause, event.subject and f"on {event.subject}") if text)
    if event.ranges:
        yield f"from {event.ranges[0]} to {event.ranges[1]}"


def _mention(mention: ClassMention) -> str:
    return " ".join(part for part in (mention.code and f"[{mention.code}]", mention.title) if part)
