"""The blocks of the comment on a proposal, each complete in itself, in the order of reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from speclint.bot.escape import escape, url_path
from speclint.diff.markdown_change import ChangeWriter, marks_in_table, phrase, words_only
from speclint.diff.overview import allowance, cites, reread, rows, unreadable, warnings
from speclint.diff.verdict import adoption, legal_verdict, title, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from speclint.diff.change import Change, SectionChange, SpecChange
    from speclint.diff.plan_change import Group, PlanChange, Single
    from speclint.finding import Finding
    from speclint.rule import Severity

_FEW: Final = 3
"""Classes up to which every redline stands open."""

_ITEMS: Final = 20
"""Lines of a list that a reader is shown."""

_HOW_TO_READ: Final = (
    "How to read this: <ins><b>underlined</b></ins> = new words, "
    "<del>struck through</del> = removed words."
)


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands in the comment besides the comparison.

    `findings` are None where nothing was judged. `drafts` are history sentences to paste, by class
    code. `files` is the address below which the files of the proposal can be seen, with a slash at
    its end. `summary` is the address of the full report. `closing` are sentences in small print.
    """

    findings: Sequence[Finding] | None = None
    drafts: Mapping[str, str] = field(default_factory=dict)
    files: str | None = None
    summary: str | None = None
    closing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of it to show: None is all."""

    words_only: bool = True
    keep: int | None = None
    names: int | None = None
    redlines: bool = True
    rows: int | None = None
    findings: int | None = None


class Blocks:
    """Writes the blocks of one comparison in one degree of detail."""

    def __init__(self, plan: PlanChange, comment: Comment, detail: Detail) -> None:
        self._plan = plan
        self._comment = comment
        self._detail = detail
        self._write = ChangeWriter(detail.keep)

    def first_screen(self) -> Iterator[str]:
        """The verdict, whether legal text changed, and the table."""
        what = "what this proposal changes" if self._plan.differs else "nothing differs"
        yield f"## {escape(title(self._plan))}: {what}"
        yield self._verdict()
        told = [f"⚠️ {escape(sentence)}" for sentence in warnings(self._plan)]
        if self._plan.policy and self._comment.findings is not None:
            told.append("It is checked with the approved rules, not with the changed ones.")
        yield "\n".join(told)
        yield self._table()

    def to_fix(self) -> Iterator[str]:
        """What must, should and could be mended, and the history sentence to paste."""
        for severity, heading, folded in (
            ("error", "⛔ To fix", False),
            ("warning", "⚠️ Should be fixed", False),
            ("advice", "💡 Advice", True),
        ):
            found = [f for f in self._comment.findings or () if f.severity == severity]
            if found:
                yield from self._findings(heading, found, folded=folded)
        for identity, sentence in self._comment.drafts.items():
            yield (f"**History entry to paste** ({escape(identity)}):\n> {escape(sentence)}")

    def legal(self) -> Iterator[str]:
        """Every change of legal text, open, the same ones together."""
        alike: dict[tuple[object, ...], list[tuple[str, int, SectionChange]]] = {}
        for name, count, change in self._named():
            if change.legal and change.path and change.path_before:
                key = tuple(map(_without_numbers, change.legal.changes))
                alike.setdefault(key, []).append((name, count, change.legal))
        if not alike:
            return
        yield "### ⚖️ Legal Requirement(s)"
        for found in alike.values():
            if self._plan.count > 1:
                yield self._who([(name, count) for name, count, _ in found])
            yield self._write.legal(found[0][2])

    def redlines(self) -> Iterator[str]:
        """Every other change."""
        if not self._detail.redlines:
            return
        many = len(self._plan.changes) > _FEW
        for group in self._plan.groups:
            yield from self._group(group, folded=many)
        for single in self._plan.singles:
            yield from self._single(single, folded=many)

    def lists(self) -> Iterator[str]:
        """Who should read again, waivers, rules, unreadable files."""
        yield _listing("👀 Who should read their class again", map(reread, self._plan.rereads))
        yield _listing("Waivers and known debts", map(allowance, self._plan.allowances))
        yield _listing("Rules and configuration that change", self._plan.policy)
        if len(self._plan.unreadable) > 1:
            yield _listing("Files that cannot be read", map(unreadable, self._plan.unreadable))

    def in_words(self) -> Iterator[str]:
        """The whole comparison once more without marks, folded."""
        if not (self._detail.words_only and self._detail.redlines):
            return
        lines: list[str] = []
        for name, change, sections in self._shown():
            if change.path is None or change.path_before is None or not sections:
                continue
            lines += [f"\n**{escape(name)}**\n"] if self._plan.count > 1 else []
            lines += words_only(sections)
        if lines:
            yield _folded("The same in words only, without marks", "\n".join(lines).strip())

    def small_print(self, left_out: Sequence[str]) -> Iterator[str]:
        """What was compared, and what this comment leaves out."""
        plan = self._plan
        sentences = [f"Compared: {plan.old} with {plan.new}."]
        if plan.unchanged:
            files = (
                "1 other file is" if plan.unchanged == 1 else f"{plan.unchanged:,} other files are"
            )
            sentences.append(f"{files} the same in both.")
        told = " ".join(map(escape, (*sentences, *self._comment.closing)))
        for sentence in left_out:
            yield f"**{escape(sentence)}**"
        if left_out and self._comment.summary:
            yield f"[Everything is in the full report.]({self._comment.summary})"
        yield f"<sub>{told}</sub>"

    def _verdict(self) -> str:
        findings = self._comment.findings
        stressed, rest = legal_verdict(self._plan)
        first = verdict(self._plan)
        more = [adoption(self._plan)] if self._plan.count > 1 and self._plan.words_differ else []
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
            cells = escape(row.name), phrase(row.phrase), marks_in_table(row.marks)
            lines.append(f"| {' | '.join(cells)} |")
        if len(shown) < len(found):
            lines += ["", f"Shown {len(shown):,} of {len(found):,} rows."]
        return "\n".join(lines)

    def _findings(self, heading: str, found: Sequence[Finding], *, folded: bool) -> Iterator[str]:
        shown = found[: self._detail.findings]
        lines = [f"{n}. {self._finding(finding)}" for n, finding in enumerate(shown, 1)]
        if len(shown) < len(found):
            lines += ["", f"Shown {len(shown):,} of {len(found):,}."]
        body = "\n".join(lines)
        yield _folded(f"{heading} ({len(found):,})", body) if folded else f"### {heading}\n{body}"

    def _finding(self, finding: Finding) -> str:
        name = f"{finding.title} ({finding.identity}): " if self._plan.count > 1 else ""
        text = f"**{escape(name + finding.place)}.** {escape(finding.message)}"
        remedy = finding.remedy.title.rstrip(".")
        line = f"line {finding.span.line}"
        if self._comment.files:
            address = f"{self._comment.files}{url_path(finding.path)}#L{finding.span.line}"
            line = f"[{line}]({address})"
        return f"{text} {escape(remedy)}. → {line}"

    def _named(self) -> Iterator[tuple[str, int, SpecChange]]:
        for group in self._plan.groups:
            yield f"{len(group.members):,} class specifications", len(group.members), group.change
        for single in self._plan.singles:
            yield single.change.name, 1, single.change

    def _shown(self) -> Iterator[tuple[str, SpecChange, Sequence[SectionChange]]]:
        for group in self._plan.groups:
            name = f"{len(group.members):,} class specifications"
            yield name, group.change, group.change.all_sections
        for single in self._plan.singles:
            yield single.change.name, single.change, single.change.all_sections

    def _who(self, named: Sequence[tuple[str, int]]) -> str:
        count = sum(number for _, number in named)
        if len(named) == 1:
            return f"**{escape(named[0][0])}**"
        return f"**{count:,} class specifications**"

    def _group(self, group: Group, *, folded: bool) -> Iterator[str]:
        count = f"{len(group.members):,} class specifications, exactly these changes"
        names = [escape(member.name or member.path) for member in group.members]
        shown = names[: self._detail.names]
        more = f" Shown {len(shown):,} of {len(names):,}." if len(shown) < len(names) else ""
        listed = _folded(f"The {len(names):,} class specifications", ", ".join(shown) + "." + more)
        sections = [s for s in group.change.all_sections if not s.legal]
        yield from self._class(count, group.change, [listed], sections, folded=folded)

    def _single(self, single: Single, *, folded: bool) -> Iterator[str]:
        change = single.change
        lines = [
            f"- Unlike the others. {escape(d.text)}"
            + (f"\n  {self._write.redline(d.edits)}" if d.edits else "")
            for d in single.departures
        ]
        if lines:
            lines.append("- Everything else is as in the others.")
        lead = ["\n".join(lines)] if lines else []
        whole = change.path is None or change.path_before is None
        sections = [s for s in single.sections if whole or not s.legal]
        if self._plan.count == 1:
            yield from self._notes(change)
            yield from self._sections(change, sections, 3)
            return
        yield from self._class(change.name, change, lead, sections, folded=folded)

    def _class(
        self,
        name: str,
        change: SpecChange,
        lead: Sequence[str],
        sections: Sequence[SectionChange],
        *,
        folded: bool,
    ) -> Iterator[str]:
        body = [*self._notes(change), *lead, *self._sections(change, sections, 4)]
        if not body:
            return
        if folded and not lead:
            yield _folded(name, "\n\n".join(body))
            return
        yield f"### {escape(name)}"
        yield from body

    def _notes(self, change: SpecChange) -> Iterator[str]:
        notes = (*change.notes, *change.limited)
        if notes:
            yield "\n".join(f"⚠️ {escape(note)}" for note in notes)

    def _sections(
        self, change: SpecChange, sections: Sequence[SectionChange], level: int
    ) -> Iterator[str]:
        whole = change.path is None or change.path_before is None
        write: Callable[[SectionChange, int], str]
        write = self._write.whole if whole else self._write.section
        yield from (write(section, level) for section in sections if section.changes)
        said = list(cites(change))
        if said:
            yield escape(" ".join(said))


def how_to_read(text: str) -> str:
    """The key to the marks, where there are any."""
    return _HOW_TO_READ if "<ins>" in text or "<del>" in text else ""


def fix_sentence(findings: Sequence[Finding]) -> str:
    """Say how much must be mended before the proposal can be approved."""
    count: dict[Severity, int] = {}
    for finding in findings:
        count[finding.severity] = count.get(finding.severity, 0) + 1
    errors = count.get("error", 0)
    if errors:
        things = "1 thing" if errors == 1 else f"{errors:,} things"
        return f"{things} to fix before this can be approved."
    return "Nothing must be fixed."


def _without_numbers(change: Change) -> tuple[object, ...]:
    """A key that is equal for the same words, wherever they stand."""
    sides = (change.before, change.after)
    return change.kind, *(tuple(statement.text for statement in side) for side in sides)


def _folded(summary: str, body: str) -> str:
    return f"<details><summary>{escape(summary)}</summary>\n\n{body}\n\n</details>"


def _listing(heading: str, items: Iterable[str]) -> str:
    lines = [f"- {escape(item)}" for item in items]
    if not lines:
        return ""
    shown = lines[:_ITEMS]
    more = [f"\nShown {len(shown)} of {len(lines):,}."] if len(lines) > _ITEMS else []
    return "\n".join((f"### {heading}", *shown, *more))
