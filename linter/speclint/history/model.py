"""A sentence to follow, for a history entry in a form that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.history.named import subject_of
from speclint.history.phrases import SECTION_KEYS
from speclint.history.sentences import GAP, house_style
from speclint.history.words import symbols
from speclint.spec.sections import ALLOCATING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.history.events import Verb
    from speclint.history.named import Subject
    from speclint.history.phrases import SectionKey
    from speclint.history.sentences import Change
    from speclint.spec.reading import Entry

_NO_PARTS: Final = frozenset({"class", "series", "history", "salary_range", "note"})
_PARTS: Final[tuple[SectionKey, ...]] = tuple(k for k in SECTION_KEYS if k not in _NO_PARTS)
_BEFORE_PARTS: Final = frozenset({"consolidated", "abolished", "salary"})
_VERBS: Final[dict[str, Verb]] = {"added": "added", "deleted": "deleted"}
_JOINERS: Final = frozenset({",", "and", "/", "the"})


def model_for(entry: Entry, models: Mapping[Subject, str]) -> str:
    """The model nearest to what an entry seems to be about; its own parts and days, if it can."""
    subject = subject_of(entry.text)
    parts = list(_parts(entry.text))
    own = any(key not in {"title", "class_code"} for _, key in parts)
    if own and subject not in _BEFORE_PARTS:
        return _of_parts(entry, parts)
    return models.get(subject, models["other"])


def _parts(text: str) -> Iterator[Change]:
    """The parts that it names, each once; with the verb that governs them, or else as revised."""
    known: dict[str, SectionKey] = {key: key for key in _PARTS}
    told: set[str] = set()
    verb: Verb = "revised"
    for symbol in symbols([text]):
        if symbol.kind == "verb":
            verb = _VERBS.get(symbol.value, "revised")
        elif symbol.kind == "section" and symbol.value in known and symbol.value not in told:
            told.add(symbol.value)
            yield verb, known[symbol.value]
        elif symbol.kind not in _JOINERS:
            verb = "revised"


def _of_parts(entry: Entry, parts: list[Change]) -> str:
    sentence = entry.sentence
    adopted = entry.adopted or next((w.date for w in sentence.adopted if w.date), None)
    effective = entry.effective or next((w.date for w in sentence.effective if w.date), None)
    criteria = any(key in ALLOCATING for _, key in parts)
    if adopted or effective or not sentence.dates:
        return house_style(parts, adopted, effective, needs_adoption=criteria)
    told = house_style(parts, None, None, needs_adoption=False)
    return f"{told.removesuffix(f'; effective {GAP}.')}: {sentence.dates[0].text}"
