"""`speclint explain`: what a rule asks for, since when, why, and how to mend it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from speclint.cli import CLEAN, USAGE, StopError
from speclint.policy.explain import explain
from speclint.policy.rule_search import rules_asked, unknown_rule
from speclint.policy.rulepack import rule_paths
from speclint.setup.config_file import rule_folders_of
from speclint.terminal import terminal_width, wants_colour
from speclint.text.source import read

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("rule", nargs="+", help="codes, names, or a message pasted in")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="use colour"
    )
    parser.add_argument("--config", metavar="FILE", help="use this configuration file")


def run(arguments: argparse.Namespace) -> int:
    """Print an explanation of each rule; exit code 2 where a word means none."""
    sources = [read(path) for path in rule_paths(rule_folders_of(arguments.config))]
    colour = wants_colour(arguments.color, terminal=sys.stdout.isatty())
    width = terminal_width(sys.stdout)
    asked = rules_asked(" ".join(arguments.rule), sources)
    told = {query: explain(query, sources, width=width, colour=colour) for query in asked}
    between = f"\n{'─' * width}\n\n"
    sys.stdout.write(between.join(text for text in told.values() if text))
    sys.stdout.flush()
    if unknown := [unknown_rule(query, sources) for query, text in told.items() if text is None]:
        raise StopError("\n".join(unknown), USAGE)
    return CLEAN
