"""Finds the runs of capitalised words in a text that may be class titles."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.naming.level_lists import level_word_at, numbers_after
from speclint.naming.title_words import (
    leads_to_a_verb,
    may_begin_a_title,
    names_a_job,
    stands_before_a_title,
)
from speclint.naming.titles import LEVEL_WORDS, level_of, singular
from speclint.text.late import late

if TYPE_CHECKING:
    import re

    from speclint.naming.level_lists import LevelList

GAP = r"(?:[ \t\u00a0]{1,8}(?:\r?\n[ \t]{0,8})?|\r?\n[ \t]{0,8})"
"""The space between two words, with one line break at most: a blank line parts paragraphs."""

LETTERS = r"[\w'\u2019&/-]*"
_WORD = rf"[A-Z]{LETTERS}+"  # nothing is given back: a gap never follows half a word
_ANOTHER = rf"{GAP}(?:(?:and|&){GAP})?{_WORD}"
# Any length inside a sentence; where a sentence may begin, two words or one with a number after
# it, since every sentence begins with a capital.
_RUN = late(
    rf"[A-Z](?<![\w/-][A-Z])"
    rf"(?:(?<=[a-z,][ \n][A-Z]){LETTERS}+(?:{_ANOTHER}){{0,11}}"
    rf"|{LETTERS}+(?:(?:{_ANOTHER}){{1,11}}|(?={GAP}[1-9])))"
)
_JOINT = late(r"\s{1,12}(and|&|AND|OR)\s{1,12}|[ \t]{0,8}\n\s{0,8}")
_AFTER_A_TITLE = frozenset("0123456789-\u2013\u2014\n ")


class Name(NamedTuple):
    """Capitalised words that may name a class: their span, and the levels that follow them.

    `opening` is what stands before them and is a verb, or the first word of the title after all,
    with the space behind it: of "Support Enforcement Officer 2 positions" it is "Support ".
    """

    words: tuple[str, ...]
    start: int
    end: int
    levels: LevelList | None
    opening: str = ""


def names_in(text: str, *, every: bool = False) -> list[Name]:
    """Find the names in a text, without the words that only stand before a title.

    Those that cannot be titles are left out for speed, unless `every` one is asked for.
    """
    every = every or "See " in text or "Refer " in text
    found: list[Name] = []
    for run in _RUN.finditer(text):
        if every or _may_hold_a_title(text, run[0], run.end()):
            found += _names(text, *run.span())
    return found


def _may_hold_a_title(text: str, run: str, end: int) -> bool:
    if text[end + 1 : end + 2] in _AFTER_A_TITLE or _may_end_a_title(run[run.rfind(" ") + 1 :]):
        return True
    return " and " in run or " & " in run or " AND " in run or " OR " in run or "\n" in run


@lru_cache(maxsize=4096)
def _may_end_a_title(word: str) -> bool:
    is_level = word.casefold() in LEVEL_WORDS or _looks_like_a_level(word)
    return is_level or names_a_job(word) != "no"


def _names(text: str, start: int, end: int) -> list[Name]:
    """Part a run where "and" joins two titles, not two words of one, and after a heading line."""
    names = []
    for joint in _JOINT.finditer(text, start, end) if _may_join(text[start:end]) else ():
        if _joins_titles(text, text[start : joint.start()].split(), joint, end):
            names.append(_name(text, start, joint.start()))
            start = joint.end()
    names.append(_name(text, start, end))
    return [name for name in names if name]


def _may_join(run: str) -> bool:
    return "and" in run or "&" in run or "AND" in run or "OR" in run or "\n" in run


def _joins_titles(text: str, words: list[str], joint: re.Match[str], end: int) -> bool:
    if joint[1] is None:
        return text[joint.end() : end].isupper() and not " ".join(words).isupper()
    if joint[1] == "OR" or (joint[1] == "AND" and not text[joint.end() : end].isupper()):
        return True
    if not words or level_of(words[-1]) is not None:
        return True
    if _begins_again(words, text[joint.end() : end]):
        return True
    if names_a_job(words[-1]) != "surely":
        return False
    return singular(words[-1]) != words[-1] or numbers_after(text, end) is None


def _begins_again(words: list[str], after: str) -> bool:
    """Say whether a title repeats words of the one before: `Social Work Aides and Social Work ..`.

    The last word before may end one title and begin another, and so tells nothing.
    """
    return after.split(None, 1)[0] in words[:-1]


def _name(text: str, start: int, end: int) -> Name | None:
    words = text[start:end].split()
    levels = numbers_after(text, end)
    if levels is None and len(words) > 1 and _looks_like_a_level(words[-1]):
        levels = level_word_at(text, end - len(words[-1]))
        if levels:
            end -= len(words.pop())
    words, start, opening = _without_the_words_before(text, start, end, words)
    return Name(tuple(words), start, end, levels, opening) if words else None


def _without_the_words_before(
    text: str, start: int, end: int, words: list[str]
) -> tuple[list[str], int, str]:
    """Return the words of a title, where they start, and the last one left out if in doubt."""
    at_start, verb, opening = _begins_a_sentence(text, start), False, ""
    while words and (
        stands_before_a_title(words[0], at_start=at_start) or (verb and may_begin_a_title(words[0]))
    ):
        word = words.pop(0)
        after = text.index(words[0], start + len(word)) if words else end
        opening = text[start:after] if may_begin_a_title(word) else ""
        start, at_start, verb = after, False, leads_to_a_verb(word)  # one word may be the verb
    return words, start, opening


def _looks_like_a_level(word: str) -> bool:
    first = word.replace("/", "-").partition("-")[0]  # "A-C" and "II/III" are lists of levels
    return level_of(first.rstrip("s'\u2019")) is not None


def _begins_a_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start]
    return "\n" in before or not before.strip() or before.rstrip()[-1] in ".;:!?)\u2022"
