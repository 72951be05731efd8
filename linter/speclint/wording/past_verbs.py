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
_BEHIND_COMMA: Final = (", ", ", and ")
_FINITE: Final = late(
    r"\b(?:may|will|must|can|could|shall|should|would|is|are|was|were|has|have|they|who|that|which|"
    r"employees|incumbents|positions)\b",
    re.IGNORECASE,
)
"""What makes a sentence of its own: "Assigned incumbents may …"."""


def past_verb(text: str, start: int, end: int, verbs: Verbs) -> tuple[WrongVerb, bool] | None:
    """Judge the first word; None where it is no past form, or says what is done to somebody.

    "Assigned to a region, plans work" has its verb later; what stands behind a semicolon has one
    of its own. The second value tells that no other verb would have to change along.
    """
    right = verbs.past.get(text[start:end].lower())
    if right is None:
        return None
    behind, _, rest = text[end:].partition(";")
    if not (has_object(behind) or has_deed(behind) or _TO_SOMETHING.match(behind)):
        return None
    if _FINITE.search(behind) or _has_another(behind, verbs):
        return None
    right = right.capitalize() if text[start].isupper() else right
    found = WrongVerb(start, end, text[start:end], right)
    others = (*_WORD.finditer(behind), *_WORD.finditer(rest))
    return found, not any(word[0].lower() in verbs.past for word in others)


def _has_another(behind: str, verbs: Verbs) -> bool:
    """Tell a verb from the things of "written reports": what can be both follows a comma."""
    for word in _WORD.finditer(behind):
        low = word[0].lower()
        if low in verbs.plain or low in verbs.past.values():
            return True
        if low in verbs.third and behind.endswith(_BEHIND_COMMA, 0, word.start()):
            return True
    return False
