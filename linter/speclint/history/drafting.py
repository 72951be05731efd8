"""The history entry that a revision asks for, in house style, its dates left open where unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.edits.edit import InsertItem
from speclint.history.dates import write_out
from speclint.history.revision import as_named
from speclint.history.sentences import house_style

if TYPE_CHECKING:
    from datetime import date

    from speclint.history.revision import Revision

_FORMERLY = {"title": "title", "class_code": "class code"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence, the dates it states, and the edit that puts it at the end of the history."""

    sentence: str
    edit: InsertItem


def draft(
    revision: Revision,
    adopted: date | None,
    effective: date | None,
    cause: str | None = None,
) -> Draft | None:
    """Draft the entry for what no new entry tells yet; None where nothing is missing."""
    told = {key for key in revision.changed if revision.names(key)}
    named = as_named({k: verb for k, verb in revision.changed.items() if k not in told})
    if not named:
        return None
    sentence = _with_former(house_style(named, adopted, effective, cause), revision)
    return _draft(sentence, adopted, effective)


def draft_of_new_class(adopted: date | None, effective: date | None) -> Draft:
    """Draft the first entry of a class that is new."""
    when = f"effective {write_out(effective)}" if effective else "effective [date]"
    told = f"adopted {write_out(adopted)}; {when}" if adopted else when
    return _draft(f"New class {told}.", adopted, effective)


def _draft(sentence: str, adopted: date | None, effective: date | None) -> Draft:
    days = (("adopted", adopted), ("effective", effective))
    keys = tuple((key, day.isoformat()) for key, day in days if day)
    return Draft(sentence, InsertItem(("history",), None, (*keys, ("text", sentence))))


def _with_former(sentence: str, revision: Revision) -> str:
    """Say what the title or the class code was before."""
    for value in revision.change.metadata:
        words = _FORMERLY.get(value.key)
        if words and value.before and value.after:
            sentence = sentence.replace(words, f"{words} (formerly {value.before})", 1)
    return sentence
