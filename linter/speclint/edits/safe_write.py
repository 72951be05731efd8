"""A file replaced as a whole or not at all, its mode kept, never outside the repository."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from speclint.text.reasons import reason

_NEW: Final = 0o644
"""Mode of a file that was not there before."""


_MAY_WRITE: Final = 0o222
"""Marks of a file that somebody may write; without them it takes a new name to replace it."""


class WriteError(Exception):
    """The file was left as it was; the text says why, in plain words."""


def write_whole(path: str, data: bytes, root: Path) -> None:
    """Put new bytes in a file's place, or make the file; raises WriteError.

    A link is followed to its file, which must lie below `root`.
    """
    target = Path(path).resolve()
    if not target.is_relative_to(root.resolve()):
        raise WriteError(f"{path} leads to a file outside {root}; it was left as it was.")
    try:
        mode = target.stat().st_mode if target.exists() else _NEW
        if not mode & _MAY_WRITE:
            raise WriteError(f"{path} is protected against changes; it was left as it was.")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            part.chmod(mode & 0o7777)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(f"{path} cannot be written: {reason(error)}.") from None


def rename_in_folder(path: str, name: str, root: Path) -> str:
    """Give a file another name in its folder and return its path; raises WriteError."""
    old, new = Path(path), Path(path).with_name(Path(name).name)
    if not old.parent.resolve().is_relative_to(root.resolve()):
        raise WriteError(f"{path} lies outside {root}; it was left as it was.")
    if new.exists() and not new.samefile(old):
        raise WriteError(f"{path} cannot be named {name}: there is such a file already.")
    try:
        old.rename(new)
    except OSError as error:
        raise WriteError(f"{path} cannot be renamed: {reason(error)}.") from None
    return str(new)
