"""The command line: a run loads only what it needs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ON = ("--on", "2026-01-01")


def imported(folder: Path, *words: str) -> set[str]:
    """Modules that a run loads, cold, by their top name."""
    cold = {**os.environ, "SPECLINT_CACHE_DIR": str(folder / "cache")}
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "speclint", *words],
        cwd=folder,
        env=cold,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = re.findall(r"^import time:.*\| +(\w+)", result.stderr, re.MULTILINE)
    return set(lines)


LIGHT: dict[str, tuple[str, ...]] = {
    "version": ("--version",),
    "help": ("--help",),
    "help of check": ("check", "--help"),
    "explain": ("explain", "LEG001"),
    "explain a message": ("explain", "This history entry stands twice."),
}


@pytest.mark.parametrize("words", LIGHT.values(), ids=LIGHT)
def test_pydantic_is_not_loaded(words: tuple[str, ...], tmp_path: Path) -> None:
    loaded = imported(tmp_path, *words)
    assert "speclint" in loaded
    assert loaded.isdisjoint({"pydantic", "pydantic_core", "github"})


def test_version_loads_next_to_nothing(tmp_path: Path) -> None:
    assert imported(tmp_path, "--version").isdisjoint({"argparse", "re2", "ruamel", "json"})


def test_check_loads_nothing_of_the_bot(specs: Path) -> None:
    loaded = imported(specs, "check", "--format", "text", *ON)
    assert "speclint" in loaded
    assert loaded.isdisjoint({"github", "requests", "urllib3"})


def test_a_second_check_loads_no_parser_and_no_paths(specs: Path) -> None:
    imported(specs, "check")
    loaded = imported(specs, "check")
    assert "speclint" in loaded
    assert loaded.isdisjoint({"argparse", "gettext", "pathlib", "pydantic"})
