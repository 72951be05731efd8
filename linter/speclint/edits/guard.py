"""Edits made only when the file then says what they declare, and nothing else has changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.edits.edited_data import alike, edited
from speclint.edits.slots import CannotEdit
from speclint.edits.text_edits import apply_edits, text_edits
from speclint.spec.sections import HEADINGS
from speclint.text.comments import comments
from speclint.text.document import parse
from speclint.text.slip import Slip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from speclint.edits.edit import Edit
    from speclint.finding import TextEdit
    from speclint.text.document import Data, Document
    from speclint.text.source import Source


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why edits were not made: one plain sentence."""

    reason: str


def guarded(
    source: Source,
    edits: tuple[Edit, ...],
    compiled: Callable[[Document, Sequence[Edit]], tuple[TextEdit, ...]] = text_edits,
) -> str | Refusal:
    """Make edits and give back the new text, without a byte order mark, or refuse.

    Refused is what would leave other data than the edits declare, lose or make a comment, or
    leave a file that cannot be read. `compiled` is how edits become edits of the text.
    """
    document = parse(source)
    if isinstance(document, Slip):
        return Refusal("The file cannot be read as it stands.")
    try:
        wanted = edited(document.data, edits)
        text = apply_edits(source.text, compiled(document, edits))
    except CannotEdit as reason:
        return Refusal(str(reason))
    except ValueError:
        return Refusal("Two changes meet at one place.")
    return _checked(document, text, wanted)


def _checked(document: Document, text: str, wanted: Data) -> str | Refusal:
    after = parse(document.source.rewritten(text))
    if isinstance(after, Slip) or len(after.slips) > len(document.slips):
        return Refusal("The change would leave a file that cannot be read.")
    if not alike(after.data, wanted):
        return Refusal(_astray(after.data, wanted))
    lost = _comments(document) - _comments(after)
    if lost:
        return Refusal(f"The change would lose the comment “{min(lost)}”.")
    if _comments(after) - _comments(document):
        return Refusal("The change would turn words into a comment.")
    return text


def _comments(document: Document) -> Counter[str]:
    text = document.source.text
    return Counter(comments(text, (document.root,), 0, len(text)))


def _astray(got: Data, wanted: Data) -> str:
    """Name the first heading whose text is not as declared."""
    if isinstance(got, dict) and isinstance(wanted, dict):
        for key in (*wanted, *got):
            if not alike(got.get(key), wanted.get(key)):
                return f"The change would not leave {HEADINGS.get(key, key)} as it should be."
    return "The change would not leave the headings as they should be."
