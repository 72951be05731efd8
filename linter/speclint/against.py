"""The files as they are now against a revision: what to judge, and by which rules."""

from __future__ import annotations

import os
import tempfile
from itertools import chain
from pathlib import Path, PurePosixPath
from shlex import quote
from typing import TYPE_CHECKING

from speclint.diff.compare_plans import compare_classes
from speclint.diff.git import GitError, find_repository
from speclint.diff.revisions import Asked, sides
from speclint.diff.side import Layout
from speclint.exemptions.baseline import read_baseline
from speclint.lint import reading_of
from speclint.lint_changes import is_ending, lint_change, lint_removal
from speclint.named_tuple import NamedTuple
from speclint.recoded import recoded, under_new_codes
from speclint.setup.config_file import FILE_NAME
from speclint.setup.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from speclint.diff.compare_plans import Compared
    from speclint.diff.side import Side
    from speclint.exemptions.baseline import Debt
    from speclint.finding import Finding
    from speclint.policy.rulebook import Rulebook
    from speclint.spec.reading import Reading


class Proposal(NamedTuple):
    """What differs since the files left the approved version, and both of those sides.

    `revision` is as the user named it. `top` is the folder that paths of the sides count from.
    `approved` is the revision as it is now; `base` where the files left it.
    """

    revision: str
    top: Path
    base: Side
    approved: Side
    classes: tuple[Compared, ...]
    policy_now: Mapping[str, bytes]


def proposal(revision: str, workspace: Workspace) -> Proposal:
    """Compare the files as they are now with a revision; raises GitError with a sentence."""
    layout = Layout(workspace.settings.paths.value, debts=workspace.settings.baseline.value)
    repository = find_repository(workspace.root)
    approved = sides(Asked((revision,), False, workspace.root, layout))
    tip, head = repository.commit(revision), repository.commit("HEAD")
    base = repository.merge_base(tip, head) if tip and head else None
    if base is None:
        raise GitError(
            f"“{revision}” and the files here have no revision in common. This copy of the "
            "repository may be cut short: fetch its whole history and try again."
        )
    found = sides(Asked((base,), False, workspace.root, layout))
    compared = compare_classes(found.old.files, found.new.files)
    return Proposal(
        revision, repository.top, found.old, approved.old, compared.specs, found.new.policy
    )


def findings(asked: Proposal, book: Rulebook, day: date) -> Iterator[Finding]:
    """Judge every revision of the proposal; paths count from the current folder."""
    approved = _by_identity(asked.approved)
    for compared in asked.classes:
        for finding in _of_class(compared, approved, book, day):
            remedy = finding.remedy
            if remedy.drafted:
                remedy = remedy._replace(command=draft_command(asked.revision, write=True))
            yield finding._replace(path=here(asked.top, finding.path), remedy=remedy)


def _of_class(
    compared: Compared, approved: Mapping[str, Reading], book: Rulebook, day: date
) -> Iterator[Finding]:
    if compared.old is not None and compared.new is not None:
        now = approved.get(compared.old.identity)
        yield from lint_change(compared.old, compared.new, book, day, now)
    elif compared.old is not None:
        yield from lint_removal(compared.old, book, day)


def draft_command(revision: str, *, write: bool) -> str:
    """Spell out how `speclint draft` is called, as the user would type it."""
    against = "" if revision == "HEAD" else f" --against {quote(revision)}"
    return f"speclint draft{against}{' --write' if write else ''}"


def ending(asked: Proposal) -> frozenset[str]:
    """Identities of the classes to which the proposal gives a day of abolition."""
    return frozenset(c.new.identity for c in asked.classes if c.new and is_ending(c.old, c.new))


def renamed(
    asked: Proposal, book: Rulebook, day: date, listed: Iterable[Debt]
) -> tuple[tuple[Debt, Debt], ...]:
    """Debts of classes that the proposal gives another code, and what they are called then.

    They are those `listed` now, and those that were listed when the files left the revision.
    """
    base = (read_baseline(path, text).debts for path, text in asked.base.debts.items())
    debts = {debt.key: debt for debt in (*chain.from_iterable(base), *listed)}
    pairs = tuple(recoded(asked.classes, asked.base.files, book, day))
    return tuple(under_new_codes(debts.values(), pairs))


def here(top: Path, path: str) -> str:
    """A path of a side as the user would write it from the current folder."""
    return os.path.relpath(top / PurePosixPath(path))


def _by_identity(side: Side) -> dict[str, Reading]:
    readings = (reading_of(source) for source in side.files.values())
    return {reading.identity: reading for reading in readings if reading is not None}


def approved_rulebook(
    asked: Proposal, workspace: Workspace, select: Sequence[str], ignore: Sequence[str]
) -> Rulebook | None:
    """The rules as the base had them; None where the proposal leaves them as they are.

    A proposal is judged by the rules it set out from, so that it cannot switch its judge off.
    """
    if asked.base.policy == asked.policy_now:
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, data in asked.base.policy.items():
            target = folder / PurePosixPath(path)
            if target.resolve().is_relative_to(folder.resolve()):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        home = os.path.relpath(os.path.realpath(workspace.root), os.path.realpath(asked.top))
        config = folder / home / FILE_NAME
        held = open_workspace(str(config)) if config.is_file() else Workspace(name)
        return held.rulebook(select, ignore)
