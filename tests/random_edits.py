"""Random edits at places that a specification has, for property tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from random_specs import words
from speclint.edits.edit import (
    InsertItem,
    RemoveItem,
    RenameKey,
    ReorderItems,
    ReorderKeys,
    ReplaceText,
    SetValue,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from speclint.edits.slots import Inside
    from speclint.text.document import Data
    from speclint.text.pointer import Pointer

_NEW_KEYS = ["dated", "adopted", "category", "level", "share", "see"]


def random_edits(random: Random, data: Data, count: int) -> tuple[Inside, ...]:
    """`count` edits, each at a place of its own choice."""
    places = [*_places(data, ())]
    return tuple(_edit(random, *random.choice(places)) for _ in range(count))


def _places(value: Data, at: Pointer) -> Iterator[tuple[Pointer, Data]]:
    yield at, value
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _places(part, (*at, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _places(part, (*at, index))


def _edit(random: Random, at: Pointer, value: Data) -> Inside:
    choices: list[Inside] = []
    if len(at) > 1 or random.random() < 0.3:
        choices += [RemoveItem(at)] * bool(at)
    if at and isinstance(at[-1], str):
        choices.append(RenameKey(at, "renamed"))
    match value:
        case None:
            choices += [SetValue(at, words(random, 20)), InsertItem(at, None, words(random, 30))]
        case str():
            choices += _in_text(random, at, value)
        case list():
            choices += _in_list(random, at, value)
        case dict():
            keys = random.sample([*value], len(value))
            choices += [ReorderKeys(at, tuple(keys))]
            name = random.choice([key for key in _NEW_KEYS if key not in value])
            choices += [SetValue((*at, name), words(random, 3))]
            if "legal_requirements" not in value:
                choices += [InsertItem((*at, "legal_requirements"), None, words(random, 25))]
    return random.choice(choices)


def _in_text(random: Random, at: Pointer, value: str) -> list[Inside]:
    start = random.randint(0, len(value))
    end = random.choice([None, start, random.randint(start, len(value))])
    text = random.choice(["", words(random, 2), words(random, 30), "x"])
    first, last = random.choice([word.span() for word in re.finditer(r"\S+", value)])
    index = random.choice([None, 0, 1])
    return [
        *[ReplaceText(at, start, end, text)] * 4,
        *[ReplaceText(at, first, last, "")] * 2,
        SetValue(at, words(random, 8)),
        InsertItem(at, index, words(random, 20)),
    ]


def _in_list(random: Random, at: Pointer, value: list[Data]) -> list[Inside]:
    index = random.choice([None, random.randint(0, len(value))])
    text = words(random, 25)
    entry = (("effective", "2024-06-06"), ("text", text))
    order = random.sample(range(len(value)), len(value))
    return [
        *[InsertItem(at, index, text if random.random() < 0.5 else entry)] * 3,
        *[ReorderItems(at, tuple(order))] * 2,
    ]
