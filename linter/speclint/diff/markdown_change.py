"""One change, one section or one class as Markdown that reads the same wherever GitHub shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from speclint.diff.light import light_heading, light_label
from speclint.diff.marks import clip, cut, in_words, joined, marked, unseen_words
from speclint.diff.where import is_sentence
from speclint.diff.whole_section import page_lines
from speclint.diff.wording import elsewhere, label, mark, plain, value_phrase
from speclint.formats.markdown_escape import escape
from speclint.spec.sections import LIST_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.counting import Phrase
    from speclint.diff.overview import Row
    from speclint.diff.statement_change import Change
    from speclint.diff.words import Edit

_TAGS: Final = {"equal": "{}", "delete": "<del>{}</del>", "insert": "<ins><b>{}</b></ins>"}
_WHOLE: Final = {"equal": "{}", "delete": "<del>{}</del>", "insert": "<ins>{}</ins>"}
_MARKS: Final = {
    "legal text": "⚖️ legal text",
    "past entry changed": "⚠️ past entry changed",
}
_LEGAL_LABELS: Final = {
    "added": "added",
    "removed": "removed",
    "reworded": "reworded",
    "moved": "moved",
    "moved-and-reworded": "moved and reworded",
    "split": "split",
    "merged": "merged",
}


@dataclass(frozen=True, slots=True)
class ChangeWriter:
    """Writes changes; `keep` cuts long stretches to so many words at both ends."""

    keep: int | None = None

    def section(self, section: SectionChange, of: SpecChange, level: int = 3) -> str:
        """A heading and the list of changes under it."""
        lines = [heading(section, of, level), ""]
        for change in section.changes:
            lines += self._change(change, alone=len(section.changes) == 1 and not change.where)
        return "\n".join(lines)

    def whole(self, section: SectionChange, of: SpecChange, level: int = 3) -> str:
        """The text of a section that came or went with its class; only what went is marked."""
        lines = [heading(section, of, level), ""]
        for line in page_lines(section):
            lines += [f"**{escape(line.lead)}**", ""] if line.lead else []
            text = _WHOLE[line.kind].format(escape(cut(line.text, self.keep)))
            text = "\n".join((text, *map(escape, line.elsewhere)))
            if section.key not in LIST_SECTIONS:
                lines += [text, ""]
            elif line.number is None:
                lines += ["", f"   {text}", ""]
            else:
                lines.append(f"{line.number}. {text}".replace("\n", "\n   "))
        return "\n".join(lines).rstrip()

    def light(self, changes: Sequence[Change], level: int = 3) -> str:
        """The changes that leave the words as they are, in a place of their own."""
        lines = [f"{'#' * level} {light_heading(changes)}", ""]
        for change in changes:
            lines.append(f"- {escape(light_label(change))}")
            lines += [f"  {line}" for line in self._body(change)]
        return "\n".join(lines)

    def legal(self, section: SectionChange) -> str:
        """Legal changes in a frame that stands out, and is a plain quotation in mail."""
        lines = ["> [!IMPORTANT]"]
        for number, change in enumerate(section.changes):
            lines += [">"] if number else []
            lines += [f"> {line}" for line in self._legal(change)]
        return "\n".join(lines)

    def redline(self, edits: Iterable[Edit]) -> str:
        """Words with what was taken out struck through, and what was put in underlined."""
        pieces = marked(edits, self.keep)
        tags = _TAGS if len(pieces) > 1 else _WHOLE
        return "".join(tags[piece.kind].format(escape(piece.text)) for piece in pieces)

    def _legal(self, change: Change) -> Iterator[str]:
        texts = [statement.text for statement in (*change.before, *change.after)]
        noun = "Sentence" if all(map(is_sentence, texts)) else "Paragraph"
        verb = _LEGAL_LABELS.get(change.kind, "changed")
        if change.moved:
            verb = f"moved {'here from' if change.after else 'to'} {escape(change.moved.place)}"
        stressed = f"**{noun} {verb}:**"
        if change.kind == "added" and not change.connector:
            yield f"{stressed} {escape(cut(joined(change.after), self.keep))}"
        elif change.kind == "removed" and not change.connector:
            yield f"{stressed} <del>{escape(cut(joined(change.before), self.keep))}</del>"
        else:
            yield f"**{escape(label(change))}**"
            yield from self._body(change)
        yield from (f"⚠️ {escape(unseen_words(unseen))}" for unseen in change.unseen)

    def _change(self, change: Change, *, alone: bool) -> Iterator[str]:
        body = [*self._body(change)]
        body += [f"⚠️ {escape(unseen_words(unseen))}" for unseen in change.unseen]
        if change.before and change.after:
            body += [f"{value.label}: {phrase(value_phrase(value))}" for value in change.data]
        body += map(escape, elsewhere(change))
        if alone and change.kind == "reworded" and not change.same_class:
            yield "\n".join(body)
            return
        yield f"- **{escape(label(change))}**"
        yield from (f"  {line}" for line in body)

    def _body(self, change: Change) -> Iterator[str]:
        if change.unmarked:
            yield escape(cut(joined(change.after), self.keep))
        elif change.rewritten:
            yield f"**Before:** {escape(cut(joined(change.before), self.keep))}"
            yield f"**After:** {escape(cut(joined(change.after), self.keep))}"
        else:
            yield self.redline(change.shown)


def words_only(sections: Sequence[SectionChange]) -> Iterator[str]:
    """A list of all changes without any marks, for those who hear it read or get it by mail."""
    for section in sections:
        for change in section.changes:
            words = label(change)
            name = escape(section.heading)
            said = f"{name}. {escape(words)}." if words else f"{name}."
            told = (*in_words(change), *elsewhere(change))
            yield f"- {said} {' '.join(map(escape, told))}"


def heading(section: SectionChange, of: SpecChange, level: int) -> str:
    """The heading of a section, with what a reviewer must know of it."""
    words = mark(section, of)
    stressed = f" · {_MARKS.get(words, words)}" if words else ""
    return f"{'#' * level} {escape(section.heading)}{stressed}"


def phrase(words: Phrase) -> str:
    """A phrase with its stress; all of it is escaped, for it may quote a file."""
    return "".join(
        f"**{escape(clip(run.text))}**" if run.strong else escape(clip(run.text)) for run in words
    )


def data_list(rows: Sequence[Row]) -> str:
    """The data of a class whose rows do not stand in the table."""
    return "\n".join(
        f"- {escape(row.name)}: {phrase(row.phrase)}{''.join(f' · {words}' for words in row.marks)}"
        for row in rows
    )


def marks_in_table(words: Sequence[str]) -> str:
    """The last cell of a row."""
    return ", ".join(_MARKS.get(word, word) for word in words)


def told(words: Phrase) -> str:
    """A phrase without stress."""
    return escape(plain(words))
