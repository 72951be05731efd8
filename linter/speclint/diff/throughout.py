"""Words that became the same others again and again, as “offender” became “individual”."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from speclint.diff.plan_change import Group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.plan_change import PlanChange
    from speclint.diff.statement_change import Change
    from speclint.diff.words import Edit

    _Term = tuple[str, str]

_PLACES: Final = 3
"""Places from which a reader is served by being told once."""

_TOLD: Final = 3
_MOST: Final = 4
"""Words that a name of people or things has at most."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’/-][^\W\d_]+)*")
_LONG: Final = 4
_ENDING: Final = re.compile(r"(?<=[^\W\d_]{3})(?:s['’]|['’]s|s|['’])\Z")


@dataclass(slots=True)
class _Found:
    """Where a term became another: as written, in how many places, and which classes."""

    written: Counter[_Term] = field(default_factory=Counter)
    statements: int = 0
    alone: int = 0
    classes: int = 0

    @property
    def places(self) -> int:
        return sum(self.written.values())


def throughout(plan: PlanChange) -> Iterator[str]:
    """Sentences on the terms that became others in several places, the most frequent first."""
    found: defaultdict[_Term, _Found] = defaultdict(_Found)
    for entry in plan.entries:
        many = len(entry.members) if isinstance(entry, Group) else 1
        seen: set[_Term] = set()
        for section in () if entry.change.whole else entry.change.sections:
            for change in section.changes:
                seen |= _count(change, many, found)
        for term in seen:
            found[term].classes += many
    often = [one for one in found.values() if one.places >= _PLACES and one.statements > 1]
    often.sort(key=lambda one: (-one.places, min(one.written)))
    yield from (_sentence(one, plan.count) for one in often[:_TOLD])


def _count(change: Change, many: int, found: defaultdict[_Term, _Found]) -> set[_Term]:
    """Count the terms of a statement that is shown with marks."""
    if change.other_words is None or change.rewritten:
        return set()
    edits = change.shown
    pairs = [(old, new) for old, new in _replaced(edits) if _is_term(old, new)]
    terms = {_term(old, new) for old, new in pairs}
    only = len(terms) == 1 and 2 * len(pairs) == sum(edit.kind != "equal" for edit in edits)
    for old, new in pairs:
        found[_term(old, new)].written[old, new] += many
    for term in terms:
        found[term].statements += many
        found[term].alone += many * only
    return terms


def _replaced(edits: Sequence[Edit]) -> Iterator[tuple[str, str]]:
    for gone, come in pairwise(edits):
        if gone.kind == "delete" and come.kind == "insert":
            yield " ".join(gone.text.split()), " ".join(come.text.split())


def _is_term(old: str, new: str) -> bool:
    """Whether both are a few words that name something, and not two forms of one word."""
    for text in (old, new):
        words = text.split()
        if not 0 < len(words) <= _MOST or not all(map(_WORD.fullmatch, words)):
            return False
        if max(map(len, words)) < _LONG:
            return False
    one, other = _term(old, new)
    return one != other


def _term(old: str, new: str) -> _Term:
    """Both sides in small letters, without plural, possessive and article."""
    return _bare(old), _bare(new)


def _bare(text: str) -> str:
    words = _ENDING.sub("", text.casefold()).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("a", "an", "the") else words)


def _sentence(found: _Found, classes: int) -> str:
    old, new = min(found.written, key=lambda term: (*_owned(term), -found.written[term], term))
    where = f"in {found.places:,} places"
    if classes > 1:
        plural = "" if found.classes == 1 else "s"
        where += f" of {found.classes:,} class specification{plural}"
    return f"“{old}” becomes “{new}” {where}.{_alone(found)}"


def _owned(term: _Term) -> tuple[bool, bool]:
    """Whether each side is a possessive, which reads worse than the name itself."""
    old, new = (text.rstrip("s").endswith(("'", "’")) for text in term)
    return new, old


def _alone(found: _Found) -> str:
    """Of how many statements it is all that changes."""
    if not found.alone:
        return ""
    if found.alone == found.statements:
        return f" Nothing else changes in these {found.alone:,} statements."
    return f" Nothing else changes in {found.alone:,} of these {found.statements:,} statements."
