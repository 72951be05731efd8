"""What the words of a command mean: which files of which plan, which rules, which day."""

from __future__ import annotations

import os
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.discover import spec_files
from speclint.report import STANDARD_INPUT
from speclint.run import Job
from speclint.text.source import decode

if TYPE_CHECKING:
    import argparse

    from speclint.setup.workspace import Workspace

_ABOVE: Final = ("", ".", "..")
"""Last parts of a path that name no file of their own."""


def job_of(arguments: argparse.Namespace, workspace: Workspace) -> Job:
    """The files asked for, with the rest of their plan; `-` is the standard input."""
    plan = workspace.plan_files()
    if not arguments.paths:
        return Job(tuple(plan))
    if "-" in arguments.paths:
        name = arguments.stdin_filename or STANDARD_INPUT
        given = {name: decode(name, sys.stdin.buffer.read())}
        return Job((name,), tuple(p for p in plan if p != name), given)
    files = tuple(tidy(path) for path in spec_files(arguments.paths))
    return Job(files, _rest_of_plan(files, plan))


def tidy(path: str) -> str:
    """A path without `./` and doubled slashes; nearly every one is tidy as it is."""
    odd = "//" in path or "/." in path or path.startswith(".") or path.endswith("/")
    return path if path and os.sep == "/" and not odd else str(Path(path))


def _rest_of_plan(files: tuple[str, ...], plan: list[str]) -> tuple[str, ...]:
    """The plan's other files, where a file asked for belongs to the plan."""
    named = frozenset(files)
    if not any(path not in named and os.path.lexists(path) for path in plan):
        return ()  # all of the plan was asked for, or there is none
    folder = cache(os.path.realpath)  # resolve() raises on a loop of links

    def real(path: str) -> str:
        above, name = os.path.split(path)
        full = os.path.join(folder(above), name)  # noqa: PTH118 - on the hot path
        return os.path.realpath(full) if name in _ABOVE or os.path.islink(full) else full  # noqa: PTH114

    asked = {real(file) for file in files}
    others = {path: real(path) for path in plan}
    if asked.isdisjoint(others.values()):
        return ()
    return tuple(path for path, full in others.items() if full not in asked)


def nothing_to_check(arguments: argparse.Namespace, workspace: Workspace) -> str:
    """Say that no file was found, and where it was looked for."""
    where = ", ".join(arguments.paths or workspace.settings.paths.value)
    return f"There is nothing to check: no specification (.yaml) in {where}."


def words_of(lists: list[str]) -> tuple[str, ...]:
    """Words of an option that may be given several times, each time with commas."""
    return tuple(word.strip() for text in lists for word in text.split(",") if word.strip())


def day_of(text: str) -> date:
    """Read the day of an option; argparse shows the sentence."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        import argparse

        raise argparse.ArgumentTypeError(f"“{text}” is not a date such as 2024-06-06") from None
