"""What a history sentence names, and what it seems to be about, where its grammar fails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from speclint.history.phrases import STUDIES
from speclint.history.words import symbols

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.history.words import Symbol

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


Subject = Literal[
    "consolidated", "abolished", "salary", "title", "class-code", "note", "new", "other"
]
"""What a sentence seems to be about, besides sections."""

_SUBJECTS: Final[dict[tuple[str, str], Subject]] = {
    ("list", "consolidates"): "consolidated",
    ("list", "replaced_by"): "abolished",
    ("verb", "abolished"): "abolished",
    ("noun", "abolished"): "abolished",
    ("section", "salary_range"): "salary",
    ("verb", "retitled"): "title",
    ("section", "title"): "title",
    ("verb", "recoded"): "class-code",
    ("section", "class_code"): "class-code",
    ("section", "note"): "note",
    ("verb", "new"): "new",
}
"""What words and phrases tell, those first that tell most."""


def subject_of(text: str) -> Subject:
    """What a sentence seems to be about."""
    found = {(symbol.kind, symbol.value) for symbol in _telling(text)}
    for told, subject in _SUBJECTS.items():
        if told in found:
            return subject
    return "other"


def named_anywhere(text: str) -> frozenset[str]:
    """The keys of what is named; "class" where the words are about all of it."""
    return frozenset(_named(_telling(text)))


def _named(found: Iterable[Symbol]) -> Iterator[str]:
    for symbol in found:
        if symbol.kind == "general":
            yield "class"
        elif symbol.kind == "section":
            yield symbol.value
        elif symbol.kind == "word" and symbol.value in _WORDS:
            yield _WORDS[symbol.value]


def _telling(text: str) -> Iterator[Symbol]:
    """The words and phrases, but for sections that only say what was studied."""
    found = symbols([text])
    for symbol, following in zip(found, [*found[1:], None], strict=True):
        is_study = following is not None and following.value in STUDIES
        if symbol.kind != "section" or not is_study:
            yield symbol
