"""Where tests may write: in a folder that no repository and no configuration lies above."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

USUAL = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 - tests make folders of their own there
MARKS = (".git", "speclint.yaml", "speclint.yml")
"""What `speclint` looks for above a folder: there its configuration and its files begin."""


def held_by(folder: Path) -> Path | None:
    """What would hold in a folder: a test in it would read, or even mend, what is not its own."""
    above = (folder.resolve(), *folder.resolve().parents)
    return next((one / mark for one in above for mark in MARKS if (one / mark).exists()), None)


def free_folder(wanted: Path, others: Iterable[Path] = USUAL) -> Path | None:
    """The folder that is wanted, or else one where nothing holds; None where there is none."""
    return next((one for one in (wanted, *others) if one.is_dir() and not held_by(one)), None)
