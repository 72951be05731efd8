"""Reads a seed document as published: without page furniture, parted by its headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeAlias

Section: TypeAlias = "tuple[str, list[str]]"  # key, paragraphs; a list item is a paragraph too

KEYS = {
    "Class Series Concept": "class_series_concept",
    "Definition": "definition",
    "Distinguishing Characteristics": "distinguishing_characteristics",
    "Typical Work": "typical_work",
    "Knowledge and Abilities": "knowledge_and_abilities",
    "Knowledge of": "knowledge_of",
    "Ability to": "ability_to",
    "Legal Requirement(s)": "legal_requirements",
    "Minimum Qualifications": "minimum_qualifications",
    "Desirable Qualifications": "desirable_qualifications",
    "Class Specification History": "history",
}
FURNITURE = re.compile(
    r"You are here|Home » .+|<< Classified Job Listing|WASHINGTON STATE DEPARTMENT OF PERSONNEL"
    r"|State of Washington Classified Job Specification|Specification for Class of|OR|"
)
STATED = re.compile(
    r"(?:Class Code: )?(?P<class_code>\d{3}[A-Z]|\d{5})|Category: (?P<category>.+)"
    r"|Abolished Effective (?P<abolished>.+)|(?P<title>[A-Z ]+ \d)"
)
HEADING = re.compile(f"({'|'.join(map(re.escape, KEYS))})(?::(.*))?")
OLD_HISTORY = re.compile(r"(?:New|Revised) .+: \d+-\d+-\d+")
LONG_DATE = re.compile(r"(adopted|effective):? ([A-Z][a-z]+ \d+, \d{4})")
SHORT_DATE = re.compile(r": (\d+-\d+-\d\d)$")


@dataclass(frozen=True, slots=True)
class Page:
    """A seed without its furniture: the metadata it states, and its sections as published."""

    stated: dict[str, str]
    sections: list[Section]


def read_page(text: str, *, unheaded: str = "") -> Page:
    """Read a seed; `unheaded` is the key of a first section whose heading the capture lost."""
    wrapped = "Specification for Class of" in text
    stated: dict[str, str] = {}
    sections: list[Section] = [(unheaded, [])] if unheaded else []
    fresh = True
    for line in (" ".join(raw.split()) for raw in text.splitlines()):
        if FURNITURE.fullmatch(line):
            fresh = True
        elif fact := STATED.fullmatch(line):
            stated |= {name: value for name, value in fact.groupdict().items() if value}
        elif heading := HEADING.fullmatch(line):
            inline = (heading[2] or "").strip()
            sections.append((KEYS[heading[1]], [inline] if inline else []))
            fresh = not inline
        elif OLD_HISTORY.fullmatch(line):
            if sections[-1][0] != "history":
                sections.append(("history", []))
            sections[-1][1].append(line)
        else:
            add_line(sections[-1][1], line, follows=wrapped and not fresh)
            fresh = False
    return Page(stated, sections)


def add_line(paragraphs: list[str], line: str, *, follows: bool) -> None:
    """Add to the last paragraph a wrapped line, or one the scan tore off in mid-sentence."""
    if paragraphs and (follows or line[0].islower()):
        paragraphs[-1] += f" {line}"
    else:
        paragraphs.append(line)


def dates_in(sentence: str) -> dict[str, date]:
    """Read the dates a history sentence states, under the keys that a history entry has."""
    found = {kind: as_date(day, "%B %d, %Y") for kind, day in LONG_DATE.findall(sentence)}
    bare = SHORT_DATE.search(sentence)
    return found | ({"dated": as_date(bare[1], "%m-%d-%y")} if bare else {})


def as_date(text: str, form: str) -> date:
    return datetime.strptime(text, form).replace(tzinfo=UTC).date()
