"""The findings of one file, for people at a terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from speclint.formats.closing import mending_command
from speclint.formats.corrected import Files
from speclint.formats.text_block import Block, is_wide
from speclint.terminal import paint, spread, visible, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.finding import Finding
    from speclint.formats.options import Options


def told(findings: Iterable[Finding], options: Options) -> Iterator[str]:
    """Tell findings that are in the order of a report, those of each file under its heading."""
    block = Block(options.columns, colour=options.colour)
    files = Files(options)
    for _, found in groupby(findings, key=lambda finding: finding.path):
        yield from _file(list(found), block, files, options)


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
    run = mending_command(group)
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
