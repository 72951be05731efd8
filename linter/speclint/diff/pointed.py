"""The name of the class that a pointer leads to, as published pages print it."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from speclint.lint import reading_of
from speclint.spec.reading import Reading
from speclint.spec.spec import Pointer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.text.slip import Slip
    from speclint.text.source import Source


class Pointed:
    """Looks up the classes of one side by file name, each file once; `known` are read already."""

    def __init__(self, files: Mapping[str, Source | Slip], known: Mapping[str, object]) -> None:
        self._files = files
        self._known = known
        self._names: dict[str, str | None] = {}

    def name(self, reading: Reading | None) -> str | None:
        """Title and code of the class that the concept of this one points to, where it is known."""
        concept = reading.spec.class_series_concept if reading else None
        if not isinstance(concept, Pointer):
            return None
        if concept.see not in self._names:
            self._names[concept.see] = self._look_up(concept.see)
        return self._names[concept.see]

    def _look_up(self, code: str) -> str | None:
        path = self._paths.get(code)
        found = self._known.get(path) or reading_of(self._files[path]) if path else None
        if not isinstance(found, Reading) or found.identity != code:
            return None
        return f"{found.spec.title} ({found.identity})"

    @cached_property
    def _paths(self) -> dict[str, str]:
        return {PurePosixPath(path).stem: path for path in self._files}
