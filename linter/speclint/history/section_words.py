"""The keys under which history sentences name sections, and the words for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.history.phrases import SECTION_KEYS
from speclint.spec.sections import QUALIFICATIONS, SECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.history.events import Verb
    from speclint.history.phrases import SectionKey


def named_key(section: str) -> str:
    """The key under which history sentences name a section."""
    return "qualifications" if section in QUALIFICATIONS else section


def words_for(key: str) -> str:
    """A section as a history sentence calls it."""
    if key == "qualifications":
        return "desirable qualifications"
    return SECTIONS.get(key, key.replace("_", " ")).casefold().replace("(s)", "s")


def named_section(key: str) -> bool:
    """Whether a key of a history sentence is a section of the specification."""
    return key == "qualifications" or (key in SECTIONS and key != "history")


def as_named(changed: Mapping[str, Verb]) -> list[tuple[Verb, SectionKey]]:
    """Keep what a history sentence has words for, in order."""
    known: dict[str, SectionKey] = {key: key for key in SECTION_KEYS}
    return [(verb, known[key]) for key, verb in changed.items() if key in known]


def listed(words: list[str]) -> str:
    """Join words as a sentence does: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
