"""Where findings can stand: on lines of the diff, else on the file, else in the main comment."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from speclint.bot.marker import stamp_finding
from speclint.bot.port import FileComment, LineComment
from speclint.formats.markdown_escape import fence, is_harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST = 30
LONGEST = 60_000
"""Characters and bytes of one comment; GitHub's limit is 65,536."""


@dataclass(frozen=True, slots=True)
class Note:
    """A finding to show in the files, with a body that is safe Markdown already."""

    path: str
    first_line: int
    line: int
    """Last line, from 1; the same as `first_line` for one line."""
    body: str
    fingerprint: str
    replacement: str | None = None
    """The text that takes the place of the whole lines; empty takes them away."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Findings by the place where they will be read. Keys are fingerprints."""

    on_lines: Mapping[str, LineComment]
    on_files: Mapping[str, FileComment]
    in_main: tuple[Note, ...]
    """What found no place in the files, for the main comment to carry."""


def place(
    notes: Sequence[Note], hunks: Mapping[str, tuple[range, ...]], *, key: str, most: int = MOST
) -> Placement:
    """Place the notes, the most important first, in at most `most` comments."""
    on_lines: dict[str, LineComment] = {}
    off_lines: dict[str, list[Note]] = {}
    in_main: list[Note] = []
    for note in _told_apart(notes):
        if note.path not in hunks:
            in_main.append(note)
        elif (seen := _seen(note, hunks[note.path])) is None:
            off_lines.setdefault(note.path, []).append(note)
        elif len(on_lines) < most and len((body := _on_lines(note, seen, key)).encode()) < LONGEST:
            on_lines[note.fingerprint] = LineComment(note.path, seen[0], seen[-1], body)
        else:
            in_main.append(note)
    on_files: dict[str, FileComment] = {}
    for path, group in off_lines.items():
        fingerprint, body = _on_file(group, key)
        if len(on_lines) + len(on_files) < most and len(body.encode()) < LONGEST:
            on_files[fingerprint] = FileComment(path, body)
        else:
            in_main += group
    return Placement(on_lines, on_files, tuple(in_main))


def _told_apart(notes: Iterable[Note]) -> Iterable[Note]:
    """Yield the notes, with a number after a fingerprint that occurs again."""
    seen: Counter[str] = Counter()
    for note in notes:
        seen[note.fingerprint] += 1
        count = seen[note.fingerprint]
        yield replace(note, fingerprint=f"{note.fingerprint}-{count}") if count > 1 else note


def _seen(note: Note, hunks: Iterable[range]) -> range | None:
    """Return those lines of the note that lie in one hunk: the first hunk that has any."""
    for hunk in hunks:
        seen = range(max(note.first_line, hunk.start), min(note.line + 1, hunk.stop))
        if seen:
            return seen
    return None


def _on_lines(note: Note, seen: range, key: str) -> str:
    whole = seen == range(note.first_line, note.line + 1)
    body = note.body
    if note.replacement is not None and whole and is_harmless(note.replacement):
        body = f"{body}\n\n{fence(note.replacement, 'suggestion')}"
    return stamp_finding(body, key=key, fingerprint=note.fingerprint)


def _on_file(notes: Sequence[Note], key: str) -> tuple[str, str]:
    """Return one fingerprint and one body for all the notes of a file: one notification."""
    joined = "\n".join(note.fingerprint for note in notes)
    fingerprint = hashlib.sha256(joined.encode()).hexdigest()[:32]
    body = "\n\n".join(f"**Line {note.first_line}.** {note.body}" for note in notes)
    return fingerprint, stamp_finding(body, key=key, fingerprint=fingerprint)
