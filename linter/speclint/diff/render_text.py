"""A comparison for people at a terminal: first what it means, then every change as a redline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.after_verdict import after_verdict
from speclint.diff.light import heavy, light, light_heading, light_label
from speclint.diff.marks import joined, marked, unseen_words
from speclint.diff.overview import (
    cites,
    lists,
    rows,
    rows_of_data,
    warnings,
)
from speclint.diff.plan_change import Group
from speclint.diff.text_page import TextPage
from speclint.diff.verdict import legal_verdict, title, verdict
from speclint.diff.whole_section import page_lines
from speclint.diff.wording import elsewhere, label, mark, plain, value_phrase
from speclint.diff.words import Edit
from speclint.spec.sections import LIST_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.counting import Phrase
    from speclint.diff.overview import Row
    from speclint.diff.plan_change import PlanChange, Single
    from speclint.diff.statement_change import Change
    from speclint.formats.options import Options
    from speclint.terminal import Piece

_FEW: Final = 12
"""Members of a group that are told with their titles."""

_MOST_NAMES: Final = 60
"""Class codes of a group that a reader is shown."""


def render(plan: PlanChange, options: Options, *, summary: bool = False) -> str:
    """Write the comparison; `summary` stops after the first screen."""
    page = TextPage(options)
    _first_screen(page, plan)
    if not summary:
        for entry in plan.entries:
            if isinstance(entry, Group):
                _group(page, entry)
            else:
                _single(page, entry, alone=plan.count == 1)
        for heading, items in lists(plan):
            page.listing(heading, items)
    return page.text


def _first_screen(page: TextPage, plan: PlanChange) -> None:
    path = (plan.changes[0].path or plan.changes[0].path_before) if plan.count == 1 else ""
    page.ends(title(plan), path or "")
    page.paragraph(f"What changes from {plan.old} to {plan.new}", "dim")
    page.gap()
    page.paragraph(verdict(plan), "bold")
    stressed, rest = legal_verdict(plan)
    page.pieces([(stressed, ("bold",)), (f" {rest}" if rest else "", ())])
    for sentence in after_verdict(plan):
        page.paragraph(sentence)
    for sentence in warnings(plan):
        page.paragraph(sentence, "yellow")
    page.gap()
    page.table([_cells(row) for row in rows(plan)])


def _cells(row: Row) -> tuple[str, list[Piece], str]:
    return row.name, _pieces(row.phrase), ", ".join(row.marks)


def _pieces(phrase: Phrase) -> list[Piece]:
    return [(run.text, ("bold",) if run.strong else ()) for run in phrase]


def _group(page: TextPage, group: Group) -> None:
    page.rule()
    page.paragraph(f"{len(group.members):,} class specifications, exactly these changes", "bold")
    few = len(group.members) <= _FEW
    codes = [(m.name if few else m.identity) or m.path for m in group.members]
    more = len(codes) - _MOST_NAMES
    left = f" and {more:,} more (--format json names them all)" if more > 0 else ""
    page.paragraph(", ".join(codes[:_MOST_NAMES]) + left, "dim", indent=2)
    _data(page, group.change)
    _sections(page, group.change, group.change.all_sections)


def _single(page: TextPage, single: Single, *, alone: bool) -> None:
    change = single.change
    if not alone:
        page.rule()
        page.ends(change.name, change.path or change.path_before or "")
        _data(page, change)
    for departure in single.departures:
        page.paragraph(f"Unlike the others. {departure.text}", "yellow", indent=2)
        if departure.edits:
            page.redline(marked(departure.edits), indent=4)
    if single.departures:
        page.paragraph("Everything else is as in the others.", indent=2)
    _sections(page, change, single.sections)


def _data(page: TextPage, change: SpecChange) -> None:
    """Write the data of a class whose rows do not stand on the first screen."""
    found = rows_of_data(change)
    if found:
        page.gap()
        page.table([_cells(row) for row in found])


def _sections(page: TextPage, change: SpecChange, sections: Sequence[SectionChange]) -> None:
    for note in (*change.notes, *change.limited):
        page.paragraph(f"Note: {note}", "yellow")
    for like in change.like:
        page.paragraph(f"Note: {like.introduction}", "yellow")
        for sentence in like.shown:
            page.paragraph(f"- {sentence}", indent=2)
    if change.whole:
        for section in sections:
            _whole(page, section, change)
    else:
        for section in sorted(heavy(sections), key=lambda s: not s.legal):
            _section(page, section, change)
        _light(page, light(sections))
    _sentences(page, cites(change))


def _whole(page: TextPage, section: SectionChange, of: SpecChange) -> None:
    """Write the text of a class that came or went; only what went is marked."""
    if not section.changes:
        return
    _heading(page, section, of)
    for number, line in enumerate(page_lines(section)):
        if number and section.key not in LIST_SECTIONS:
            page.gap()
        if line.lead:
            page.paragraph(line.lead, "dim", indent=2)
        label = f"{line.number or '':>2}" if section.key in LIST_SECTIONS else ""
        page.marked(label, Edit(line.kind, line.text), indent=2)
        for sentence in line.elsewhere:
            page.paragraph(sentence, "dim", indent=6)


def _light(page: TextPage, changes: Sequence[Change]) -> None:
    """Write the changes that leave the words as they are."""
    if changes:
        page.gap()
        page.paragraph(light_heading(changes), "bold")
    for change in changes:
        page.paragraph(light_label(change), "dim", indent=2)
        _words(page, change)


def _sentences(page: TextPage, sentences: Iterable[str]) -> None:
    for number, sentence in enumerate(sentences):
        if not number:
            page.gap()
        page.paragraph(sentence)


def _section(page: TextPage, section: SectionChange, of: SpecChange) -> None:
    _heading(page, section, of)
    for change in section.changes:
        _change(page, change)


def _heading(page: TextPage, section: SectionChange, of: SpecChange) -> None:
    page.gap()
    words = mark(section, of)
    page.pieces([(section.heading, ("bold",)), (f" ({words})" if words else "", ("dim",))])


def _change(page: TextPage, change: Change) -> None:
    words = label(change)
    if words:
        page.paragraph(words, "blue", indent=2)
    _words(page, change)
    for sentence in elsewhere(change):
        page.paragraph(sentence, indent=4)


def _words(page: TextPage, change: Change) -> None:
    if change.unmarked:
        page.paragraph(joined(change.after), "dim", indent=4)
    elif change.rewritten:
        page.labelled("Before", joined(change.before), indent=4)
        page.labelled("After ", joined(change.after), indent=4)
    else:
        page.redline(marked(change.shown), indent=4)
    for unseen in change.unseen:
        page.paragraph(unseen_words(unseen), "yellow", indent=4)
    for value in change.data if change.before and change.after else ():
        page.paragraph(f"{value.label}: {plain(value_phrase(value))}", indent=4)
