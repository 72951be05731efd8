"""Where the configuration stands, and the rule folders it names, without judging the rest."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.policy.rulepack import shipped_rules
from speclint.setup.complaint import Complaint, WrittenError
from speclint.text.document import parse
from speclint.text.slip import Slip
from speclint.text.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.text.document import Data

FILE_NAME: Final = "speclint.yaml"
_OTHER_NAME: Final = "speclint.yml"
PACKAGE: Final = "package:"
"""Before the name of an installed package that holds a configuration."""


def find_config(start: Path) -> Path | None:
    """Find the nearest configuration file, in the folder or above it, inside one repository."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        if (folder / ".git").exists():
            return None
    return None


def refuse_other_names(start: Path) -> None:
    """Raise WrittenError where a file looks like the configuration, and would not be read."""
    for folder in (start, *start.parents):
        other = folder / _OTHER_NAME
        if other.is_file():
            both = (folder / FILE_NAME).is_file()
            todo = f"Join it with {FILE_NAME}, and delete it" if both else f"Call it {FILE_NAME}"
            message = f"The configuration is read from {FILE_NAME} alone, so this is not. {todo}."
            raise WrittenError((Complaint(shown(other), 0, 0, message),))
        if (folder / FILE_NAME).is_file() or (folder / ".git").exists():
            return


def rule_folders_of(config: str | None = None) -> list[Path]:
    """Folders of rules by the configurations' own words; their mistakes are `check`'s to tell.

    Reads them as plain data, so that explaining a rule stays quick.
    """
    named = config or os.environ.get("SPECLINT_CONFIG")
    file = Path(named) if named else find_config(Path.cwd())
    return [shipped_rules(), *(_own_rules(file.resolve(), frozenset()) if file else ())]


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


def shown(path: Path) -> str:
    """Write a path as the user would: from the current folder where it lies below it."""
    full = path if path.is_absolute() else Path.cwd() / path
    try:
        return str(full.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
