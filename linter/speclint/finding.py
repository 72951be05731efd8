"""A rule's finding: place, words, reason, remedy; complete when made, and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from speclint.edits.edit import Edit
    from speclint.policy.rule import Category, Safety, Severity
    from speclint.text.pointer import Pointer


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of the text; lines and columns count from 1, end exclusive."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines of the file around a span, with the number of the first one."""

    first: int
    lines: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to the finding."""

    path: str
    span: Span
    place: str
    text: str
    frame: Frame


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Put `text` in the place of characters `start` to `end` of the file."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """How to mend it: an instruction, and edits where the tool can do it.

    `edits` say it in terms of the specification, `text_edits` in characters of the file.
    """

    safety: Safety
    title: str
    edits: tuple[Edit, ...] = ()
    text_edits: tuple[TextEdit, ...] = ()

    @property
    def automatic(self) -> bool:
        """Whether `speclint fix` mends it (an unsafe one only when asked to)."""
        return self.safety != "by-hand" and bool(self.edits)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; `identity` and `title` name the class, empty where they cannot be read.

    `pointer` leads to the value it stands in; it is empty for the file as a whole.
    """

    code: str
    name: str
    category: Category
    severity: Severity
    path: str
    identity: str
    title: str
    span: Span
    place: str
    message: str
    why: str
    remedy: Remedy
    authority: tuple[str, ...]
    frame: Frame
    related: tuple[Related, ...] = ()
    suggestions: tuple[str, ...] = ()
    expected: str | None = None
    found: str | None = None
    fingerprint: str = ""
    pointer: Pointer = ()

    @property
    def label(self) -> str:
        """Readable name and short code, the same everywhere."""
        return f"{self.name} ({self.code})"

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of a report: by file, then place, then rule."""
        return (self.path, self.span.start, self.span.end, self.code, self.message)
