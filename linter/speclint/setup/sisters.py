"""Where a new class belongs: the folder and the category of the classes of its series."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.lint import reading_of
from speclint.named_tuple import NamedTuple
from speclint.text.source import Source, read_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.spec.spec import Spec

_LEVEL: Final = re.compile(r"(?P<series>\S.*\S) (?P<level>\d{1,2})")


class Place(NamedTuple):
    """What a title and the plan say of a class; None where they do not say it."""

    series: str | None = None
    level: str | None = None
    category: str | None = None
    folder: str | None = None


def place_of(title: str, plan: Sequence[str]) -> Place:
    """Find the series in the title (`Customer Service Specialist 5`), the rest in the plan."""
    numbered = _LEVEL.fullmatch(title)
    if numbered is None:
        return Place()
    series, level = numbered["series"], numbered["level"]
    for path, spec in _sisters(series, plan):
        return Place(series, level, spec.category, str(Path(path).parent))
    return Place(series, level)


def _sisters(series: str, plan: Sequence[str]) -> Iterator[tuple[str, Spec]]:
    for path, source in zip(plan, read_all(plan), strict=True):
        if isinstance(source, Source) and series in source.text:
            reading = reading_of(source)
            if reading is not None and reading.spec.series == series:
                yield path, reading.spec
