"""`speclint completion`: print a script that completes commands in a shell."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="your shell")


def run(arguments: argparse.Namespace) -> int:
    """Print the script for the shell named."""
    import shtab

    from speclint.cli import parser

    sys.stdout.write(shtab.complete(parser(), arguments.shell) + "\n")
    return 0
