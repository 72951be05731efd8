r"""The part of a pattern that every hit contains: quick to look for, before the pattern itself.

`\b(an? )?([a-z]+ ){0,3}pilot (licen[sc]e|card)` has the core `\bpilot (card|licen[sc]e)`. A search
for many patterns at once has to follow, from every place where they may begin, all words that may
stand in front: one such pattern costs as much as a third of all others. And at every character
that it has not met before it takes up each pattern anew, at each of its first characters: so what
begins alike stands together, and within words nothing begins that can begin at their start alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
_WHOLE: Final = late(r"\(\?[a-zA-Z-]*:(?=.*\)\Z)", re.DOTALL)
_GROUP: Final = late(r"\((?:\?[a-zA-Z-]*:|(?!\?))")
_AT_LINE: Final = frozenset({"^", "(?m:^)"})
_AT_WORD: Final = r"\b"
_WITHIN_WORD: Final = r"\B"
_LETTER: Final = late(r"[A-JL-RT-Za-jl-rt-z]")
"""Letters that have no third form; that of K and S is beyond ASCII, where no word begins."""


class _Part(NamedTuple):
    """A character, class, group or place, and how often it stands there; or a bar."""

    text: str
    times: str = ""
    optional: bool = False
    is_place: bool = False
    is_bar: bool = False

    @property
    def needed(self) -> bool:
        """Tell whether no hit is without these characters."""
        return not (self.optional or self.is_place)


def core(pattern: str) -> str:
    """Leave out what is optional at both ends; the pattern is returned as it is where unsure.

    Alternatives are put in order.
    """
    try:
        return _in_order(_core(parts) for parts in _alternatives(pattern))
    except ValueError:
        return pattern


def _core(parts: list[_Part]) -> str:
    whole = _WHOLE.match(parts[0].text) if len(parts) == 1 and not parts[0].times else None
    if whole is not None:
        return f"{whole[0]}{core(parts[0].text[whole.end() : -1])})"
    needed = [at for at, part in enumerate(parts) if part.needed]
    if not needed:
        return _written(parts)
    first, last = needed[0], needed[-1]
    before, behind = _front(parts[:first], parts[first]), parts[last + 1 :]
    if any(part.optional for part in behind):
        behind = []
    return _written([*before, *parts[first : last + 1], *behind])


def _front(before: list[_Part], first: _Part) -> list[_Part]:
    """Say where the first needed part may stand: at a word, or in few words at a line."""
    optional = [part for part in before if part.optional]
    if any(part.text == _WITHIN_WORD for part in before):
        return []
    if not optional or (before[0].text in _AT_LINE and all(map(_is_short, optional))):
        return before
    at_word = before[0].text in {_AT_WORD, *_AT_LINE}
    return [_Part(_AT_WORD)] if at_word and _is_word_behind(optional, first) else []


def _is_short(part: _Part) -> bool:
    return not any(sign in part.text + part.times for sign in "*+{")


def _is_word_behind(before: list[_Part], first: _Part) -> bool:
    """Tell whether a part begins with a letter, and all that may stand in front ends in a blank."""
    return all(_ends_in_blank(part.text) for part in before) and _begins_with_letter(first)


def _ends_in_blank(text: str) -> bool:
    _, within = _within(text)
    return bool(within) and all(one and one[-1] == _Part(" ") for one in within)


def _begins_with_letter(part: _Part) -> bool:
    _, within = _within(part.text)
    if not within:
        return _LETTER.fullmatch(part.text) is not None
    return all(one and one[0].needed and _begins_with_letter(one[0]) for one in within)


def _within(text: str) -> tuple[str, list[list[_Part]]]:
    """Give how a group opens, and its alternatives; none for what is no group."""
    group = _GROUP.match(text)
    return ("", []) if group is None else (group[0], _alternatives(text[group.end() : -1]))


def _written(parts: Iterable[_Part]) -> str:
    return "".join(_group_in_order(part.text) + part.times for part in parts)


def _group_in_order(text: str) -> str:
    opens, within = _within(text)
    return f"{opens}{_in_order(map(_written, within))})" if within else text


def _in_order(alternatives: Iterable[str]) -> str:
    """Write each alternative once, next to those that begin alike: RE2 shares the beginning."""
    return "|".join(sorted(dict.fromkeys(alternatives), key=str.lower))


def _alternatives(pattern: str) -> list[list[_Part]]:
    """Part a pattern at its bars, but not its groups; raises ValueError where that is not sure."""
    found: list[list[_Part]] = [[]]
    for part in _parts(pattern):
        if part.is_bar:
            found.append([])
        else:
            found[-1].append(part)
    return found


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
        end, at = at, repeated.end() if repeated else at
        is_place, is_bar = atom["place"] is not None, atom["bar"] is not None
        yield _Part(pattern[start:end], pattern[end:at], optional, is_place, is_bar)
        start = at
    if depth:
        raise ValueError("a group does not end")
