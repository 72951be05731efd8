"""Put text edits into a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.finding import TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable


def apply_edits(text: str, text_edits: Iterable[TextEdit]) -> str:
    """Make all edits at once; their offsets count the text as given.

    Edits at one offset that take nothing away stand in the order given. Raises ValueError
    where two edits overlap.
    """
    parts: list[str] = []
    at = 0
    for edit in joined(text_edits):
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, text[at:]))


def joined(text_edits: Iterable[TextEdit]) -> tuple[TextEdit, ...]:
    """Sort edits and make one of those that touch; raises ValueError where two overlap.

    Edits that neither take nor put anything are left out.
    """
    result: list[TextEdit] = []
    changes = (edit for edit in text_edits if edit.text or edit.start < edit.end)
    for edit in sorted(changes, key=lambda edit: (edit.start, edit.end)):
        last = result[-1] if result else None
        if last is None or edit.start > last.end:
            result.append(edit)
        elif edit.start == last.end:
            result[-1] = TextEdit(last.start, edit.end, last.text + edit.text)
        else:
            raise ValueError("Two edits of the file overlap.")
    return tuple(result)


def trimmed(text: str, edit: TextEdit) -> TextEdit | None:
    """Leave out what an edit puts back as it was; None where nothing is left."""
    old, new = text[edit.start : edit.end], edit.text
    if old == new:
        return None
    limit = min(len(old), len(new))
    head = next((i for i in range(limit) if old[i] != new[i]), limit)
    tail = next((i for i in range(limit - head) if old[-1 - i] != new[-1 - i]), limit - head)
    return TextEdit(edit.start + head, edit.end - tail, new[head : len(new) - tail])
