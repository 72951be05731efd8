"""Asks git: which revisions there are, which files each holds, and what stands in them."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.text.slip import Slip
    from speclint.text.source import Source

_LINK: Final = "120000"
_FILES: Final = frozenset({"100644", "100755", _LINK})
_MISSING: Final = (
    "Comparing revisions needs the program git, and it is not installed here. "
    "Two files or two folders can be compared without it."
)


_FOREIGN: Final = (
    "This folder belongs to another user, so git does not read it. If you trust it, run:"
)


class GitError(Exception):
    """A plain sentence on what git cannot do."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a revision by git's name for its content; `link` leads to another file."""

    name: str
    link: bool = False


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository by the folder at its top; `kept` are files that both sides share."""

    top: Path
    kept: dict[tuple[str, str], Source | Slip] = field(
        default_factory=dict, repr=False, compare=False
    )

    def commit(self, revision: str) -> str | None:
        """Full name of the commit that a revision means; None where there is none."""
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        found = _run(self.top, words)
        return found.stdout.decode("ascii").strip() if found.returncode == 0 else None

    def short(self, commit: str) -> str:
        """The short name of a commit."""
        return self._ask("rev-parse", "--short", commit).decode("ascii").strip()

    def merge_base(self, one: str, other: str) -> str | None:
        """The last commit that two commits have in common; None where there is none."""
        found = _run(self.top, ("merge-base", one, other))
        return found.stdout.decode("ascii").split()[0] if found.returncode == 0 else None

    def names(self) -> tuple[str, ...]:
        """Branches and tags, for a suggestion."""
        words = ("for-each-ref", "--format=%(refname:short)", "--count=2000")
        return tuple(self._ask(*words).decode("utf-8", "replace").split())

    @property
    def cut_short(self) -> bool:
        """Whether this copy lacks older revisions."""
        return self._ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    def tree(self, commit: str) -> dict[str, Blob]:
        """The files of a commit by their paths from the top."""
        lines = self._ask("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")
        return dict(_entry(line, 2) for line in lines if _is_file(line))

    def index(self) -> tuple[dict[str, Blob], tuple[str, ...]]:
        """The staged files by their paths, and the paths of those with an open conflict."""
        lines = self._ask("ls-files", "--stage", "-z", "--full-name").split(b"\0")
        files = [line for line in lines if _is_file(line)]
        settled = dict(_entry(line, 1) for line in files if line.split(b" ", 3)[2][:1] == b"0")
        paths = dict(_entry(line, 1) for line in files)
        return settled, tuple(path for path in paths if path not in settled)

    def contents(self, blobs: Iterable[str], limit: int) -> dict[str, bytes | None]:
        """What stands in the blobs named; None for one that has more bytes than the limit."""
        names = list(dict.fromkeys(blobs))
        sizes = self._ask("cat-file", "--batch-check", given="\n".join(names)).split(b"\n")
        small = [n for n, line in zip(names, sizes, strict=False) if _size(line) <= limit]
        data = self._ask("cat-file", "--batch", given="\n".join(small)) if small else b""
        found: dict[str, bytes | None] = dict.fromkeys(names)
        at = 0
        for name in small:
            head = data.index(b"\n", at)
            end = head + 1 + _size(data[at:head])
            found[name] = data[head + 1 : end]
            at = end + 1
        return found

    def diff(self, words: Sequence[str], old: str, new: str) -> str:
        """What `git diff` prints for two commits, with these words before them."""
        return self._ask(*words, old, new, "--").decode("utf-8", "replace")

    def _ask(self, *words: str, given: str | None = None) -> bytes:
        found = _run(self.top, words, given)
        if found.returncode:
            raise GitError(_told(found.stderr))
        return found.stdout


def find_repository(start: Path, instead: str = "") -> Repository:
    """The repository that a folder lies in; raises GitError where there is none.

    `instead` tells what can be done without.
    """
    found = _run(start, ("rev-parse", "--show-toplevel"))
    if found.returncode == 0:
        return Repository(Path(found.stdout.decode("utf-8", "surrogateescape").rstrip("\n")))
    if b"not a git repository" in found.stderr:
        raise GitError(
            f"This folder keeps no revisions (it is not a git repository), so nobody can tell what "
            f"changed.{instead}"
        )
    if b"dubious ownership" in found.stderr:
        lines = found.stderr.decode("utf-8", "replace").splitlines()
        todo = next((line.strip() for line in lines if "safe.directory" in line), "")
        raise GitError(f"{_FOREIGN} {todo}")
    raise GitError(_told(found.stderr))


def _run(
    folder: Path, words: Sequence[str], given: str | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-c", "core.quotePath=false", "--no-optional-locks", *words]
    try:
        return subprocess.run(  # noqa: S603 - a fixed program, and words that are no options
            command,
            cwd=folder,
            input=None if given is None else given.encode("utf-8", "surrogateescape"),
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},  # its sentences are compared below
        )
    except FileNotFoundError:
        raise GitError(_MISSING) from None


def _told(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    reason = lines[0].removeprefix("fatal: ") if lines else "no reason given"
    return f"git stopped and says: {reason.rstrip('.')}."


def _is_file(line: bytes) -> bool:
    return line[:6].decode("ascii", "replace") in _FILES


def _entry(line: bytes, place: int) -> tuple[str, Blob]:
    """Read `mode type name<tab>path`, or `mode name stage<tab>path`."""
    head, _, path = line.partition(b"\t")
    words = head.decode("ascii").split()
    return path.decode("utf-8", "backslashreplace"), Blob(words[place], words[0] == _LINK)


def _size(line: bytes) -> int:
    """The last word of `name blob size`, or of `name missing`."""
    word = line.rpartition(b" ")[2]
    if not word.isdigit():
        raise GitError(
            "This copy of the repository lacks a file of that revision. "
            "Fetch the whole history and try again."
        )
    return int(word)
