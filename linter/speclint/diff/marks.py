"""Word edits made ready to show: spaces between the marks, long stretches cut, or told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.statement_change import is_connector
from speclint.diff.words import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.diff.statement_change import Change, Statement
    from speclint.diff.words import EditKind, Unseen

BREAK: Final = "¶"
"""Stands where one statement ends and the next begins."""

_LEAST_LEFT_OUT: Final = 12
_CONTEXT: Final = 3
"""Words that tell where something was put in or taken out."""


def marked(edits: Iterable[Edit], keep: int | None = None) -> tuple[Edit, ...]:
    """The edits as a reader sees them, blanks folded and a space wherever two marks meet.

    `keep` cuts every long stretch to so many words at its start and as many at its end.
    """
    shown: list[Edit] = []
    for edit in _with_words([*edits]):
        for kind, text in _visible(edit):
            _append(shown, kind, text)
    return tuple(shown) if keep is None else tuple(Edit(e.kind, cut(e.text, keep)) for e in shown)


def cut(text: str, keep: int | None) -> str:
    """The first and last words of a long text, and how many are left out between them."""
    if keep is None:
        return text
    words = text.split()
    left = len(words) - 2 * keep
    if left < _LEAST_LEFT_OUT:
        return text
    lead, tail = " " * text[:1].isspace(), " " * text[-1:].isspace()
    shown = " ".join((*words[:keep], f"… ({left:,} words) …", *words[-keep:]))
    return f"{lead}{shown}{tail}"


def clip(text: str, most: int = 300) -> str:
    """A name or a value short enough for a heading or a table."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def joined(statements: Sequence[Statement]) -> str:
    """Several statements as one text."""
    return f" {BREAK} ".join(" ".join(statement.text.split()) for statement in statements)


def in_words(change: Change) -> tuple[str, ...]:
    """Sentences that tell a change without any marks; what became of an AND is in its label."""
    if change.connector:
        return ()
    if change.kind in ("added", "removed"):
        return (f"“{joined(change.after or change.before)}”",)
    if change.unmarked:
        return (f"The words are the same: “{joined(change.after)}”",)
    if change.rewritten or change.kind in ("split", "merged"):
        key = change.section
        return f"Before: {_quoted(key, change.before)}", f"After: {_quoted(key, change.after)}"
    return (*replacements(change.shown), f"It now reads: “{joined(change.after)}”")


def _quoted(key: str, statements: Sequence[Statement]) -> str:
    """Statements as they follow each other, joined by the AND or OR that stands between them."""
    told, last = "", True
    for statement in statements:
        text, connector = " ".join(statement.text.split()), is_connector(key, statement.text)
        told += f" {text} " if connector else f"{'' if last else ' and '}“{text}”"
        last = connector
    return told


def unseen_words(unseen: Unseen) -> str:
    """Tell a difference between characters that look alike or cannot be seen."""
    gone, come = " and ".join(unseen.gone), " and ".join(unseen.come)
    word = (unseen.new.strip() if come else "") or unseen.old.strip()
    place = f"In “{cut(word, _CONTEXT)}”" if word else "Between two words"
    if gone and come:
        return f"{place}: {come} in place of {gone}."
    return f"{place}: {come} put in." if come else f"{place}: {gone} taken out."


def _with_words(edits: list[Edit]) -> Iterator[Edit]:
    """Mark a word with its comma or full stop where only that goes: a struck comma is not seen."""
    at = 0
    while at < len(edits):
        before, gone, come = (edits[n] if n < len(edits) else None for n in (at, at + 1, at + 2))
        come = come if come and come.kind == "insert" else None
        word = _last_word(before.text) if before and before.kind == "equal" else ""
        if before and word and gone and gone.kind == "delete" and _only_marks(gone, come):
            yield Edit("equal", before.text[: len(before.text) - len(word)])
            yield Edit("delete", word + gone.text)
            yield Edit("insert", word + (come.text if come else ""))
            at += 3 if come else 2
        elif before:
            yield before
            at += 1


def _last_word(text: str) -> str:
    """The word that the text ends with; none where it ends with a blank."""
    return "" if text[-1:].isspace() else text.rsplit(None, 1)[-1]


def _only_marks(gone: Edit, come: Edit | None) -> bool:
    """Whether what goes is a mark, and neither side has a letter or figure."""
    text = gone.text + (come.text if come else "")
    return not gone.text.isspace() and not any(c.isalnum() or c == "\n" for c in text)


def _visible(edit: Edit) -> Iterator[tuple[EditKind, str]]:
    """Fold blanks, leave those at both ends unmarked, and show where a statement ends."""
    text = edit.text.replace("\n", f" {BREAK} ")
    if text[:1].isspace():
        yield "equal", " "
    if not text.isspace():
        yield edit.kind, " ".join(text.split())
        if text[-1:].isspace():
            yield "equal", " "


def _append(shown: list[Edit], kind: EditKind, text: str) -> None:
    """Put a piece behind the others, with exactly one blank where there must be one."""
    last = shown[-1] if shown else None
    if not text or (text == " " and (last is None or last.text.endswith(" "))):
        return
    if last is not None and last.kind == kind:
        shown[-1] = Edit(kind, last.text + text)
        return
    if last is not None and last.kind == "delete" and kind == "insert":
        shown.append(Edit("equal", " "))
    shown.append(Edit(kind, text))


def replacements(edits: Sequence[Edit]) -> Iterator[str]:
    """Tell word edits one by one: “X” becomes “Y”."""
    shown = [edit for edit in marked(edits) if edit.text.strip()]
    at = 0
    while at < len(shown):
        edit = shown[at]
        following = shown[at + 1] if at + 1 < len(shown) else None
        if edit.kind == "delete" and following and following.kind == "insert":
            yield f"“{edit.text.strip()}” becomes “{following.text.strip()}”."
            at += 2
            continue
        if edit.kind != "equal":
            verb = "is taken out" if edit.kind == "delete" else "is added"
            yield f"“{edit.text.strip()}” {verb} {_context(shown, at)}."
        at += 1


def _context(shown: Sequence[Edit], at: int) -> str:
    before = " ".join(edit.text for edit in shown[:at] if edit.kind != "delete").split()
    if not before:
        return "at the start"
    return f"after “{' '.join(before[-_CONTEXT:])}”"
