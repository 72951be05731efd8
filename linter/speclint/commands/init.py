"""`speclint init`: set up a repository of specifications; a file that exists is never touched."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from speclint.cli import StopError
from speclint.setup.starter import requirement, starter_files
from speclint.text.reasons import reason

if TYPE_CHECKING:
    import argparse

_NEXT = """
Next:
  speclint new spec 102E "Customer Service Specialist 5"   start a specification
  speclint check                                           judge all of them
  speclint baseline                                        accept the defects of old ones as debts
  pre-commit install                                       judge before each commit

The hooks and the workflow install “{wanted}”. Where your computers get it from
another place, write that place into .pre-commit-config.yaml and .github/workflows/speclint.yml.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("folder", nargs="?", default=".", help="the repository (default: here)")


def run(arguments: argparse.Namespace) -> int:
    """Write what is not there yet, and say what was written and what was left."""
    root = Path(arguments.folder)
    if not root.is_dir():
        raise StopError(f"{root} is not a folder.")
    wanted = requirement()
    for name, text in starter_files(wanted).items():
        path = root / name
        sys.stdout.write(f"{_written(path, text)}  {name}\n")
    (root / "specs").mkdir(exist_ok=True)
    sys.stdout.write(_NEXT.format(wanted=wanted))
    return 0


def _written(path: Path, text: str) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return "left as it is"
    except OSError as error:
        raise StopError(f"{path} cannot be written: {reason(error)}.") from None
    return "written      "
