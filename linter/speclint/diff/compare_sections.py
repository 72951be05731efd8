"""Compares two versions of one section, statement by statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.align import Pairing, align
from speclint.diff.change import SectionChange
from speclint.diff.characters import plain
from speclint.diff.connectors import apart, connector_changes, with_seams
from speclint.diff.joined_ways import with_joined_ways
from speclint.diff.list_marks import only_renumbered
from speclint.diff.marks_only import marks_only
from speclint.diff.statement_change import LEGAL, Change, without_connectors
from speclint.diff.statements import data_changes
from speclint.diff.where import where
from speclint.diff.words import exact_edits, word_edits
from speclint.spec.sections import LIST_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.align import PairingKind
    from speclint.diff.connectors import Apart
    from speclint.diff.statement_change import Kind, Statement, ValueChange
    from speclint.diff.statements import Section
    from speclint.diff.words import Unseen

_ONE_FOR_ONE: Final = (Pairing("reworded", (0,), (0,)),)
PRINTERS_MARKS: Final = frozenset(
    {
        "curly apostrophe",
        "opening curly single quotation mark",
        "opening curly quotation mark",
        "closing curly quotation mark",
        "en dash",
    }
)
"""Names of characters that published text is full of."""


def compare_sections(
    key: str, old: Section, new: Section, heading_before: str | None = None
) -> SectionChange | None:
    """Compare two versions; None where they are the same, character by character.

    `heading_before` is the heading of the old version where it had another one.
    """
    if old == new and heading_before is None:
        return None
    order = {id(one): place for place, one in enumerate((*old.statements, *new.statements))}
    before, after = apart(key, old), apart(key, new)
    old, new = before.section, after.section  # without an AND or OR between statements
    aligned = align(old.texts, new.texts)
    pairings = _ONE_FOR_ONE if _replaced(key, old, new) else aligned.pairings
    pairings = with_joined_ways(before, after, pairings)
    before, after = with_seams(before, after, pairings)
    joints = [*connector_changes(key, before, after, pairings)]
    changed = [change for pairing in pairings if (change := _change(key, pairing, before, after))]
    found = joints + changed
    if not (old.statements and new.statements):
        found.sort(key=lambda change: order[id((*change.before, *change.after)[0])])
    if not found and old.state == new.state and heading_before is None:
        return None
    return SectionChange(
        key=key,
        state_before=old.state,
        state_after=new.state,
        unchanged=len(new.texts) - sum(len(without_connectors(key, c.after)) for c in changed),
        changes=tuple(found),
        heading_before=heading_before,
        limited=aligned.limited,
    )


def _replaced(key: str, old: Section, new: Section) -> bool:
    """Whether the one paragraph of a prose section took the place of the one before."""
    return (
        key not in LIST_SECTIONS
        and old.state == new.state == "text"
        and len(old.texts) == len(new.texts) == 1
        and old.texts != new.texts
        and plain(old.texts[0]) != plain(new.texts[0])
    )


def _change(key: str, pairing: Pairing, of_old: Apart, of_new: Apart) -> Change | None:
    old, new = of_old.section, of_new.section
    before, after = of_old.statements(pairing.old), of_new.statements(pairing.new)
    data = _data(pairing, old, new)
    kind = _kind(key, pairing.kind, before, after, data=bool(data))
    if kind is None:
        return None
    exact = exact_edits(_joined(before), _joined(after)) if key == LEGAL else None
    return Change(
        kind=kind,
        section=key,
        where=where(key, before, after, alone=len(old.texts) < 2 and len(new.texts) < 2),
        before=before,
        after=after,
        edits=exact.edits if exact else word_edits(_joined(before), _joined(after)),
        data=data,
        unseen=tuple(_worth_telling(exact.unseen, kind)) if exact else (),
    )


def _worth_telling(unseen: Sequence[Unseen], kind: Kind) -> Iterator[Unseen]:
    """Leave out the marks of good printing where no other text stood before or after."""
    for one in unseen:
        names = {*one.gone, *one.come}
        if kind not in ("added", "removed") or not names <= PRINTERS_MARKS:
            yield one


def _kind(
    key: str,
    found: PairingKind,
    before: tuple[Statement, ...],
    after: tuple[Statement, ...],
    *,
    data: bool,
) -> Kind | None:
    """What became of the statements; in legal text every character counts."""
    if found in ("added", "removed", "split", "merged"):
        return found
    moved = found.startswith("moved") or _other_part(before[0], after[0])
    differ = found in ("reworded", "moved-and-reworded")
    if key == LEGAL:
        differ = before[0].text != after[0].text
    only_marks = differ and key != LEGAL and marks_only(before[0].text, after[0].text)
    if differ and not only_marks:
        numbered = moved and key != LEGAL and only_renumbered(before[0].text, after[0].text)
        return "reworded" if not moved else "moved" if numbered else "moved-and-reworded"
    if moved:
        return "moved"
    if differ:
        return "reworded" if data else "punctuation"
    if data:
        return "data"
    return "formatting" if before[0].text != after[0].text else None


def _other_part(before: Statement, after: Statement) -> bool:
    """Whether it went from one part of the section to another; prose has no parts."""
    return bool(before.part and after.part) and before.part != after.part


def _data(pairing: Pairing, old: Section, new: Section) -> tuple[ValueChange, ...]:
    return data_changes(
        [old.data[place] for place in pairing.old], [new.data[place] for place in pairing.new]
    )


def _joined(statements: tuple[Statement, ...]) -> str:
    return "\n".join(statement.text for statement in statements)
