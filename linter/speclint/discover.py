"""Which files are meant: folders, patterns and files, without what git ignores."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, cast

from speclint.handover import handed_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

IN_FOLDER: Final = "specifications in a folder"
"""What another process hands over of a folder."""

ENDINGS: Final = (".yaml", ".yml")
_MAGIC: Final = frozenset("*?[")
"""What makes a pattern of a name."""

_NOT_SPECS: Final = frozenset({"speclint.yaml", "speclint.yml"})


def spec_files(paths: Iterable[str]) -> list[str]:
    """Specification files in order, each once; a file that is named is always meant.

    A name that does not exist is kept, so that reading it says so.
    """
    found: dict[str, None] = {}
    for path in paths:
        for name in _expanded(path):
            if os.path.isdir(name):
                found.update(dict.fromkeys(_handed_over(name) or specs_in(name)))
            else:
                found[name] = None
    return list(found)


def files_in(folder: str) -> list[str]:
    """Specification files that lie in a folder itself, in order; none where it cannot be opened."""
    try:
        with os.scandir(folder) as listing:
            names = [entry.name for entry in listing if entry.is_file()]
    except OSError:
        return []
    kept = (name for name in names if name.lower().endswith(ENDINGS) and name not in _NOT_SPECS)
    return sorted(name for name in kept if not name.startswith("."))


def tidy(path: str) -> str:
    """A path without `./` and doubled slashes, as `pathlib` writes it; nearly every one is so."""
    if (
        path
        and os.sep == "/"
        and not ("//" in path or "/." in path or path[0] == "." or path[-1] == "/")
    ):
        return path
    from pathlib import Path

    return str(Path(path))


def _expanded(path: str) -> list[str]:
    """Resolve a pattern that no shell resolved; a name of its own stays as it is."""
    if os.path.lexists(path) or _MAGIC.isdisjoint(path):
        return [path]
    import glob

    return sorted(glob.glob(path, recursive=True))


def _handed_over(folder: str) -> list[str] | None:
    found = handed_over((IN_FOLDER, folder))
    return None if found is None else cast("list[str]", found)


def specs_in(folder: str) -> list[str]:
    """Specification files in a folder and those below it, in order."""
    ignored = _ignored(folder)
    files = sorted(_walk(folder))
    if not ignored:
        return files
    folders = tuple(name for name in ignored if name.endswith("/"))
    inside = [os.path.relpath(file, folder).replace(os.sep, "/") for file in files]
    return [
        file
        for file, name in zip(files, inside, strict=True)
        if name not in ignored and not name.startswith(folders)
    ]


def _walk(folder: str) -> Iterator[str]:
    """Yield files below a folder; links to folders are not followed, so no loop can arise.

    A folder that cannot be opened comes as a file, so that reading it says why.
    """
    pending = [folder]
    while pending:
        name = pending.pop()
        try:
            with os.scandir(name) as listing:
                entries = [entry for entry in listing if not entry.name.startswith(".")]
        except OSError:
            yield name
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                pending.append(entry.path)
            elif entry.name.lower().endswith(ENDINGS) and _may_be_read(entry):
                yield entry.path


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Tell a file, or a link even to nothing, from a pipe that would never end."""
    return entry.name not in _NOT_SPECS and (entry.is_symlink() or entry.is_file())


def _in_repository(folder: str) -> bool:
    """Tell whether git keeps a folder or one above it."""
    above = os.path.dirname(folder)
    return os.path.exists(os.path.join(folder, ".git")) or (
        above != folder and _in_repository(above)
    )


def _ignored(folder: str) -> frozenset[str]:
    """Names below the folder that git ignores; none outside a repository."""
    home = os.path.realpath(folder)
    if not _in_repository(home):
        return frozenset()
    import subprocess

    command = ["git", "ls-files", "-z", "--others", "--ignored", "--exclude-standard"]
    try:
        result = subprocess.run(  # noqa: S603 - fixed words
            [*command, "--directory"], cwd=home, capture_output=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(os.fsdecode(result.stdout).rstrip("\0").split("\0")) - {""}
