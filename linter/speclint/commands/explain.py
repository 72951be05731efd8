"""`speclint explain`: what a rule asks for, since when, why, and how to mend it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from speclint.arguments import USAGE
from speclint.cli import StopError
from speclint.policy.explain import explain, unknown_rule
from speclint.policy.rulepack import rule_paths
from speclint.setup.config_file import rule_folders_of
from speclint.terminal import terminal_width, wants_colour
from speclint.text.source import read

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("rule", nargs="+", help="a code, a name, or a message pasted in")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="use colour"
    )
    parser.add_argument("--config", metavar="FILE", help="use this configuration file")


def run(arguments: argparse.Namespace) -> int:
    """Print the explanation; exit code 2 where no rule is meant."""
    query = " ".join(arguments.rule)
    sources = [read(str(path)) for path in rule_paths(rule_folders_of(arguments.config))]
    colour = wants_colour(arguments.color, terminal=sys.stdout.isatty())
    text = explain(query, sources, width=terminal_width(sys.stdout), colour=colour)
    if text is None:
        raise StopError(unknown_rule(query, sources), USAGE)
    sys.stdout.write(text)
    return 0
