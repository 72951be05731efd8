"""The class that a pointer leads to, and its name as published pages print it."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from speclint.lint import reading_of
from speclint.naming.pointers import pointed_to
from speclint.naming.titles import exact_key
from speclint.spec.reading import Reading
from speclint.spec.spec import Pointer
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.text.slip import Slip

_CONCEPT: Final = "class_series_concept"
_TITLE: Final = re.compile(r"^title:[ ]*(['\"]?)(?P<title>.*?)\1[ ]*(?:#.*)?$", re.MULTILINE)


class Pointed:
    """Looks up the classes of one side, each file once; `known` are read already."""

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
            found = self._by_code(concept.see)
            self._names[concept.see] = f"{found.spec.title} ({found.identity})" if found else None
        return self._names[concept.see]

    def identity(self, title_or_code: str) -> str | None:
        """The one class in force with this title or code; None where there are more or none."""
        found = self._by_code(title_or_code)
        if found is not None:
            return found.identity
        named = list(self._by_title(title_or_code))
        in_force = [reading for reading in named if reading.spec.abolished is None]
        only = in_force if len(in_force) == 1 else named
        return only[0].identity if len(only) == 1 else None

    def _by_code(self, code: str) -> Reading | None:
        found = self._read(self._paths.get(code))
        return found if found is not None and found.identity == code else None

    def _by_title(self, title: str) -> Iterator[Reading]:
        key = exact_key(title)
        for path in self._titles.get(key, ()):
            found = self._read(path)
            if found is not None and exact_key(found.spec.title) == key:
                yield found

    def _read(self, path: str | None) -> Reading | None:
        found = self._known.get(path) or reading_of(self._files[path]) if path else None
        return found if isinstance(found, Reading) else None

    @cached_property
    def _paths(self) -> dict[str, str]:
        return {PurePosixPath(path).stem: path for path in self._files}

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        """Paths by the title that stands on one line of the file, as nearly all do."""
        found: dict[str, list[str]] = {}
        for path, source in self._files.items():
            line = _TITLE.search(source.text) if isinstance(source, Source) else None
            if line:
                found.setdefault(exact_key(line["title"]), []).append(path)
        return found


def target(reading: Reading) -> str | None:
    """The class that the concept points to and says nothing else, as the file names it."""
    concept = reading.spec.class_series_concept
    if isinstance(concept, Pointer):
        return concept.see
    texts = reading.texts(_CONCEPT)
    told = pointed_to(texts[0]) if len(texts) == 1 else None
    return told.target if told else None
