"""`speclint schema`: print the JSON Schema that editors use."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument(
        "name",
        nargs="?",
        default="class-spec",
        choices=("class-spec", "rule", "config"),
        help="what the schema describes (default: class-spec)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    from speclint.setup.schema import schema_text
    from speclint.terminal import in_utf8

    in_utf8(sys.stdout)
    sys.stdout.write(schema_text(arguments.name))
    return 0
