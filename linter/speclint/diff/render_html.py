"""One self-contained page with the redline; it needs no network and no script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.after_verdict import after_verdict
from speclint.diff.html_change import (
    badges,
    light_html,
    phrase,
    redline,
    section_html,
    whole_html,
)
from speclint.diff.html_style import STYLE
from speclint.diff.light import heavy, light
from speclint.diff.marks import replacements
from speclint.diff.overview import (
    cites,
    lists,
    rows,
    rows_of_data,
    warnings,
)
from speclint.diff.plan_change import Group
from speclint.diff.verdict import legal_verdict, title, verdict
from speclint.formats.html_page import head, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.overview import Row
    from speclint.diff.plan_change import PlanChange, Single

_CHOICE: Final = """\
<fieldset><legend>Show the changes</legend>
<label><input type="radio" name="view" id="in-text" checked> marked in the text</label>
<label><input type="radio" name="view" id="in-words"> in words only, without marks</label>
</fieldset>
<p class="key">How to read this: <ins>underlined</ins> = new words,
<del>struck through</del> = removed words.</p>"""


def render(plan: PlanChange, *, summary: bool = False) -> str:
    """Write the page; `summary` stops after the first screen."""
    lines = [head(f"{title(plan)}: what changes", STYLE), *_first_screen(plan)]
    if not summary:
        lines += ["<main>", *_classes(plan), *_lists(plan), "</main>"]
    lines += [*_foot(plan), "</body>", "</html>"]
    return "\n".join(line for line in lines if line) + "\n"


def _first_screen(plan: PlanChange) -> Iterator[str]:
    stressed, rest = legal_verdict(plan)
    yield f"<header><h1>{shown(title(plan))}</h1>"
    yield f'<p class="soft">What changes from {shown(plan.old)} to {shown(plan.new)}</p>'
    yield f'<p class="verdict">{shown(verdict(plan))}</p>'
    yield f'<p class="legal-line"><strong>{shown(stressed)}</strong> {shown(rest)}</p>'
    yield from (f"<p>{shown(sentence)}</p>" for sentence in after_verdict(plan))
    yield from (f'<p class="warning">{shown(text)}</p>' for text in warnings(plan))
    yield from _table(plan)
    yield "</header>"


def _table(plan: PlanChange) -> Iterator[str]:
    found = rows(plan)
    if not found:
        return
    first = "Section" if plan.count == 1 else "Class specification"
    yield f'<table><thead><tr><th scope="col">{first}</th><th scope="col">Change</th>'
    yield '<th scope="col">For the reviewer</th></tr></thead><tbody>'
    anchors = _anchors(plan)
    for number, row in enumerate(found):
        yield _row(row, anchors.get(row.name if plan.count == 1 else str(number)))
    yield "</tbody></table>"


def _row(row: Row, anchor: str | None) -> str:
    name = f'<a href="#{anchor}">{shown(row.name)}</a>' if anchor else shown(row.name)
    cells = f"<td>{phrase(row.phrase)}</td><td>{badges(row.marks)}</td>"
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


def _anchors(plan: PlanChange) -> dict[str, str]:
    """Row to the place below: by heading for one class, else by number."""
    if plan.count != 1:
        return {str(number): f"class-{number + 1}" for number in range(len(plan.changes))}
    change = plan.changes[0]
    anchors = {s.heading: "class-1-light" for s in change.all_sections if s.changes}
    shown_apart = change.all_sections if change.whole else heavy(change.all_sections)
    return anchors | {s.heading: f"class-1-{s.key}" for s in shown_apart if s.changes}


def _classes(plan: PlanChange) -> Iterator[str]:
    revised = (change for change in plan.changes if not change.whole)
    if any(section.changes for change in revised for section in change.all_sections):
        yield _CHOICE
    for number, entry in enumerate(plan.entries, 1):
        if isinstance(entry, Group):
            yield from _group(entry, f"class-{number}")
        else:
            yield from _single(entry, f"class-{number}", alone=plan.count == 1)


def _group(group: Group, anchor: str) -> Iterator[str]:
    count = f"{len(group.members):,} class specifications"
    yield f'<section id="{anchor}"><h2>{count}, exactly these changes</h2>'
    yield _data(group.change)
    yield from _sections(group.change, group.change.all_sections, anchor, 3)
    yield f"<h3>The {count}</h3>"
    names = "".join(f"<li>{shown(member.name or member.path)}</li>" for member in group.members)
    yield f'<ul class="members">{names}</ul></section>'


def _single(single: Single, anchor: str, *, alone: bool) -> Iterator[str]:
    change = single.change
    if alone:
        yield from _sections(change, single.sections, anchor, 2)
        return
    path = change.path or change.path_before or ""
    yield f'<section id="{anchor}"><h2>{shown(change.name)}</h2><p class="path">{shown(path)}</p>'
    yield _data(change)
    for departure in single.departures:
        yield f'<div class="change"><h3>Unlike the others</h3><p>{shown(departure.text)}</p>'
        if departure.edits:
            said = "".join(f"<p>{shown(words)}</p>" for words in replacements(departure.edits))
            yield f'<div class="marked"><p>{redline(departure.edits)}</p></div>'
            yield f'<div class="words">{said}</div>'
        yield "</div>"
    if single.departures:
        yield "<p>Everything else is as in the others.</p>"
    yield from _sections(change, single.sections, anchor, 3)
    yield "</section>"


def _data(change: SpecChange) -> str:
    """The data of a class whose rows do not stand on the first screen."""
    found = "".join(_row(row, None) for row in rows_of_data(change))
    return f"<table><tbody>{found}</tbody></table>" if found else ""


def _sections(
    change: SpecChange, sections: Sequence[SectionChange], anchor: str, level: int
) -> Iterator[str]:
    for note in (*change.notes, *change.limited):
        yield f'<p class="warning">{shown(note)}</p>'
    for like in change.like:
        told = "".join(f"<li>{shown(sentence)}</li>" for sentence in like.shown)
        items = f"<ul>{told}</ul>" if told else ""
        yield f'<p class="warning">{shown(like.introduction)}</p>{items}'
    if change.whole:
        for section in sections:
            if section.changes:
                yield from whole_html(section, change, f"{anchor}-{section.key}", level)
    else:
        for section in sorted(heavy(sections), key=lambda s: not s.legal):
            yield from section_html(section, change, f"{anchor}-{section.key}", level)
        lesser = light(sections)
        if lesser:
            yield from light_html(lesser, f"{anchor}-light", level)
    yield from (f"<p>{shown(sentence)}</p>" for sentence in cites(change))


def _lists(plan: PlanChange) -> Iterator[str]:
    for heading, items in lists(plan):
        lines = "".join(f"<li>{shown(item)}</li>" for item in items)
        yield f"<section><h2>{heading}</h2><ul>{lines}</ul></section>"


def _foot(plan: PlanChange) -> Iterator[str]:
    if plan.unchanged:
        files = "1 other file is" if plan.unchanged == 1 else f"{plan.unchanged:,} other files are"
        yield f"<footer><p>{files} the same in both.</p></footer>"
