"""Which parts of a specification a sentence names, whether or not its grammar is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.history.words import symbols

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.history.words import Symbol

_STUDIES: Final = frozenset({"study", "studies", "survey", "surveys", "review", "project"})
"""After these words “class” and “series” only say what was studied."""

_WORDS: Final = {
    "duty": "typical_work",
    "duties": "typical_work",
    "task": "typical_work",
    "tasks": "typical_work",
    "education": "qualifications",
    "experience": "qualifications",
    "licence": "legal_requirements",
    "licences": "legal_requirements",
    "license": "legal_requirements",
    "licenses": "legal_requirements",
}
"""What people call a section besides its names."""


def named_anywhere(text: str) -> frozenset[str]:
    """The keys of what is named; "class" where the words are about all of it."""
    return frozenset(_named(symbols([text])))


def _named(found: list[Symbol]) -> Iterator[str]:
    after = [symbol.value for symbol in found[1:]] + [""]
    for (kind, value, _, _), following in zip(found, after, strict=True):
        if kind == "general":
            yield "class"
        elif kind == "section" and following not in _STUDIES:
            yield value
        elif kind == "word" and value in _WORDS:
            yield _WORDS[value]
