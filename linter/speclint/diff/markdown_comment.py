"""What a comment holds besides the comparison, how much it shows, and its smallest parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from speclint.diff.marks import clip
from speclint.formats.markdown_escape import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from speclint.diff.shown_finding import ShownFinding


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands in the comment besides the comparison.

    `findings` are None where nothing was judged. `drafts` are history sentences to paste, by class
    code. `files` is the address below which the files of the proposal can be seen, with a slash at
    its end. `summary` is the address of the full report. `notices` are sentences for the first
    screen, `closing` for the small print.
    """

    findings: Sequence[ShownFinding] | None = None
    drafts: Mapping[str, str] = field(default_factory=dict)
    files: str | None = None
    summary: str | None = None
    notices: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of it to show: None is all. `entries` are groups and classes with their redlines."""

    words_only: bool = True
    keep: int | None = None
    names: int | None = None
    redlines: bool = True
    entries: int | None = None
    rows: int | None = None
    findings: int | None = None


def short(text: str) -> str:
    """A name, a value or a sentence of one line; a longer one is cut, and shows it."""
    return escape(clip(text))


def opened(summary: str, body: str) -> str:
    """A part that a reader opens."""
    return f"<details><summary>{short(summary)}</summary>\n\n{body}\n\n</details>"
