"""Counts what happened to the statements of a section, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from speclint.diff.inner_connectors import inner_connectors
from speclint.diff.statement_change import LEGAL, without_connectors
from speclint.diff.where import is_sentence, unit
from speclint.spec.sections import HEADINGS, LIST_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.change import SectionChange
    from speclint.diff.statement_change import Change, Kind, Statement


@dataclass(frozen=True, slots=True)
class Run:
    """A few words of a phrase, said with stress where they name what happened."""

    text: str
    strong: bool = False


Phrase = tuple[Run, ...]

_VERBS: Final[dict[Kind, str]] = {
    "added": "added",
    "removed": "removed",
    "reworded": "reworded",
    "moved-and-reworded": "reworded",
    "split": "split",
    "merged": "merged",
    "moved": "moved",
}


def counts(section: SectionChange) -> dict[Kind, int]:
    """How many statements each kind of change concerns; merged ones count as they were before.

    An AND or OR between them is no statement.
    """
    found: Counter[Kind] = Counter()
    for change in section.changes:
        if change.connector:
            continue
        found[change.kind] += len(_said(change, change.before)) if change.kind == "merged" else 1
    return dict(found)


def counted(section: SectionChange) -> Iterator[Run]:
    """The counts with their verbs; the noun stands with the first."""
    single = _single(section)
    if single is not None or _replaced(section):
        reworded = single is not None and not single.rewritten
        yield Run("Reworded" if reworded else "Rewritten", strong=True)
        return
    if _only_punctuation(section):
        yield Run("Only punctuation changes", strong=True)
        yield from _in_how_many(section)
        return
    parts = list(_parts(section))
    connectors = [*_connectors(section)]
    yield from connectors
    if connectors and parts:
        yield Run("; ")
    for number, (count, verb, rest) in enumerate(parts):
        noun = "" if number else f" {_noun(section, count)}"
        yield Run(f"{', ' if number else ''}{count:,}{noun} ")
        yield Run(verb, strong=True)
        if rest:
            yield Run(rest)
    if section.legal and {change.kind for change in section.changes} == {"added"}:
        yield Run(", nothing else changed" if section.unchanged else "")
    if not (parts or connectors):
        yield Run("Spaces or quotation marks only, no words differ")


def _only_punctuation(section: SectionChange) -> bool:
    """Whether marks differ, and no words."""
    kinds = {change.kind for change in section.changes}
    same_heading = section.heading_before is None
    return same_heading and "punctuation" in kinds and kinds <= {"punctuation", "formatting"}


def _in_how_many(section: SectionChange) -> Iterator[Run]:
    count = counts(section).get("punctuation", 0)
    if count and (section.key in LIST_SECTIONS or section.unchanged or count > 1):
        yield Run(f", in {count:,} {_noun(section, count)}")


def _connectors(section: SectionChange) -> Iterator[Run]:
    """What became of the AND and OR between statements and inside them."""
    told = Counter(chain(*(_of_connectors(change) for change in section.changes)))
    for number, ((words, inside), times) in enumerate(told.items()):
        if number:
            yield Run("; ")
        yield Run(words, strong=True)
        if inside:
            yield Run(f" in {'a' if times == 1 else f'{times:,}'} {_noun(section, times)}")
        elif times > 1:
            yield Run(f" in {times:,} places")


def _of_connectors(change: Change) -> Iterator[tuple[str, bool]]:
    """What became of an AND or OR, and whether it stands inside one statement."""
    if change.connector and change.more_than_marks:
        yield became(change), False
    for old, new in inner_connectors(change):
        yield became_another(old, new), change.kind not in ("split", "merged")


def became(change: Change) -> str:
    """What became of an AND or OR: “AND” became “OR”."""
    old, new = (" ".join(s.text for s in side) for side in (change.before, change.after))
    if old and new:
        return became_another(old, new)
    return f"“{new}” added" if new else f"“{old}” removed"


def became_another(old: str, new: str) -> str:
    """One word became another."""
    return f"“{old}” became “{new}”"


def _said(change: Change, statements: Sequence[Statement]) -> list[Statement]:
    return without_connectors(change.section, statements)


def _single(section: SectionChange) -> Change | None:
    """The one reworded paragraph of a section that is one paragraph of prose."""
    if section.key in LIST_SECTIONS or len(section.changes) != 1 or section.unchanged:
        return None
    change = section.changes[0]
    return change if change.kind == "reworded" else None


def _replaced(section: SectionChange) -> bool:
    """Whether no paragraph of a section of prose is like any before."""
    kinds = {change.kind for change in section.changes}
    prose = section.key not in LIST_SECTIONS and not any(c.moved for c in section.changes)
    return prose and not section.unchanged and kinds == {"added", "removed"}


def _parts(section: SectionChange) -> Iterator[tuple[int, str, str]]:
    between = [change for change in section.changes if change.moved]
    count = counts(replace(section, changes=tuple(c for c in section.changes if not c.moved)))
    both = count.pop("moved-and-reworded", 0)
    marks = sum(_says_the_same(change) for change in section.changes)
    renumbered = sum(change.renumbered for change in section.changes)
    reworded = count.pop("reworded", 0) + both - marks - renumbered
    yield from _part(count, "added")
    yield from _part(count, "removed")
    yield from _between(between)
    if reworded:
        also = "all of them" if both == reworded else f"{both} of them"
        rest = f" ({'also moved' if both == reworded == 1 else f'{also} also moved'})"
        yield reworded, "reworded", rest if both else ""
    if count.get("split"):
        into = sum(len(_said(c, c.after)) for c in section.changes if c.kind == "split")
        yield count["split"], "split", f" into {into}"
    if count.get("merged"):
        into = sum(c.kind == "merged" for c in section.changes)
        yield count["merged"], "merged", f" into {into}"
    yield from _part(count, "moved")
    if renumbered:
        yield renumbered, "renumbered", ""
    if marks or count.get("punctuation"):
        yield marks or count["punctuation"], "changed", " in punctuation only"
    if count.get("data"):
        yield count["data"], "changed", " in date only" if section.key == "history" else " in share"
    if count.get("formatting") and len(count) + reworded + renumbered > 1:
        yield count["formatting"], "unchanged", " but for spaces or quotation marks"


def _says_the_same(change: Change) -> bool:
    """Whether legal text, where every character counts, has other marks and the same words."""
    legal = change.legal and not change.connector
    return legal and change.kind == "reworded" and not change.more_than_marks


def _between(changes: Sequence[Change]) -> Iterator[tuple[int, str, str]]:
    """How many statements moved to or from which other section."""
    ways = Counter(
        (c.kind == "added", HEADINGS[c.moved.section]) for c in changes if c.moved is not None
    )
    for (came, heading), times in ways.items():
        yield times, "moved", f" {'here from' if came else 'to'} {heading}"


def _part(count: dict[Kind, int], kind: Kind) -> Iterator[tuple[int, str, str]]:
    if count.get(kind):
        yield count[kind], _VERBS[kind], ""


def _noun(section: SectionChange, count: int) -> str:
    if section.key == LEGAL and all(map(is_sentence, _texts(section))):
        return "sentence" if count == 1 else "sentences"
    return unit(section.key, many=count != 1)


def _texts(section: SectionChange) -> Sequence[str]:
    return [s.text for change in section.changes for s in (*change.before, *change.after)]


def listed(names: Sequence[str]) -> str:
    """Join names as a sentence does: "a, b and c"."""
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def size(section: SectionChange) -> Iterator[Run]:
    """How many statements came or went, where a reader counts them."""
    changes = [change for change in section.changes if not change.connector]
    count = len({s.number for change in changes for s in (*change.before, *change.after)})
    if section.key in LIST_SECTIONS and count:
        yield Run(f", {count:,} {_noun(section, count)}")
