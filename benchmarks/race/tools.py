"""speclint and its peers: where each one is found, and how it is asked to check files."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from race.corpora import Target

CONFIGS: Final = Path(__file__).with_name("configs")
_VERSION: Final = re.compile(r"\d+(?:\.\d+)+\S*")


@dataclass(frozen=True, slots=True)
class Tool:
    """A program, what it reads and how files are named to it; `path` is None where it is absent."""

    name: str
    path: str | None
    arguments: tuple[str, ...]
    takes: Literal["folder", "files", "glob"] = "folder"
    language: Literal["yaml", "python"] = "yaml"

    def command(self, target: Target) -> list[str]:
        """Spell out the command that checks the target; raises ValueError where it is absent."""
        if self.path is None:
            raise ValueError(f"{self.name} is not installed.")
        return [self.path, *self.arguments, *self._named(target)]

    def _named(self, target: Target) -> list[str]:
        if target.path.is_file() or self.takes == "folder":
            return [str(target.path)]
        if self.takes == "glob":
            return [f"{target.path}/**/*.yaml"]
        return [str(path) for path in target.files]

    def version(self) -> str:
        """Its version as it tells it itself, or words for its absence."""
        if self.path is None:
            return "not installed"
        told = subprocess.run(
            [self.path, "--version"], check=False, capture_output=True, encoding="utf-8"
        )
        found = _VERSION.search(told.stdout + told.stderr)
        return found[0] if found else "of unknown version"


def all_tools(folders: Sequence[Path]) -> dict[str, Tool]:
    """Every program by name; looked for in the folders, then on the search path."""
    here = [Path(sys.executable).parent]
    tools = (
        Tool("speclint", _find("speclint", here), ("check",)),
        Tool(
            "ruff", _find("ruff", folders), ("check", "--no-cache", "--isolated"), language="python"
        ),
        Tool("ryl", _find("ryl", folders), ("check", "--no-cache", "-c", _config("ryl.toml"))),
        Tool(
            "Spectral",
            _find("spectral", folders),
            ("lint", "-q", "-r", _config("spectral.yaml")),
            "glob",
        ),
        Tool(
            "check-jsonschema",
            _find("check-jsonschema", folders),
            ("--schemafile", _config("class-spec.schema.json")),
            "files",
        ),
        Tool("yamllint", _find("yamllint", folders), ("-c", _config("yamllint.yaml"))),
    )
    return {tool.name: tool for tool in tools}


def _find(name: str, folders: Sequence[Path]) -> str | None:
    for folder in folders:
        if (folder / name).is_file():
            return str(folder / name)
    return shutil.which(name)


def _config(name: str) -> str:
    return str(CONFIGS / name)
