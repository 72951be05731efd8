"""The word lists of `vocabulary.toml`, typed, and the one way to draw a phrase from them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random


@dataclass(frozen=True, slots=True)
class LevelWords:
    """The supervision term that fits a level, and what its definition may say."""

    supervision: str
    definition: tuple[str, ...]


_DATA: Final = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text("utf-8"))

CATEGORIES: Final[Mapping[str, Mapping[str, Sequence[str]]]] = _DATA["categories"]
SCOPES: Final[Sequence[str]] = _DATA["series"]["scopes"]
OLDER_ROLES: Final[Mapping[str, str]] = _DATA["series"]["older_roles"]
IT_SUBJECTS: Final[Sequence[str]] = _DATA["series"]["it_subjects"]
AGENCIES: Final[Sequence[str]] = _DATA["agencies"]["names"]
PURPOSES: Final[Mapping[str, Sequence[str]]] = _DATA["work"]["purposes"]
WORK: Final[Mapping[str, Mapping[str, Sequence[str]]]] = {
    kind: _DATA["work"][kind] for kind in PURPOSES
}
CLERICAL_STATEMENTS: Final[Sequence[str]] = _DATA["clerical"]["statements"]
CLERICAL_CONCEPT: Final[str] = _DATA["clerical"]["concept"]
PROSE: Final[Mapping[str, Sequence[str]]] = _DATA["prose"]
LEVELS: Final[Mapping[str, LevelWords]] = {
    name: LevelWords(words["supervision"], tuple(words["definition"]))
    for name, words in _DATA["levels"].items()
}
FIELDS: Final[Sequence[str]] = _DATA["qualifications"]["fields"]


def filled(template: str, rng: Random) -> str:
    """Put drawn words into the braces of a template; two topics are never the same."""
    topic, topic2 = rng.sample(PROSE["topics"], 2)
    return template.format(
        topic=topic,
        topic2=topic2,
        scope=rng.choice(PROSE["scopes"]),
        aim=rng.choice(PROSE["aims"]),
        work=rng.choice(PROSE["work"]),
        people=rng.choice(WORK["advise"]["objects"]),
    )
