"""Small specifications written in random styles, for property tests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from speclint.text.source import Source

if TYPE_CHECKING:
    from random import Random

    from speclint.text.document import Data

_TEXT: Final = (
    "Assists clients customers with accounts, the agency’s policies; it's a “unit” of 10% (less) "
    "reviews: notes #1 and 1E10 - no yes 012 a/b {see} [x] & * ! | > ' \" @ file's end. Über"
)
_WORDS: Final = _TEXT.split()
_PLAIN: Final = re.compile(r"[A-Za-z](?:[\w ,.;/()%’“”&+-]*[\w.;)])?|\d{4}-\d\d-\d\d|\d")


def words(random: Random, most: int = 14) -> str:
    """Some words, now and then with two blanks between them."""
    text = " ".join(random.choice(_WORDS) for _ in range(random.randint(1, most)))
    return text.replace(" ", "  ", 1) if random.random() < 0.05 else text


def random_source(random: Random) -> Source:
    """Write a random specification in a random style."""
    style = _Style(
        random,
        random.choice([0, 2, 2, 4]),
        random.choice([2, 2, 4]),
        random.choice([0.0, 0.2, 0.5]),
        random.choice([0.0, 0.0, 0.3, 1.0]),
    )
    lines = style.lines(_data(random))
    newline = random.choice(["\n", "\n", "\r\n", "\r"])
    text = newline.join([*lines, *[""] * (random.random() < 0.8)])
    return Source("a.yaml", b"", "", bom=random.random() < 0.1).rewritten(text)


def _data(random: Random) -> dict[str, Data]:
    prose = "\n".join(words(random) for _ in range(random.randint(1, 3)))
    pairs: list[tuple[str, Data]] = [
        ("class_code", random.choice(["102A", "09440", "1E10"])),
        ("title", words(random, 4)),
        ("series", random.choice([None, words(random, 3)])),
        ("level", random.choice(["3", "A", "Lead"])),
        ("class_series_concept", {"see": "102A"} if random.random() < 0.3 else prose),
        ("definition", prose),
        ("typical_work", [_item(random) for _ in range(random.randint(1, 5))]),
        ("knowledge_and_abilities", {"knowledge_of": words(random), "ability_to": words(random)}),
        ("legal_requirements", [words(random, 30)] if random.random() < 0.5 else None),
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


@dataclass(frozen=True)
class _Style:
    """Columns of lists and of folded lines, and how likely comments and blank lines are."""

    random: Random
    list_indent: int
    step: int
    comments: float
    blanks: float

    def lines(self, data: dict[str, Data]) -> list[str]:
        lines = ["# header comment", "---"][: self.random.randrange(3)]
        for number, (key, value) in enumerate(data.items()):
            lines += [""] * (self.random.random() < self.blanks and number > 0)
            lines += self._comment(0, f"above {key}")
            lines += self._value(f"{key}:", value, 0, "")
        return lines

    def _comment(self, indent: int, text: str) -> list[str]:
        chance = self.random.random() < self.comments
        return [f"{' ' * indent}# {text} {self.random.randrange(1000)}"] if chance else []

    def _trailing(self) -> str:
        chance = self.random.random() < self.comments / 2
        return f"  # trailing {self.random.randrange(1000)}" if chance else ""

    def _value(self, head: str, value: Data, column: int, before: str) -> list[str]:
        """Lines of a key or dash (`head`) at `column` and of its value."""
        start = before + head
        if value is None:
            return [start + self._trailing()]
        if isinstance(value, str):
            return self._scalar(start, value, column)
        if isinstance(value, list):
            return self._list(start, value, column)
        if head != "-" and self.random.random() < 0.5:
            return [f"{start} {self._brackets(value)}{self._trailing()}"]
        return self._mapping(start, value, column, is_item=head == "-")

    def _mapping(
        self, start: str, value: dict[str, Data], column: int, *, is_item: bool
    ) -> list[str]:
        inner = column + (2 if is_item else self.step)
        shared = is_item and self.random.random() < 0.9
        lines = [] if shared else [start + self._trailing()]
        for number, (key, part) in enumerate(value.items()):
            first = shared and number == 0
            lines += [] if first else self._comment(inner, f"in {key}")
            lines += self._value(f"{key}:", part, inner, f"{start} " if first else " " * inner)
        return lines

    def _list(self, start: str, value: list[Data], column: int) -> list[str]:
        texts = all(isinstance(item, str) and "\n" not in item for item in value)
        if texts and self.random.random() < 0.15:
            return [f"{start} {self._brackets(value)}{self._trailing()}"]
        inner = column + self.list_indent
        lines = [start + self._trailing()]
        for item in value:
            lines += self._comment(inner, "above item")
            lines += self._value("-", item, inner, " " * inner)
        return lines

    def _brackets(self, value: Data) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{k}: {self._brackets(v)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self._brackets(item) for item in value) + "]"
        text = value or ""
        harmless = re.fullmatch(r"[A-Za-z][\w ]*\w|\d{4}-\d\d-\d\d", text)
        return text if harmless and self.random.random() < 0.5 else _quoted(text, "'")

    def _scalar(self, start: str, value: str, column: int) -> list[str]:
        choices = ["'", '"', ">-", "|-", ">", "|", ">+"]
        choices += ["plain"] * (5 * bool(_PLAIN.fullmatch(value)))
        choice = self.random.choice([">-", "|-", '"', ">", "|"] if "\n" in value else choices)
        if choice in ("'", '"', "plain"):
            text = value if choice == "plain" else _quoted(value, choice)
            return self._flowing(start, text, " " * (column + self.step))
        lines = [f"{start} {choice}{self._trailing()}"]
        for number, paragraph in enumerate(value.split("\n")):
            lines += [""] * (number > 0)
            lines += [" " * (column + self.step) + line for line in self._wrapped(paragraph)]
        return lines + [""] * (self.random.random() < self.blanks)

    def _flowing(self, start: str, text: str, indent: str) -> list[str]:
        if self.random.random() < 0.7 or "\\" in text:
            return [f"{start} {text}{self._trailing()}"]
        first, *more = self._wrapped(text)
        if self.random.random() < 0.2:
            first, more = "", [first, *more]
        lines = [f"{start} {first}".rstrip(" "), *(indent + line for line in more)]
        return [*lines[:-1], lines[-1] + self._trailing()]

    def _wrapped(self, text: str) -> list[str]:
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
