"""The changed classes as a Word document with tracked changes, behind a page that explains them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.diff.after_verdict import after_verdict
from speclint.diff.counting import Run
from speclint.diff.docx_parts import package
from speclint.diff.docx_text import Tracked, paragraph, phrase, text_of
from speclint.diff.marks import unseen_words
from speclint.diff.overview import lists, rows, warnings
from speclint.diff.redline import redline
from speclint.diff.verdict import legal_verdict, title, verdict
from speclint.diff.wording import elsewhere, label, plain, value_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.compare_plans import Compared
    from speclint.diff.overview import Row
    from speclint.diff.plan_change import PlanChange

_WIDTHS = (2700, 4460, 2200)
"""Columns of the table in twentieths of a point, 6.5 inches together."""


def render(
    plan: PlanChange, specs: Sequence[Compared], author: str, day: date, *, summary: bool = False
) -> bytes:
    """Write the file; accepting all changes gives the new pages, rejecting all the old ones.

    `specs` are the classes of the comparison with their readings, `author` and `day` stand on
    every tracked change. `summary` stops after the first page.
    """
    changed = [] if summary else sorted(filter(_shown, specs), key=lambda one: _order(one.change))
    body = list(_first_page(plan, len(changed)))
    tracked = Tracked(author, day)
    for one in changed:
        body += _class(one, tracked)
    return package("".join(body), text_of(f"{title(plan)}: what changes"), text_of(author), day)


def _shown(one: Compared) -> bool:
    """Whether there is anything to accept or reject."""
    return one.change.words_differ


def _order(change: SpecChange) -> tuple[str, str]:
    return change.identity, change.path or change.path_before or ""


def _first_page(plan: PlanChange, shown: int) -> Iterator[str]:
    yield paragraph("Heading1", title(plan))
    yield paragraph("Normal", f"What changes from {plan.old} to {plan.new}")
    yield paragraph("Verdict", verdict(plan))
    stressed, rest = legal_verdict(plan)
    yield paragraph("Normal", (Run(stressed, strong=True), Run(f" {rest}" if rest else "")))
    yield from (paragraph("Normal", sentence) for sentence in after_verdict(plan))
    yield from (paragraph("Note", sentence) for sentence in warnings(plan))
    yield from _table(rows(plan), "Section" if plan.count == 1 else "Class specification")
    if shown:
        yield from (paragraph("Normal", sentence) for sentence in _how_to_read(plan, shown))
    for heading, items in lists(plan):
        yield paragraph("Heading2", heading)
        yield from (paragraph("Statement", item) for item in items)


def _how_to_read(plan: PlanChange, shown: int) -> Iterator[str]:
    what = "The next pages show the class" if shown == 1 else "Each class follows on its own page"
    yield f"{what} with its changes tracked. New words are underlined, removed words struck out."
    yield "Accept all changes to read the new text. Reject all changes to read the old text."
    left = plan.count - shown
    if left:
        are = "1 class is" if left == 1 else f"{left:,} classes are"
        yield f"{are} not shown below: no words differ there."


def _table(found: Sequence[Row], first: str) -> Iterator[str]:
    if not found:
        return
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Overview"/>'
        f'<w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    head = (Run(words, strong=True) for words in (first, "Change", "For the reviewer"))
    yield _row([phrase((run,)) for run in head], "<w:tblHeader/>")
    for row in found:
        marks = phrase((Run(", ".join(row.marks)),))
        yield _row([phrase((Run(row.name),)), phrase(row.phrase), marks], "")
    yield "</w:tbl>"
    yield paragraph("Normal", "")


def _row(cells: Sequence[str], properties: str) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>{cell}</w:p></w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{inner}</w:tr>"


def _class(one: Compared, tracked: Tracked) -> Iterator[str]:
    name = one.change.name or "A class specification"
    yield paragraph("Heading1", name, first=True)
    yield from (paragraph("Note", sentence) for sentence in _notes(one.change))
    yield from tracked.paragraphs(redline(one.old, one.new, one.points_to))
    yield paragraph("ClassEnd", f"End of {name}")


def _notes(change: SpecChange) -> Iterator[str]:
    """What the tracked text cannot show: what was not compared, and data beside the words."""
    yield from change.notes
    yield from change.limited
    for like in change.like:
        yield from (like.introduction, *like.shown)
    for section in change.all_sections:
        yield from _beside(section)


def _beside(section: SectionChange) -> Iterator[str]:
    for change in section.changes:
        for unseen in change.unseen:
            yield f"{section.heading}: {unseen_words(unseen)}"
        for value in change.data if change.before and change.after else ():
            yield f"{section.heading}, {label(change)}: {value.name}: {plain(value_phrase(value))}"
        for sentence in elsewhere(change):
            yield f"{section.heading}, {label(change)}: {sentence}"
