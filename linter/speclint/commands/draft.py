"""`speclint draft`: write the history entry that a revision asks for."""

from __future__ import annotations

import glob
import os
import sys
from dataclasses import dataclass
from datetime import date
from shlex import quote
from typing import TYPE_CHECKING

from speclint.against import draft_command, here, proposal
from speclint.cli import NOTHING, StopError
from speclint.diff.git import GitError
from speclint.discover import spec_files
from speclint.edits.guard import Refusal, guarded
from speclint.edits.safe_write import WriteError, write_whole
from speclint.history.dates import write_out
from speclint.history.drafting import draft_of_abolition, draft_of_new_class, drafts
from speclint.history.revision import Revision
from speclint.lint import reading_of
from speclint.lint_changes import keeps_history, prescribed
from speclint.setup.complaint import WrittenError
from speclint.setup.selection import day_of, meant_files
from speclint.setup.workspace import open_workspace
from speclint.setup.written import did_you_mean

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection, Iterator, Sequence

    from speclint.against import Proposal
    from speclint.diff.compare_plans import Compared
    from speclint.history.drafting import Draft
    from speclint.policy.rulebook import Rulebook
    from speclint.setup.workspace import Workspace
    from speclint.spec.reading import Reading
    from speclint.text.source import Source

_LAW = "due to adopted legislative action"


@dataclass(frozen=True, slots=True)
class _Drafted:
    path: str
    name: str
    source: Source
    drafts: tuple[Draft, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="only these files (default: all that changed)")
    add("--adopted", metavar="DATE", type=day_of, help="day the Director adopted it (2025-06-23)")
    add("--effective", metavar="DATE", type=day_of, help="day it takes effect (2025-07-01)")
    add("--legislative", action="store_true", help=f"end with “{_LAW}”")
    add("--against", metavar="REV", default="HEAD", help="the approved version (default: HEAD)")
    add("--write", action="store_true", help="put the entry into the file")
    add("--config", metavar="FILE", help="use this configuration file")


def run(arguments: argparse.Namespace) -> int:
    """Print the sentences, or with --write put them into the files."""
    try:
        workspace = open_workspace(arguments.config)
        wanted = _wanted(arguments.paths, workspace)
        asked = proposal(arguments.against, workspace)
        book = workspace.rulebook()
    except (WrittenError, GitError) as error:
        raise StopError(str(error)) from None
    drafted = list(_drafted(asked, arguments, book, wanted))
    if not drafted:
        raise StopError(_nothing(arguments.against), NOTHING)
    for one in drafted:
        sys.stdout.write(f"{one.name}  {one.path}\n")
        for draft in one.drafts:
            sys.stdout.write(f"  {draft.sentence}\n{_note(draft, arguments)}")
        if arguments.write:
            _write(one, workspace)
    sys.stdout.write(_next(arguments, drafted))
    return 0


def _nothing(against: str) -> str:
    """Say what the files were compared with: an analyst may have committed the change already."""
    if against != "HEAD":
        return f"No specification has a change since {against} that its history does not tell."
    return (
        "No specification has a change since the last commit that its history does not tell.\n"
        "To compare with the approved version, name it: speclint draft --against main"
    )


def _wanted(words: Sequence[str], workspace: Workspace) -> frozenset[str]:
    """The files that are named, or lie in folders that are; a name that leads to none is told."""
    for word in words:
        if not os.path.lexists(word) and not glob.has_magic(word):
            meant = did_you_mean(meant_files(word, workspace.plan_files()))
            raise StopError(f"There is no file {word}.{meant}")
    return frozenset(os.path.normpath(path) for path in spec_files(words))


def _drafted(
    asked: Proposal, arguments: argparse.Namespace, book: Rulebook, wanted: Collection[str]
) -> Iterator[_Drafted]:
    for compared in asked.classes:
        new = compared.new
        if new is None:
            continue
        path = here(asked.top, new.path)
        if arguments.paths and path not in wanted:
            continue
        found = tuple(_drafts(asked, compared, new, arguments, book))
        if found:
            name = f"{new.spec.title} ({new.identity})"
            yield _Drafted(path, name, new.document.source, found)


def _drafts(
    asked: Proposal, compared: Compared, new: Reading, arguments: argparse.Namespace, book: Rulebook
) -> Iterator[Draft]:
    days = (arguments.adopted, arguments.effective)
    old = compared.old
    today = date.today()  # noqa: DTZ011 - the user's own day
    asks = keeps_history(new, book, today)
    if old is None:
        yield from () if new.entries or not asks else (draft_of_new_class(*days),)
        return
    file = asked.approved.files.get(old.path)
    approved = reading_of(file) if file else None
    laws = tuple(prescribed(new, book, today))
    revision = Revision(old, new, compared.change, approved, laws, day=today)
    if not asks:
        yield from draft_of_abolition(revision, arguments.adopted)
        return
    yield from drafts(revision, *days, _LAW if arguments.legislative else None)


def _note(found: Draft, arguments: argparse.Namespace) -> str:
    """Say which entry the sentence takes the place of, or that it keeps the day of a law."""
    entry = found.extends
    if found.law is not None and (arguments.adopted or arguments.effective):
        return f"  (the entry of the law, which keeps its own day, {write_out(found.law)})\n"
    if entry is None:
        return ""
    which = f"of {write_out(entry.on)}" if entry.on else "that this proposal adds"
    return f"  (in the place of the new entry {which}, which tells a part of it)\n"


def _write(one: _Drafted, workspace: Workspace) -> None:
    result = guarded(one.source, tuple(edit for draft in one.drafts for edit in draft.edits))
    if isinstance(result, Refusal):
        raise StopError(f"{one.path}: the entry cannot be put in. {result.reason}")
    try:
        write_whole(one.path, one.source.rewritten(result).data, workspace.root)
    except WriteError as error:
        raise StopError(str(error)) from None


def _next(arguments: argparse.Namespace, drafted: list[_Drafted]) -> str:
    if not arguments.write:
        return f"\nTo put it into the history: {_again(arguments)}\n"
    check = f"speclint check --against {quote(arguments.against)}"
    if any("[date]" in draft.sentence for one in drafted for draft in one.drafts):
        return f"\nWritten. Put the dates in the place of “[date]”, then run: {check}\n"
    return f"\nWritten. Next: {check}\n"


def _again(arguments: argparse.Namespace) -> str:
    """The same command with the same words, so that it writes what was shown."""
    words = [draft_command(arguments.against, write=True), *map(quote, arguments.paths)]
    words += [
        f"--{key} {day}" for key in ("adopted", "effective") if (day := getattr(arguments, key))
    ]
    words += ["--legislative"] if arguments.legislative else []
    words += [f"--config {quote(arguments.config)}"] if arguments.config else []
    return " ".join(words)
