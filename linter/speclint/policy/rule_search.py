"""Which rule a query means: a code, a name, a category, or a message that was pasted in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.policy.page_reading import read_pages
from speclint.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.policy.rule_page import RulePage
    from speclint.text.slip import Slip
    from speclint.text.source import Source

_WORD: Final = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_NAME: Final = re.compile(r"[A-Za-z]{2,8}[0-9]{3}|[a-z]+(?:-[a-z]+)+")
"""How codes and names of rules are written, those that no rule has included."""
_BETWEEN: Final = re.compile(r"[\s,;()&+]+")
_JOINING: Final = frozenset({"", "and", "or"})
_ALL: Final = "\nAll rules: speclint rules"
_GAP: Final = "…"
_LEAST: Final = 12
"""Letters of a message that must stand in a pasted text before it counts as that message."""
_LIKE: Final = 0.6
"""Likeness from which a pasted text that was retyped or cut still counts as a message."""


def rules_asked(query: str, sources: Iterable[Source | Slip]) -> tuple[str, ...]:
    """Part a query that only lists rules, each once; anything else is one query as it is."""
    words = [word for word in _BETWEEN.split(query) if word.casefold() not in _JOINING]
    if len(words) < 2:
        return (query,)
    pages = read_pages(sources)
    if not all(_NAME.fullmatch(word) or _of_kind(word.casefold(), pages) for word in words):
        return (query,)
    found = {find_pages(word, pages) or word.casefold(): word for word in words}
    return tuple(found.values())


def unknown_rule(query: str, sources: Iterable[Source | Slip]) -> str:
    """Say that no rule is meant, and ask for the closest codes and names."""
    from speclint.naming.closest import closest

    pages = read_pages(sources)
    several = _of_kind(query.strip().casefold(), pages)
    if len(several) > 1:
        return f"“{visible(query)}” means several rules; name one of them: {', '.join(several)}."
    words = [word for page in pages for word in (page.code, page.name)]
    close = tuple(several) or closest(query, words)
    ask = f" Did you mean {' or '.join(f'“{word}”' for word in close)}?" if close else ""
    return f"No rule fits “{visible(query)}”.{ask or _ALL}"


def _of_kind(query: str, pages: Sequence[RulePage]) -> list[str]:
    """Codes of the rules that a category or the beginning of a code means."""
    return [
        page.code
        for page in pages
        if query and (page.category == query or page.code.casefold().startswith(query))
    ]


def find_pages(query: str, pages: Sequence[RulePage]) -> tuple[RulePage, ...]:
    """Find a rule by a message in the query, by the first code or name in it, or by likeness.

    Several rules may say the same words; then all of them are found, by code.
    """
    words = [word.casefold() for word in _WORD.findall(query)]
    named = [page for word in words for page in pages if page.code.casefold() == word]
    named = named or [page for word in words for page in pages if page.name == word]
    if len(words) > 1 or not named:
        said = _by_message(" ".join(query.casefold().split()), pages, whole=bool(named))
        return said or tuple(named[:1])
    return tuple(named[:1])


def _by_message(
    query: str, pages: Sequence[RulePage], *, whole: bool = False
) -> tuple[RulePage, ...]:
    """Find rules by what they say; `whole` where all fixed words must be there."""
    scores = {
        page: max(_score(query, case.message.casefold()) for case in page.cases) for page in pages
    }
    best = max(scores.values(), default=0.0)
    enough = 1.0 if whole else _LIKE
    return tuple(page for page in pages if scores[page] == best) if best >= enough else ()


def _score(query: str, message: str) -> float:
    """1 and more where all fixed words of the message stand in the query, in order."""
    parts = [part.strip() for part in message.split(_GAP)]
    letters = sum(map(len, parts))
    if letters >= _LEAST and _in_order(parts, query):
        return 1 + letters / 1000
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, query.split(), message.split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _LIKE else 0.0


def _in_order(parts: Sequence[str], query: str) -> bool:
    at = 0
    for part in parts:
        at = query.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
