"""Puts classes with exactly the same changes together, and tells who departs from them how."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from speclint.diff.counting import listed
from speclint.diff.plan_change import Departure, Group, Member, Single
from speclint.diff.similarity import Vocabulary, dice
from speclint.diff.statement_change import LEGAL
from speclint.diff.where import is_sentence, unit, without_numbers
from speclint.diff.words import word_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.statement_change import Change

    Atom = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[object, ...]]

_ALIKE: Final = 0.50
_KINDS: Final = {
    "added": "added",
    "removed": "removed",
    "reworded": "reworded",
    "moved": "moved",
    "moved-and-reworded": "reworded",
    "split": "split",
    "merged": "merged",
    "punctuation": "changed",
    "data": "changed",
    "formatting": "changed",
}


def grouped(changes: Iterable[SpecChange]) -> tuple[tuple[Group, ...], tuple[Single, ...]]:
    """Group the changes: groups largest first, singles by class code."""
    alike: dict[object, list[SpecChange]] = {}
    for change in sorted(changes, key=lambda c: (c.identity, c.path or "", c.path_before or "")):
        alike.setdefault(_signature(change), []).append(change)
    groups = [found for found in alike.values() if len(found) > 1]
    groups.sort(key=lambda found: -len(found))
    made = tuple(Group(tuple(map(member, found)), _of_all(found)) for found in groups)
    largest = next((g for g in made if g.change.words_differ), None)
    alone = [found[0] for found in alike.values() if len(found) == 1]
    singles = tuple(_single(change, largest) for change in alone)
    unlike = sum(bool(single.departures) for single in singles)
    if largest and unlike >= len(largest.members):  # these are no exceptions to what others have
        singles = tuple(map(Single, alone))
    return made, singles


def member(change: SpecChange) -> Member:
    """The class, without its changes."""
    return Member(change.identity, change.title, change.path or change.path_before or "")


def _of_all(changes: Sequence[SpecChange]) -> SpecChange:
    """The change of the first class, with what does not hold for the others left out."""
    first = changes[0]
    sections = tuple(map(common_places, zip(*(c.sections for c in changes), strict=True)))
    histories = [change.history for change in changes if change.history]
    days = {change.abolished for change in changes}
    return replace(
        first,
        abolished=first.abolished if len(days) == 1 else None,
        sections=sections,
        history=common_places(histories) if histories else None,
        cites=tuple(t for t in first.cites if all(t in c.cites for c in changes)),
        cites_no_more=tuple(
            t for t in first.cites_no_more if all(t in c.cites_no_more for c in changes)
        ),
    )


def common_places(sections: Sequence[SectionChange]) -> SectionChange:
    """Of sections with the same changes the first, without numbers where these differ."""
    changes = zip(*(section.changes for section in sections), strict=True)
    return replace(sections[0], changes=tuple(map(_common_place, changes)))


def _common_place(changes: Sequence[Change]) -> Change:
    first = changes[0]
    moved = first.moved
    if moved and any(change.moved != moved for change in changes):
        moved = replace(moved, where=without_numbers(moved.where))
        first = replace(first, moved=moved)
    if all(change.where == first.where for change in changes):
        return first
    return replace(first, where=without_numbers(first.where))


def _signature(change: SpecChange) -> object:
    """Equal for two classes exactly when their changes read the same; numbers do not count.

    Files that go to another folder together are one change; those that get other names are not.
    """
    own = ("new", "removed", "recoded", "retitled")
    old, new = (PurePosixPath(path or "") for path in (change.path_before, change.path))
    if any(status in own for status in change.statuses) or old.name != new.name:
        return id(change)
    return (
        change.statuses,
        (old.parent, new.parent) if "renamed" in change.statuses else None,
        change.metadata,
        change.notes,
        change.unsure_of_legal,
        change.formatting_only,
        tuple(_section(section) for section in change.all_sections),
    )


def _section(section: SectionChange) -> object:
    moves = tuple(c.where for c in section.changes if c.kind.startswith("moved"))
    atoms = tuple(_atom(change) for change in section.changes)
    states = (section.state_before, section.state_after)
    return section.key, states, section.heading_before, atoms, moves


def _atom(change: Change) -> Atom:
    before = tuple(statement.text for statement in change.before)
    after = tuple(statement.text for statement in change.after)
    return change.section, change.kind, before, after, change.data


def _single(change: SpecChange, group: Group | None) -> Single:
    """Tell how the changes differ from those of the group, where they have something in common."""
    if group is None or change.metadata or change.statuses or change.notes:
        return Single(change)
    if group.change.metadata:
        return Single(change)
    own, others = _changes(change), _changes(group.change)
    missing, extra = _without(others, own), _without(own, others)
    pairs = _near(missing, extra)
    if len(missing) == len(others) and not pairs:
        return Single(change)
    met = [one for pair in pairs for one in pair]
    rest = [one for one in extra if one not in met]
    return Single(change, tuple(_told(missing, rest, pairs)), tuple(_kept(change, rest)))


def _kept(change: SpecChange, rest: Sequence[Change]) -> Iterator[SectionChange]:
    for section in change.all_sections:
        kept = tuple(one for one in section.changes if one in rest)
        if kept:
            yield replace(section, changes=kept)


def _changes(change: SpecChange) -> list[Change]:
    return [one for section in change.all_sections for one in section.changes]


def _without(changes: Sequence[Change], others: Sequence[Change]) -> list[Change]:
    """The changes that the others do not hold as well."""
    left = Counter(map(_atom, others))
    result: list[Change] = []
    for change in changes:
        atom = _atom(change)
        if left[atom]:
            left[atom] -= 1
        else:
            result.append(change)
    return result


def _near(missing: Sequence[Change], extra: Sequence[Change]) -> list[tuple[Change, Change]]:
    """Changes of the group, each with the one of this class that was meant to be the same."""
    vocabulary = Vocabulary()
    free = list(extra)
    pairs: list[tuple[Change, Change]] = []
    for change in missing:
        bag = vocabulary.bag(_words(change))
        alike = [
            (dice(bag, vocabulary.bag(_words(other))), other)
            for other in free
            if other.section == change.section and other.kind == change.kind
        ]
        share, best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
        if best is not None and share >= _ALIKE:
            pairs.append((change, best))
            free.remove(best)
    return pairs


def _told(
    missing: Sequence[Change], rest: Sequence[Change], pairs: Sequence[tuple[Change, Change]]
) -> Iterator[Departure]:
    for meant, own in pairs:
        told = f"{meant.heading}: the {_noun(meant)} {_KINDS[meant.kind]} reads differently here."
        yield Departure(told, word_edits(_words(meant), _words(own)))
    for change in missing:
        if not any(change is meant for meant, _ in pairs):
            verb = _KINDS[change.kind]
            yield Departure(f"{change.heading}: no {_noun(change)} is {verb} here.")
    more = dict.fromkeys(change.heading for change in rest)
    if more:
        yield Departure(f"It also changes {listed([*more])}.")


def _noun(change: Change) -> str:
    if change.connector:
        return "AND or OR"
    texts = [statement.text for statement in (*change.before, *change.after)]
    if change.section == LEGAL and all(map(is_sentence, texts)):
        return "sentence"
    return unit(change.section)


def _words(change: Change) -> str:
    return "\n".join(statement.text for statement in change.after or change.before)
