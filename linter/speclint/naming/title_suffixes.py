"""Reads what may follow a title's name and level: `, Benefits`, ` - Senior/Specialist`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.naming.title_runs import GAP, LETTERS
from speclint.naming.title_words import names_a_job
from speclint.naming.titles import LEVEL_WORDS, split_title
from speclint.text.late import late

if TYPE_CHECKING:
    import re

    from speclint.naming.relations import Kind
    from speclint.naming.title_runs import Name

_AFTER_COMMA = late(rf",{GAP}(?P<words>[A-Z][\w-]+(?:{GAP}[A-Z][\w-]+)?)(?=\s*(?:[.;)]|\Z))")
_AFTER_DASH = late(
    rf"\s[-\u2013]\s(?P<words>[A-Z]{LETTERS}(?:{GAP}[A-Z]{LETTERS}){{0,4}})"
    r"(?=\s*(?:[.,;:)]|\Z|or\s|and\s|to\s|in\s|series\b|class\b))"
)
_LEVEL_AFTER_DASH = late(
    r"\s[-\u2013]\s(?P<words>[A-Z][a-z]+(?:/[A-Z][a-z]+)?)(?![\w/-])(?!\s[A-Z])"
)
_PLACES = frozenset({"Olympia", "Seattle", "Spokane", "Tacoma", "Washington"})


def level_after_dash(text: str, name: Name) -> re.Match[str] | None:
    """Find the level word after a dash: `IT Business Analyst - Senior/Specialist`."""
    if len(name.words) < 2 or not (dash := _LEVEL_AFTER_DASH.match(text, name.end)):
        return None
    return dash if split_title(f"{' '.join(name.words)} - {dash['words']}").level else None


def suffix_of(text: str, name: Name, at: int, kind: Kind) -> tuple[int, str]:
    """Return where a title ends with its suffix, and the suffix; a mere mention takes none."""
    dash = None if name.levels else level_after_dash(text, name)
    if dash is None and kind != "mention":
        dash = _AFTER_DASH.match(text, at)
    if dash:
        return dash.end("words"), f" - {' '.join(dash['words'].split())}"
    comma = _AFTER_COMMA.match(text, at) if kind != "mention" else None
    if comma and not any(_is_no_suffix(word) for word in comma["words"].split()):
        return comma.end("words"), f", {' '.join(comma['words'].split())}"
    return at, ""


def _is_no_suffix(word: str) -> bool:
    return names_a_job(word) != "no" or word.casefold() in LEVEL_WORDS or word in _PLACES
