"""The report for people at a terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from speclint.formats.closing import closing, fix_command, lasting_debts, next_command
from speclint.formats.corrected import Files
from speclint.formats.text_block import Block, is_wide
from speclint.history.dates import write_out
from speclint.terminal import paint, spread, visible, width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.finding import Finding
    from speclint.formats.options import Options
    from speclint.report import Report, Waived


def render(report: Report, options: Options) -> str:
    """Write every finding with its frame, reason and remedy, then what to do next."""
    lines = list(_lines(report, options))
    return "\n".join(lines) + "\n"


def _lines(report: Report, options: Options) -> Iterator[str]:
    block = Block(options.columns, colour=options.colour)
    files = Files(options)
    for _, found in groupby(report.findings, key=lambda finding: finding.path):
        yield from _file(list(found), block, files, options)
    yield from _aside(report, options)
    for note in report.notes:
        yield from (*wrap(f"Note: {visible(note)}", options.columns), "")
    yield from _close(report, options)


def _file(found: list[Finding], block: Block, files: Files, options: Options) -> Iterator[str]:
    yield from _header(found[0], options)
    for group in by_rule(found):
        yield from _group(group, block, files, options)


def by_rule(found: list[Finding]) -> list[list[Finding]]:
    """Put the findings of one rule together, rules in the order in which they first appear."""
    groups: dict[str, list[Finding]] = {}
    for finding in found:
        groups.setdefault(finding.code, []).append(finding)
    return list(groups.values())


def class_name(finding: Finding) -> str:
    """Name the class by title and code, as far as the file gives them."""
    code = f"({finding.identity})" if finding.identity else ""
    return visible(f"{finding.title} {code}".strip())


def _header(finding: Finding, options: Options) -> Iterator[str]:
    name, path = class_name(finding), visible(finding.path)
    line = spread(name, path, options.columns) if name else path
    if line is None:
        yield paint(name, "bold", colour=options.colour)
        line = path
    bold = line.replace(name, paint(name, "bold", colour=options.colour), 1) if name else line
    yield bold


def _group(group: list[Finding], block: Block, files: Files, options: Options) -> Iterator[str]:
    """Tell findings of one rule: what they share, reason and next command, is said once."""
    message, why = "", ""
    for number, finding in enumerate(group):
        if number:
            yield ""
        if finding.message != message:
            message = finding.message
            yield from block.message(finding)
            yield ""
        yield from block.place(finding)
        yield from block.values(finding)
        if finding.why != why:
            why = finding.why
            yield from block.labelled("why", visible(why), wide=is_wide(finding))
        yield from block.fix(finding, files.corrections(finding))
    yield from _commands(group, block, options)
    yield ""


def _commands(group: list[Finding], block: Block, options: Options) -> Iterator[str]:
    wide = is_wide(group[-1])
    more = f"speclint explain {group[0].code}"
    run = fix_command(group)
    if run is None:
        yield block.command("more", more, wide=wide)
        return
    line = block.command("run", run, wide=wide)
    plain = Block(options.columns, colour=False).command("run", run, wide=wide)
    gap = options.columns - width_of(plain) - len(f"more   {more}")
    if gap >= 2:
        yield f"{line}{' ' * gap}{paint('more', 'blue', colour=options.colour)}   {more}"
        return
    yield from (line, block.command("more", more, wide=wide))


def _aside(report: Report, options: Options) -> Iterator[str]:
    lasting = lasting_debts(report, options.rules)
    if lasting:
        yield paint("Known debts that must still be fixed", "bold", colour=options.colour)
        for debt in lasting:
            yield from _listed(debt, debt.message, options)
        yield ""
    if report.waived:
        yield paint("Waived", "bold", colour=options.colour)
        for waived in report.waived:
            yield from _listed(waived.finding, _reason(waived), options)
        yield ""


def _listed(finding: Finding, said: str, options: Options) -> Iterator[str]:
    where = f"{finding.path}:{finding.span.line}:{finding.span.column}"
    text = f"{finding.label}, {where}, {finding.place}: {said}"
    for number, line in enumerate(wrap(visible(text), options.columns - 4)):
        yield f"  {'  ' if number else ''}{line}"


def _reason(waived: Waived) -> str:
    until = f" (until {write_out(waived.until)})" if waived.until else ""
    return f"{waived.reason}{until}"


def _close(report: Report, options: Options) -> Iterator[str]:
    if report.findings or report.waived or report.notes:
        yield paint("─" * options.columns, "dim", colour=options.colour)
    first, *rest = closing(report)
    for line in wrap(first, options.columns):
        yield paint(line, "bold", colour=options.colour)
    for sentence in rest:
        yield from wrap(sentence, options.columns)
    command = next_command(report)
    if command is not None:
        yield f"Next: {paint(visible(command), 'bold', colour=options.colour)}"
