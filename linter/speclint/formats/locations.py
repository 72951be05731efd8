"""Paths as other programs want them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_DRIVE: Final = re.compile(r"[A-Za-z]:/")


def relative_path(path: str) -> str:
    """Write a path with forward slashes and without a leading "./"."""
    return path.replace("\\", "/").removeprefix("./")


def uri(path: str) -> tuple[str, bool]:
    """Write a path as a URI, and tell whether it is relative to the folder of the run."""
    plain = relative_path(path)
    if plain.startswith("/"):
        return f"file://{quote(plain, errors='surrogateescape')}", False
    if _DRIVE.match(plain):
        return f"file:///{quote(plain, safe='/:', errors='surrogateescape')}", False
    return quote(plain, errors="surrogateescape"), True
