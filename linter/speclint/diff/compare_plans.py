"""Compares two versions of the classification plan."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from speclint.diff.allowances import debt_changes, waiver_changes
from speclint.diff.compare import compare
from speclint.diff.grouping import grouped
from speclint.diff.may_name import Sought
from speclint.diff.moved_elsewhere import with_elsewhere
from speclint.diff.pair_specs import Pairs, pair_specs
from speclint.diff.plan_change import PlanChange, Unreadable
from speclint.diff.pointed import Pointed
from speclint.diff.rereading import rereads, touches_others
from speclint.diff.same_class import with_same_class
from speclint.diff.successors import with_likeness
from speclint.diff.unreadable import line_of, reason
from speclint.lint import reading_of
from speclint.parallel import each
from speclint.spec.facts import facts_of
from speclint.spec.judge import judge
from speclint.spec.plan import Plan
from speclint.spec.reading import Reading
from speclint.text.document import parse
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from speclint.diff.change import SpecChange
    from speclint.diff.compare import PointsTo
    from speclint.diff.plan_change import OneSide, Reread
    from speclint.diff.side import Side
    from speclint.spec.facts import Facts

    Files = Mapping[str, Source | Slip]
    Read = Mapping[str, Reading | Unreadable]


@dataclass(frozen=True, slots=True)
class Compared:
    """One class in both versions, and what differs; a side that lacks the class is None.

    `points_to` names the class that the pointer of each version leads to.
    """

    old: Reading | None
    new: Reading | None
    change: SpecChange
    points_to: PointsTo = (None, None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The classes that differ, with their readings, and everything else that there is to tell."""

    specs: tuple[Compared, ...]
    unreadable: tuple[Unreadable, ...]
    unchanged: int
    limited: tuple[str, ...] = ()


def compare_plans(
    old: Side, new: Side, *, as_one: bool = False, reason: Callable[[Slip], str] = reason
) -> PlanChange:
    """Compare two plans, or parts of them.

    `as_one` says that each side is one file and that both are the same class, whatever they hold.
    `reason` tells in a sentence why a file cannot be read.
    """
    found = compare_classes(old.files, new.files, as_one=as_one, reason=reason)
    return plan_change(found, old, new)


def plan_change(found: Comparison, old: Side, new: Side) -> PlanChange:
    """Put together what differs between two plans whose classes are compared already."""
    changes = [compared.change for compared in found.specs]
    groups, singles = grouped(changes)
    waivers = (w for one in found.specs for w in waiver_changes(one.old, one.new))
    return PlanChange(
        old=old.name,
        new=new.name,
        groups=groups,
        singles=singles,
        unchanged=found.unchanged,
        unreadable=found.unreadable,
        rereads=tuple(_rereads(found.specs, old.files, new.files)),
        allowances=(*waivers, *debt_changes(old.debts, new.debts)),
        policy=tuple(sorted(_differing(old.policy, new.policy))),
        limited=found.limited,
    )


def compare_classes(
    old: Files, new: Files, *, as_one: bool = False, reason: Callable[[Slip], str] = reason
) -> Comparison:
    """Compare the classes of two plans and keep their readings, for rules about changes."""
    gc.disable()  # nothing here forms cycles, and the collector would walk every text
    same = {path for path in old if path in new and _same_bytes(old[path], new[path])}
    before = {p: _read(p, old[p], "old", reason) for p in old if p not in same}
    after = {p: _read(p, new[p], "new", reason) for p in new if p not in same}
    held = _held_back(before, after)
    olds = [r for path, r in before.items() if isinstance(r, Reading) and path not in held]
    news = [r for path, r in after.items() if isinstance(r, Reading) and path not in held]
    paired = Pairs(tuple(zip(olds, news, strict=False))) if as_one else pair_specs(olds, news)
    sides = Pointed(old, before), Pointed(new, after)
    asked = [
        (one, other, (sides[0].name(one), sides[1].name(other))) for one, other in paired.pairs
    ]
    changes = each(_change, asked)
    if as_one:
        changes = [_not_renamed(change) for change in changes]
    changes = [
        with_same_class(change, *pair[:2], sides)
        for change, pair in zip(changes, asked, strict=True)
    ]
    changes = with_likeness(with_elsewhere(changes, new), [pair[:2] for pair in asked])
    specs = [Compared(*pair[:2], one, pair[2]) for pair, one in zip(asked, changes, strict=True)]
    return Comparison(
        tuple(one for one in specs if _differs(one.change)),
        tuple(_unreadable(before, after)),
        len(same),
        (paired.limited,) if paired.limited else (),
    )


def _same_bytes(old: Source | Slip, new: Source | Slip) -> bool:
    return isinstance(old, Source) and isinstance(new, Source) and old.data == new.data


def _read(
    path: str, source: Source | Slip, side: OneSide, reason: Callable[[Slip], str]
) -> Reading | Unreadable:
    document = source if isinstance(source, Slip) else parse(source)
    text = source.text
    if isinstance(document, Slip):
        slip = document
    else:
        judgement = judge(document.data)
        if judgement.spec is not None:
            return Reading(document, judgement.spec, judgement.broken)
        slip = judgement.slips[0]
    return Unreadable(path, side, reason(slip), line_of(slip, text))


def _held_back(before: Read, after: Read) -> set[str]:
    """Paths of versions whose other version cannot be read: no class came or went there."""
    held: set[str] = set()
    for one, other in ((before, after), (after, before)):
        broken = {_stem(path) for path, found in other.items() if isinstance(found, Unreadable)}
        held |= {path for path, found in one.items() if _stem(path) in broken}
    return held


def _stem(path: str) -> str:
    return PurePosixPath(path).stem


def _unreadable(before: Read, after: Read) -> Iterator[Unreadable]:
    for one, other in ((before, after), (after, before)):
        names = {_stem(p): _name(r) for p, r in other.items() if isinstance(r, Reading)}
        for path, found in one.items():
            if not isinstance(found, Unreadable):
                continue
            both = _also(found, other.get(path))
            if both and one is after:
                continue
            name = names.get(_stem(path), "")
            yield replace(found, name=name, side="both" if both else found.side)


def _name(reading: Reading) -> str:
    return f"{reading.spec.title} ({reading.identity})"


def _also(found: Unreadable, other: Reading | Unreadable | None) -> bool:
    return isinstance(other, Unreadable) and other.reason == found.reason


def _change(asked: tuple[Reading | None, Reading | None, PointsTo]) -> SpecChange:
    return compare(*asked)


def _not_renamed(change: SpecChange) -> SpecChange:
    return replace(change, statuses=tuple(s for s in change.statuses if s != "renamed"))


def _differs(change: SpecChange) -> bool:
    return change.words_differ or bool(change.statuses) or not change.same_bytes


def _differing(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> set[str]:
    return {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}


def _rereads(specs: Sequence[Compared], old: Files, new: Files) -> Iterator[Reread]:
    """Find who must read again; files that cannot name a changed class are not read."""
    touched = [one.old for one in specs if one.old is not None and touches_others(one.change)]
    if not touched:
        return
    same = {path for path in old if path in new and _same_bytes(old[path], new[path])}
    after = _concerned(touched, same, new)
    kept = {path: facts for path, facts in after.items() if path in same}
    before = kept | _facts({path: old[path] for path in old if path not in same})
    plans = (Plan(tuple(facts.values()), date.max) for facts in (before, after))
    changes = [one.change for one in specs]
    yield from rereads(changes, [*after.values()], *(plan.directory for plan in plans))


def _concerned(touched: Sequence[Reading], same: Container[str], new: Files) -> dict[str, Facts]:
    """Facts of the files that changed or may name a changed class: of no other one is asked.

    Where a file that did not change gives itself out as one of these classes, all are read: its
    title may be another.
    """
    sought = Sought(map(facts_of, touched))
    found = _facts({p: s for p, s in new.items() if p not in same or sought.may_be_in(s)})
    names = {reading.identity for reading in touched}
    twice = any(facts.identity in names for path, facts in found.items() if path in same)
    return _facts(new) if twice else found


def _facts(files: Files) -> dict[str, Facts]:
    found = each(_facts_of, [*files.values()])
    return {path: facts for path, facts in zip(files, found, strict=True) if facts is not None}


def _facts_of(source: Source | Slip) -> Facts | None:
    reading = reading_of(source)
    return facts_of(reading) if reading else None
