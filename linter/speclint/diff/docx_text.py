"""Paragraphs of a Word document, plain or with tracked changes, as WordprocessingML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from speclint.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from speclint.diff.counting import Phrase
    from speclint.diff.redline import Paragraph
    from speclint.diff.words import Edit, EditKind

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TRACKED: Final[dict[EditKind, str]] = {"equal": "", "insert": "ins", "delete": "del"}
_MOVED: Final[dict[EditKind, str]] = {"equal": "", "insert": "moveTo", "delete": "moveFrom"}
_STYLES: Final = {
    "title": "Title",
    "datum": "Datum",
    "heading": "Heading2",
    "prose": "Prose",
    "statement": "Statement",
    "continued": "Statement",
    "or": "Alternative",
    "entry": "Entry",
}
"""Role of a published line to the name of its style."""


def text_of(text: str) -> str:
    """Characters that XML or the eye cannot take are named; the rest is escaped."""
    shown = "\t".join(map(visible, text.split("\t")))
    return escape(_FORBIDDEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", shown))


def paragraph(style: str, content: Phrase | str, *, first: bool = False) -> str:
    """A paragraph that is not tracked; `first` puts it on a new page."""
    runs = _run(content) if isinstance(content, str) else phrase(content)
    page = "<w:pageBreakBefore/>" if first else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{page}</w:pPr>{runs}</w:p>'


def phrase(words: Phrase) -> str:
    """Runs of a phrase, its stress in bold."""
    return "".join(_run(run.text, "<w:b/>" if run.strong else "") for run in words)


@dataclass(slots=True)
class Tracked:
    """Writes tracked paragraphs; every mark of a document has a number of its own."""

    author: str
    day: date
    _last: int = field(default=0)

    def paragraphs(self, found: Sequence[Paragraph]) -> Iterator[str]:
        """Write them, with the range of every move around the paragraphs that moved."""
        names: dict[int, str] = {}
        for (move, end), group in groupby(found, key=_move):
            if move is None:
                yield from (self._paragraph(one, _TRACKED) for one in group)
                continue
            name = names.setdefault(move, f"move{self._last + 1}")
            self._last += 1
            tag, number = _MOVED[end], self._last
            yield f'<w:{tag}RangeStart w:id="{number}" {self._by()} w:name="{name}"/>'
            yield from (self._paragraph(one, _MOVED) for one in group)
            yield f'<w:{tag}RangeEnd w:id="{number}"/>'

    def _paragraph(self, one: Paragraph, tags: dict[EditKind, str]) -> str:
        end = f"<w:rPr>{self._mark(tags[one.end])}</w:rPr>" if tags[one.end] else ""
        head = f'<w:pPr><w:pStyle w:val="{_STYLES[one.role]}"/>{end}</w:pPr>'
        return f"<w:p>{head}{''.join(self._runs(one.edits, tags))}</w:p>"

    def _runs(self, edits: Iterable[Edit], tags: dict[EditKind, str]) -> Iterator[str]:
        for edit in edits:
            tag = tags[edit.kind]
            run = _run(edit.text, deleted=tag == "del")
            yield f"{self._mark(tag, open_=True)}{run}</w:{tag}>" if tag else run

    def _mark(self, tag: str, *, open_: bool = False) -> str:
        self._last += 1
        return f'<w:{tag} w:id="{self._last}" {self._by()}{"" if open_ else "/"}>'

    def _by(self) -> str:
        author = quoteattr(_FORBIDDEN.sub("", visible(self.author)))
        return f'w:author={author} w:date="{self.day.isoformat()}T00:00:00Z"'


def _move(one: Paragraph) -> tuple[int | None, EditKind]:
    return one.move, "equal" if one.move is None else one.end


def _run(text: str, properties: str = "", *, deleted: bool = False) -> str:
    if not text:
        return ""
    tag = "delText" if deleted else "t"
    style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = (
        f'<w:{tag} xml:space="preserve">{text_of(piece)}</w:{tag}>' if piece else ""
        for piece in text.split("\t")
    )
    return f"<w:r>{style}{'<w:tab/>'.join(pieces)}</w:r>"
