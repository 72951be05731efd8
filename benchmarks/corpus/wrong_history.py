"""Defects of history: dates, order, repeated and missing entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from corpus.date_forms import written
from corpus.planted import planted

if TYPE_CHECKING:
    from datetime import date
    from random import Random

    from corpus.draft import Draft, Entry
    from corpus.planted import Planted

_SINCE: Final = "2005-06-01"
_YEARS: Final = timedelta(days=366)


def missing_effective_date(draft: Draft, rng: Random) -> Planted | None:
    """Drop the effective date from a late sentence and from its data."""
    places = _places(draft, "revised-house")
    if not places:
        return None
    index = rng.choice(places)
    entry = draft.history[index]
    text = f"{entry.text.partition('; effective')[0]}."
    changed = _with(draft, index, replace(entry, text=text, effective=None))
    what = "An entry after June 1, 2005 has no effective date."
    return planted(changed, "missing-effective-date", f"/history/{index}", what)


def dates_disagree(draft: Draft, rng: Random) -> Planted | None:
    """Shift the effective date in the data, not in the sentence."""
    places = _places(draft, "revised-effective", "revises-effective", "revised-house")
    if not places:
        return None
    index = rng.choice(places)
    entry = draft.history[index]
    moved = (entry.effective or _adopted(entry)) + timedelta(days=1)
    pointer = f"/history/{index}/effective"
    what = f"The sentence and the data differ by a day: {moved.isoformat()}."
    return planted(
        _with(draft, index, replace(entry, effective=moved)), "dates-disagree", pointer, what
    )


def adopted_after_effective(draft: Draft, rng: Random) -> Planted | None:
    """Move the adoption after the effective date, in sentence and data."""
    places = _places(draft, "revised-house", "revised-adopted", "revised-adopted-comma")
    if not places:
        return None
    index = rng.choice(places)
    entry = draft.history[index]
    before = _adopted(entry)
    after = (entry.effective or before) + timedelta(days=9)
    text = entry.text.replace(written(before, "long"), written(after, "long"))
    changed = _with(draft, index, replace(entry, text=text, adopted=after))
    what = "The change is adopted after it took effect."
    return planted(changed, "adopted-after-effective", f"/history/{index}", what)


def duplicate_entry(draft: Draft, rng: Random) -> Planted | None:
    """Write an entry twice."""
    if not draft.history:
        return None
    index = rng.randrange(len(draft.history))
    entries = (*draft.history[: index + 1], *draft.history[index:])
    what = "The entry stands twice."
    pointer = f"/history/{index + 1}"
    return planted(replace(draft, history=entries), "duplicate-history-entry", pointer, what)


def history_order(draft: Draft, _: Random) -> Planted | None:
    """Swap the last two entries."""
    if len(draft.history) < 2:
        return None
    *first, before, last = draft.history
    changed = replace(draft, history=(*first, last, before))
    pointer = f"/history/{len(draft.history) - 1}"
    return planted(changed, "history-order", pointer, "The entry is older than the one before.")


def law_without_entry(draft: Draft, _: Random) -> Planted | None:
    """Drop the entry of 2024 and keep the sentence that it brought."""
    places = _places(draft, "law-2024", "law-2024-capitals")
    if not places:
        return None
    kept = tuple(entry for i, entry in enumerate(draft.history) if i not in places)
    what = "The history does not tell when the work-authorization sentence came in."
    changed = replace(draft, history=kept)
    return planted(changed, "law-without-entry", "/history", what)


def added_section_missing(draft: Draft, _: Random) -> Planted | None:
    """Drop a section that the history says was added."""
    places = _places(draft, "added-house")
    if not places or not draft.distinguishing_characteristics:
        return None
    changed = replace(draft, distinguishing_characteristics=())
    what = "History says that a section was added, and it is not there."
    return planted(changed, "added-section-missing", f"/history/{places[0]}", what)


def replacement_dates(draft: Draft, _: Random) -> Planted | None:
    """Abolish a class a year after the class that replaced it took effect."""
    if draft.abolished is None:
        return None
    changed = replace(draft, abolished=draft.abolished + _YEARS)
    what = "The class was abolished on another day than its successor began."
    return planted(changed, "replacement-dates", "/abolished", what)


def _places(draft: Draft, *shapes: str) -> list[int]:
    """Where entries of these shapes stand, those from June 1, 2005 on."""
    return [i for i, e in enumerate(draft.history) if e.shape in shapes and e.when >= _SINCE]


def _with(draft: Draft, index: int, entry: Entry) -> Draft:
    entries = list(draft.history)
    entries[index] = entry
    return replace(draft, history=tuple(entries))


def _adopted(entry: Entry) -> date:
    day = entry.adopted or entry.effective
    if day is None:
        raise ValueError(f"The entry states no date: {entry.text}")
    return day
