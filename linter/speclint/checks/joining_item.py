"""Kind `joining-item`: no item of a list is only a word that joins two others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading
    from speclint.spec.shape import Shape

_MARKS: Final = " .,;:*-"


class JoiningItem(SpecCheck):
    """No item of the sections is one of `words` alone, such as "and", in any case."""

    kind: Literal["joining-item"]
    sections: tuple[str, ...]
    words: tuple[str, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each such item, beside the items that it joins."""
        del interval
        for section in self.sections:
            items = reading.section(section)
            for at, item in enumerate(items):
                if item.text.strip(_MARKS).lower() in self.words and _is_alone(item, items):
                    joined = (*items[max(0, at - 1) : at], *items[at + 1 : at + 2])
                    also = tuple(Label(_whole(part), "one half") for part in joined)
                    yield Problem(_whole(item), {"found": item.text}, also=also)

    def sought(self) -> str:
        """Pattern of a line that holds nothing but such a word."""
        return rf"(?m:^[{_MARKS}]*(?:{'|'.join(map(re.escape, self.words))})[{_MARKS}]*$)"

    def passes(self, shape: Shape) -> bool:
        """Where there is no list, there is no item."""
        return not shape.tells(self.sections)


def _is_alone(item: Paragraph, items: tuple[Paragraph, ...]) -> bool:
    """Tell an item of a list from a paragraph of a longer one."""
    return len(item.pointer) > 1 and [p.pointer for p in items].count(item.pointer) == 1


def _whole(item: Paragraph) -> Place:
    return Place(item.pointer, item.start, item.start + len(item.text))
