"""The history entry that a revision asks for, in house style, its dates left open where unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.edits.edit import InsertItem
from speclint.history.dates import write_out
from speclint.history.pending import Days, pending
from speclint.history.prescribed import inserted
from speclint.history.revision import as_named, named_key
from speclint.history.sentences import house_style, parse_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from speclint.diff.change import Verb
    from speclint.edits.edit import Edit
    from speclint.history.pending import Pending
    from speclint.history.prescribed import Prescribed
    from speclint.history.revision import Revision
    from speclint.spec.reading import Entry

_FORMERLY = {"title": "title", "class_code": "class code"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence, the dates it states, and the edits that put it into the history.

    `extends` is the new entry in whose place it stands, for it tells what that one does and more.
    """

    sentence: str
    edits: tuple[Edit, ...]
    extends: Entry | None = None


def draft(
    revision: Revision,
    adopted: date | None,
    effective: date | None,
    cause: str | None = None,
) -> Draft | None:
    """Draft the entry for what no new entry tells yet; None where nothing is missing."""
    missing: dict[str, Verb] = {
        key: verb for key, verb in revision.to_tell.items() if not revision.names(key)
    }
    if not missing:
        return None
    days = Days(adopted, effective)
    law = _law(revision, missing)
    if law is not None:
        return _of_law(revision, law, days, cause)
    begun = None if cause else pending(revision, days)
    if begun is not None:
        return _extended(revision, begun, missing)
    sentence = _with_former(house_style(as_named(missing), adopted, effective, cause), revision)
    return _draft(sentence, days)


def draft_of_new_class(adopted: date | None, effective: date | None) -> Draft:
    """Draft the first entry of a class that is new."""
    when = f"effective {write_out(effective)}" if effective else "effective [date]"
    told = f"adopted {write_out(adopted)}; {when}" if adopted else when
    return _draft(f"New class {told}.", Days(adopted, effective))


def _law(revision: Revision, missing: Iterable[str]) -> Prescribed | None:
    """The entry that a rule prescribes for all that is missing."""
    for one in revision.prescribed:
        is_all = one.is_all_that_differs(revision.old, revision.new)
        if is_all and {*missing} == {named_key(one.section)}:
            return one if one.is_missing(revision.new) else None
    return None


def _of_law(revision: Revision, law: Prescribed, days: Days, cause: str | None) -> Draft:
    """Take the entry of the rule as it is, or with other days where they are asked for."""
    if not any(days):
        return Draft(law.entry, (law.insertion(revision.new),))
    effective = days.effective or law.since
    days = Days(days.adopted, effective)
    reasons = [event.cause for event in parse_sentence(law.entry).events if event.cause]
    named = as_named({named_key(law.section): "revised"})
    sentence = house_style(named, *days, cause or next(iter(reasons), None))
    return Draft(sentence, (inserted(revision.new, effective, _written(days), sentence),))


def _extended(revision: Revision, begun: Pending, missing: Mapping[str, Verb]) -> Draft:
    sentence = _with_former(begun.sentence(as_named(missing), begun.days), revision)
    return Draft(sentence, begun.edits(sentence, begun.days), begun.entry)


def _draft(sentence: str, days: Days) -> Draft:
    return Draft(sentence, (InsertItem(("history",), None, (*_written(days), ("text", sentence))),))


def _written(days: Days) -> tuple[tuple[str, str], ...]:
    keys = (("adopted", days.adopted), ("effective", days.effective))
    return tuple((key, day.isoformat()) for key, day in keys if day)


def _with_former(sentence: str, revision: Revision) -> str:
    """Say what the title or the class code was before."""
    for value in revision.change.metadata:
        words = _FORMERLY.get(value.key)
        if words and value.before and value.after:
            sentence = sentence.replace(words, f"{words} (formerly {value.before})", 1)
    return sentence
