"""`speclint new`: start a specification or a rule; a file that exists is never touched."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from speclint.cli import StopError
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.policy.scaffold import rule_text, spec_text
from speclint.text.reasons import reason

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    kinds = parser.add_subparsers(
        title="what to start", dest="what", metavar="{spec,rule}", required=True
    )
    spec = kinds.add_parser("spec", help="a class specification")
    spec.add_argument("code", help="the class code, such as 102E")
    spec.add_argument("title", help="the class title, in quotes")
    spec.add_argument("--folder", default="specs", help="where to write it (default: specs)")
    rule = kinds.add_parser("rule", help="a rule of your own")
    rule.add_argument("name", help="a readable name, such as house-no-acronyms")
    rule.add_argument("--code", default="OWN001", help="its short code (default: OWN001)")
    rule.add_argument("--folder", default="rules", help="where to write it (default: rules)")


def run(arguments: argparse.Namespace) -> int:
    """Write the draft and say what to do next."""
    today = date.today()  # noqa: DTZ011 - the user's own day
    folder = Path(arguments.folder)
    if arguments.what == "spec":
        _named(r"[0-9A-Z]{3,6}", arguments.code, "a class code such as 102E")
        path = folder / f"{arguments.code}.yaml"
        rules = load_rules([shipped_rules()])
        text = spec_text(arguments.code, arguments.title, rules, today)
        after = f"Fill in every “…”, then run: speclint check {path}"
    else:
        _named(r"[a-z0-9]+(-[a-z0-9]+)*", arguments.name, "a name such as house-no-acronyms")
        path = folder / f"{arguments.code}-{arguments.name}.yaml"
        text = rule_text(arguments.name, arguments.code, today)
        after = (
            f"Name the folder in speclint.yaml (rules: [{folder}]), "
            f"then run: speclint rules check {path}"
        )
    _write(path, text)
    sys.stdout.write(f"Wrote {path}.\n{after}\n")
    return 0


def _named(pattern: str, word: str, wanted: str) -> None:
    if not re.fullmatch(pattern, word):
        raise StopError(f"“{word}” is not {wanted}.")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise StopError(f"{path} exists; nothing was changed.") from None
    except OSError as error:
        raise StopError(f"{path} cannot be written: {reason(error)}.") from None
