"""Where the files of one side come from: a revision, the staged files, or a folder."""

from __future__ import annotations

import glob
import os
import posixpath
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final, Protocol

from speclint.discover import ENDINGS, spec_files
from speclint.setup.config_file import FILE_NAME
from speclint.text.files import MAX_BYTES
from speclint.text.slip import Slip
from speclint.text.source import TOO_LARGE, Source, decode, read_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from speclint.diff.git import Blob, Repository

_LINK: Final = "it is a link that leads out of the revision"
_CONFLICT: Final = "two changes of it meet, and nobody has settled which one holds"
_LONGEST_LINK: Final = 4096


class Tree(Protocol):
    """Files by their paths from the top, with `/` between the folders."""

    @property
    def name(self) -> str:
        """What to call this side."""
        ...

    def below(self, places: Iterable[str]) -> list[str]:
        """Paths of the YAML files that are named, lie below a folder or fit a pattern."""
        ...

    def sources(self, paths: Sequence[str]) -> dict[str, Source | Slip]:
        """The files named; one that is not there is left out."""
        ...


@dataclass(frozen=True, slots=True)
class GitTree:
    """The files of a commit, or the staged files; `unsettled` have an open conflict."""

    name: str
    repository: Repository
    blobs: Mapping[str, Blob]
    unsettled: tuple[str, ...] = ()

    def below(self, places: Iterable[str]) -> list[str]:
        """See Tree."""
        folders = [posixpath.normpath(place) for place in places]
        paths = (*self.blobs, *self.unsettled)
        return sorted(path for path in paths if any(_lies(path, folder) for folder in folders))

    def sources(self, paths: Sequence[str]) -> dict[str, Source | Slip]:
        """See Tree."""
        held = {path: self._led(path) for path in paths if path in self.blobs}
        kept = self.repository.kept
        names = [b.name for path, b in held.items() if b and (path, b.name) not in kept]
        contents = self.repository.contents(names, MAX_BYTES) if names else {}
        found: dict[str, Source | Slip] = {
            path: Slip("unreadable", values={"reason": _CONFLICT})
            for path in self.unsettled
            if path in set(paths)
        }
        for path, blob in held.items():
            if blob is None:
                found[path] = _link()
                continue
            key = (path, blob.name)
            if key not in kept:
                kept[key] = _source(path, contents[blob.name])
            found[path] = kept[key]
        return found

    def _led(self, path: str) -> Blob | None:
        """The blob of a path, or of the file it is a link to; None where that leads nowhere."""
        blob = self.blobs[path]
        if not blob.link:
            return blob
        target = self.repository.contents([blob.name], _LONGEST_LINK)[blob.name] or b""
        led = posixpath.join(posixpath.dirname(path), target.decode("utf-8", "backslashreplace"))
        found = self.blobs.get(posixpath.normpath(led))
        return found if found and not found.link else None


@dataclass(frozen=True, slots=True)
class Folder:
    """The files below a folder as they are now."""

    name: str
    root: Path

    def below(self, places: Iterable[str]) -> list[str]:
        """See Tree."""
        full = [os.path.normpath(self.root / place) for place in places]
        there = [place for place in full if os.path.lexists(place) or glob.has_magic(place)]
        return [_relative(path, self.root) for path in spec_files(there)]

    def sources(self, paths: Sequence[str]) -> dict[str, Source | Slip]:
        """See Tree."""
        held = [path for path in paths if os.path.lexists(self.root / path)]
        sources = read_all([str(self.root / path) for path in held])
        return {
            path: source if isinstance(source, Slip) else decode(path, source.data)
            for path, source in zip(held, sources, strict=True)
        }


def _source(path: str, data: bytes | None) -> Source | Slip:
    if data is None:
        return TOO_LARGE
    return decode(path, data)


def _link() -> Slip:
    return Slip("unreadable", values={"reason": _LINK})


def _lies(path: str, place: str) -> bool:
    """Whether a file is meant by a place: named outright, or found where files are sought."""
    if path == place:
        return True
    below = place == "." or path.startswith(f"{place}/") or fnmatchcase(path, place)
    inner = path if place == "." else path.removeprefix(f"{place}/")
    hidden = any(part.startswith(".") for part in inner.split("/"))
    return below and path.lower().endswith(ENDINGS) and not hidden and not _is_config(path)


def _is_config(path: str) -> bool:
    return posixpath.basename(path).partition(".")[0] == FILE_NAME.partition(".")[0]


def _relative(path: str, root: Path) -> str:
    inner = os.path.relpath(path, root).replace(os.sep, "/")
    return os.fsencode(inner).decode("utf-8", "backslashreplace")
