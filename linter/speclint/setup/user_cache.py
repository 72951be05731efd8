"""The user's own cache folder: never inside a repository, where a proposal could write to it."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST: Final = 64
"""Things kept; a program and its configurations need a handful."""

_HERE: Final = Path(__file__).parent.parent
_PARTS: Final = ("checks", "policy", "setup", "spec", "text", "wording")
"""Packages whose change makes what was kept stale."""


def cache_folder() -> Path:
    """Folder for what can be worked out again; it need not exist yet."""
    if named := os.environ.get("SPECLINT_CACHE_DIR"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "speclint" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "speclint"


def kept_name(kind: str, parts: Iterable[bytes]) -> str:
    """Name of what is kept: it changes with the parts, the version and the program's modules."""
    digest = hashlib.sha256(f"{__version__} {_program_stamp()}".encode())
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return f"{kind}-{digest.hexdigest()[:32]}.pickle"


def load_kept(name: str) -> object:
    """What was kept under a name; None where there is nothing, or nothing readable."""
    try:
        found: object = pickle.loads((cache_folder() / name).read_bytes())  # noqa: S301 - our own
    except (OSError, pickle.PickleError, EOFError, AttributeError, ImportError):
        return None
    return found


def keep(name: str, value: object) -> None:
    """Write beside the place and move it there; a full or read-only disk is no harm."""
    kept = cache_folder() / name
    part = kept.with_suffix(f".{os.getpid()}")
    try:
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        part.replace(kept)
        _tidy(kept.parent)
    except OSError:
        return


def _tidy(folder: Path) -> None:
    """Leave the newest: what is kept is small, but every change of a file keeps another."""
    held = sorted(folder.glob("*.pickle"), key=lambda path: path.stat().st_mtime_ns)
    for path in held[:-_MOST]:
        path.unlink(missing_ok=True)


def _program_stamp() -> int:
    """Changes whenever a module of the program does, so that a developer sees nothing stale."""
    folders = (_HERE, *(_HERE / name for name in _PARTS))
    return max(
        entry.stat().st_mtime_ns
        for folder in folders
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    )
