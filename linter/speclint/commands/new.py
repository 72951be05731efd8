"""`speclint new`: start a specification or a rule; a file that exists is never touched."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.cli import StopError
from speclint.policy.rulepack import load_rules, rule_paths, shipped_rules
from speclint.policy.scaffold import Named, rule_text, spec_text
from speclint.setup.complaint import WrittenError
from speclint.setup.config_file import rule_folders_of
from speclint.setup.sisters import place_of
from speclint.setup.workspace import open_workspace
from speclint.text.quotation_marks import unquoted
from speclint.text.reasons import reason

if TYPE_CHECKING:
    import argparse

    from speclint.setup.workspace import Workspace

_CODE_OR_NAME: Final = re.compile(r"^(?:code|name): *[\"']?([\w-]+)", re.MULTILINE)
_OWN: Final = 999
"""The highest number of a rule of a team's own."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    kinds = parser.add_subparsers(
        title="what to start", dest="what", metavar="{spec,rule}", required=True
    )
    spec = kinds.add_parser("spec", help="a class specification")
    spec.add_argument("code", help="the class code, such as 102E")
    spec.add_argument("title", nargs="+", help="the class title")
    spec.add_argument(
        "--folder", help="where to write it (default: beside its series, or the first folder)"
    )
    rule = kinds.add_parser("rule", help="a rule of your own")
    rule.add_argument("name", help="a readable name, such as house-no-acronyms")
    rule.add_argument("--code", help="its short code (default: the next that is free, OWN001)")
    rule.add_argument("--folder", default="rules", help="where to write it (default: rules)")


def run(arguments: argparse.Namespace) -> int:
    """Write the draft and say what to do next."""
    try:
        started = _spec(arguments) if arguments.what == "spec" else _rule(arguments)
    except WrittenError as error:
        raise StopError(str(error)) from None
    sys.stdout.write(started)
    return 0


def _spec(arguments: argparse.Namespace) -> str:
    code, title = arguments.code, unquoted(" ".join(" ".join(arguments.title).split()))
    _named(r"[0-9A-Z]{3,6}", code, "a class code such as 102E")
    if not any(character.isalnum() for character in title):
        raise StopError("The title is empty. Write it behind the class code.")
    workspace = open_workspace()
    plan = workspace.plan_files()
    if there := next((path for path in plan if Path(path).stem == code), None):
        raise StopError(f"The plan has the class {code} already, in {there}. Nothing was changed.")
    place = place_of(title, plan)
    path = Path(arguments.folder or place.folder or _first_folder(workspace)) / f"{code}.yaml"
    named = Named(code, title, place.category, place.series, place.level)
    rules = load_rules([shipped_rules()])
    _write(path, spec_text(named, rules, _today()))
    return f"Wrote {path}.\nFill in every “…”, then run: speclint check {path}\n"


def _first_folder(workspace: Workspace) -> str:
    """The first folder of the plan; a pattern or a file is none."""
    names = workspace.settings.paths.value
    return next((name for name in names if "*" not in name and not Path(name).suffix), "specs")


def _rule(arguments: argparse.Namespace) -> str:
    folder, folders = Path(arguments.folder), rule_folders_of()
    _named(r"[a-z0-9]+(-[a-z0-9]+)*", arguments.name, "a name such as house-no-acronyms")
    taken = _taken([*folders, folder])
    code = arguments.code or _free(taken)
    _named(r"[A-Z]{2,8}[0-9]{3}", code, "a code such as OWN001")
    path = folder / f"{code}-{arguments.name}.yaml"
    if clash := next((word for word in (arguments.name, code) if word in taken), None):
        there = taken[clash]
        if there.resolve().parent == folder.resolve():
            raise StopError(f"{there} exists; nothing was changed.")
        raise StopError(f"“{clash}” belongs to the rule in {there}. Nothing was changed.")
    _write(path, rule_text(arguments.name, code, _today()))
    known = any(folder.resolve() == one.resolve() for one in folders)
    first = "Run" if known else f"Name the folder in speclint.yaml (rules: [{folder}]), then run"
    return f"Wrote {path}.\n{first}: speclint rules check {path}\n"


def _taken(folders: list[Path]) -> dict[str, Path]:
    """Codes and names of the rules that there are, also of those that cannot be read as rules."""
    texts = (
        (path, path.read_text(encoding="utf-8", errors="replace"))
        for path in map(Path, rule_paths(folders))
    )
    return {word: path for path, text in texts for word in _CODE_OR_NAME.findall(text)}


def _free(taken: dict[str, Path]) -> str:
    codes = (f"OWN{number:03}" for number in range(1, _OWN + 1))
    return next((code for code in codes if code not in taken), "OWN001")


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the user's own day


def _named(pattern: str, word: str, wanted: str) -> None:
    if not re.fullmatch(pattern, word):
        raise StopError(f"“{word}” is not {wanted}.")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise StopError(f"{path.parent} is a file, not a folder; nothing was changed.") from None
    except OSError as error:
        raise StopError(f"{path} cannot be written: {reason(error)}.") from None
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise StopError(f"{path} exists; nothing was changed.") from None
    except OSError as error:
        raise StopError(f"{path} cannot be written: {reason(error)}.") from None
