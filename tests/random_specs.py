"""Small specifications in random styles, and random edits of them, for property tests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from speclint.document import Document, parse
from speclint.edit import (
    InsertItem,
    RemoveItem,
    RenameKey,
    ReorderItems,
    ReorderKeys,
    ReplaceText,
    SetValue,
)
from speclint.source import Source

if TYPE_CHECKING:
    from random import Random

    from speclint.document import Data
    from speclint.edit import Edit
    from speclint.pointer import Pointer

WORDS: Final = (
    "Assists clients customers with accounts, the agency’s policies; it's a “unit” of 10% (less) "
    "reviews: notes #1 and 1E10 - no yes 012 a/b {see} [x] & * ! | > ' \" @ file's end. Über"
).split()
_PLAIN: Final = re.compile(r"[A-Za-z](?:[\w ,.;/()%’“”&+-]*[\w.;)])?")


@dataclass
class Style:
    """One way of writing a file; scalars choose their own within it."""

    random: Random
    newline: str
    list_indent: int
    step: int
    comments: float
    blanks: float

    def lines(self, data: dict[str, Data]) -> list[str]:
        lines = ["# header comment", "---"][: self.random.randrange(3)]
        for number, (key, value) in enumerate(data.items()):
            lines += [""] * (self.random.random() < self.blanks and number > 0)
            lines += self.comment(0, f"above {key}")
            lines += self.value(f"{key}:", value, 0, "")
        return lines

    def comment(self, indent: int, words: str) -> list[str]:
        chance = self.random.random() < self.comments
        return [f"{' ' * indent}# {words} {self.random.randrange(1000)}"] if chance else []

    def value(self, head: str, value: Data, column: int, before: str) -> list[str]:
        """Lines of `head` (key or dash) at `column` and its value."""
        start = before + head
        if value is None:
            return [start + self.trailing()]
        if isinstance(value, str):
            return self.scalar(start, value, column)
        if isinstance(value, list):
            return self.listed(start, value, column)
        if head != "-" and self.random.random() < 0.5:
            return [f"{start} {self.flow(value)}{self.trailing()}"]
        inner = column + (2 if head == "-" else self.step)
        lines = [] if head == "-" else [start + self.trailing()]
        for number, (key, part) in enumerate(value.items()):
            first = number == 0 and head == "-"
            lines += [] if first else self.comment(inner, f"in {key}")
            prefix = f"{start} " if first else " " * inner
            lines += self.value(f"{key}:", part, inner, prefix)
        return lines

    def listed(self, start: str, value: list[Data], column: int) -> list[str]:
        texts = all(isinstance(item, str) and "\n" not in item for item in value)
        if texts and self.random.random() < 0.15:
            return [f"{start} {self.flow(value)}{self.trailing()}"]
        inner = column + self.list_indent
        lines = [start + self.trailing()]
        for item in value:
            lines += self.comment(inner, "above item")
            lines += self.value("-", item, inner, " " * inner)
        return lines

    def flow(self, value: Data) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{k}: {self.flow(v)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.flow(item) for item in value) + "]"
        text = value or ""
        harmless = re.fullmatch(r"[A-Za-z][\w ]*\w|\d{4}-\d\d-\d\d", text)
        return text if harmless and self.random.random() < 0.5 else _quoted(text, "'")

    def trailing(self) -> str:
        chance = self.random.random() < self.comments / 2
        return f"  # trailing {self.random.randrange(1000)}" if chance else ""

    def scalar(self, start: str, value: str, column: int) -> list[str]:
        choices = ["'", '"', ">-", "|-", ">"]
        if _PLAIN.fullmatch(value) or re.fullmatch(r"\d{4}-\d\d-\d\d|\d", value):
            choices += ["plain"] * 5
        if "\n" in value:
            choices = [">-", "|-", '"', ">"]
        choice = self.random.choice(choices)
        if choice in ("'", '"'):
            return self.broken(start, _quoted(value, choice), column)
        if choice == "plain":
            return self.broken(start, value, column)
        indent = " " * (column + self.step)
        lines = [f"{start} {choice}{self.trailing()}"]
        for number, paragraph in enumerate(value.split("\n")):
            lines += [""] * (number > 0)
            lines += [indent + line for line in self.wrapped(paragraph)]
        return lines + [""] * (choice != "|-" and self.random.random() < self.blanks)

    def broken(self, start: str, text: str, column: int) -> list[str]:
        if self.random.random() < 0.7 or "\\" in text:
            return [f"{start} {text}{self.trailing()}"]
        first, *more = self.wrapped(text)
        indent = " " * (column + self.step)
        lines = [f"{start} {first}", *(indent + line for line in more)]
        return [*lines[:-1], lines[-1] + self.trailing()]

    def wrapped(self, text: str) -> list[str]:
        lines = [""]
        for word in re.split(r"(?<=\S) (?=[^\s#])", text):
            if lines[-1] and self.random.random() < 0.2:
                lines.append(word)
            else:
                lines[-1] += f" {word}" if lines[-1] else word
        return lines


def _quoted(value: str, quote: str) -> str:
    if quote == "'" and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def words(random: Random, most: int = 14) -> str:
    """Some words, now and then with two blanks between them or as two paragraphs."""
    text = " ".join(random.choice(WORDS) for _ in range(random.randint(1, most)))
    return text.replace(" ", "  ", 1) if random.random() < 0.05 else text


def random_data(random: Random) -> dict[str, Data]:
    """Data of a specification with some of its keys."""
    paragraphs = "\n".join(words(random) for _ in range(random.randint(1, 3)))
    pairs: list[tuple[str, Data]] = [
        ("class_code", random.choice(["102A", "09440", "1E10"])),
        ("title", words(random, 4)),
        ("series", random.choice([None, words(random, 3)])),
        ("level", random.choice(["3", "A", "Lead"])),
        ("class_series_concept", random.choice([{"see": "102A"}, None, paragraphs])),
        ("definition", paragraphs),
        ("typical_work", [_item(random) for _ in range(random.randint(1, 5))]),
        ("knowledge_and_abilities", {"knowledge_of": words(random), "ability_to": words(random)}),
        ("legal_requirements", random.choice([None, [words(random, 30)]])),
        ("desirable_qualifications", [words(random) for _ in range(random.randint(1, 4))]),
        ("history", [_entry(random) for _ in range(random.randint(1, 4))]),
    ]
    kept = [pair for pair in pairs if random.random() < 0.7] or pairs[:1]
    if random.random() < 0.2:
        random.shuffle(kept)
    return dict(kept)


def _item(random: Random) -> Data:
    if random.random() < 0.2:
        return {"statement": words(random), "share": "4"}
    return None if random.random() < 0.05 else words(random)


def _entry(random: Random) -> Data:
    pairs = (("adopted", "2005-06-01"), ("effective", "2019-07-01"), ("text", words(random)))
    kept = [pair for pair in pairs if random.random() < 0.8] or [*pairs]
    random.shuffle(kept)
    return dict(kept)


def random_source(random: Random) -> Source | None:
    """A file in a random style; None where the style happens to make it unreadable."""
    style = Style(
        random,
        random.choice(["\n", "\n", "\r\n"]),
        random.choice([0, 2, 2, 4]),
        random.choice([2, 2, 4]),
        random.choice([0.0, 0.2, 0.5]),
        random.choice([0.0, 0.0, 0.3, 1.0]),
    )
    lines = style.lines(random_data(random))
    text = style.newline.join([*lines, *[""] * (random.random() < 0.8)])
    source = Source("a.yaml", text.encode(), text)
    return source if isinstance(parse(source), Document) else None


def random_edits(random: Random, data: Data, count: int = 0) -> tuple[Edit, ...]:
    """Edits at places that the data has: `count`, or else one to three."""
    places = [*_places(data, ())]
    return tuple(_edit(random, *random.choice(places)) for _ in range(count or random.choice([1, 1, 2, 3])))


def _places(value: Data, at: Pointer) -> list[tuple[Pointer, Data]]:
    found: list[tuple[Pointer, Data]] = [(at, value)]
    if isinstance(value, dict):
        found += [place for key, part in value.items() for place in _places(part, (*at, key))]
    elif isinstance(value, list):
        found += [place for i, part in enumerate(value) for place in _places(part, (*at, i))]
    return found


def _edit(random: Random, at: Pointer, value: Data) -> Edit:
    general: list[Edit] = [RemoveItem(at)] if at else []
    if at and isinstance(at[-1], str):
        general.append(RenameKey(at, "renamed"))
    match value:
        case None:
            general += [SetValue(at, words(random, 20)), InsertItem(at, None, words(random, 30))]
        case str():
            start = random.randint(0, len(value))
            end = random.choice([None, start, random.randint(start, len(value))])
            text = random.choice(["", "", words(random, 2), words(random, 30), "x"])
            index = random.choice([None, 0, 1])
            general += [ReplaceText(at, start, end, text)] * 4
            general += [SetValue(at, words(random, 8)), InsertItem(at, index, words(random, 20))]
            word = random.choice([*re.finditer(r"\S+", value)] or [None])
            general += [ReplaceText(at, *word.span(), "")] * 2 if word else []
        case list():
            index = random.choice([None, random.randint(0, len(value))])
            entry = (("effective", "2024-06-06"), ("text", words(random, 25)))
            order = [*range(len(value))]
            random.shuffle(order)
            general += [InsertItem(at, index, random.choice([words(random, 25), entry]))] * 3
            general += [ReorderItems(at, tuple(order))] * 2
        case dict():
            keys = [*value]
            random.shuffle(keys)
            name = random.choice(["dated", "adopted", "category", "level", "share", "see"])
            general += [ReorderKeys(at, tuple(keys)), SetValue((*at, name), words(random, 3))]
            general += [InsertItem((*at, "legal_requirements"), None, words(random, 25))]
    return random.choice(general)
