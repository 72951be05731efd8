"""Names the place of a change under its heading, as an analyst does: "duty 3, now number 5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.diff.statement_change import Statement

_UNITS: Final = {
    "typical_work": ("duty", "duties"),
    "legal_requirements": ("paragraph", "paragraphs"),
    "minimum_qualifications": ("qualification", "qualifications"),
    "desirable_qualifications": ("qualification", "qualifications"),
    "knowledge_and_abilities": ("item", "items"),
    "history": ("entry", "entries"),
}
_PARAGRAPH: Final = ("paragraph", "paragraphs")
_NUMBERS: Final = re.compile(r"(?:, now numbers?)? \d+(?:(?:, | and | to )\d+)*")
_RUN: Final = 4
"""Numbers in a row from which the first and the last tell more than each."""

_SENTENCE_END: Final = re.compile(r"[.!?][\"'”’)]?\s+(?=[A-Z“\"'(])")


def unit(section: str, *, many: bool = False) -> str:
    """What a statement of the section is called."""
    return _UNITS.get(section, _PARAGRAPH)[many]


def is_sentence(text: str) -> bool:
    """Whether a text is one sentence, so that people would call it one."""
    return _SENTENCE_END.search(text.strip()) is None


def where(
    section: str, before: Sequence[Statement], after: Sequence[Statement], *, alone: bool
) -> str:
    """Name the place; `alone` says that the section is one paragraph of prose on both sides."""
    if alone and section not in _UNITS:
        return ""
    old, new = _numbers(before), _numbers(after)
    shown = old or new
    words = f"{unit(section, many=len(shown) > 1)} {_listed(shown)}"
    part = before[0].part if before else after[0].part
    if part:
        words = f"“{part}”, {words}"
    if not (old and new):
        return words
    part_now = after[0].part
    now = f"now “{part_now}”, " if part_now and part_now != part else ""
    if old == new and not now:
        return words
    number = f"number{'s' if len(new) > 1 else ''} {_listed(new)}"
    return f"{words}, {now or 'now '}{number}"


def without_numbers(where: str) -> str:
    """The place as it is told of classes where the numbers differ: "duty"."""
    return _NUMBERS.sub("", where)


def _numbers(statements: Sequence[Statement]) -> list[int]:
    """The numbers of the statements; several paragraphs of one item have one number."""
    return list(dict.fromkeys(statement.number for statement in statements))


def _listed(numbers: Sequence[int]) -> str:
    if len(numbers) < 3:
        return " and ".join(map(str, numbers))
    first, last = numbers[0], numbers[-1]
    if len(numbers) >= _RUN and [*numbers] == [*range(first, last + 1)]:
        return f"{first} to {last}"
    return f"{', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
