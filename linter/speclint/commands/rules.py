"""`speclint rules`: list the rules, or judge rule files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from speclint.cli import FINDINGS, NOTHING, StopError
from speclint.policy.page_reading import read_pages
from speclint.policy.rulepack import rule_paths
from speclint.setup.config_file import rule_folders_of
from speclint.terminal import in_utf8
from speclint.text.source import read

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add("action", nargs="?", choices=("list", "check"), default="list", help="list, or judge files")
    add("paths", nargs="*", metavar="PATH", help="rule files or folders to judge (default: all)")
    add("--format", choices=("table", "markdown", "json"), default="table", help="how to list")
    add("--config", metavar="FILE", help="use this configuration file")


def run(arguments: argparse.Namespace) -> int:
    """List, or judge and return 1 where a rule file has a mistake."""
    for name in arguments.paths:
        if not Path(name).exists():
            raise StopError(f"There is no file or folder “{name}”.")
    folders = [Path(path) for path in arguments.paths] or rule_folders_of(arguments.config)
    paths = rule_paths(folders)
    if not paths:
        raise StopError("There is no rule file (.yaml) to read.", NOTHING)
    return _check(paths) if arguments.action == "check" else _list(paths, arguments.format)


def _list(paths: list[str], form: str) -> int:
    from speclint.policy.rule_reference import rules_json, rules_markdown, rules_table

    if form != "table":
        in_utf8(sys.stdout)
    write = {"table": rules_table, "markdown": rules_markdown, "json": rules_json}[form]
    sys.stdout.write(write(read_pages(read(path) for path in paths)))
    return 0


def _check(paths: list[str]) -> int:
    from speclint.policy.rule_check import check_rules

    complaints = check_rules(paths)
    for complaint in complaints:
        sys.stdout.write(f"{complaint}\n\n")
    rules = "1 rule file" if len(paths) == 1 else f"{len(paths)} rule files"
    if not complaints:
        sys.stdout.write(f"{rules} checked: every example runs, and every slip is noticed.\n")
        return 0
    things = "1 thing" if len(complaints) == 1 else f"{len(complaints)} things"
    sys.stdout.write(f"{rules} checked: {things} to mend.\n")
    return FINDINGS
