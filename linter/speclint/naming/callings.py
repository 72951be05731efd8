"""Ranks and callings: what a person is called who may have no class by that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.naming.title_words import is_a_licence, words_of
from speclint.naming.titles import singular
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

_RANKS = words_of("boatswain captain commander corporal lieutenant mate seaman sergeant trooper")
"""Last words, whatever stands before them: `Able Bodied Seaman`, `State Patrol Lieutenant`."""

# Most are licensed under RCW title 18.
_CALLINGS = words_of("""
    accountant architect chaplain chemist dentist engineer firefighter forester geologist
    hydrogeologist judge midwife nurse optician paramedic pharmacist physician psychiatrist
    psychologist surveyor teacher veterinarian
    """)
_LONGER = frozenset(
    {
        "emergency medical technician",
        "land surveyor",
        "landscape architect",
        "naval architect",
        "nurse midwife",
        "nurse practitioner",
        "physician assistant",
    }
)
_AND_OTHERS = late(r",?\s{1,9}(?:and|or)\s{1,9}other\s{1,9}[a-z]")


def is_a_calling(words: Sequence[str]) -> bool:
    """Say whether a title without a level is a rank, a profession or a licence of a person."""
    head = singular(words[-1].casefold())
    if head in _RANKS or is_a_licence(words):
        return True
    if len(words) == 1:
        return head in _CALLINGS
    return " ".join([*words[:-1], head]).casefold() in _LONGER


def others_follow(text: str, end: int) -> bool:
    """Say whether a word before `end` names a sort of people: `Instructors and other staff`."""
    return _AND_OTHERS.match(text, end) is not None
