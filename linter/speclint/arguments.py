"""The words of a command: a parser that answers a slip in one sentence."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHOICE: Final = (
    r"argument (?P<name>.+?): invalid choice: '(?P<word>.*)' \(choose from (?P<known>.+)\)"
)
"""How argparse puts a word that is none of those that fit."""


class Help(argparse.HelpFormatter):
    """Help as wide as the terminal; argparse would load archives (`shutil`) to learn its width."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


class TopHelp(Help, argparse.RawDescriptionHelpFormatter):
    """Help that keeps the lines of the description and the epilog."""


def _columns() -> int:
    """Columns of the terminal, as `shutil.get_terminal_size` tells them."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(1).columns or 80
    except OSError:
        return 80


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, asks "Did you mean", and names the help."""

    def error(self, message: str) -> NoReturn:
        """Stop with exit code 2."""
        import re

        choice = re.fullmatch(_CHOICE, message)
        if choice is not None:
            known = re.findall(r"[\w-]+", choice["known"])
            ask = did_you_mean(choice["word"], known) or f" It may be {', '.join(known)}."
            option = choice["name"].startswith("-")
            fits = f"does not fit {choice['name']}" if option else "does not fit here"
            message = f"“{choice['word']}” {fits}.{ask}"
        else:
            message = _plainly(message, self.prog)
        self.exit(2, f"speclint: {message}\nTry: {self.prog} --help\n")


def _plainly(message: str, command: str) -> str:
    """Put what argparse says into a sentence without a programmer's words."""
    import re

    if missing := re.fullmatch(r"the following arguments are required: (.+)", message):
        names = re.sub(r"\{(.+?)\}", lambda one: one[1].replace(",", " or "), missing[1])
        return f"Something is missing behind “{command}”: {names}."
    if unknown := re.fullmatch(r"unrecognized arguments: (\S+).*", message, re.DOTALL):
        return f"There is no option “{unknown[1]}”."
    about = re.fullmatch(r"argument (?P<option>\S+): (?P<what>.+)", message, re.DOTALL)
    if about is None:
        return message
    if about["what"].startswith("expected"):
        return f"Something is missing behind {about['option']}."
    return f"{about['option']}: {about['what']}"


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """Ask for the known words that are most like one that is not known."""
    from speclint.naming.closest import closest

    close = closest(word, tuple(known))
    return f" Did you mean “{close[0]}”?" if close else ""
