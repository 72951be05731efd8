"""A real git repository that plays the server's: commits, merge bases, statuses and hunks."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_HUNK = re.compile(r"^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_STATUS = {"A": "added", "D": "removed", "M": "modified", "T": "changed", "R": "renamed"}
_PLAIN = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


@dataclass(frozen=True, slots=True)
class Change:
    """One file of a diff, as GitHub lists it."""

    status: str
    path: str
    old_path: str


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines from `old` and `new` on; lengths may be 0."""

    old: int
    old_length: int
    new: int
    new_length: int


class Repository:
    """A bare repository in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--bare", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, stdin: bytes = b"") -> str:
        """Run git as if its user had no configuration; bytes that are not UTF-8 are replaced."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**os.environ, **_PLAIN},
            input=stdin,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode("utf-8", "replace")

    def commit(
        self, branch: str, files: Mapping[str, str | bytes | None], *, onto: str = ""
    ) -> str:
        """Commit files (None deletes) to a branch, begun at `onto` if new; return the commit."""
        parts = [f"commit refs/heads/{branch}\ncommitter A <a@test> 0 +0000\ndata 0\n".encode()]
        start = onto or (branch if branch in self.branches() else "")
        if start:
            parts.append(f"from refs/heads/{start}^0\n".encode())
        for path, content in files.items():
            if content is None:
                parts.append(f"D {path}\n".encode())
            else:
                data = content.encode() if isinstance(content, str) else content
                parts.append(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
        self.git("fast-import", "--quiet", "--force", stdin=b"".join(parts))
        return self.resolve(branch)

    def branches(self) -> list[str]:
        """Return the names of the branches."""
        return self.git("for-each-ref", "--format=%(refname:short)", "refs/heads").split()

    def resolve(self, revision: str) -> str:
        """Return the commit that a branch or revision names."""
        return self.git("rev-parse", "--verify", f"{revision}^{{commit}}").strip()

    def has(self, commit: str) -> bool:
        """Say whether any branch holds the commit."""
        return commit in self.git("rev-list", "--all").split()

    def merge_base(self, one: str, other: str) -> str:
        """Return where two lines of work part."""
        return self.git("merge-base", one, other).strip()

    def changes(self, old: str, new: str) -> list[Change]:
        """Return the files that differ, renames found, in git's order."""
        fields = self.git("diff", "-M", "--name-status", "-z", old, new).split("\0")[:-1]
        found: list[Change] = []
        while fields:
            letter, path = fields.pop(0)[0], fields.pop(0)
            found.append(Change(_STATUS[letter], fields.pop(0) if letter == "R" else path, path))
        return found

    def patch(self, old: str, new: str, change: Change, context: int = 3) -> str:
        """Return the hunks of one file as text; empty for binary files and pure renames."""
        before = "" if change.status == "added" else f"{old}:{change.old_path}"
        after = "" if change.status == "removed" else f"{new}:{change.path}"
        nothing = self.git("hash-object", "-w", "--stdin").strip()
        text = self.git("diff", f"-U{context}", before or nothing, after or nothing)
        first = _HUNK.search(text)
        return text[first.start() :] if first else ""

    def hunks(self, old: str, new: str, change: Change, context: int = 3) -> list[Hunk]:
        """Return the places of the hunks of one file."""
        return _hunks(self.patch(old, new, change, context))


def _hunks(patch: str) -> list[Hunk]:
    """Read the headers only, counting lines, so that content cannot pass for a header."""
    found: list[Hunk] = []
    lines = patch.split("\n")
    at = 0
    while at < len(lines) and (match := _HUNK.match(lines[at])):
        old, old_length, new, new_length = (int(n) if n else 1 for n in match.groups())
        found.append(Hunk(old, old_length, new, new_length))
        at += 1
        while at < len(lines) and (old_length or new_length or lines[at].startswith("\\")):
            old_length -= lines[at][:1] in {"-", " "}
            new_length -= lines[at][:1] in {"+", " "}
            at += 1
    return found
