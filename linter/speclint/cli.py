"""The command line: which command is called, and what happens when it cannot go on."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

from speclint import __version__
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from speclint.arguments import Parser

CLEAN: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
NOTHING: Final = 3
INTERNAL: Final = 4

_ALL_LETTERS: Final = ("utf-8", "utf8")
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system says of a disk that is full."""

_SHOWN: Final = 60
"""Characters shown of a name that no file can have."""

COMMANDS: Final = {
    "check": "judge class specifications and tell what is wrong",
    "fix": "mend what has one right answer",
    "waive": "allow one finding to stay, with a reason",
    "baseline": "put off what is found today, so that only what is new fails",
    "config": "show what is set, and where",
    "diff": "show what differs between two versions, as people read it",
    "review": "tell on a pull request what it changes, and what must be mended",
    "draft": "write the history entry that a revision asks for",
    "explain": "explain a rule, by its code, its name or a pasted message",
    "rules": "list the rules, or check rule files",
    "schema": "print the schema that editors use for specifications, rules or configuration",
    "init": "set up a repository of specifications",
    "new": "start a specification or a rule",
    "completion": "print a script that completes commands in your shell",
}
"""Command to its one-line help; each is a module of `speclint.commands`."""

_READY: Final = ("check",)
"""Commands that take any number of words, and are run so often that a parser is worth saving."""

_ASKED: Final = {"help": "--help", "version": "--version"}
"""Words that people type for an option."""

_EPILOG: Final = """exit codes:
  0  nothing to fix
  1  there are findings
  2  the command or the configuration is wrong; the message says where
  3  there was nothing to check
  4  speclint itself made a mistake

start here:
  speclint check              judge the specifications in specs/
  speclint fix                mend what has one right answer
  speclint explain LEG001     what a rule asks for, and why"""


class StopError(Exception):
    """A plain sentence for the user, and the exit code."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code


class Command(NamedTuple):
    """What a module of `speclint.commands` offers."""

    add_arguments: Callable[[argparse.ArgumentParser], None]
    """Declares the words the command takes."""

    run: Callable[[argparse.Namespace], int]
    """Does the work and returns the exit code."""


def run(words: Sequence[str]) -> int:
    """Run one command; every foreseen obstacle ends in a sentence, not in a traceback."""
    _speak_plainly()
    try:
        return _dispatch(list(words))
    except StopError as stop:
        from speclint.terminal import visible_lines

        sys.stderr.write(f"speclint: {visible_lines(str(stop))}\n")
        return stop.code
    except BrokenPipeError:
        _drop_output()
        return CLEAN
    except OSError as error:
        return _refused(error)
    except KeyboardInterrupt:
        sys.stderr.write("speclint: Stopped by you. No file is half written.\n")
        return 130
    except Exception:  # noqa: BLE001 - the last resort before a person
        return _own_mistake()


def parser(only: str | None = None) -> Parser:
    """Build the parser, with the words of one command or (None) of all."""
    from speclint.arguments import Parser, TopHelp

    top = Parser(
        prog="speclint",
        description="Judge class specifications, mend them, and show what a revision changes.",
        epilog=_EPILOG,
        formatter_class=TopHelp,
    )
    top.add_argument(
        "-V",
        "--version",
        action="version",
        version=f"speclint {__version__}",
        help="show the version and exit",
    )
    commands = top.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", parser_class=Parser
    )
    for name, help_text in COMMANDS.items():
        child = commands.add_parser(name, help=help_text, description=_description(name))
        if only in (None, name):
            _complete(child, name)
    return top


def _own_parser(name: str) -> Parser:
    """Build the parser of the words behind a command; those of all take longer than a check."""
    from speclint.arguments import Help, Parser

    prog, description = f"speclint {name}", _description(name)
    own = Parser(prog=prog, description=description, formatter_class=Help)
    _complete(own, name)
    return own


def _description(name: str) -> str:
    return f"{COMMANDS[name].capitalize()}."


def _complete(child: argparse.ArgumentParser, name: str) -> None:
    command = load(name)
    command.add_arguments(child)
    child.set_defaults(run=command.run)


def load(name: str) -> Command:
    """Import the module of a command."""
    module = import_module(f"speclint.commands.{name}")
    return Command(module.add_arguments, module.run)


def _dispatch(words: list[str]) -> int:
    if words and words[0] in _ASKED:
        words = [*words[1:2], _ASKED[words[0]]]
    name = next((word for word in words if not word.startswith("-")), "")
    if name not in COMMANDS:
        return _unknown(name, words)
    arguments = without_options(words) or parsed(name, words)
    code: int = arguments.run(arguments)
    sys.stdout.flush()
    return code


def without_options(words: list[str]) -> argparse.Namespace | None:
    """Take words that need no parser; None where one must read them."""
    if words[0] not in _READY or any(word.startswith("-") for word in words[1:]):
        return None
    from speclint.plain_words import PlainWords

    command = load(words[0])
    plain = PlainWords(words[1:])
    command.add_arguments(plain)
    plain.set_defaults(run=command.run)
    return plain.taken


def parsed(name: str, words: list[str]) -> argparse.Namespace:
    """Let the parser of the command read the words; raises StopError for one that it lacks."""
    if words[0] == name:
        arguments, unknown = _own_parser(name).parse_known_args(words[1:])
    else:
        arguments, unknown = parser(name).parse_known_args(words)
    if unknown:
        raise StopError(_unknown_word(name, unknown[0]))
    return arguments


def _unknown(name: str, words: list[str]) -> int:
    if name and words[0] == name:
        from speclint.arguments import did_you_mean

        ask = did_you_mean(name, tuple(COMMANDS))
        raise StopError(f"There is no command “{name}”.{ask}\nTry: speclint --help")
    option = next((word.lstrip("-") for word in words), "")
    if option in COMMANDS:
        raise StopError(f"“{option}” is a command, without hyphens.\nTry: speclint {option} --help")
    top = parser("")
    top.parse_args(words)
    top.print_help()
    return CLEAN


def _unknown_word(command: str, word: str) -> str:
    """Ask for the option of the command that was meant."""
    if not word.startswith("-"):
        return f"“{word}” is one word too many.\nTry: speclint {command} --help"
    import re

    from speclint.arguments import did_you_mean

    option = word.partition("=")[0]
    known = re.findall(r"(?<![\w-])--[a-z][a-z-]+", _own_parser(command).format_help())
    ask = did_you_mean(option, known)
    return f"There is no option “{option}”.{ask}\nTry: speclint {command} --help"


def _speak_plainly() -> None:
    """Write UTF-8; a terminal that cannot show a character gets a stand-in, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_errors(stream))


def _errors(stream: TextIO) -> str:
    """Name what stands in for characters that the stream cannot write; UTF-8 writes nearly all."""
    if stream.encoding.lower() in _ALL_LETTERS:
        return "backslashreplace"
    from speclint import stand_ins

    stand_ins.register()
    return stand_ins.NAME


def _drop_output() -> None:
    """`speclint check | head -1` closed the pipe: say no more, and let Python exit quietly."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(error: OSError) -> int:
    """Tell what the system refuses; what a person cannot mend is a mistake of the program."""
    if error.errno == errno.ENAMETOOLONG:
        return _long_name(error)
    if isinstance(error, PermissionError):
        sys.stderr.write(f"speclint: You have no permission for {error.filename or 'a file'}.\n")
        return USAGE
    return _full_disk(error) if error.errno in _NO_ROOM else _own_mistake()


def _long_name(error: OSError) -> int:
    from pathlib import Path

    from speclint.terminal import visible

    name = visible(max(Path(str(error.filename)).parts, key=len)[:_SHOWN])
    sys.stderr.write(f"speclint: “{name}…” is too long for the name of a file.\n")
    return USAGE


def _full_disk(error: OSError) -> int:
    _drop_output()
    reason = (error.strerror or "no room left").lower()
    sys.stderr.write(f"speclint: The output cannot be written: {reason}.\n")
    return USAGE


def _own_mistake() -> int:
    import traceback

    traceback.print_exc()
    sys.stderr.write(
        "\nspeclint: This is a mistake in speclint, not in your files. No file is half written.\n"
        f"Please report it with the lines above (speclint {__version__}).\n"
    )
    return INTERNAL
