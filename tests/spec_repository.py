"""A real git repository of class specifications, with commits of the tests' own."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_NOBODY: Final = {
    "GIT_AUTHOR_NAME": "An Analyst",
    "GIT_AUTHOR_EMAIL": "analyst@example.test",
    "GIT_COMMITTER_NAME": "An Analyst",
    "GIT_COMMITTER_EMAIL": "analyst@example.test",
    "GIT_AUTHOR_DATE": "2025-06-23T12:00:00+0000",
    "GIT_COMMITTER_DATE": "2025-06-23T12:00:00+0000",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


@dataclass(frozen=True, slots=True)
class SpecRepository:
    """A repository by its folder; the branch it begins with is `main`."""

    folder: Path

    def git(self, *words: str) -> str:
        """Run git and give back what it printed."""
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env=os.environ | _NOBODY,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file below the folder."""
        full = self.folder / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self, **files: str | bytes) -> str:
        """Write specs/NAME.yaml for each name, commit everything, and give the short name."""
        for name, content in files.items():
            self.write(f"specs/{name}.yaml", content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change")
        return self.git("rev-parse", "--short", "HEAD")


def new_repository(folder: Path) -> SpecRepository:
    """Make an empty repository."""
    repository = SpecRepository(folder)
    repository.git("init", "--quiet", "--initial-branch=main")
    return repository
