"""The words of a waiver: `# speclint: allow HIS004 until 2027-01-01 -- reason`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from speclint.history.dates import find_dates
from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.text.slip import Slip

SIGN: Final = late(r"#+[ \t]*speclint[ \t]*(?::|allow)", re.IGNORECASE)
"""How a comment begins that is meant as a waiver, rightly written or not."""

_HEAD: Final = late(r"#+\s*speclint\s*(?P<colon>:?)\s*(?P<word>[^\s,:]*)", re.IGNORECASE)
_REASON: Final = late(r"\s*(?:--+|[–—])\s*")
_UNTIL: Final = late(r"(?<!\S)(?P<word>until)\b\s*", re.IGNORECASE)
_PART: Final = late(r"[^,]+")
_RULE: Final = late(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_WORD: Final = late(r"\w")
_WORDS: Final = ("allow", "allow-file")


class NamedRule(NamedTuple):
    """A rule as the waiver names it, by code or by name, and the characters of the file."""

    name: str
    start: int
    end: int


class WaiverWords(NamedTuple):
    """What a waiver says: `until` is the last day on which it holds."""

    rules: tuple[NamedRule, ...]
    until: date | None
    reason: str
    whole_file: bool


def read_words(text: str, start: int, end: int) -> WaiverWords | Slip:
    """Read the comment at characters `start` to `end`; a slip says what it lacks."""
    head = _HEAD.match(text, start, end)
    word = head["word"].casefold() if head else ""
    if head is None or word not in _WORDS or not head["colon"]:
        variant = {"variant": "waiver-colon" if word in _WORDS else "waiver-word"}
        at = head.span("word") if head and head["word"] else (start, end)
        return Slip("waiver-form", *at, {**variant, "found": text[slice(*at)]})
    dashes = _REASON.search(text, head.end(), end)
    until = _UNTIL.search(text, head.end(), dashes.start() if dashes else end)
    last = until.start() if until else dashes.start() if dashes else end
    named = _named(text, head.end(), last)
    if not named:
        return Slip("waiver-form", *head.span("word"), {"variant": "waiver-no-rule"})
    if dashes is None or not _WORD.search(text, dashes.end(), end):
        return Slip("waiver-reason", start, end)
    unclear = next((rule for rule in named if not _RULE.fullmatch(rule.name)), None)
    if unclear is not None:
        values = {"variant": "waiver-rules", "found": unclear.name}
        return Slip("waiver-form", unclear.start, unclear.end, values)
    day = _day(text[until.end() : dashes.start()]) if until else None
    if until and day is None:
        return _no_day(text, until, dashes.start())
    return WaiverWords(named, day, text[dashes.end() : end].strip(), word == "allow-file")


def _named(text: str, start: int, end: int) -> tuple[NamedRule, ...]:
    """Names between the commas, without the blanks around them."""
    found: list[NamedRule] = []
    for part in _PART.finditer(text, start, end):
        name = part.group().strip()
        if name:
            at = text.index(name, part.start())
            found.append(NamedRule(name, at, at + len(name)))
    return tuple(found)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text[4:5] == "-" else None
    except ValueError:
        return None


def _no_day(text: str, until: re.Match[str], end: int) -> Slip:
    """Point at what stands for the date, and offer the date that was meant."""
    found = text[until.end() : end].strip()
    dates = find_dates(found)
    day = dates[0].date if len(dates) == 1 else None
    values = {"variant": "waiver-until", "found": found or "until"}
    at = (until.end(), until.end() + len(found)) if found else until.span("word")
    return Slip("waiver-form", *at, values | ({"meant": day.isoformat()} if day else {}))
