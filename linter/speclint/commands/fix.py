"""`speclint fix`: mend what has one right answer, and change nothing else."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from speclint.cli import FINDINGS, NOTHING, StopError
from speclint.edits.bench import Bench
from speclint.edits.fixing import mend
from speclint.edits.safe_write import WriteError, rename_in_folder, write_whole
from speclint.policy.rule_choice import UnknownRuleError
from speclint.setup.complaint import WrittenError
from speclint.setup.selection import add_day, add_rules, job_of, nothing_to_check, words_of
from speclint.setup.workspace import open_workspace
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping

    from speclint.edits.fixing import Mended
    from speclint.finding import Finding
    from speclint.run import Job
    from speclint.setup.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders or patterns (default: the whole plan)",
    )
    add("--unsafe", action="store_true", help="mend also what a person should look at afterwards")
    add("--diff", action="store_true", help="show what would change; write nothing")
    add("--check", action="store_true", help="exit with 1 if anything would change; write nothing")
    add("--exit-non-zero", action="store_true", help="exit with 1 where something was changed")
    add("--interactive", action="store_true", help="ask before each change")
    add_day(parser)
    add_rules(parser)
    add("--config", metavar="FILE", help="use this configuration file")


def run(arguments: argparse.Namespace) -> int:
    """Mend, write and say what was done; 1 where --check or --diff finds something to change."""
    try:
        workspace = open_workspace(arguments.config)
        book = workspace.rulebook(words_of(arguments.select), words_of(arguments.ignore))
    except (WrittenError, UnknownRuleError) as error:
        raise StopError(str(error)) from None
    if "-" in arguments.paths:
        raise StopError("Text from the standard input cannot be mended; name a file.")
    job = job_of(arguments, workspace)
    if not job.files:
        raise StopError(nothing_to_check(arguments.paths, workspace), NOTHING)
    if job.given:
        raise StopError(_not_there(job.given))
    day = arguments.on or date.today()  # noqa: DTZ011 - the user's own day
    mended = mend(
        Bench(job, book, day, workspace.wanted(book)).judge, job.source, _wanted(arguments)
    )
    if arguments.diff:
        sys.stdout.writelines(_diff(mended, job))
    if arguments.diff or arguments.check:
        sys.stdout.write(_summary(mended, "would be "))
        return FINDINGS if mended.done else 0
    kept = _write(mended, job, workspace)
    mended = replace(mended, done=tuple(f for f in mended.done if f.path not in kept))
    if mended.done or not kept:
        sys.stdout.write(_summary(mended, "") + _next(mended, unsafe=arguments.unsafe))
    if kept:
        raise StopError("\n".join(kept.values()))
    return FINDINGS if mended.done and arguments.exit_non_zero else 0


def _not_there(given: Mapping[str, Source | Slip]) -> str:
    """Say which names lead to no file, and which may be meant."""
    from speclint.setup.written import did_you_mean
    from speclint.spec.misfit import suggestions

    asked = (
        (path, did_you_mean(suggestions(x)) if isinstance(x, Slip) else "")
        for path, x in given.items()
    )
    return "\n".join(f"There is no file “{path}”.{ask}" for path, ask in asked)


def _wanted(arguments: argparse.Namespace) -> Callable[[Finding], bool]:
    def allowed(finding: Finding) -> bool:
        return arguments.unsafe or finding.remedy.safety == "safe"

    if not arguments.interactive:
        return allowed
    if not sys.stdin.isatty():
        raise StopError("--interactive asks questions, and nobody is there to answer.")
    from speclint.edits.asking import Asker

    asker = Asker(sys.stdin, sys.stdout)
    return lambda finding: allowed(finding) and asker.agrees(finding)


def _write(mended: Mended, job: Job, workspace: Workspace) -> dict[str, str]:
    """Write each file by itself; the result says of those that could not be written why."""
    kept: dict[str, str] = {}
    for path in dict.fromkeys((*mended.texts, *mended.names)):
        try:
            _write_one(path, mended, job, workspace)
        except WriteError as error:
            kept[path] = str(error)
    return kept


def _write_one(path: str, mended: Mended, job: Job, workspace: Workspace) -> None:
    source = job.source(path)
    text = mended.texts.get(path)
    if text is not None and isinstance(source, Source) and source.text != text:
        write_whole(path, source.rewritten(text).data, workspace.root)
    if path in mended.names:
        rename_in_folder(path, mended.names[path], workspace.root)


def _diff(mended: Mended, job: Job) -> Iterator[str]:
    from difflib import unified_diff

    for path, text in mended.texts.items():
        source = job.source(path)
        if isinstance(source, Source) and source.text != text:
            old, new = source.text.splitlines(keepends=True), text.splitlines(keepends=True)
            for line in unified_diff(old, new, path, path):
                yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
    for path, name in mended.names.items():
        yield f"rename {path} to {name}\n"


def _summary(mended: Mended, would: str) -> str:
    lines = [f"{f.path}: {f.place}: {f.remedy.title} {f.label}" for f in mended.done]
    lines += [f"{r.finding.path}: not mended: {r.reason} {r.finding.label}" for r in mended.refused]
    files = {f.path for f in mended.done}
    if not files:
        lines.append("Nothing to mend.")
    else:
        things = _counted(len(mended.done), "finding")
        verb = f"{would}mended in" if would else "mended in"
        lines.append(f"{things} {verb} {_counted(len(files), 'file')}.")
    return "".join(f"{line}\n" for line in lines)


def _next(mended: Mended, *, unsafe: bool) -> str:
    """Say what is left, and what to run next."""
    waiting = [f for f in mended.left if f.remedy.automatic and f.remedy.safety == "unsafe"]
    by_hand = len(mended.left) - len(waiting)
    said = ""
    if waiting and not unsafe:
        said = f"{_counted(len(waiting), 'more')} with: speclint fix --unsafe\n"
    if by_hand:
        said += f"{_counted(by_hand, 'finding')} left for you; see: speclint check\n"
    return said


def _counted(number: int, word: str) -> str:
    plural = "" if number == 1 or word == "more" else "s"
    return f"{number:,} {word}{plural}"
