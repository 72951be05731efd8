"""Whether a name with capitals is that of a class, by its words and by what is said of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from speclint.naming.callings import is_a_calling, others_follow
from speclint.naming.pointers import OTHER_PLACES
from speclint.naming.title_suffixes import level_after_dash
from speclint.naming.title_words import (
    ends_in_a_job,
    ends_no_title,
    is_a_licence,
    is_an_office,
    may_be_a_lead,
    names_a_job,
)
from speclint.naming.titles import level_of
from speclint.text.late import late

if TYPE_CHECKING:
    from speclint.naming.level_lists import LevelList
    from speclint.naming.relations import Kind
    from speclint.naming.title_runs import Name

_SERIES = late(
    r"\s+(?:(?:class|classification|job|occupational)\s+)?"
    r"(?:series|category|class|classes|classifications?)\b"
)
_POINTER = late(r"\s{0,9}(?:[Ss]ee|[Rr]efer\s+to)\s[^.;]{0,90}\.?\s{0,9}\Z")
_NEXT_WORD = late(r"\s{1,9}([a-z]+)")
_ONE_PERSON = late(r"\b(?:the|his|her|its|our|their)\s{1,9}\Z", re.IGNORECASE)


def may_be_a_class(text: str, name: Name) -> bool:
    """Say whether a name without a level may be a class, before it is asked what is said of it."""
    return (
        ends_in_a_job(name.words)
        or may_be_a_lead(name.words)
        or _is_pointer(text)
        or level_after_dash(text, name) is not None
    )


def is_a_class(text: str, name: Name, kind: Kind) -> bool:
    """Say whether a name without a level is a class, by what is said of it."""
    if level_after_dash(text, name):
        return True
    job = ends_in_a_job(name.words) and not _is_said_of_a_job(text, name.end)
    match kind:
        case "mention":
            return job and len(name.words) > 1 and is_called_a_class(text, name)
        case "see":
            return name.words[0].casefold() not in OTHER_PLACES and (job or _is_pointer(text))
        case "experience-as":
            held = job or (may_be_a_lead(name.words) and not _is_said_of_a_job(text, name.end))
            return held and not is_an_office(name.words) and not is_a_licence(name.words)
        case "reports-to":
            return job and not is_an_office(name.words, above=True)
        case _:
            return job and not is_an_office(name.words)


def is_a_class_with_level(name: Name, levels: LevelList, kind: Kind) -> bool:
    """Say whether a name with a level is a class: nearly all are."""
    if ends_in_a_job(name.words):
        return True
    if len(name.words) < 2 or isinstance(level_of(levels.levels[0].text), str):
        return False
    if names_a_job(name.words[-1]) == "perhaps":
        return True
    return (
        kind != "mention"
        and levels.levels[0].text.isdecimal()
        and not ends_no_title(name.words[-1])
    )


def may_be_mistyped(name: Name) -> bool:
    """Say whether one word with a level may be a title with a slip in it: `as a Cok 1`."""
    (word, *more) = name.words
    return not more and word.istitle() and not ends_no_title(word)


def may_be_a_slip(name: Name) -> bool:
    """Say whether a name may be a title with a slip in it: several words that end in a job."""
    return name.levels is None and len(name.words) > 1 and names_a_job(name.words[-1]) != "no"


def is_called_a_class(text: str, name: Name) -> bool:
    """Say whether a text calls a name a class: `the Customer Service Manager category`."""
    return _SERIES.match(text, name.end) is not None


def is_a_role(text: str, name: Name) -> bool:
    """Say whether a name may be what somebody is called, and no class."""
    if is_a_calling(name.words) or (len(name.words) == 1 and others_follow(text, name.end)):
        return True
    return _ONE_PERSON.search(text, max(0, name.start - 16), name.start) is not None


def _is_pointer(text: str) -> bool:
    return _POINTER.match(text) is not None


def _is_said_of_a_job(text: str, end: int) -> bool:
    """Say whether a job in small letters follows: `a United States Coast Guard officer`."""
    word = _NEXT_WORD.match(text, end)
    return word is not None and names_a_job(word[1]) == "surely"
