"""Patterns that are compiled when they are first searched: most runs never search these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING


class _Late:
    """A pattern that takes the methods of the compiled one as they are asked for."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._written = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found


if TYPE_CHECKING:
    late = re.compile
else:
    late = _Late
