"""Statements that open with a verb in the past: "Provided advice" for "Provides advice"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.wording.joined_verbs import WrongVerb
from speclint.wording.objects import has_deed, has_object

if TYPE_CHECKING:
    from speclint.wording.verb_forms import Verbs

_WORD: Final = late(r"[A-Za-z]+")
_TO_SOMETHING: Final = late(r" (?:as|in|with)\b")
_FINITE: Final = late(
    r"\b(?:may|will|must|can|could|shall|should|would|is|are|was|were|has|have|they|who|that|which|"
    r"employees|incumbents|positions)\b",
    re.IGNORECASE,
)
"""What makes a sentence of its own: "Assigned incumbents may …"."""


def past_verb(text: str, start: int, end: int, verbs: Verbs) -> tuple[WrongVerb, bool] | None:
    """Judge the first word; None where it is no past form, or says what is done to somebody.

    "Assigned to a region, plans work" has its verb later. The second value tells that no other
    verb would have to change along.
    """
    right = verbs.past.get(text[start:end].lower())
    if right is None:
        return None
    behind = text[end:]
    if not (has_object(behind) or has_deed(behind) or _TO_SOMETHING.match(behind)):
        return None
    words = [word[0].lower() for word in _WORD.finditer(behind)]
    if _FINITE.search(behind) or any(word in verbs.third or word in verbs.plain for word in words):
        return None
    right = right.capitalize() if text[start].isupper() else right
    found = WrongVerb(start, end, text[start:end], right)
    return found, not any(word in verbs.past for word in words)
