"""New text written as YAML in the manner of its surroundings, and read back before it is used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.edits.edited_data import alike
from speclint.edits.manner import WIDTH, may_be_plain
from speclint.edits.slots import CannotEdit
from speclint.text.document import parse
from speclint.text.hidden_characters import HIDDEN
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.edits.manner import Manner
    from speclint.text.document import Data

_LONE_BLANK: Final = re.compile(r"(?<=\S) (?=\S)")
_UNSEEN: Final = re.compile('[\\\\"\t\ufeff]')


def written(value: Data, key: str, column: int, manner: Manner, head: int = 0) -> str:
    """Write what stands behind `key:` or a dash at `column`, from the blank that follows it.

    `head` is the column of that blank. An empty key means a list item.
    """
    head = head or column + (len(key) + 1 if key else 1)
    if isinstance(value, str):
        gap = " " if key else manner.gap
        return gap + scalar(value, key, column, manner, head + len(gap))
    if isinstance(value, list):
        inner = column + manner.list_indent
        start = f"{manner.newline}{' ' * inner}-"
        return "".join(start + written(item, "", inner, manner) for item in value)
    if isinstance(value, dict) and not key:
        inner = column + 1 + len(manner.gap)
        between = manner.newline + " " * inner
        keys = (
            f"{manner.name(name)}:{written(part, name, inner, manner)}"
            for name, part in value.items()
        )
        return manner.gap + between.join(keys)
    return " " + in_brackets(value, key, manner)


def scalar(value: str, key: str, column: int, manner: Manner, head: int) -> str:
    """Write a text that begins at column `head` under a key or dash at `column`."""
    check_visible(value)
    for raw in _ways(value, key, column, manner, head):
        if alike(read_back(raw, column, manner.newline), value):
            return raw
    raise CannotEdit("These words cannot be written into this file.")


def in_brackets(value: Data, key: str, manner: Manner) -> str:
    """Write a value that stands in brackets, on one line."""
    if isinstance(value, dict):
        parts = (f"{manner.name(k)}: {in_brackets(part, k, manner)}" for k, part in value.items())
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(in_brackets(item, key, manner) for item in value) + "]"
    text = value or ""
    quote = manner.quote(key)
    preferred = (quoted(text, quote),) if quote else _plain(text, key)
    for raw in (*preferred, *_quotes(text)):
        if alike(read_back_in_brackets(raw), text):
            return raw
    raise CannotEdit("These words cannot be written into this file.")


def check_visible(text: str) -> None:
    """Raise CannotEdit for a text with characters that nobody would see in the file."""
    if HIDDEN.search(text):
        raise CannotEdit("These words cannot be written into this file.")


def quoted(value: str, quote: str) -> str:
    """Write a text in one kind of quotes, on one line."""
    written = inside(value, quote)
    return quote + (written.replace("\n", "\\n") if quote == '"' else written) + quote


def quote_order(value: str, preferred: str = "") -> str:
    """Put first the kind of quotes that suits a text: the preferred, or what needs no escape."""
    if preferred:
        return preferred + "'\"".replace(preferred, "")
    return "\"'" if "'" in value and '"' not in value and "\\" not in value else "'\""


def inside(text: str, quote: str) -> str:
    """Write a text so that it can stand inside quotes; line breaks stay ("" takes it as it is)."""
    if quote == "'":
        return text.replace("'", "''")
    return _UNSEEN.sub(_escaped, text) if quote == '"' else text


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    return f"\\{character}" if character in '\\"' else f"\\u{ord(character):04X}"


def wrapped(line: str, width: int) -> list[str]:
    """Break a line at single blanks; a word that is longer than `width` stays whole."""
    lines: list[str] = []
    for word in _LONE_BLANK.split(line):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def folded(value: str, column: int, manner: Manner, header: str = "") -> str:
    """Write a text in lines of their own under `>-`; a blank line parts two paragraphs."""
    clipped = value.endswith("\n")
    indent = " " * (column + manner.step)
    lines = [header or (">" if clipped else ">-")]
    for number, paragraph in enumerate((value[:-1] if clipped else value).split("\n")):
        lines += [""] if number else []
        if paragraph:
            lines += (indent + line for line in wrapped(paragraph, WIDTH - len(indent)))
    return manner.newline.join(lines)


def read_back(raw: str, column: int, newline: str) -> Data:
    """Value that a reader gets from text written behind a key at `column`; None if in doubt."""
    indent = " " * column
    return _read(f"{indent}k: {raw}{newline}{indent}end: k{newline}")


def read_back_in_brackets(raw: str) -> Data:
    """Value that a reader gets from text written behind a key in brackets; None if in doubt."""
    return _read(f"{{k: {raw}, end: k}}\n")


def _read(text: str) -> Data:
    document = parse(Source("", b"", text))
    if isinstance(document, Slip) or any(
        slip.kind != "control-character" for slip in document.slips
    ):
        return None
    data = document.data
    alone = isinstance(data, dict) and [*data] == ["k", "end"] and data["end"] == "k"
    return data["k"] if isinstance(data, dict) and alone else None


def _ways(value: str, key: str, column: int, manner: Manner, head: int) -> Iterator[str]:
    """Ways of writing a text, the one that suits the surroundings best first."""
    quote = manner.quote(key)
    if "\n" in value or (manner.wrap and head + len(value) + 2 * bool(quote) > WIDTH):
        yield folded(value, column, manner)
    if quote:
        yield quoted(value, quote)
    yield from _plain(value, key)
    yield from _quotes(value)


def _plain(value: str, key: str) -> tuple[str, ...]:
    return (value,) if may_be_plain(value, key) else ()


def _quotes(value: str) -> tuple[str, ...]:
    return tuple(quoted(value, quote) for quote in quote_order(value))
