"""The user's own cache folder: never inside a repository, where a proposal could write to it."""

from __future__ import annotations

import os
import pickle
import sys
import zlib
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from speclint import __version__
from speclint.named_tuple import NamedTuple
from speclint.text.files import read_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_MOST: Final = 64
"""Things kept; a program and its configurations need a handful."""

_HERE: Final = os.path.dirname(os.path.dirname(__file__))
_PARTS: Final = ("checks", "policy", "setup", "spec", "text", "wording")
"""Packages whose change makes what was kept stale."""


def cache_folder() -> str:
    """Folder for what can be worked out again; it need not exist yet."""
    if named := os.environ.get("SPECLINT_CACHE_DIR"):
        return named
    if sys.platform == "win32":
        home = os.path.expanduser(os.environ.get("LOCALAPPDATA", "~"))
        return os.path.join(home, "speclint", "Cache")
    home = os.path.expanduser(os.environ.get("XDG_CACHE_HOME") or "~/.cache")
    return os.path.join(home, "speclint")


class Label(NamedTuple):
    """What a thing was worked out from; it is kept beside the thing, and compared whole."""

    kind: str
    words: bytes

    @property
    def path(self) -> str:
        """File of the thing; two labels may share one, and then the later one has it."""
        return os.path.join(cache_folder(), f"{self.kind}-{zlib.crc32(self.words):08x}.pickle")


def labelled(kind: str, words: bytes) -> Label:
    """Label by the words read, the version and the program's modules."""
    return Label(kind, b"%s %d\n%s" % (__version__.encode(), _program_stamp(), words))


def words_of_files(paths: Sequence[str]) -> bytes:
    """Names and words of files, one behind the other; a file that cannot be read has none."""
    words = [content if isinstance(content, bytes) else b"" for content in read_files(paths)]
    return b"\0".join(chain.from_iterable(zip(map(os.fsencode, paths), words, strict=True)))


def load_kept(label: Label) -> object:
    """What was kept with this label; None where there is nothing, or nothing readable."""
    try:
        with open(label.path, "rb") as file:
            words: object = pickle.load(file)  # noqa: S301 - our own
            found: object = pickle.load(file) if words == label.words else None  # noqa: S301
    except Exception:  # noqa: BLE001 - a damaged pickle raises anything, and is worked out again
        return None
    return found


def keep(label: Label, value: object) -> None:
    """Write beside the place and move it there; a full or read-only disk is no harm."""
    from pathlib import Path  # takes long to load, and few runs keep anything

    kept = Path(label.path)
    part = kept.with_suffix(f".{os.getpid()}")
    try:
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with part.open("wb") as file:
            pickle.dump(label.words, file, pickle.HIGHEST_PROTOCOL)
            pickle.dump(value, file, pickle.HIGHEST_PROTOCOL)
        part.replace(kept)
        _tidy(kept.parent)
    except OSError:
        return


def _tidy(folder: Path) -> None:
    """Leave the newest: what is kept is small, but every change of a file keeps another."""
    held = sorted(folder.glob("*.pickle"), key=lambda path: path.stat().st_mtime_ns)
    for path in held[:-_MOST]:
        path.unlink(missing_ok=True)


@cache
def _program_stamp() -> int:
    """Changes whenever a module of the program does, so that a developer sees nothing stale."""
    folders = (_HERE, *(os.path.join(_HERE, name) for name in _PARTS))
    return max(
        entry.stat().st_mtime_ns
        for folder in folders
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    )
