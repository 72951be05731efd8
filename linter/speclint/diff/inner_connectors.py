"""An AND or OR inside statements that became another, where little else changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.diff.matching import changes
from speclint.named_tuple import NamedTuple
from speclint.spec.sections import QUALIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.statement_change import Change

_WORD: Final = re.compile(r"\band\s*/\s*or\b|[^\W_]+(?:['’-][^\W_]+)*", re.IGNORECASE)
_CONNECTORS: Final = frozenset({"and", "or", "and/or"})
_CLAUSE: Final = re.compile(r"[;:\n]|[.]\s+(?=[A-Z])")
_PART: Final = re.compile(r"(?i:[,;:\n]|\b(?:and|or)\b)|[.]\s+(?=[A-Z])")
_REQUIREMENT: Final = re.compile(
    r"\b(?:degrees?|diploma|ged|bachelor\w*|master['’]?s|doctorate|education|training|coursework"
    r"|courses?|credits|graduation|completion|apprenticeship|internship|years?|months?|experience"
    r"|employment|licen[cs](?:e[sd]?|ure)|certificat\w+|certified|registration|registered"
    r"|ability|knowledge|skills?)\b",
    re.IGNORECASE,
)
_MOST: Final = 4
"""Words that may change on each side together with an AND or OR."""

_TWO_WAYS: Final = 3
"""Two statements and the AND or OR between them."""


class _Word(NamedTuple):
    """A word, or "and/or", and where it stands in its text."""

    text: str
    key: str
    start: int
    end: int


def inner_connectors(change: Change) -> tuple[tuple[str, str], ...]:
    """Each AND or OR inside a reworded qualification that became another, both as written.

    In small letters it must stand between two requirements, such as a degree and years. Of
    statements that were merged or split, in any section, also the one that stands between them.
    """
    words = change.other_words
    if words is None:
        return ()
    inside = change.section in QUALIFICATIONS and not change.rewritten
    if not inside and change.kind not in ("split", "merged"):
        return ()
    return tuple(dict.fromkeys(_became(*words, inside=inside)))


def still_inside(parts: Sequence[str], whole: str) -> frozenset[int]:
    """The places of the parts that are an AND or OR which the whole has, or has another for.

    The whole may name two ways in the other order, with the same word between them.
    """
    found = _still_inside(parts, whole)
    back = parts[::-1]
    if found or len(parts) != _TWO_WAYS or any(_became("\n".join(back), whole, inside=False)):
        return found
    return frozenset(len(parts) - 1 - at for at in _still_inside(back, whole))


def _still_inside(parts: Sequence[str], whole: str) -> frozenset[int]:
    text = "\n".join(" ".join(part.split()) for part in parts)
    before, after = _words(text), _words(whole)
    alone = {text.count("\n", 0, w.start): at for at, w in enumerate(before) if _alone(w, text)}
    for change in changes([word.key for word in before], [word.key for word in after]):
        if _connector(after[change.new_start : change.new_end]) is None:
            gone = range(change.old_start, change.old_end)
            alone = {part: at for part, at in alone.items() if at not in gone}
    return frozenset(alone)


def _became(old: str, new: str, *, inside: bool) -> Iterator[tuple[str, str]]:
    before, after = _words(old), _words(new)
    for change in changes([word.key for word in before], [word.key for word in after]):
        gone = _connector(before[change.old_start : change.old_end])
        come = _connector(after[change.new_start : change.new_end])
        if gone is None or come is None or gone.key == come.key:
            continue
        between = _alone(gone, old) or _alone(come, new)
        if between or (inside and (_parts(gone, old) or _parts(come, new))):
            yield gone.text, come.text


def _words(text: str) -> list[_Word]:
    return [
        _Word(match[0], "".join(match[0].casefold().split()), *match.span())
        for match in _WORD.finditer(text)
    ]


def _connector(changed: Sequence[_Word]) -> _Word | None:
    """The only AND or OR among a few words that differ."""
    found = [word for word in changed if word.key in _CONNECTORS]
    return found[0] if len(found) == 1 and len(changed) <= _MOST else None


def _alone(word: _Word, text: str) -> bool:
    """Whether it is all that its line says: an AND or OR between two statements."""
    if word.key not in _CONNECTORS:
        return False
    end = text.find("\n", word.end)
    line = text[text.rfind("\n", 0, word.start) + 1 : len(text) if end < 0 else end]
    return len(_words(line)) == 1


def _parts(connector: _Word, text: str) -> bool:
    """Whether it stands between two requirements; capitals say so."""
    if connector.text.isupper() and not text.isupper():
        return True
    before = _CLAUSE.split(text[: connector.start])[-1]
    after = _PART.split(text[connector.end :], maxsplit=1)[0]
    return bool(_REQUIREMENT.search(before) and _REQUIREMENT.search(after))
