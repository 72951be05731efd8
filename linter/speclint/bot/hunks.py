"""Which lines of the head revision GitHub lets a comment stand on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unidiff.errors import UnidiffParseError
from unidiff.patch import PatchSet

if TYPE_CHECKING:
    from collections.abc import Mapping

DIFF = (
    "diff",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--find-renames",
    "--unified=3",
    "--inter-hunk-context=0",
    "--diff-algorithm=default",
    "--src-prefix=a/",
    "--dst-prefix=b/",
)
"""The arguments of git, before the merge base and the head, that give GitHub's own hunks
whatever the user's configuration says."""

_ESCAPES = {"a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, '"': 34, "\\": 92}
_ESCAPE = re.compile(rb'\\([0-3][0-7]{2}|[abtnvfr"\\])')


def read_hunks(diff: str) -> Mapping[str, tuple[range, ...]]:
    """Return, for each file of a `git diff`, its hunks as ranges of lines of the new file.

    A file without hunks (renamed only, binary, deleted) has none or empty ones. A diff that
    cannot be read gives no files at all: comments then go where they need no line.
    """
    try:
        patches = PatchSet(diff)
    except UnidiffParseError:
        return {}
    return {
        _unquoted(patch.path): tuple(
            range(hunk.target_start, hunk.target_start + hunk.target_length) for hunk in patch
        )
        for patch in patches
    }


def _unquoted(path: str) -> str:
    """Undo git's quoting of a path with quotes, tabs or newlines; the prefix is gone already."""
    if not (len(path) > 1 and path.startswith('"') and path.endswith('"')):
        return path
    raw = path[1:-1].encode("utf-8", "surrogateescape")
    return _ESCAPE.sub(_byte, raw).decode("utf-8", "replace")


def _byte(match: re.Match[bytes]) -> bytes:
    text = match[1].decode("ascii")
    return bytes([_ESCAPES[text] if text in _ESCAPES else int(text, 8)])
