"""The revisions a proposal speaks of, in local git: where it began, where it is, and the base."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.bot.hunks import DIFF, read_hunks
from speclint.diff.git import GitError
from speclint.diff.side import Side, layout_of, side_of
from speclint.diff.trees import GitTree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.diff.git import Repository
    from speclint.diff.side import Layout


@dataclass(frozen=True, slots=True)
class Commits:
    """Full names: `start` is the last commit that `base` and `head` have in common."""

    start: str
    base: str
    head: str


@dataclass(frozen=True, slots=True)
class Sides:
    """The specifications at the three revisions; `base` is `start` where nothing was merged."""

    start: Side
    base: Side
    head: Side


def commits(repository: Repository, base: str, head: str) -> Commits:
    """Find the revisions; raises GitError, with a sentence, where the copy lacks them."""
    ours, theirs = repository.commit(base), repository.commit(head)
    start = repository.merge_base(ours, theirs) if ours and theirs else None
    if start is None or ours is None or theirs is None:
        raise GitError(
            f"This copy of the repository does not hold both {base} and {head} and what they "
            "have in common. Fetch its whole history, or name others with --base and --head. "
            "On GitHub: Give actions/checkout the line “fetch-depth: 0”."
        )
    return Commits(start, ours, theirs)


def tree(repository: Repository, commit: str, name: str = "") -> GitTree:
    """The files of a commit."""
    called = f"{name} ({repository.short(commit)})" if name else commit
    return GitTree(called, repository, repository.tree(commit))


def sides(
    repository: Repository, found: Commits, base_name: str, layout: Layout, config: str
) -> Sides:
    """Read all sides wherever the approved layout, or either side's own, says they are."""
    home = config.rpartition("/")[0]
    start = tree(repository, found.start, f"{base_name} where this proposal began")
    head = tree(repository, found.head, "this proposal")
    layouts = [layout, layout_of(start, home, layout), layout_of(head, home, layout)]
    before = side_of(start, layouts, home)
    after = side_of(head, layouts, home)
    if found.base == found.start:
        return Sides(before, before, after)
    return Sides(before, side_of(tree(repository, found.base), layouts, home), after)


def hunks(repository: Repository, found: Commits) -> Mapping[str, tuple[range, ...]]:
    """The lines of each file that GitHub lets a comment stand on."""
    return read_hunks(repository.diff(DIFF, found.start, found.head))
