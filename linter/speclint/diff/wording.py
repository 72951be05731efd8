"""Says in words what differs: counts of a section, labels of changes, marks for a reviewer."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, Literal

from speclint.diff.counting import Phrase, Run, became, counted, listed, size
from speclint.diff.marks import replacements
from speclint.spec.sections import ALLOCATING, HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.change import SectionChange, SpecChange, State
    from speclint.diff.statement_change import Change, Kind, OtherSection, ValueChange

__all__ = [
    "Mark",
    "Phrase",
    "Run",
    "changes_the_record",
    "elsewhere",
    "label",
    "mark",
    "plain",
    "section_phrase",
    "spec_phrase",
    "value_phrase",
]

Mark = Literal[
    "needs adoption", "administrative", "legal text", "past entry changed", "not published", ""
]


_MOST_PARTS: Final = 3
"""Parts of a class that differ, up to which one line tells how each section differs."""

_AFTER: Final[dict[Kind, str]] = {
    "added": "added",
    "removed": "removed",
    "reworded": "",
    "moved": "moved",
    "moved-and-reworded": "moved and reworded",
    "split": "split",
    "merged": "merged",
    "punctuation": "with other punctuation",
    "data": "",
    "formatting": "written differently, no words changed",
}
_STAYS: Final = (Run("Text removed", strong=True), Run(", the heading stays"))
_FILLED: Final = (Run("Text added", strong=True), Run(" under the empty heading"))
_BECAME: Final[dict[tuple[State, State], Phrase]] = {
    ("absent", "empty"): (Run("Heading added", strong=True), Run(", without text")),
    ("empty", "absent"): (Run("Empty heading removed", strong=True),),
    ("absent", "pointer"): (Run("Added", strong=True), Run(", a pointer to another class")),
    ("empty", "text"): _FILLED,
    ("empty", "pointer"): _FILLED,
    ("text", "empty"): _STAYS,
    ("pointer", "empty"): _STAYS,
    ("pointer", "text"): (Run("Text", strong=True), Run(" in place of a pointer to another class")),
    ("text", "pointer"): (Run("Pointer", strong=True), Run(" to another class in place of text")),
}


def plain(phrase: Phrase) -> str:
    """The words without stress."""
    return "".join(run.text for run in phrase)


def section_phrase(section: SectionChange) -> Phrase:
    """Say what happened to a section: "2 duties added, 1 removed"."""
    states = section.state_before, section.state_after
    if section.same_class:
        return Run("Points to the same class", strong=True), Run(f", {section.same_class}")
    if section.heading_before:
        heading = Run(f" from “{section.heading_before}”")
        return (Run("Heading changed", strong=True), heading, *_after_comma([*counted(section)]))
    if states in _BECAME:
        return *_BECAME[states], *_came(section)
    if "absent" in states:
        came = section.state_before == "absent"
        verb = Run("Added" if came else "Removed", strong=True)
        return verb, *size(section), *_came(section)
    return tuple(counted(section))


def _came(section: SectionChange) -> Iterator[Run]:
    """Where the text of a section that came or went came from or went to."""
    headings = dict.fromkeys(HEADINGS[c.moved.section] for c in section.changes if c.moved)
    if headings:
        wholly = all(change.moved or change.connector for change in section.changes)
        way = "here from" if any(change.after for change in section.changes) else "to"
        yield Run(f", {'' if wholly else 'partly '}moved {way} {listed([*headings])}")


def value_phrase(change: ValueChange) -> Phrase:
    """Say how a datum differs."""
    if change.key == "abolished" and not (change.before and change.after):
        if change.after:
            return (Run(f"On {change.after}", strong=True),)
        return Run("In force again", strong=True), Run(f", was abolished on {change.before}")
    if change.before is None:
        return Run("Added", strong=True), Run(f": {change.after}")
    if change.after is None:
        return Run("Removed", strong=True), Run(f": {change.before}")
    return Run("Changed", strong=True), Run(f" from “{change.before}” to “{change.after}”")


def spec_phrase(change: SpecChange) -> Phrase:
    """Say in one line what happened to a class; a datum is always told with both values."""
    if change.path_before is None:
        if change.abolished:
            return Run("New", strong=True), Run(f" in the plan, abolished on {change.abolished}")
        like = [one.name for one in change.like]
        of = (Run(f", mostly the text of {listed(like)}"),) if like else ()
        return Run("New class", strong=True), *of
    if change.path is None:
        since = f", abolished on {change.abolished}" if change.abolished else ""
        return Run("Taken out", strong=True), Run(f" of the plan{since}")
    data = [(Run(f"{v.name}: "), *_lowered(value_phrase(v))) for v in change.metadata]
    moved: list[Phrase] = []
    if "renamed" in change.statuses:
        moved.append((Run("File moved", strong=True), Run(_from_to(change))))
    told = len(data) + len(moved)
    parts = [*data, *_of_sections(change.all_sections, _MOST_PARTS - told), *moved]
    if not parts:
        return (Run("No words differ"),)
    first, *rest = parts
    return (*first, *(run for part in rest for run in (Run("; "), *part)))


def _from_to(change: SpecChange) -> str:
    """The folders of a file that keeps its name, else both names; files of a group share them."""
    old, new = (PurePosixPath(path or "") for path in (change.path_before, change.path))
    if old.name == new.name:
        old, new = old.parent, new.parent
    places = ("the top folder" if str(path) == "." else str(path) for path in (old, new))
    return " from {} to {}".format(*places)


def _of_sections(sections: Sequence[SectionChange], most: int) -> Iterator[Phrase]:
    """Say what happened to each section, or only which they are where they are too many."""
    if len(sections) > max(most, 1):
        names = ", ".join(section.heading for section in sections)
        yield Run(f"{len(sections)} sections", strong=True), Run(f": {names}")
        return
    for section in sections:
        yield Run(f"{section.heading}: "), *_lowered(section_phrase(section))


def mark(section: SectionChange, of: SpecChange) -> Mark:
    """What a reviewer must know of a section: adoption, legal text, or a record that was edited.

    What comes or goes with its whole class is marked only as that class is.
    """
    if section.key == "history":
        return "past entry changed" if not of.whole and changes_the_record(section) else ""
    if section.legal:
        return "legal text"
    if section.needs_adoption and (of.needs_adoption or not of.whole):
        return "needs adoption"
    if not section.words_differ:
        return ""
    return "administrative" if section.published_differs else "not published"


def changes_the_record(section: SectionChange) -> bool:
    """Whether an entry that was there already is edited, removed or moved."""
    return any(change.before and change.kind != "formatting" for change in section.changes)


def label(change: Change) -> str:
    """Name a change under its heading: "Duty 3 moved and reworded, now number 5"."""
    if change.connector:
        return f"{became(change)} {change.where}"
    if change.same_class:
        return f"Points to the same class, {change.same_class}"
    if change.moved:
        return _sentence(f"{change.where} {_moved(change, change.moved)}".lstrip())
    place, comma, now = change.where.partition(", now ")
    verb = _AFTER[change.kind]
    if change.kind == "reworded":
        verb = "renumbered" if change.renumbered else "rewritten" * change.rewritten
    if change.kind == "reworded" and not any(map(str.isdigit, place)):
        verb = verb or "reworded"
    return _sentence(f"{place} {verb}".strip() + comma + now)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] if words[:1].isalpha() else words


def _moved(change: Change, other: OtherSection) -> str:
    nearly = ", nearly in the same words" if other.edits else ""
    return f"moved {'here from' if change.after else 'to'} {other.place}{nearly}"


def elsewhere(change: Change) -> Iterator[str]:
    """Sentences on where the words came from or went to, where more is known than the label says.

    That is another class, or what differs where they came from another section.
    """
    if change.moved:
        if change.after and change.moved.edits:
            yield from replacements(change.moved.edits)
        if change.needs_adoption and change.section not in ALLOCATING:
            yield "The move needs adoption."
    if change.elsewhere is None:
        return
    verb = "removed from" if change.after else "added to"
    words = "Also" if change.elsewhere.same_words else "Nearly the same words are"
    yield f"{words} {verb} {change.elsewhere.name}."


def _after_comma(runs: Sequence[Run]) -> Iterator[Run]:
    if runs and not runs[0].text.startswith("Spaces"):
        yield Run(", ")
        yield from runs


def _lowered(phrase: Phrase) -> Phrase:
    first, *rest = phrase
    return Run(first.text[:1].lower() + first.text[1:], strong=first.strong), *rest
