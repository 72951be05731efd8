"""Kind `scanning`: no word was damaged when the page was scanned, copied or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText
from speclint.problem import Problem
from speclint.wording.patterns import pattern
from speclint.wording.scanning import SHAPES, meant
from speclint.wording.stray_marks import is_sound_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


class Scanning(SpecCheck):
    """Words have no digits, signs or capitals inside, and do not run together or stand twice.

    `allow` names words that look damaged and are not.
    """

    kind: Literal["scanning"]
    allow: tuple[str, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"found", "instead"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each damaged word."""
        del interval
        prose = reading.prose
        for hit in prose.find(pattern(SHAPES)):
            judged = meant(hit.group())
            if judged is None or hit.group() in self.allow:
                continue
            if is_sound_here(prose.text, hit.start(), hit.end()):
                continue
            start, end, words = judged
            if "'" in prose.text and "’" not in prose.text:
                words = tuple(word.replace("’", "'") for word in words)
            place = prose.place(hit.start() + start, hit.start() + end)
            edit = ReplaceText(place.pointer, place.start, place.end, words[0])
            yield Problem(
                place,
                {"found": hit.group()[start:end], "instead": "” or “".join(words)},
                suggestions=words,
                edits=(edit,) if len(words) == 1 else (),
            )

    def sought(self) -> str:
        """Pattern of the shapes that damaged words have."""
        return SHAPES
