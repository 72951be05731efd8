"""Compares two versions of a class specification, or tells what one alone brings or takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.between_sections import with_moves_between
from speclint.diff.change import SectionChange, SpecChange
from speclint.diff.compare_sections import compare_sections
from speclint.diff.same_words import parted_otherwise
from speclint.diff.statement_change import LEGAL, ValueChange
from speclint.diff.statements import section
from speclint.history.dates import write_out
from speclint.naming.references import find_references
from speclint.spec.paragraphs import BODY
from speclint.spec.sections import HEADINGS, METADATA, QUALIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from speclint.diff.change import Status
    from speclint.spec.reading import Reading

PointsTo = tuple[str | None, str | None]

_CLASSIFIED: Final = frozenset({"category", "series", "level"})
_CODE: Final = frozenset({"class_code", "variant"})


def compare(
    old: Reading | None, new: Reading | None, points_to: PointsTo = (None, None)
) -> SpecChange:
    """Compare two versions; None stands for a side that does not have the class.

    `points_to` names the class that the pointer of each side leads to. A part that could not be
    typed on either side is compared as far as it goes, and a note says so. Raises ValueError
    where both sides are None.
    """
    latest = new or old
    if latest is None:
        raise ValueError("At least one side must have the class.")
    metadata = tuple(_metadata(old, new))
    abolished = _abolished(new) or (_abolished(old) if new is None else None)
    sections = with_moves_between(tuple(_sections(old, new, points_to)))
    cites, cites_no_more = _cites(sections, old, new, points_to) if old and new else ((), ())
    return SpecChange(
        identity=latest.identity,
        identity_before=old.identity if old else None,
        title=latest.spec.title,
        title_before=old.spec.title if old else None,
        path=new.path if new else None,
        path_before=old.path if old else None,
        statuses=tuple(_statuses(old, new, {change.key for change in metadata})),
        metadata=metadata,
        sections=sections,
        history=compare_sections("history", section(old, "history"), section(new, "history")),
        abolished=write_out(abolished) if abolished else None,
        cites=cites,
        cites_no_more=cites_no_more,
        notes=tuple(_notes(old, new)),
        unsure_of_legal=any(LEGAL in reading.broken for reading in (old, new) if reading),
        same_bytes=bool(old and new and old.document.source.data == new.document.source.data),
    )


def _abolished(reading: Reading | None) -> date | None:
    return reading.spec.abolished if reading else None


def _metadata(old: Reading | None, new: Reading | None) -> Iterator[ValueChange]:
    for key, name in METADATA.items():
        before, after = value_of(old, key), value_of(new, key)
        if before != after:
            yield ValueChange(key, name, before, after)


def value_of(reading: Reading | None, key: str) -> str | None:
    """Write a value as a reader sees it; what could not be typed is as good as not there."""
    value: object = getattr(reading.spec, key) if reading else None
    if reading is None or value is None or (key in reading.broken and not value):
        return None
    if key == "abolished" and reading.spec.abolished:
        return write_out(reading.spec.abolished)
    return f"{value:.15g} percent" if isinstance(value, float) else str(value)


def _statuses(old: Reading | None, new: Reading | None, keys: set[str]) -> Iterator[Status]:
    if old is None or new is None:
        yield "new" if old is None else "removed"
        return
    if old.path != new.path:
        yield "renamed"
    if keys & _CODE:
        yield "recoded"
    if "title" in keys:
        yield "retitled"
    if keys & _CLASSIFIED:
        yield "reclassified"
    if "abolished" in keys and (old.spec.abolished is None or new.spec.abolished is None):
        yield "abolished" if new.spec.abolished else "reinstated"


def _sections(
    old: Reading | None, new: Reading | None, points_to: PointsTo
) -> Iterator[SectionChange]:
    took = _took_the_place(old, new)
    for key in BODY:
        if took and key == took[0]:
            continue
        if not took and _same(old, new, key):
            continue
        former = took[0] if took and key == took[1] else key
        heading = HEADINGS[former] if former != key else None
        before, after = section(old, former, points_to[0]), section(new, key, points_to[1])
        change = compare_sections(key, before, after, heading)
        if change is not None:
            yield change


def _same(old: Reading | None, new: Reading | None, key: str) -> bool:
    """Whether both say the same, told without reading it as statements."""
    if old is None or new is None or (key in old.keys) != (key in new.keys):
        return False
    return bool(getattr(old.spec, key) == getattr(new.spec, key))


def _took_the_place(old: Reading | None, new: Reading | None) -> tuple[str, str] | None:
    """The heading of the qualifications before and after, where it is another one."""
    if old is None or new is None:
        return None
    before = [key for key in QUALIFICATIONS if old.section(key)]
    after = [key for key in QUALIFICATIONS if new.section(key)]
    if len(before) == len(after) == 1 and before != after:
        return before[0], after[0]
    return None


def _cites(
    sections: tuple[SectionChange, ...], old: Reading, new: Reading, points_to: PointsTo
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Titles that only the new and only the old text names, in the order they stand there."""
    changes = [change for section in sections for change in section.changes]
    come = _titles(s.text for change in changes for s in change.after)
    gone = _titles(s.text for change in changes for s in change.before)
    if come.keys() == gone.keys():
        return (), ()
    before, after = (
        _titles(p.text for p in side.paragraphs) | _pointer(side, named)
        for side, named in zip((old, new), points_to, strict=True)
    )
    return (
        tuple(title for title in come if title not in before),
        tuple(title for title in gone if title not in after),
    )


def _titles(texts: Iterable[str]) -> dict[str, None]:
    found = (reference for text in texts for reference in find_references(text))
    return dict.fromkeys(reference.title for reference in found if not reference.relative)


def _pointer(reading: Reading, points_to: str | None) -> dict[str, None]:
    return _titles(section(reading, "class_series_concept", points_to).texts)


def _notes(old: Reading | None, new: Reading | None) -> Iterator[str]:
    for reading, side in ((old, "old"), (new, "new")):
        if reading is None:
            continue
        for key in sorted(reading.broken, key=lambda key: (key not in HEADINGS, key)):
            yield _note(key, side)
        slips = {slip.kind: slip for slip in reading.document.slips}
        if "duplicate-key" in slips:
            yield f"A heading stands twice in the {side} file; only the first one is compared."
        if "control-character" in slips:
            yield f"The {side} file holds hidden characters that are not compared."
    if old and new:
        for key in BODY:
            if not _same(old, new, key):
                yield from parted_otherwise(key, section(old, key), section(new, key))


def _note(key: str, side: str) -> str:
    if key in HEADINGS:
        return f"{HEADINGS[key]} cannot be read in full in the {side} file; the rest is compared."
    return f"“{key}” in the {side} file is no known heading; its text is not compared."
