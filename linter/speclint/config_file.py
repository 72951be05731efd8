"""Where the configuration stands, and the rule folders it names, without judging the rest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.document import parse
from speclint.rulepack import shipped_rules
from speclint.slip import Slip
from speclint.source import read

if TYPE_CHECKING:
    from speclint.document import Data

FILE_NAME: Final = "speclint.yaml"


def find_config(start: Path) -> Path | None:
    """Find the nearest configuration file, in the folder or above it, inside one repository."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        if (folder / ".git").exists():
            return None
    return None


def rule_folders_of(config: str | None = None) -> list[Path]:
    """Folders of rules by the configuration's own words; its mistakes are `check`'s to tell.

    Reads the configuration as plain data, so that explaining a rule stays quick.
    """
    file = Path(config) if config else find_config(Path.cwd())
    folders = [shipped_rules()]
    data = _plain(file) if file else None
    own = data.get("rules") if isinstance(data, dict) else None
    if file and isinstance(own, list):
        folders += [file.resolve().parent / name for name in own if isinstance(name, str)]
    return folders


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
