"""One change or section as HTML: the marked text, and the same in words only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.light import light_heading, light_label
from speclint.diff.marks import in_words, joined, marked, unseen_words
from speclint.diff.whole_section import page_lines
from speclint.diff.wording import elsewhere, label, mark, value_phrase
from speclint.formats.html_page import shown
from speclint.spec.sections import LIST_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.counting import Phrase
    from speclint.diff.statement_change import Change
    from speclint.diff.words import Edit

_TAGS: Final = {"equal": "{}", "delete": "<del>{}</del>", "insert": "<ins>{}</ins>"}


def section_html(section: SectionChange, of: SpecChange, anchor: str, level: int) -> Iterator[str]:
    """The changes of a section, under its heading."""
    yield from _open(section, of, anchor, level)
    for change in section.changes:
        yield '<div class="change">'
        yield from _change(change, label(change), level + 1)
        yield "</div>"
    yield "</section>"


def light_html(changes: Sequence[Change], anchor: str, level: int) -> Iterator[str]:
    """The changes that leave the words as they are, in a place of their own."""
    yield f'<section class="light" id="{anchor}" aria-labelledby="{anchor}-title">'
    yield f'<h{level} id="{anchor}-title">{light_heading(changes)}</h{level}>'
    for change in changes:
        yield '<div class="change">'
        yield from _change(change, light_label(change), level + 1)
        yield "</div>"
    yield "</section>"


def whole_html(section: SectionChange, of: SpecChange, anchor: str, level: int) -> Iterator[str]:
    """The text of a section that came or went with its class; only what went is marked."""
    yield from _open(section, of, anchor, level)
    items = section.key in LIST_SECTIONS
    yield "<ol>" if items else ""
    for line in page_lines(section):
        if line.lead:
            yield f"<h{level + 1}>{shown(line.lead)}</h{level + 1}>"
        number = f' value="{line.number}"' if line.number else ' class="unnumbered"'
        text = _TAGS[line.kind].format(shown(line.text))
        text += "".join(f'<span class="soft">{shown(said)}</span>' for said in line.elsewhere)
        yield f"<li{number}>{text}</li>" if items else f"<p>{text}</p>"
    yield ("</ol>" if items else "") + "</section>"


def redline(edits: Iterable[Edit]) -> str:
    """Words taken out struck through, words put in underlined."""
    return "".join(_TAGS[piece.kind].format(shown(piece.text)) for piece in marked(edits))


def phrase(words: Phrase) -> str:
    """A phrase with its stress."""
    return "".join(
        f"<strong>{shown(run.text)}</strong>" if run.strong else shown(run.text) for run in words
    )


def badges(marks: Sequence[str]) -> str:
    """What a reviewer must know, each in a frame of its own."""
    return " ".join(
        f'<span class="badge {words.replace(" ", "-")}">{words}</span>' for words in marks if words
    )


def _open(section: SectionChange, of: SpecChange, anchor: str, level: int) -> Iterator[str]:
    kind = ' class="legal"' if section.legal else ""
    yield f'<section{kind} id="{anchor}" aria-labelledby="{anchor}-title">'
    name = f"{shown(section.heading)} {badges([mark(section, of)])}".strip()
    yield f'<h{level} id="{anchor}-title">{name}</h{level}>'


def _change(change: Change, words: str, level: int) -> Iterator[str]:
    if words:
        yield f"<h{level}>{shown(words)}</h{level}>"
    kind = "marked" if change.before and change.after else "marked whole"
    yield f'<div class="{kind}">{_body(change)}</div>'
    said = "".join(f"<p>{shown(sentence)}</p>" for sentence in in_words(change))
    yield f'<div class="words">{said}</div>'
    for unseen in change.unseen:
        yield f'<p class="warning">{shown(unseen_words(unseen))}</p>'
    for value in change.data if change.before and change.after else ():
        yield f"<p>{shown(value.label)}: {phrase(value_phrase(value))}</p>"
    yield from (f"<p>{shown(sentence)}</p>" for sentence in elsewhere(change))


def _body(change: Change) -> str:
    if change.unmarked:
        return f"<p>{shown(joined(change.after))}</p>"
    if change.rewritten:
        before, after = shown(joined(change.before)), shown(joined(change.after))
        return f"<dl><dt>Before</dt><dd>{before}</dd><dt>After</dt><dd>{after}</dd></dl>"
    return f"<p>{redline(change.shown)}</p>"
