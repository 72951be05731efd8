"""Names a finding by what it is about, so that moving lines, items or files keeps the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from hashlib import sha256

    from speclint.text.document import Data
    from speclint.text.pointer import Place
else:  # as in `random` of Python itself: hashlib loads OpenSSL, longer than judging ten files
    try:
        from _sha256 import sha256
    except ImportError:
        try:
            from _sha2 import sha256  # its name from Python 3.12 on
        except ImportError:
            from hashlib import sha256

_POSITIONS: Final = frozenset({"draft", "line", "model", "more", "number", "path"})
"""Values that tell where a problem stands, how many there are, or what to write: not what it is."""

_WORDS: Final = 2
"""Words on each side that tell a place from others with the same words."""

_NEAR: Final = 120
"""Characters in which those words are looked for."""

_CORE: Final = 8
_SIDE: Final = 4
_NOTHING: Final = "0" * _SIDE


class Subject(NamedTuple):
    """What a finding is about: the headings that lead there, its words, and what stands beside.

    For a date of a history entry and the like, `before` is the sentence of the entry.
    """

    steps: tuple[str, ...] = ()
    words: str = ""
    before: str = ""
    after: str = ""


def fingerprint(
    code: str, who: str, subject: Subject, values: Mapping[str, str], variant: str | None
) -> str:
    """Sixteen digits: eight for the problem, four each for what stands before and after it.

    `who` is the specification. The rule's own wording does not count; the values that fill it
    do, so that one problem cannot stand in for another.
    """
    filled = (f"{key}={values[key]}" for key in sorted(values.keys() - _POSITIONS))
    problem = _digits((code, who, *subject.steps, subject.words, variant or "", *filled), _CORE)
    return f"{problem}{_side(subject.before)}{_side(subject.after)}"


def core(fingerprint: str) -> str:
    """The digits of the problem, without those of its neighbours."""
    return fingerprint[:_CORE]


def alike(one: str, other: str) -> bool:
    """Tell whether two fingerprints mean one problem, seen before and after an edit beside it."""
    if one == other:
        return True
    if core(one) != core(other):
        return False
    sides = ((_CORE, _CORE + _SIDE), (_CORE + _SIDE, _CORE + 2 * _SIDE))
    return any(one[a:b] == other[a:b] != _NOTHING for a, b in sides)


def who(identity: str, path: str) -> str:
    """The specification's class code and variant, or the name of a file that gives none."""
    if identity:
        return identity
    from pathlib import PurePath  # takes as long to load as a file to judge

    return PurePath(path).name


def subject(data: Data, place: Place) -> Subject:
    """What stands at a place; the value counts, not how it is written.

    Quotation marks, line breaks and the number of a list item make no difference.
    """
    steps: list[str] = []
    item: Data = None
    for step in place.pointer:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
            steps.append(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            item = data = data[step]
    if place.on != "value":
        return Subject((*steps, place.on), before="" if place.on == "end" else _sentence(item))
    if not isinstance(data, str):
        return Subject(tuple(steps), before=_sentence(item))
    end = len(data) if place.end is None else place.end
    words = data[place.start : end]
    if data != _sentence(item) and item is not None:
        return Subject(tuple(steps), words, before=_sentence(item))
    before = data[max(0, place.start - _NEAR) : place.start].rpartition("\n")[2].split()
    after = data[end : end + _NEAR].partition("\n")[0].split()
    return Subject(tuple(steps), words, " ".join(before[-_WORDS:]), " ".join(after[:_WORDS]))


def _sentence(item: Data) -> str:
    """The words by which readers know a list item."""
    if isinstance(item, dict):
        item = item.get("text") or item.get("statement")
    return item if isinstance(item, str) else ""


def _side(text: str) -> str:
    return _digits((text,), _SIDE) if text.strip() else _NOTHING


def _digits(parts: Iterable[str], count: int) -> str:
    folded = "\x1f".join(" ".join(part.split()) for part in parts)
    return sha256(folded.encode()).hexdigest()[:count]
