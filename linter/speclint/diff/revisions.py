"""The two sides that a person names: revisions, the files as they are now, files or folders."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.diff.git import GitError, Repository, find_repository
from speclint.diff.side import Layout, Side, layout_of, side_of
from speclint.diff.trees import Folder, GitTree
from speclint.text.source import read

if TYPE_CHECKING:
    from speclint.diff.trees import Tree

__all__ = ["Asked", "GitError", "Sides", "sides"]

_NOW: Final = "the files as they are now"
_STAGED: Final = "the staged files"
_WITHOUT: Final = " Name two files or two folders to compare them."
_CUT_SHORT: Final = (
    " This copy of the repository is cut short: fetch its whole history "
    "(git fetch --unshallow) and try again."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What to compare: at most two words, `A...B` or `A..B`; `staged` puts staged files last.

    `home` is the folder whose configuration holds, `layout` what it says where a side is silent.
    """

    words: tuple[str, ...] = ()
    staged: bool = False
    home: Path = Path()
    layout: Layout | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides; `as_one` where each is one file that the user named."""

    old: Side
    new: Side
    as_one: bool = False


def sides(asked: Asked) -> Sides:
    """Read both sides; raises GitError, with a sentence, where there is no such thing."""
    paths = [word for word in asked.words if os.path.lexists(word)]
    if len(asked.words) == 2 and len(paths) == 2:
        return _of_paths(*map(Path, asked.words))
    repository = find_repository(asked.home, _WITHOUT)
    if len(asked.words) == 1 and paths and not repository.commit(asked.words[0]):
        return _since_last_commit(repository, asked, Path(paths[0]))
    old, new = _trees(repository, asked)
    return _read(old, new, _home(repository, asked), asked.layout)


def _of_paths(old: Path, new: Path) -> Sides:
    if old.is_dir() != new.is_dir():
        raise GitError("One is a file and the other a folder. Name two files or two folders.")
    if not old.is_dir():
        sources = [Side(str(path), {str(path): read(str(path))}) for path in (old, new)]
        return Sides(sources[0], sources[1], as_one=True)
    trees = [Folder(str(path), path) for path in (old, new)]
    return _read(trees[0], trees[1], "", Layout(paths=(".",)))


def _since_last_commit(repository: Repository, asked: Asked, path: Path) -> Sides:
    """One file or folder against its last version."""
    inside = _inside(repository, path)
    if inside is None:
        raise GitError(f"“{path}” does not belong to this repository.")
    old, new = _trees(repository, Asked(staged=asked.staged))
    return _read(old, new, "", Layout(paths=(inside,)), only=True)


def _read(old: Tree, new: Tree, home: str, layout: Layout | None, *, only: bool = False) -> Sides:
    layouts = [layout] if only and layout else [layout_of(t, home, layout) for t in (old, new)]
    return Sides(side_of(old, layouts, home), side_of(new, layouts, home))


def _trees(repository: Repository, asked: Asked) -> tuple[Tree, Tree]:
    words = asked.words
    if len(words) == 1 and ".." in words[0]:
        return _between(repository, words[0])
    if len(words) == 2:
        if asked.staged:
            raise GitError("--staged stands for the second revision: name only one.")
        return _commit(repository, words[0]), _commit(repository, words[1])
    old = _commit(repository, words[0] if words else "HEAD")
    if not asked.staged:
        return old, Folder(_NOW, repository.top)
    blobs, unsettled = repository.index()
    return old, GitTree(_STAGED, repository, blobs, unsettled)


def _between(repository: Repository, word: str) -> tuple[Tree, Tree]:
    """`A..B` compares A with B, `A...B` what they had in common with B."""
    dots = "..." if "..." in word else ".."
    first, second = (part or "HEAD" for part in word.split(dots, 1))
    new = _commit(repository, second)
    if dots == "..":
        return _commit(repository, first), new
    commits = [_known(repository, name) for name in (first, second)]
    base = repository.merge_base(*commits)
    if base is None:
        raise GitError(
            f"“{first}” and “{second}” have no revision in common. This copy of the repository "
            "may be cut short: fetch its whole history and try again."
        )
    branch = "this branch" if second == "HEAD" else second
    name = f"where {branch} left {first} ({repository.short(base)})"
    return GitTree(name, repository, repository.tree(base)), new


def _commit(repository: Repository, revision: str) -> GitTree:
    commit = _known(repository, revision)
    short = repository.short(commit)
    called = "the last commit" if revision == "HEAD" else revision
    name = called if commit.startswith(called) else f"{called} ({short})"
    return GitTree(name, repository, repository.tree(commit))


def _known(repository: Repository, revision: str) -> str:
    commit = repository.commit(revision)
    if commit is not None:
        return commit
    if os.path.lexists(revision):
        raise GitError(
            f"“{revision}” is a file or folder, not a revision. "
            "Name two revisions, two files or two folders."
        )
    if revision == "HEAD":
        raise GitError("This repository has no revision yet: nothing was ever committed.")
    from speclint.naming.closest import closest

    names = repository.names()
    elsewhere = [name for name in names if name.endswith(f"/{revision}")]
    close = elsewhere or closest(revision, names)
    ask = f" Did you mean “{close[0]}”?" if close else _CUT_SHORT if repository.cut_short else ""
    raise GitError(f"“{revision}” is neither a revision of this repository nor a file.{ask}")


def _home(repository: Repository, asked: Asked) -> str:
    return _inside(repository, asked.home) or ""


def _inside(repository: Repository, path: Path) -> str | None:
    """The path from the top of the repository; None for one outside."""
    full = os.path.relpath(os.path.realpath(path), os.path.realpath(repository.top))
    inside = full.replace(os.sep, "/")
    return None if inside.split("/")[0] == ".." else inside
