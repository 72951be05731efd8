"""`speclint config`: what holds here, and which file, variable or default says so."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from speclint.cli import StopError
from speclint.policy.rule_choice import UnknownRuleError
from speclint.setup.complaint import WrittenError
from speclint.setup.config_file import shown
from speclint.setup.environment import VARIABLES
from speclint.setup.settings_table import settings_rows
from speclint.setup.workspace import open_workspace
from speclint.terminal import visible, width_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from speclint.setup.settings_table import Row


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("--config", metavar="FILE", help="use this configuration file")


def run(arguments: argparse.Namespace) -> int:
    """Print every setting; exit code 2 where the configuration has a mistake."""
    try:
        workspace = open_workspace(arguments.config)
        book = workspace.rulebook()
    except (WrittenError, UnknownRuleError) as error:
        raise StopError(str(error)) from None
    file = shown(workspace.file) if workspace.file else None
    said = f"{file} holds here." if file else "There is no speclint.yaml here; the defaults hold."
    sys.stdout.write(f"{visible(said)}\n\n")
    sys.stdout.writelines(_table(list(settings_rows(workspace.settings, book.known))))
    sys.stdout.write("\nThese variables stand above the file, and options of a command above both:")
    for name, what in VARIABLES.items():
        given = f" (now {os.environ[name]})" if os.environ.get(name) else ""
        sys.stdout.write(f"\n  {name}: {what}{visible(given)}")
    sys.stdout.write("\n")
    return 0


def _table(rows: list[Row]) -> Iterator[str]:
    """Three columns; a long value pushes its origin to a line of its own."""
    names = max(len(row.name) for row in rows)
    values = min(60, max(width_of(row.value) for row in rows))
    for row in rows:
        value = visible(row.value)
        gap = values - width_of(value)
        origin = visible(row.origin)
        if gap >= 0:
            yield f"{row.name:<{names}}  {value}{' ' * gap}  {origin}\n"
        else:
            yield f"{row.name:<{names}}  {value}\n{' ' * (names + values + 4)}{origin}\n"
