"""Where the configuration stands, and the rule folders it names, without judging the rest."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING, Final

from speclint.discover import tidy
from speclint.policy.rulepack import shipped_rules
from speclint.setup.complaint import Complaint, WrittenError
from speclint.text.document import parse
from speclint.text.slip import Slip
from speclint.text.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from speclint.policy.rulepack import StrPath
    from speclint.text.document import Data

FILE_NAME: Final = "speclint.yaml"
_OTHER_NAME: Final = "speclint.yml"
_ABSENT: Final = (errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP)
"""What the system says of a path at which there is nothing."""

PACKAGE: Final = "package:"
"""Before the name of an installed package that holds a configuration."""


def find_config(start: str) -> str | None:
    """Find the nearest configuration file, in the folder or above it, inside one repository."""
    for folder in _upwards(start):
        file = os.path.join(folder, FILE_NAME)
        if _is_file(file):
            return file
        if _mode(os.path.join(folder, ".git")) is not None:
            return None
    return None


def _upwards(folder: str) -> Iterator[str]:
    """A folder and those above it, the nearest first."""
    above = ""
    while folder != above:
        yield folder
        above, folder = folder, os.path.dirname(folder)


def _is_file(path: str) -> bool:
    mode = _mode(path)
    return mode is not None and stat.S_ISREG(mode)


def _mode(path: str) -> int | None:
    """Tell what stands at a path, if anything; raises OSError where nobody may look."""
    try:
        return os.stat(path).st_mode
    except OSError as error:
        if error.errno in _ABSENT:
            return None
        raise


def refuse_other_names(start: str) -> None:
    """Raise WrittenError where a file looks like the configuration, and would not be read."""
    for folder in _upwards(start):
        other = os.path.join(folder, _OTHER_NAME)
        file = os.path.join(folder, FILE_NAME)
        if _is_file(other):
            both = _is_file(file)
            todo = f"Join it with {FILE_NAME}, and delete it" if both else f"Call it {FILE_NAME}"
            message = f"The configuration is read from {FILE_NAME} alone, so this is not. {todo}."
            raise WrittenError((Complaint(shown(other), 0, 0, message),))
        if _is_file(file) or _mode(os.path.join(folder, ".git")) is not None:
            return


def rule_folders_of(config: str | None = None) -> list[Path]:
    """Folders of rules by the configurations' own words; their mistakes are `check`'s to tell.

    Reads them as plain data, so that explaining a rule stays quick.
    """
    from pathlib import Path

    file = config or os.environ.get("SPECLINT_CONFIG") or find_config(os.getcwd())
    own = _own_rules(Path(file).resolve(), frozenset()) if file else ()
    return [Path(shipped_rules()), *own]


def _own_rules(file: Path, above: frozenset[Path]) -> Iterator[Path]:
    """Rules of the configurations that a file extends, then its own; a circle ends silently."""
    file = file / FILE_NAME if file.is_dir() else file
    data = _plain(file)
    if file in above or not isinstance(data, dict):
        return
    for name in _texts(data.get("extends")):
        base = extended(file, name)
        if base is not None:
            yield from _own_rules(base.resolve(), above | {file})
    for name in _texts(data.get("rules")):
        yield file.parent / name


def extended(file: Path, name: str) -> Path | None:
    """The file or folder of a configuration that another one extends; None for no package."""
    if not name.startswith(PACKAGE):
        return file.parent / name
    import importlib.util
    from pathlib import Path

    package = name.removeprefix(PACKAGE)
    try:
        found = importlib.util.find_spec(package) if package.isidentifier() else None
    except (ImportError, ValueError):
        return None
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places))) if places else None


def _texts(value: Data) -> list[str]:
    if isinstance(value, list):
        return [text for text in value if isinstance(text, str)]
    return [value] if isinstance(value, str) else []


def _plain(file: Path) -> Data:
    source = read(str(file))
    document = source if isinstance(source, Slip) else parse(source)
    return None if isinstance(document, Slip) else document.data


def shown(path: StrPath) -> str:
    """Write a path as the user would: from the current folder where it lies below it."""
    here, name = os.getcwd(), tidy(os.fspath(path))
    full = tidy(os.path.join(here, name))
    if full == here:
        return "."
    below = here if here.endswith(os.sep) else f"{here}{os.sep}"
    return full[len(below) :] if full.startswith(below) else name
