"""The blocks of the comment on a proposal, each complete in itself, in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.after_verdict import after_verdict
from speclint.diff.markdown_change import marks_in_table, phrase, words_only
from speclint.diff.markdown_comment import opened, short
from speclint.diff.markdown_findings import fix_sentence
from speclint.diff.overview import lists, rows, warnings
from speclint.diff.verdict import legal_verdict, title, verdict
from speclint.formats.markdown_escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.markdown_comment import Comment, Detail
    from speclint.diff.plan_change import PlanChange

_ITEMS: Final = 20
"""Lines of a list that a reader is shown."""

_HOW_TO_READ: Final = (
    "How to read this: <ins><b>underlined</b></ins> = new words, "
    "<del>struck through</del> = removed words."
)


class Blocks:
    """Writes the blocks of one comparison in one degree of detail."""

    def __init__(self, plan: PlanChange, comment: Comment, detail: Detail) -> None:
        self._plan = plan
        self._comment = comment
        self._detail = detail

    def first_screen(self) -> Iterator[str]:
        """The verdict, whether legal text changed, and the table."""
        what = "what this proposal changes" if self._plan.differs else "nothing differs"
        yield f"## {short(title(self._plan))}: {what}"
        yield self._verdict()
        sentences = (*self._comment.notices, *warnings(self._plan))
        told = [f"⚠️ {short(sentence)}" for sentence in sentences]
        if self._plan.policy and self._comment.findings is not None:
            told.append("It is checked with the approved rules, not with the changed ones.")
        yield "\n".join(told)
        yield self._table()

    def lists(self) -> Iterator[str]:
        """Who should read again, waivers, rules, unreadable files."""
        yield from (_listing(heading, items) for heading, items in lists(self._plan))

    def in_words(self) -> Iterator[str]:
        """The whole comparison once more without marks, folded."""
        if not (self._detail.words_only and self._detail.redlines):
            return
        lines: list[str] = []
        for name, change, sections in self._shown():
            if change.whole or not sections:
                continue
            lines += [f"\n**{short(name)}**\n"] if self._plan.count > 1 else []
            lines += words_only(sections)
        if lines:
            yield opened("The same in words only, without marks", "\n".join(lines).strip())

    def small_print(self, left_out: Sequence[str]) -> Iterator[str]:
        """What was compared, and what this comment leaves out."""
        plan = self._plan
        sentences = [f"Compared: {plan.old} with {plan.new}."]
        if plan.unchanged:
            files = (
                "1 other file is" if plan.unchanged == 1 else f"{plan.unchanged:,} other files are"
            )
            sentences.append(f"{files} the same in both.")
        told = " ".join(map(short, (*sentences, *self._comment.closing)))
        for sentence in left_out:
            yield f"**{escape(sentence)}**"
        if left_out and self._comment.summary:
            yield f"[Everything is in the full report.]({self._comment.summary})"
        yield f"<sub>{told}</sub>"

    def _verdict(self) -> str:
        findings = self._comment.findings
        stressed, rest = legal_verdict(self._plan)
        first = verdict(self._plan)
        more = [*after_verdict(self._plan)]
        if findings is None:
            text = f"**{escape(first)} {escape(stressed)}** {escape(rest)}".strip()
            return "\n".join((text, *map(escape, more)))
        text = f"**{fix_sentence(findings)} {escape(stressed)}** {escape(rest)}".strip()
        return "\n".join((text, escape(" ".join((first, *more)))))

    def _table(self) -> str:
        found = rows(self._plan)
        if not found:
            return ""
        shown = found[: self._detail.rows]
        first = "Section" if self._plan.count == 1 else "Class specification"
        lines = [f"| {first} | Change | |", "| :-- | :-- | :-- |"]
        for row in shown:
            cells = short(row.name), phrase(row.phrase), marks_in_table(row.marks)
            lines.append(f"| {' | '.join(cells)} |")
        if len(shown) < len(found):
            lines += ["", f"Shown {len(shown):,} of {len(found):,} rows."]
        return "\n".join(lines)

    def _shown(self) -> Iterator[tuple[str, SpecChange, Sequence[SectionChange]]]:
        for entry in self._plan.entries:
            yield entry.name, entry.change, entry.change.all_sections


def how_to_read(text: str) -> str:
    """The key to the marks, where there are any."""
    return _HOW_TO_READ if "<ins>" in text or "<del>" in text else ""


def _listing(heading: str, items: Sequence[str]) -> str:
    lines = [f"- {short(item)}" for item in items]
    shown = lines[:_ITEMS]
    more = [f"\nShown {len(shown)} of {len(lines):,}."] if len(lines) > _ITEMS else []
    return "\n".join((f"### {heading}", *shown, *more))
