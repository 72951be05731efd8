"""A draft as YAML text, in the form in which the repository keeps specifications."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.draft import Draft, Entry, Statement

WIDTH: Final = 100
_NEEDS_QUOTES: Final = re.compile(r"^[\W\d]|: |:$| #|^(?i:no|yes|on|off|true|false|null|y|n)$")
_LISTS: Final = ("legal_requirements", "minimum_qualifications", "desirable_qualifications")


def yaml_text(draft: Draft) -> str:
    """Write the draft down; ends with a line break."""
    lines = [f"# {draft.comment}"] if draft.comment else []
    for key in draft.order:
        lines += [f"{key}:"] if key in draft.blank else _section(draft, key)
    return "\n".join([*lines, *draft.extra]) + "\n"


def _section(draft: Draft, key: str) -> list[str]:
    match key:
        case "class_code":
            lines = [f'class_code: "{draft.class_code}"']
        case "class_series_concept" if draft.see:
            lines = [f'class_series_concept: {{see: "{draft.see}"}}']
        case "typical_work":
            lines = _list(key, [_statement(item) for item in draft.typical_work])
        case "knowledge_and_abilities":
            lines = list(_knowledge(draft))
        case "history":
            lines = _list(key, [_entry(entry) for entry in draft.history])
        case _ if key in _LISTS:
            lines = _list(key, [_scalar(item, 4) for item in getattr(draft, key)])
        case _:
            lines = _plain_or_prose(key, getattr(draft, key))
    return lines


def _plain_or_prose(key: str, value: object) -> list[str]:
    if value is None or value == ():
        return []
    if isinstance(value, tuple):
        return _labelled(key, _folded(value, 2), 0)
    if isinstance(value, str):
        return _labelled(key, _scalar(value, 2), 0)
    return [f"{key}: {value}"]


def _knowledge(draft: Draft) -> Iterator[str]:
    parts = (("knowledge_of", draft.knowledge_of), ("ability_to", draft.ability_to))
    written = [(key, text) for key, text in parts if text]
    if written:
        yield "knowledge_and_abilities:"
    for key, text in written:
        yield from _labelled(key, _folded((text,), 4), 2)


def _statement(item: Statement) -> list[str]:
    if item.share is None and not item.clerical:
        return _scalar(item.text, 4)
    lines = _labelled("statement", _scalar(item.text, 6), 4)
    lines += [f"    share: {item.share}"] if item.share is not None else []
    return lines + (["    clerical: true"] if item.clerical else [])


def _entry(entry: Entry) -> list[str]:
    dates = {"adopted": entry.adopted, "effective": entry.effective, "dated": entry.dated}
    lines = [f"    {key}: {value}" for key, value in dates.items() if value]
    return lines + _labelled("text", _scalar(entry.text, 6), 4)


def _list(key: str, items: Sequence[list[str]]) -> list[str]:
    """Each item comes indented by four; a one-line scalar or a folded one comes without."""
    lines = [f"{key}:"] if items else []
    for first, *rest in items:
        lines += [f"  - {first.strip()}", *rest]
    return lines


def _labelled(key: str, value: list[str], indent: int) -> list[str]:
    return [f"{' ' * indent}{key}: {value[0]}", *value[1:]]


def _scalar(text: str, indent: int) -> list[str]:
    """One line where it fits, else a folded block whose lines are indented."""
    if len(text) + indent + 6 > WIDTH:
        return _folded((text,), indent)
    return [f"'{text}'" if _NEEDS_QUOTES.search(text) and "'" not in text else text]


def _folded(paragraphs: Sequence[str], indent: int) -> list[str]:
    lines = [">-"]
    for number, paragraph in enumerate(paragraphs):
        lines += [""] if number else []
        lines += textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=" " * indent,
            subsequent_indent=" " * indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines
