"""Small class specifications made from plain values, for tests of comparisons."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from speclint.lint import reading_of
from speclint.text.source import decode

if TYPE_CHECKING:
    from speclint.diff.change import SpecChange
    from speclint.spec.reading import Reading

Value = str | float | None | list["Value"] | dict[str, "Value"]


def text(**keys: Value) -> str:
    """A file with these keys; class code and title are given where they are left out."""
    whole = {"class_code": "102A", "title": "Fiscal Analyst 1"} | keys
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in whole.items())


def reading(**keys: Value) -> Reading:
    """A specification as checks read it."""
    return read(text(**keys))


def read(content: str, path: str = "specs/102A.yaml") -> Reading:
    """A file's text as checks read it."""
    found = reading_of(decode(path, content.encode()))
    assert found is not None
    return found


def duties(*statements: Value) -> Reading:
    """A specification with this typical work."""
    return reading(typical_work=list(statements))


def legal(*paragraphs: str) -> Reading:
    """A specification with these legal requirements."""
    return reading(legal_requirements=list(paragraphs))


def entries(*sentences: str | dict[str, Value]) -> Reading:
    """A specification with these history entries."""
    return reading(history=[{"text": s} if isinstance(s, str) else s for s in sentences])


def outline(change: SpecChange) -> list[str]:
    """Every change as "Typical Work, duty 3: reworded"."""
    return [f"{c.place}: {c.kind}" for s in change.all_sections for c in s.changes]
