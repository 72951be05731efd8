"""What the words of a command mean: which files of which plan, which rules, which day."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING, Final

from speclint.discover import files_in, spec_files, tidy
from speclint.report import STANDARD_INPUT
from speclint.run import Job
from speclint.text.late import late
from speclint.text.quotation_marks import unquoted
from speclint.text.slip import Slip
from speclint.text.source import NO_FILE, decode

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from datetime import date

    from speclint.setup.workspace import Workspace
    from speclint.text.source import Source

WHICH: Final = "codes, names, parts of codes or categories, such as LEG or wording"
"""How rules are named on the command line."""

_ABOVE: Final = ("", ".", "..")
"""Last parts of a path that name no file of their own."""


_WHERE_ELSE: Final = (
    "Go to the folder that holds your specifications, or name them: speclint check FOLDER\n"
)
_HERE: Final = "There are specifications in this folder itself. To judge them: speclint check .\n"
RULE_CODE: Final = late(r"[A-Za-z]{2,8}[0-9]{3}")
"""A code of a rule; class codes begin with a figure."""

_START_FOLDER: Final = "To start a new folder of specifications: speclint init"
_START_SPEC: Final = 'To start a specification: speclint new spec 102E "Title of the class"'


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
    return Job(files, _rest_of_plan(files, plan), _not_there(files, arguments, plan))


def _not_there(
    files: tuple[str, ...], arguments: argparse.Namespace, plan: Sequence[str]
) -> dict[str, Source | Slip]:
    """What to tell of names that lead to no file, with the names that may be meant."""
    words: list[str] = arguments.paths
    missing = {tidy(word): word for word in words if not os.path.lexists(word)}
    rules = {"--select": arguments.select, "--ignore": arguments.ignore}
    return {
        name: not_there(name, plan, _misplaced(missing[name], words, rules))
        for name in files
        if name in missing
    }


def not_there(name: str, plan: Sequence[str], meant: str = "") -> Slip:
    """Say that there is no such file, and what may be meant: a file or folder of the plan."""
    found = (meant,) if meant else meant_files(name, plan)
    return Slip("unreadable", values={"reason": NO_FILE, "meant": "\n".join(found)})


def _misplaced(name: str, words: Sequence[str], rules: Mapping[str, Sequence[str]]) -> str:
    """What was meant by a part of a name with blanks in it, or by a rule behind a blank."""
    at = words.index(name)
    for start in range(at, -1, -1):
        for end in range(len(words), at, -1):
            whole = " ".join(words[start:end])
            if end - start > 1 and os.path.lexists(whole):
                return f'"{whole}"'
    option = next((option for option, given in rules.items() if given), "")
    return (
        f"{option} {','.join((*rules[option], name))}"
        if option and RULE_CODE.fullmatch(name)
        else ""
    )


def meant_files(name: str, plan: Sequence[str]) -> tuple[str, ...]:
    """Files of the same class, wherever they lie, or else what is spelled most like the name."""
    from pathlib import Path
    from shlex import quote

    plan = plan or files_in(".")
    several = [_of_class(one, plan)[:1] for one in name.split(",")]
    if len(several) > 1 and all(several):
        return (" ".join(quote(path) for one in several for path in one),)
    if same := _of_class(name, plan):
        return tuple(same[:3])
    from speclint.naming.closest import closest

    folders = {str(above) for path in plan for above in Path(path).parents} - {"."}
    return closest(name, (*plan, *folders))


def _of_class(name: str, plan: Sequence[str]) -> list[str]:
    """Files whose names are the same but for the folder, the ending and marks around them."""
    from pathlib import Path, PureWindowsPath

    code = PureWindowsPath(unquoted(name.strip())).stem.casefold()
    return [path for path in plan if Path(path).stem.casefold() == code]


def _rest_of_plan(files: tuple[str, ...], plan: list[str]) -> tuple[str, ...]:
    """The plan's other files, where a file asked for belongs to the plan."""
    named = frozenset(files)
    if not any(path not in named and os.path.lexists(path) for path in plan):
        return ()  # all of the plan was asked for, or there is none
    folder = cache(os.path.realpath)  # resolve() raises on a loop of links

    def real(path: str) -> str:
        above, name = os.path.split(path)
        full = os.path.join(folder(above), name)
        return os.path.realpath(full) if name in _ABOVE or os.path.islink(full) else full

    asked = {real(file) for file in files}
    others = {path: real(path) for path in plan}
    if asked.isdisjoint(others.values()):
        return ()
    return tuple(path for path, full in others.items() if full not in asked)


def nothing_to_check(paths: Sequence[str], workspace: Workspace) -> str:
    """Say that no file was found, and where it was looked for."""
    where = ", ".join(paths or workspace.settings.paths.value)
    if not where:
        return "There is nothing to check: “paths” in the configuration names nothing."
    said = f"There is nothing to check: no specification (.yaml) in {where}."
    start = _START_SPEC if workspace.file else _START_FOLDER
    if paths:
        return said
    return f"{said}\n{_HERE if files_in('.') else _WHERE_ELSE}{start}"


def add_day(parser: argparse.ArgumentParser) -> None:
    """Declare the day of the law that is judged by."""
    parser.add_argument(
        "--on", metavar="DATE", type=day_of, help="judge by the law of this day (2024-06-06)"
    )


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Declare which rules are asked."""
    for option, which in (("--select", "only these rules"), ("--ignore", "all but these rules")):
        parser.add_argument(
            option, metavar="RULES", action="append", default=[], help=f"{which}: {WHICH}"
        )


def words_of(lists: list[str]) -> tuple[str, ...]:
    """Words of an option that may be given several times, each time with commas."""
    return tuple(word.strip() for text in lists for word in text.split(",") if word.strip())


def day_of(text: str) -> date:
    """Read the day of an option; argparse shows the sentence."""
    from speclint.history.asked_day import DayError, asked_day

    try:
        return asked_day(text)
    except DayError as error:
        import argparse

        raise argparse.ArgumentTypeError(str(error)) from None
