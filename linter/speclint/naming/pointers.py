"""Reads prose that does nothing but point to another class, such as `See 362A`."""

from __future__ import annotations

from speclint.named_tuple import NamedTuple
from speclint.naming.title_words import names_a_job
from speclint.naming.titles import split_title
from speclint.text.late import late

_LONGEST = 160
_OPENINGS = ("see", "refer")
_CODE = r"(?:\d{3}[A-Z]{1,2}|\d{4,5})"
_WORD = r"[A-Z][\w'\u2019&/-]*"
_SMALL = r"(?:and|of|the|for|&|-|\u2013)"
_TITLE = (
    rf"{_WORD}(?:\s{{1,9}}(?:{_SMALL}\s{{1,9}})?{_WORD})*(?:\s{{1,9}}(?:1\d|[1-9]))?"
    rf"(?:(?:,|\s[-\u2013])\s{{1,9}}{_WORD}(?:\s{{1,9}}{_WORD})*)?"
)
_SPECIFICATION = (
    r"(?:\s{1,9}(?i:class|job|series|category|concept|specifications?|classifications?))"
)
_PARTED = r"(?:,|\s[-\u2013])?\s{1,9}"
_POINTER = late(
    r"\s*(?i:see|refer\s{1,9}to)(?::|\s{1,9}also)?\s{1,9}(?:the\s{1,9})?"
    r"(?:(?i:class\s{1,9}(?:series\s{1,9})?|series\s{1,9}|job\s{1,9})?(?i:concept|specification)"
    r"\s{1,9}(?:for|of|in|on|under)\s{1,9}(?:the\s{1,9})?)?(?i:class\s{1,9}(?:code\s{1,9})?)?"
    rf"(?:(?P<code>{_CODE})(?:{_PARTED}{_TITLE})?|(?P<title>{_TITLE})(?:{_PARTED}\(?{_CODE}\)?)?)"
    rf"{_SPECIFICATION}{{0,4}}(?:\s{{1,9}}for(?:\s{{1,9}}the)?{_SPECIFICATION}{{1,3}})?\.?\s*"
)
_LAST_WORDS = late(rf"{_SPECIFICATION}+\Z")
OTHER_PLACES = frozenset(
    {
        "appendix",
        "article",
        "attachment",
        "chapter",
        "class",
        "collective",
        "definition",
        "desirable",
        "distinguishing",
        "exhibit",
        "figure",
        "form",
        "knowledge",
        "legal",
        "minimum",
        "note",
        "part",
        "policy",
        "rcw",
        "section",
        "series",
        "table",
        "title",
        "typical",
        "wac",
    }
)
"""Words that begin what is no class, where a text says to see it: `Legal Requirements`."""


class Pointed(NamedTuple):
    """The code or title that a text points to, as it stands there, and where."""

    target: str
    start: int
    end: int


def pointed_to(text: str) -> Pointed | None:
    """Return what a text points to where it does nothing else; most texts say more."""
    if len(text) > _LONGEST or not text.lstrip()[:5].lower().startswith(_OPENINGS):
        return None
    pointer = _POINTER.fullmatch(text)
    if pointer is None:
        return None
    start, end = pointer.span("code" if pointer["code"] else "title")
    if last := _LAST_WORDS.search(text, start, end):
        end = last.start()
    target = " ".join(text[start:end].split())
    return None if _is_another_place(target) else Pointed(target, start, end)


def _is_another_place(target: str) -> bool:
    """Say whether no class is meant: `See Legal Requirements.`, but not `Legal Secretary 2`."""
    words = split_title(target).series.split()
    return not words or (words[0].casefold() in OTHER_PLACES and names_a_job(words[-1]) != "surely")
