"""From a model's objection to the slip behind it, in terms of what an author wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.history.asked_day import looks_like_a_day, meant_day
from speclint.naming.closest import closest
from speclint.spec.sections import HEADINGS
from speclint.spec.validation import value_at
from speclint.text.late import late
from speclint.text.quotation_marks import unquoted
from speclint.text.slip import Slip

if TYPE_CHECKING:
    from speclint.spec.validation import Objection
    from speclint.text.document import Data
    from speclint.text.pointer import Pointer

KEYS_INSIDE: Final = {
    "history": ("adopted", "effective", "dated", "text"),
    "typical_work": ("statement", "share", "clerical"),
    "knowledge_and_abilities": ("knowledge_of", "ability_to"),
    "class_series_concept": ("see",),
}
"""Keys that authors may write below a section's heading."""

_WANTED: Final = {
    "clerical_share": "a number from 0 to 100, such as 5",
    "share": "a number from 0 to 100, such as 5",
    "clerical": "yes or no",
    **dict.fromkeys(("abolished", "adopted", "effective", "dated"), "a date such as 2005-06-01"),
    "history": "a list of entries, each with its dates and its sentence",
    "typical_work": "a list of statements",
}
_PERCENT: Final = frozenset({"clerical_share", "share"})
_NUMBER: Final = late(r"(\d{1,2}(?:[.,]\d{1,2})?|100) ?(?:%|percent)?", re.IGNORECASE)
_ONE_ENTRY: Final = "its dates and its sentence, each on a line"
_ONE_TEXT: Final = frozenset(
    {"class_code", "variant", "title", "category", "series", "level", "see", "statement", "text"}
)


def misfit(objection: Objection, data: Data) -> Slip:
    """Name the slip; `data` is the whole specification as written."""
    pointer = objection.pointer
    colon = _colon(objection, data)
    if colon is not None:
        return Slip("syntax", values={"variant": "colon-in-text"}, pointer=colon)
    key = _key(pointer)
    values = {"key": key, "wanted": _wanted(pointer, key)}
    found = value_at(data, pointer)
    inside = len(pointer) > 1
    listed = objection.kind == "wrong-date" and not isinstance(found, str)
    kind = "wrong-kind" if listed else objection.kind
    match kind:
        case "missing-key" if inside:
            values["variant"] = key
        case "unknown-key" if inside:
            values["variant"] = "inside"
        case "empty-item" if pointer:
            values |= {"number": str(int(pointer[-1]) + 1)}
        case "wrong-date" if isinstance(found, str):
            values |= {"found": found, "meant": _meant_day(found)}
            if looks_like_a_day(found):
                values["variant"] = "no-such-day"
        case "wrong-kind" if isinstance(found, str):
            values |= {"found": found, "variant": "as-text"}
            if key in _PERCENT and (number := _NUMBER.fullmatch(unquoted(found).strip())):
                values["meant"] = number[1].replace(",", ".")
    return Slip(kind, values=values, pointer=pointer)


def _meant_day(found: str) -> str:
    text = unquoted(found)
    return text if text != found and looks_like_a_day(text) else meant_day(text)


def _colon(objection: Objection, data: Data) -> Pointer | None:
    """Words and a colon where only text may stand: the colon made a heading of the words."""
    pointer = objection.pointer
    if objection.kind == "unknown-key" and len(pointer) > 2:
        inside = KEYS_INSIDE.get(str(pointer[0]), ())
        item = value_at(data, pointer[:-1])
        alone = isinstance(item, dict) and item.keys().isdisjoint(inside)
        return pointer if alone and not closest(str(pointer[-1]), inside) else None
    value = value_at(data, pointer)
    if objection.kind != "wrong-kind" or not isinstance(value, dict) or not value:
        return None
    if len(pointer) == 1 and str(pointer[0]) in _WANTED:
        return None
    return (*pointer, next(iter(value)))


def _key(pointer: Pointer) -> str:
    return next((step for step in reversed(pointer) if isinstance(step, str)), "")


def _wanted(pointer: Pointer, key: str) -> str:
    if len(pointer) > 1 and isinstance(pointer[-1], int):
        return _ONE_ENTRY if key == "history" else "one text"
    if key in _WANTED:
        return _WANTED[key]
    return "one text" if key in _ONE_TEXT else "text, or a list of texts"


def suggestions(slip: Slip) -> tuple[str, ...]:
    """What the author may have meant, best first."""
    if meant := slip.values.get("meant"):
        return tuple(meant.split("\n"))
    if slip.kind != "unknown-key":
        return ()
    section, *below = map(str, slip.pointer)
    if not below:
        return closest(section, tuple(HEADINGS))
    return closest(below[-1], KEYS_INSIDE.get(section, ()))
