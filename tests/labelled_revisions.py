"""Reads the hand-labelled revisions: old and new statements, and which belong together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent / "data" / "alignment"

Link: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Revision:
    """Old and new statements; `links` are the places that belong together, on both sides.

    In the files a statement carries a letter; the same letter on both sides is the same statement,
    the same letter twice a split, "a+b" a merge, and "new" is new. `moved` are old places: those
    that must move so that the most words can stay.
    """

    name: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    links: frozenset[Link]
    moved: frozenset[int]


def read_revisions() -> list[Revision]:
    """All of them, by name."""
    return [_read(path) for path in sorted(FOLDER.glob("*.yaml"))]


def _read(path: Path) -> Revision:
    data = YAML(typ="safe", pure=True).load(path)
    old = [pair for item in data["old"] for pair in item.items()]
    new = [pair for item in data["new"] for pair in item.items()]
    place = {letter: at for at, (letter, _) in enumerate(old)}
    news: dict[str, list[int]] = {}
    for at, (letters, _) in enumerate(new):
        if letters != "new":
            news.setdefault(letters, []).append(at)
    links = {
        (tuple(place[letter] for letter in letters.split("+")), tuple(places))
        for letters, places in news.items()
    }
    return Revision(
        path.stem,
        tuple(text for _, text in old),
        tuple(text for _, text in new),
        frozenset(links),
        frozenset(place[letter] for letter in data["moved"]),
    )
