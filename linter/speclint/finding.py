"""A rule's finding: place, words, reason, remedy; complete when made, and frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from speclint.edits.edit import Edit
    from speclint.policy.rule import Category, Safety, Severity
    from speclint.text.pointer import Pointer


class Span(NamedTuple):
    """Characters `start` to `end` of the text; lines and columns count from 1, end exclusive."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Frame(NamedTuple):
    """Lines of the file around a span, with the number of the first one."""

    first: int
    lines: tuple[str, ...]
    label: str = ""


class Related(NamedTuple):
    """A second place that belongs to the finding."""

    path: str
    span: Span
    place: str
    text: str
    frame: Frame


class TextEdit(NamedTuple):
    """Put `text` in the place of characters `start` to `end` of the file."""

    start: int
    end: int
    text: str


class Remedy(NamedTuple):
    """How to mend it: an instruction, and edits where the tool can do it.

    `edits` say it in terms of the specification, `text_edits` in characters of the file.
    `drafted`: `speclint draft` writes what the author then completes; `command` is how it is
    called, without the path, where the revision to compare with is known.
    """

    safety: Safety
    title: str
    edits: tuple[Edit, ...] = ()
    text_edits: tuple[TextEdit, ...] = ()
    drafted: bool = False
    command: str = ""

    @property
    def automatic(self) -> bool:
        """Whether `speclint fix` mends it (an unsafe one only when asked to)."""
        return self.safety != "by-hand" and bool(self.edits)


class Finding(NamedTuple):
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
