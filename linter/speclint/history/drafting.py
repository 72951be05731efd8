"""The entries that a revision asks for, in house style, their dates left open where unknown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from speclint.edits.edit import InsertItem
from speclint.history.dates import write_out
from speclint.history.pending import Days, pending
from speclint.history.section_words import as_named, named_key
from speclint.history.sentences import abolition, house_style, reinstatement
from speclint.spec.sections import ALLOCATING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from speclint.diff.change import Verb
    from speclint.edits.edit import Edit
    from speclint.history.pending import NamedChange, Pending
    from speclint.history.prescribed import Prescribed
    from speclint.history.revision import Revision
    from speclint.history.sentences import Change
    from speclint.spec.reading import Entry

_FORMERLY = {"title": "title", "class_code": "class code"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence, the dates it states, and the edits that put it into the history.

    `extends` is the new entry in whose place it stands, for it tells what that one does and more.
    `law` is the day of the law whose own entry it is. `tells` are the keys of what it names.
    """

    sentence: str
    edits: tuple[Edit, ...]
    extends: Entry | None = None
    law: date | None = None
    tells: frozenset[str] = frozenset()


def drafts(
    revision: Revision,
    adopted: date | None,
    effective: date | None,
    cause: str | None = None,
) -> Iterator[Draft]:
    """Draft the entries for what no new entry tells yet, none where nothing is missing.

    The entry that a rule prescribes for a law stands by itself and keeps the words and the day of
    the law, whatever days are asked for: they are those on which the Director adopts something,
    and a law's sentence was in force before. All the rest is told in one sentence. So is all of a
    class that is reinstated: what it says was in force for nobody before.
    """
    missing: dict[str, Verb] = {
        key: verb for key, verb in revision.to_tell.items() if not revision.names(key)
    }
    if not missing:
        yield from draft_of_abolition(revision, adopted)
        return
    for law in _laws(revision, missing) if "class" not in missing else ():
        key = named_key(law.section)
        del missing[key]
        insertion = law.insertion(revision.new)
        yield Draft(law.entry, (insertion,), law=law.since, tells=frozenset({key}))
    if missing:
        rest = _of_rest(revision, missing, Days(adopted, effective), cause)
        yield replace(rest, tells=frozenset(missing))


def _of_rest(
    revision: Revision, missing: Mapping[str, Verb], days: Days, cause: str | None
) -> Draft:
    reinstated = "class" in missing
    begun = None if cause or reinstated else pending(revision, days)
    if begun is not None:
        return _extended(revision, begun, missing)
    named = _as_spoken(as_named({k: v for k, v in missing.items() if k != "class"}), revision)
    write = reinstatement if reinstated else house_style
    return _draft(_with_former(write(named, *days, cause), revision), days)


def draft_of_new_class(adopted: date | None, effective: date | None) -> Draft:
    """Draft the first entry of a class that is new."""
    when = f"effective {write_out(effective)}" if effective else "effective [date]"
    told = f"adopted {write_out(adopted)}; {when}" if adopted else when
    return _draft(f"New class {told}.", Days(adopted, effective))


def _laws(revision: Revision, missing: Iterable[str]) -> list[Prescribed]:
    """The entries that rules prescribe for all that came into a section which is not told yet."""
    return [
        law
        for law in revision.prescribed
        if named_key(law.section) in missing
        and law.is_all_that_differs(revision.old, revision.new)
        and law.is_missing(revision.new)
    ]


def draft_of_abolition(revision: Revision, adopted: date | None) -> Iterator[Draft]:
    """The entry for a class that ends, on the day that its data give.

    No rule asks for it, since few published histories have one. A page without history gets none.
    """
    day, entries = revision.new.spec.abolished, revision.new.entries
    if day is None or revision.old.spec.abolished or not entries:
        return
    told = any(e.kind == "abolished" for entry in entries for e in entry.sentence.events)
    last = entries[-1].on
    if not told and (last is None or last <= day):
        yield _draft(abolition(adopted, day), Days(adopted, day))


def _extended(revision: Revision, begun: Pending, missing: Mapping[str, Verb]) -> Draft:
    both = begun.together(as_named(missing))
    needed = begun.states_adoption or any(key in ALLOCATING for _, key in both)
    plain = house_style(_as_spoken(both, revision), *begun.days, needs_adoption=needed)
    sentence = _with_former(plain, revision)
    return Draft(sentence, begun.edits(sentence, begun.days), begun.entry)


def _as_spoken(changes: Iterable[NamedChange], revision: Revision) -> list[Change]:
    """Name the qualifications as their heading does."""
    minimum = revision.spoken("qualifications") == "minimum_qualifications"
    return [
        (verb, "minimum_qualifications" if minimum and key == "qualifications" else key)
        for verb, key in changes
    ]


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
