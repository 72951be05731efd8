r"""The part of a pattern that every hit contains: quick to look for, before the pattern itself.

`^(an? )?([a-z]+ ){0,3}pilot licen[sc]e` has the core `pilot licen[sc]e`. A search for many
patterns at once has to follow, from every place where they may begin, all words that may stand
in front: one such pattern costs as much as a third of all others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATOM: Final = late(
    r"""
    (?P<place>\^|\$|\\[bBAz]|\(\?m:[\^$]\))
    |(?P<open>\((?P<flags>\?[a-zA-Z-]*\))?)
    |(?P<close>\))
    |(?P<bar>\|)
    |(?P<quoted>\\[QCE])
    |\\(?:[xpP]\{[^}]*\}|x[0-9A-Fa-f]{2}|[pP].|.)
    |\[\^?\]?(?:\[:[^:\]]*:\]|\\.|[^\]\\])*\]
    |[^\\\[]
    """,
    re.VERBOSE | re.DOTALL,
)
_REPEATED: Final = late(r"(?P<none>[?*]|\{0(?:,\d*)?\})\??|(?:\+|\{\d+(?:,\d*)?\})\??")
_GROUP: Final = late(r"\(\?[a-zA-Z-]*:(?=.*\)\Z)", re.DOTALL)
_WITHIN_WORD: Final = r"\B"


class _Part(NamedTuple):
    """A character, class, group or place, and how often it stands there; or a bar."""

    text: str
    optional: bool = False
    is_place: bool = False
    is_bar: bool = False

    @property
    def needed(self) -> bool:
        """Tell whether no hit is without these characters."""
        return not (self.optional or self.is_place)


def core(pattern: str) -> str:
    """Leave out what is optional at both ends; the pattern is returned as it is where unsure."""
    alternatives: list[list[_Part]] = [[]]
    try:
        for part in _parts(pattern):
            if part.is_bar:
                alternatives.append([])
            else:
                alternatives[-1].append(part)
    except ValueError:
        return pattern
    return "|".join(map(_core, alternatives))


def _core(parts: list[_Part]) -> str:
    group = _GROUP.match(parts[0].text) if len(parts) == 1 else None
    if group is not None:
        return f"{group[0]}{core(parts[0].text[group.end() : -1])})"
    needed = [at for at, part in enumerate(parts) if part.needed]
    if not needed:
        return "".join(part.text for part in parts)
    first, last = needed[0], needed[-1]
    before, behind = parts[:first], parts[last + 1 :]
    if any(part.optional or part.text == _WITHIN_WORD for part in before):
        before = []
    if any(part.optional for part in behind):
        behind = []
    return "".join(part.text for part in (*before, *parts[first : last + 1], *behind))


def _parts(pattern: str) -> Iterator[_Part]:
    """Part a pattern, but not its groups; raises ValueError where that is not sure."""
    at = start = depth = 0
    while at < len(pattern):
        atom = _ATOM.match(pattern, at)
        if atom is None or atom["flags"] or atom["quoted"]:
            raise ValueError("what stands behind may mean another thing")
        at = atom.end()
        depth += (atom["open"] is not None) - (atom["close"] is not None)
        if depth < 0:
            raise ValueError("a group ends that has not begun")
        if depth:
            continue
        repeated = _REPEATED.match(pattern, at)
        optional = repeated is not None and repeated["none"] is not None
        at = repeated.end() if repeated else at
        yield _Part(pattern[start:at], optional, atom["place"] is not None, atom["bar"] is not None)
        start = at
    if depth:
        raise ValueError("a group does not end")
