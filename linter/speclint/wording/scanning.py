"""What scanning and copying do to words: found by shape, and told from names and abbreviations."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple
from speclint.text.late import late
from speclint.wording.common_words import common_words, is_common
from speclint.wording.misread import MISREAD, MISTYPED
from speclint.wording.stray_marks import KINDS as MARK_KINDS
from speclint.wording.stray_marks import SHAPES as MARK_SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRAY: Final = "®©¢™§¶¤¦¬"
_TWICE: Final = ("the", "of", "and", "for", "with", "are", "is", "or", "from", "an", "be", "to")
_TWO_TWICE: Final = ("as the", "by the", "for the", "in the", "of the", "on the", "to the")
_BEFORE_THE: Final = ("and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "to", "with")
_VERBS: Final = (
    "Assists|Conducts|Consists|Coordinates|Determines|Develops|Ensures|Explains|Includes|Involves|"
    "Maintains|Observes|Performs|Prepares|Provides|Receives|Requires|Responds|Supervises"
)
_VERB_IN_CAPITALS: Final = late(rf"([a-z][,;]? {{1,2}})({_VERBS})")
_SIGN_INSIDE: Final = late(rf"([A-Za-z]+)[{_STRAY}]+([a-z]+)")
SHAPES: Final = (
    "(?-i:"
    + "|".join(
        (
            r"\b[a-z]+[A-Z][A-Za-z]*\b",
            r"\b[A-Za-z]+\d[a-z][a-z\d]*\b|\b[015]{1,2}[a-z]+\b|\b[a-z]+[01]{1,2}\b",
            r"\b[A-Z]&[a-z1|]\b",
            rf"[A-Za-z]+[{_STRAY}]+[a-z]+",
            r"\S*(?:â€|[ÃÂ][\x{80}-\x{BF}€™œž])\S*",
            r"\bl[bcdfghjkmnpqrstvwxz][a-z]{3,}\b|\brn[a-z]{2,}\b",
            rf"\b(?i:{'|'.join(_BEFORE_THE)})the\b|\b[a-z]{{4,}}the\b",
            r"\b(?:[Tt]he|[Aa]nd|[Oo]f[a-eg-z])[a-z]{3,}\b|\b[a-z]{4,}and\b",
            r"\b[a-z]{2,}- [a-z]{2,}\b",
            "|".join(rf"\b(?i:{words}\s+{words})\b" for words in (*_TWICE, *_TWO_TWICE)),
            rf"\b(?:{'|'.join(MISREAD)})\b|\b(?i:{'|'.join(MISTYPED)})\b",
            rf"[a-z][,;]? {{1,2}}(?:{_VERBS})\b",
            *MARK_SHAPES,
        )
    )
    + ")"
)
"""RE2 pattern of all that may be damage; `meant` judges what it finds."""

_LOOK_ALIKE: Final = {"0": "o", "1": "li", "5": "s", "8": "b"}
_NOT_A_HALF: Final = frozenset(
    {"and", "as", "in", "nor", "on", "or", "per", "the", "through", "to"}
)
_FIRST_PART_WORDS: Final = (
    "anti co cross entry full high higher inter intra journey long low lower mid multi non part"
    " post pre self short sub"
)
_FIRST_PARTS: Final = frozenset(_FIRST_PART_WORDS.split())
"""What a hyphen joins to the word behind it, where both are words: "self-", "long-"."""

_RARE: Final = frozenset({"1and", "1s", "1t"})


class Damage(NamedTuple):
    """Characters `start` to `end` of a hit, and at most 3 words that were meant, best first."""

    start: int
    end: int
    words: tuple[str, ...]


@lru_cache(maxsize=4096)
def meant(found: str) -> Damage | None:
    """Say what is damaged in a hit, and what may have been meant; None where nothing is wrong."""
    verb = _VERB_IN_CAPITALS.fullmatch(found)
    if verb is not None:
        return Damage(verb.end(1), len(found), (verb[2].lower(),))
    for kind in _KINDS:
        words = tuple(dict.fromkeys(kind(found)))
        if words:
            mark = re.search(r"['’] [a-z]\Z", found)
            return Damage(0, mark.start() + 1 if mark else len(found), words[:3])
    return None


def _capital_inside(found: str) -> Iterator[str]:
    """Judge `iIn`, `inFormation` and `theAgency`; leave `iPad` and `mRNA` alone."""
    match = re.fullmatch(r"([a-z]+)([A-Z][a-z]+)", found)
    if match is None:
        return
    low = found.lower()
    if len(match[1]) == 1 and low[0] == low[1] and len(low) > 2 and is_common(low[1:]):
        yield low[1:]
    elif is_common(low):
        yield low
    elif match[1] in {*_BEFORE_THE, "the", "or"} and is_common(match[2]) and len(match[2]) > 3:
        yield f"{match[1]} {match[2]}"


def _digit_inside(found: str) -> Iterator[str]:
    """Judge `i1nquiries` and `0f`; leave `2nd`, `MS4` and `level1` alone."""
    if found in _RARE or found.isalpha() or not re.fullmatch(r"[A-Z]?[a-z\d]+", found):
        return
    digits = re.sub(r"\D", "", found)
    if len(digits) > 3 or not set(digits) <= _LOOK_ALIKE.keys():
        return
    candidates = [_cased("".join(letters), found) for letters in product(*map(_letters, found))]
    inner = re.fullmatch(r"([A-Za-z]+)\d([a-z]+)", found)
    if inner is not None:
        candidates.append(inner[1] + inner[2])
    known = [word for word in candidates if is_common(word)]
    if not known and re.fullmatch(r"[A-Za-z][a-z]+[01][a-z]{2,}", found):
        place = re.search(r"\d", found)
        known = [word for word in candidates[:2] if place and _is_likely(word, place.start())]
    yield from known


def _letters(character: str) -> str:
    return _LOOK_ALIKE.get(character, character)


def _cased(word: str, found: str) -> str:
    return word.capitalize() if found[0].isupper() else word


def _is_likely(word: str, at: int) -> bool:
    """Tell whether a letter with its neighbors stands in some common word."""
    three = word[at - 1 : at + 2].lower()
    return any(three in common for common in common_words())


def _ampersand(found: str) -> Iterator[str]:
    if re.fullmatch(r"[A-Z]&[a-z1|]", found):
        yield f"{found[:2]}I" if found[0] == "L" and found[2] in "l1|" else found.upper()


def _stray_sign(found: str) -> Iterator[str]:
    """Judge `Bachelor®s` and `o®f`."""
    match = _SIGN_INSIDE.fullmatch(found)
    if match is None:
        return
    joined = match[1] + match[2]
    if match[2] in {"s", "t"} and len(match[1]) > 1:
        yield f"{match[1]}’{match[2]}"
    elif is_common(joined) or not (is_common(match[1]) and is_common(match[2])):
        yield joined
    else:
        yield f"{match[1]} {match[2]}"


def _other_encoding(found: str) -> Iterator[str]:
    """Judge `Bachelorâ€™s`: bytes of UTF-8 read as if they were Windows-1252."""
    try:
        read = found.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return
    if read != found:
        yield read


def _first_letter(found: str) -> Iterator[str]:
    """Judge `lndustries`, whose first letter is a capital i, and `rnaterials`."""
    if re.fullmatch(r"l[b-km-z][a-z]{3,}", found) and not is_common(found):
        yield f"I{found[1:]}"
    if re.fullmatch(r"rn[a-z]{2,}", found):
        yield f"m{found[2:]}"


def _run_together(found: str) -> Iterator[str]:
    """Judge `ofthe` and `theagency`; leave `therapy` and `understand` alone."""
    if not found.isalpha() or found[1:] != found[1:].lower() or is_common(found):
        return
    low = found.lower()
    for head in ("the", "and", "of"):
        if low.startswith(head) and len(low) > len(head) + 3 and is_common(low[len(head) :]):
            yield f"{found[: len(head)]} {found[len(head) :]}"
    for tail in ("the", "and"):
        head = low.removesuffix(tail)
        if head != low and (len(head) > 3 or tail == "the") and is_common(head):
            yield f"{found[: len(head)]} {tail}"


def _broken(found: str) -> Iterator[str]:
    """Judge `infor- mation` and `self- help`; leave `short- and long-term` alone."""
    first, _, second = found.partition("- ")
    if not second or second in _NOT_A_HALF:
        return
    if is_common(first + second):
        yield first + second
    elif first in _FIRST_PARTS:
        yield f"{first}-{second}"


def _twice(found: str) -> Iterator[str]:
    """Judge `the the` and `as the as the`."""
    words = found.split()
    half = len(words) // 2
    if half and [word.lower() for word in words[:half]] == [w.lower() for w in words[half:]]:
        yield " ".join(words[:half])


def _misread(found: str) -> Iterator[str]:
    if found in MISREAD:
        yield MISREAD[found]
    elif found.lower() in MISTYPED:
        yield _cased(MISTYPED[found.lower()], found)


_KINDS: Final = (
    _capital_inside,
    _digit_inside,
    _ampersand,
    _stray_sign,
    _other_encoding,
    _first_letter,
    _misread,
    _run_together,
    _broken,
    _twice,
    *MARK_KINDS,
)
